import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { blocksOf } from '../../../shared/checks/index.ts';
import { holds, marks } from '../../../shared/checks/marks.ts';
import { termFinder } from '../../../shared/checks/terms.ts';
import { ClassTable, holdsAny, wordClass, wordsOf } from '../../../shared/checks/words.ts';

const [KNOWN, PAIR, BEFORE] = [
  wordClass(['skolen', 'hallen']),
  wordClass(['i alt']),
  marks([], 'afgift', 'gift', 'på sigt'),
];

const blockOf = (text: string) => {
  const [block] = blocksOf(exampleCase(text).doc).filter((one) => one.text === text);
  if (!block) throw new Error('the example has no such block');
  return block;
};

describe('the words of a block', () => {
  test('are its runs of letters and digits, in small letters', () => {
    const { words, runs } = wordsOf(blockOf('Børne- og Ungeudvalget, 2. etape'));
    expect(words).toEqual(['børne', 'og', 'ungeudvalget', '2', 'etape']);
    expect(runs.slice(0, 4)).toEqual([0, 5, 7, 9]);
  });

  test.each([
    ['Skolen lukkes.', KNOWN],
    ['Det er i alt for lidt.', PAIR],
  ])('hold what is there: %s', (text, own) => {
    expect(holdsAny(blockOf(text), own)).toBe(true);
  });

  test('are told from others by a table that is not full', () => {
    const table = new ClassTable();
    const [known, pair] = [table.add(['skolen', 'hallen']), table.add(['i alt'])];
    const held = (text: string) => {
      const places = table.sorted(text.split(' '));
      return [known, pair].map(({ number }) => places[number]);
    };
    expect(held('skolen lukkes og hallen ikke')).toEqual([[0, 3], undefined]);
    expect(held('det er i alt for lidt')).toEqual([undefined, [2]]);
    expect(held('i skoven er alt stille')).toEqual([undefined, undefined]);
  });

  test('are found by a list that was made after they were read', () => {
    const block = blockOf('Der er på sigt plads i hallen.');
    wordsOf(block);
    expect(termFinder(['på sigt', 'på'])(block).map(({ term, from }) => [term, from])).toEqual([['på sigt', 7]]);
  });

  test('give the longest term, and the shorter one where the longer breaks off', () => {
    const find = termFinder(['i alt', 'i alt væsentligt', 'i']);
    const terms = (text: string) => find(blockOf(text)).map(({ term }) => term);
    expect(terms('Det er i alt væsentligt det samme.')).toEqual(['i alt væsentligt']);
    expect(terms('Det er i alt fem i dag.')).toEqual(['i alt', 'i']);
  });
});

describe('marks', () => {
  test.each([
    ['En AFGIFT', true],
    ['forgiftet jord', true],
    ['det giver', false],
    ['plads på sigtelinjen', true],
    ['på  sigt', false],
    ['en gif', false],
  ])('%s', (text, held) => {
    expect(holds(blockOf(text), BEFORE)).toBe(held);
  });

  test('made after the first block was read are found as well', () => {
    const block = blockOf('En ny sti');
    holds(block, BEFORE);
    const late = marks([], 'ny s');
    expect([holds(block, late), holds(blockOf('En ny vej'), late)]).toEqual([true, false]);
  });
});
