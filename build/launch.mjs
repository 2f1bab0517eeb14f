// node build/launch.mjs SCRIPT [ARGS]: installs what is missing, then runs the script in the project's own Node, whatever Node this is.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueIn, ensureInstalled } from './lib/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
ensureInstalled(root);
if (script) continueIn(root, script, args);
