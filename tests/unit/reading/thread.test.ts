import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/rpc/result.ts';
import { p } from '../imports/support.ts';
import { body, refused, text, thread } from './support.ts';

const whole = body(p('Tekst'));
/** A thread that does `what` with whatever it is given. */
const doing = (what: string) => () =>
  new Worker(`const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => { ${what} });`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 32 },
  });

describe('the thread that reads files', () => {
  it('gives up a file that takes too long, and reads the next', async () => {
    const state = { files: 0 };
    const { readCase } = thread({
      seconds: 1,
      open: () =>
        state.files++ === 0
          ? doing('for (;;);')()
          : doing('parentPort.postMessage({ type: "refused", failure: { code: "file_empty", message: "" } });')(),
    });
    expect(await refused(readCase('a.docx', whole))).toEqual({ code: 'file_too_large', unit: 'seconds' });
    expect((await refused(readCase('b.docx', whole))).code).toBe('file_empty');
  });

  it('gives up a file that takes all memory, and the program goes on', async () => {
    const { readCase } = thread({
      open: doing('const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));'),
    });
    expect(await refused(readCase('a.docx', whole))).toEqual({ code: 'file_too_large', unit: 'memory' });
  });

  it.each([
    ['ends', 'process.exit(0);'],
    ['fails', 'throw new Error("x");'],
  ])('tells of a file with which it %s that it cannot be read', async (_what, act) => {
    const { readCase } = thread({ open: doing(act) });
    expect((await refused(readCase('a.docx', whole))).code).toBe('file_corrupt');
  });

  it('stops at once in the middle of a file, and what waits behind it too', async () => {
    const { readCase } = thread({ open: doing('for (;;);') });
    const stop = new AbortController();
    const readings = [readCase('a.docx', whole, stop.signal), readCase('b.docx', whole, stop.signal)].map(refused);
    stop.abort(new AppError('cancelled', 'Stopped'));
    expect(await Promise.all(readings)).toEqual([{ code: 'cancelled' }, { code: 'cancelled' }]);
  });

  it('believes no answer that is not what a reader gives', async () => {
    const { readCase } = thread({ open: doing('parentPort.postMessage({ type: "read", value: { content: 1 } });') });
    await expect(readCase('a.docx', whole)).rejects.toThrow();
  });

  it('is kept from one file to the next', async () => {
    const { reading, readCase } = thread();
    await readCase('a.docx', whole);
    await expect(readCase('b.md', text('## Baggrund\n\nTekst'))).resolves.toMatchObject({ files: [] });
    await expect(reading.run('checklist', { text: 'navn: Vores' })).resolves.toMatchObject({
      content: { name: 'Vores' },
    });
  });
});
