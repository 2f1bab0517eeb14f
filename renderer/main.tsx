import './noCompiledSchemas.ts';

// Only now, since the chunks of the program have schemas of their own, and which of them runs first is nobody's choice.
void import('./app/begin.tsx');
