import { afterAll, onTestFinished } from 'vitest';
import { ReadingThread } from '../../../electron/core/reading/thread.ts';
import type { AppError } from '../../../shared/rpc/result.ts';
import { h, p, word } from '../imports/support.ts';

/** A thread of its own, ended with the test; what it logs is kept. */
export function thread(parts: Partial<ConstructorParameters<typeof ReadingThread>[0]> = {}) {
  const one = opened(parts);
  onTestFinished(() => one.reading.close());
  return one;
}

/** The same for all tests of a file, as the program has it: what one of them hands in meets what the one before has left. */
export function keptThread() {
  const one = opened({});
  afterAll(() => one.reading.close());
  return one;
}

function opened(parts: Partial<ConstructorParameters<typeof ReadingThread>[0]>) {
  const logged: string[] = [];
  const reading = new ReadingThread({ log: (line) => logged.push(line), ...parts });
  const readCase = (name: string, bytes: Uint8Array, signal?: AbortSignal) =>
    reading.run('case', { name, bytes, templateId: 'ballerup' }, signal);
  return { reading, readCase, logged };
}

/** How a reading was refused: its code, and what there was too much of. */
export async function refused(reading: Promise<unknown>): Promise<{ code: string; unit: unknown }> {
  const error = await reading.then(
    () => null,
    (caught: AppError) => caught,
  );
  if (error === null) throw new Error('It was read');
  return { code: error.code ?? String(error), unit: error.details?.unit };
}

export const text = (written: string): Uint8Array => new TextEncoder().encode(written);
export const body = (xml: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  word(h(2, 'Baggrund') + xml, parts);

/** Words that pack no better than real ones, always the same. */
export function words(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state.toString(36);
  }).join(' ');
}

/** As a council's longest reports are: 300 pages of headings, paragraphs of several runs, lists and tables. */
export function longReport(count: number): Uint8Array {
  const run = (said: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${said} </w:t></w:r>`;
  const all = words(count).split(' ');
  const paragraphs: string[] = [];
  for (let at = 0; at < all.length; at += 30) {
    const [first, second] = [all.slice(at, at + 18).join(' '), all.slice(at + 18, at + 30).join(' ')];
    if (at % 900 === 0) paragraphs.push(h(3, `Afsnit ${at / 900}`));
    paragraphs.push(p(run(first) + run(second)));
  }
  return body(paragraphs.join(''));
}
