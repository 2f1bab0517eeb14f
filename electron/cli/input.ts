import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Input } from './command.ts';

/** Shows nothing of what is typed. */
const UNSEEN = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Standard input of this process. */
export function ownInput(): Input {
  return {
    read: () => text(process.stdin),
    async ask(prompt) {
      if (!process.stdin.isTTY) return null;
      process.stderr.write(prompt);
      const line = createInterface({ input: process.stdin, output: UNSEEN(), terminal: true });
      // Ctrl+C and Ctrl+D give nothing, and the command ends as where nobody can be asked.
      const gone = new Promise<null>((resolve) => line.once('close', () => resolve(null)));
      try {
        return await Promise.race([line.question(''), gone]);
      } finally {
        line.close();
        process.stderr.write('\n');
      }
    },
  };
}
