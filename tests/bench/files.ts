import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCase } from '../../electron/core/cases/exportCase.ts';
import { caseOf } from './case.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { runHandlerum } from './host.ts';
import { timed } from './measure.ts';
import { type Part, times } from './table.ts';

const FILES = 1000;
const WORDS = 1500;
const THREADS = 2;

/** A thousand Word files through the command line, as a secretariat would read its archive. */
export const files: Part = {
  name: 'Word files',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    try {
      for (let number = 0; number < FILES; number++)
        await writeFile(join(folder, `sag-${number}.docx`), await word(number));
      const [two, one] = [await check(folder, THREADS), await check(folder, 1)];
      return [
        {
          measure: `${FILES} Word files of ${WORDS} words, all checks`,
          ours: `${(two.ms / 1000).toFixed(1)} s on ${THREADS} threads`,
          peer: `on one: ${(one.ms / 1000).toFixed(1)} s`,
          ratio: `${times(one.ms / two.ms)} faster`,
          target: '–',
          met: '–',
        },
        {
          measure: '– where the time goes',
          ours: two.shares,
          peer: `on one: ${one.shares}`,
          ratio: `${Math.round(FILES / (two.ms / 1000))}/s`,
          target: '–',
          met: '–',
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function word(number: number): Promise<Uint8Array> {
  const paragraphs = corpus((TEN_THOUSAND_WORDS / 10_000) * WORDS, number + 1);
  const { bytes } = await exportCase({
    content: caseOf(paragraphs, `Sag ${number}`),
    format: 'docx',
    includeClosed: 'no',
    municipality: 'Lindved Kommune (eksempel)',
    now: new Date('2026-11-01T12:00:00Z'),
    readFile: async () => null,
  });
  return bytes;
}

async function check(folder: string, threads: number): Promise<{ ms: number; shares: string }> {
  const ended = { code: -1, err: '' };
  const ms = await timed(async () => {
    Object.assign(ended, await runHandlerum(['check', folder, '--jobs', String(threads), '--timings', '--lang', 'en']));
  });
  // 1: something was found, as there must be in such texts.
  if (ended.code !== 1) throw new Error(`handlerum check ended with ${ended.code}: ${ended.err}`);
  return { ms, shares: sharesOf(ended.err) };
}

/** *Reading: 9000 ms, 60 %. Checking: 6000 ms, 40 %.* */
function sharesOf(told: string): string {
  const [, read, checked] = /Reading: \d+ ms, (\d+) %\. Checking: \d+ ms, (\d+) %/.exec(told) ?? [];
  if (!read || !checked) throw new Error(`No timings in: ${told}`);
  return `reading Word ${read} %, checking ${checked} %`;
}
