import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addStats, lix, lixBand, NO_TEXT, reliableLix, textStats } from '../../../shared/text/lix.ts';

interface LixCase {
  id: string;
  note: string;
  blocks: string[];
  words: number;
  sentences: number;
  longWords: number;
  lix: number;
  band: string;
}
const golden = JSON.parse(readFileSync('tests/fixtures/text/lix-golden.json', 'utf8')) as { cases: LixCase[] };

describe('golden LIX cases, counted by hand', () => {
  test.each(golden.cases.map((entry) => [`${entry.id} ${entry.note}`, entry] as const))('%s', (_name, entry) => {
    const stats = entry.blocks.map(textStats).reduce(addStats, NO_TEXT);
    expect(stats).toEqual({ words: entry.words, sentences: entry.sentences, longWords: entry.longWords });
    expect(lix(stats)).toBeCloseTo(entry.lix, 2);
    expect(lixBand(lix(stats) ?? 0)).toBe(entry.band);
  });
});

test('a text without words has no LIX', () => expect(lix(textStats(' § – … '))).toBeNull());
test('99 words are too few to judge', () => expect(reliableLix({ words: 99, sentences: 9, longWords: 9 })).toBeNull());
test('100 words are enough', () => expect(reliableLix({ words: 100, sentences: 10, longWords: 20 })).toBe(30));

test.each([
  ['Pris: Den er høj.', 2],
  ['Pris: den er høj.', 1],
  ['Pris: »Den er høj.«', 2],
  ['Pris:Den er høj.', 1],
  ['A: B: C', 3],
  ['Se her: § – …: To', 2],
  ['Et ord', 1],
  ['Et. To. § –.', 2],
  ['En kl. 12:30 og en til.', 1],
])('»%s« has %i periods', (text, sentences) => {
  expect(textStats(text).sentences).toBe(sentences);
});
