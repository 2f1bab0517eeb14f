import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CorpusItem, corpusOf, HALVES, type JudgedMark, keyOf, saidOf, without } from '../../support/corpus.ts';
import { tablesIn } from '../../support/corpusReadme.ts';
import { corpusTables } from '../../support/corpusTables.ts';

/**
 * The checks on whole agenda items of houses they know nothing of. A finding that is not listed, and one said to be true that is gone, is
 * for a person to judge: `npm run judge`.
 */
const corpus = HALVES.flatMap((half) => corpusOf(half));

test('the corpus is large and of many houses', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(40);
  expect(corpus.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThanOrEqual(20_000);
  expect(new Set(corpus.map(({ house }) => house.split(':')[0])).size).toBeGreaterThanOrEqual(20);
  for (const half of HALVES) expect(corpus.filter((item) => item.half === half).length).toBeGreaterThanOrEqual(20);
});

test('the README of the checks prints the tables of today', () => {
  const readme = readFileSync(new URL('../../../shared/checks/README.md', import.meta.url), 'utf8');
  expect(tablesIn(readme)).toBe(corpusTables());
});

const judged = corpus.filter((item) => item.judged !== null);

describe('what the program says of an item is judged', () => {
  test.each(judged.map((item) => [`${item.half}/${item.name}`, item] as const))('%s', async (_, item) => {
    const said = await saidOf(item);
    const listed = item.judged?.findings ?? [];
    expect(without(said, listed).map(keyOf), 'unlisted').toEqual([]);
    expect(
      without(listed, said).map((one) => `${one.verdict} | ${keyOf(one)}`),
      'gone',
    ).toEqual([]);
    expect(listed.filter(({ verdict }) => verdict === '?').map(keyOf), 'not judged').toEqual([]);
    expect(listed.filter(({ verdict, why }) => verdict !== 'T' && !why).map(keyOf), 'without a reason').toEqual([]);
  });
});

describe('what became of every mark of an editor is told', () => {
  test.each(judged.map((item) => [`${item.half}/${item.name}`, item] as const))('%s', (_, item) => {
    const marks = item.judged?.marks ?? [];
    expect(marks.map(({ quote }) => quote)).toEqual(item.marks.map(({ quote }) => quote));
    expect(marks.filter((mark) => mark.outcome === '?' || !stands(mark, item))).toEqual([]);
  });
});

/** A mark is found by a finding that is listed and not wrong. */
function stands(mark: JudgedMark, { judged: of }: CorpusItem): boolean {
  if (mark.outcome !== 'found') return true;
  return (of?.findings ?? []).some(
    ({ check, text, verdict }) => check === mark.check && text === mark.text && verdict !== 'F',
  );
}
