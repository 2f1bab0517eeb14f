import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../../../shared/rpc/result.ts';
import { read } from './support.ts';
import { packed, wordStories } from './wordElements.ts';
import { untold, wordsAsked } from './wordOracle.ts';

/** More with `IMPORT_RUNS=5000`. */
const RUNS = Number(process.env.IMPORT_RUNS ?? 240);

it(
  'no word of any element, in any story of a Word file, is dropped untold',
  async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(wordStories, async (stories) => {
        const bytes = packed(stories);
        asked += wordsAsked(bytes).length;
        try {
          expect(untold(bytes, await read('sag.docx', bytes))).toEqual([]);
        } catch (error) {
          if (!(error instanceof AppError && error.code === 'file_empty')) throw error;
        }
      }),
      { numRuns: RUNS / 4 },
    );
    expect(asked).toBeGreaterThan(RUNS * 10);
  },
  60_000 + RUNS * 500,
);
