import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { TypesettingOrder } from '../../../electron/core/print/pdf/typesetting/messages.ts';
import { createTypesettingThread } from '../../../electron/core/print/pdf/typesetting/thread.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const TEXT = 'Kommunalbestyrelsen skal vælge en løsning. '.repeat(20);
const data = {
  ...{
    title: 'Prøve',
    author: '',
    footer: '',
    facts: [],
    attachments: [],
    embedded: [],
    placed: [],
    closedNotice: null,
  },
  date: { year: 2026, month: 11, day: 27 },
  sections: [{ key: 'a', heading: 'A', newPage: false, path: 'section-0.json' }],
};
const blocks = (paragraphs: number) => Array.from({ length: paragraphs }, (_, n) => paragraph(`${n} ${TEXT}`));
const order = (paragraphs: number): TypesettingOrder => ({
  ...{ kind: 'set', standard: 'ua-1', madeAt: 0, data: JSON.stringify(data) },
  files: [{ path: 'section-0.json', bytes: new TextEncoder().encode(JSON.stringify(blocks(paragraphs))) }],
});
const begins = (answer: unknown): string => {
  const { pdf } = answer as { pdf: Uint8Array };
  return new TextDecoder().decode(pdf.subarray(0, 5));
};

describe('the typesetting thread', () => {
  it('answers in turn, and lets its owner go on meanwhile', async () => {
    const thread = createTypesettingThread();
    const order1 = thread.ask(order(400)).then((answer) => ['set', begins(answer)]);
    const order2 = thread.ask(order(1)).then((answer) => ['second', begins(answer)]);
    // Were the pages set in this thread, no timer could come before them.
    const timer = new Promise((resolve) => setTimeout(() => resolve(['timer']), 1));
    expect(await Promise.race([order1, order2, timer])).toEqual(['timer']);
    expect(await Promise.race([order1, order2])).toEqual(['set', '%PDF-']);
    expect(await order2).toEqual(['second', '%PDF-']);
  });

  it('is stopped in the middle without waiting for the pages, and the next order gets another thread', async () => {
    const opened: Worker[] = [];
    const thread = createTypesettingThread(() => {
      opened.push(worker());
      return opened.at(-1) as Worker;
    });
    const control = new AbortController();
    const large = thread.ask(order(3000), { signal: control.signal });
    const waiting = thread.ask(order(1), { signal: control.signal });
    const next = thread.ask(order(1));
    setTimeout(() => control.abort(new Error('stop')), 50);
    await expect(waiting).rejects.toThrow('stop');
    await expect(large).rejects.toThrow('stop');
    expect(begins(await next)).toBe('%PDF-');
    expect(opened).toHaveLength(2);
  });

  it('tells why pages cannot be set, and goes on', async () => {
    const thread = createTypesettingThread();
    expect(await thread.ask({ kind: 'set', data: '{', files: [], standard: 'ua-1', madeAt: 0 })).toMatchObject({
      ok: false,
    });
    expect(begins(await thread.ask(order(1)))).toBe('%PDF-');
  });

  it('fails with a code when the thread dies, and starts anew', async () => {
    const dying = new Worker('require("node:worker_threads").parentPort.once("message", () => process.exit(3))', {
      eval: true,
    });
    const workers = [dying, worker()];
    const thread = createTypesettingThread(() => workers.shift() as Worker);
    await expect(thread.ask(order(1))).rejects.toMatchObject({ code: 'internal' });
    expect(begins(await thread.ask(order(1)))).toBe('%PDF-');
  });

  it.each([
    ['broken', new TextEncoder().encode('%PDF-1.7 i stykker')],
    ['empty', new Uint8Array()],
  ])('counts no pages in a %s PDF', async (_name, pdf) => {
    expect(await createTypesettingThread().ask({ kind: 'count', pdf })).toEqual({ ok: true, pages: 0 });
  });
});

function worker(): Worker {
  return new Worker(new URL('../../../electron/core/print/pdf/typesetting/worker.ts', import.meta.url), {
    workerData: { fonts: [] },
  });
}
