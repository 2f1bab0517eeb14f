// npm start: installs what is missing, then goes on in the project's own Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueIn, ensureInstalled } from './lib/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
continueIn(root, 'build/start.ts', process.argv.slice(2));
