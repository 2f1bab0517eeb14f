import { nodeTooOld } from '../core/node.ts';

const refusal = nodeTooOld(process.versions.node);
if (refusal) {
  process.stderr.write(`Handlerum: ${refusal}\n`);
  process.exitCode = 2;
} else {
  await import('./main.ts');
}
