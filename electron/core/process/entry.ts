import type { ParentPort } from './ports.ts';
import { serveCore } from './serve.ts';

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
const log = (line: string) => void process.stderr.write(`${line}\n`);

// A terminal sends Ctrl+C to every process of the program; the one that started this one asks it to end when it is time.
process.on('SIGINT', () => {});

if (parentPort) {
  serveCore(parentPort, { log, exit: (code) => process.exit(code) });
} else {
  log('This is the part of Handlerum that the desktop app starts; start the app itself.');
  process.exitCode = 2;
}
