import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { blocksOf, createChecker } from '../../../shared/checks/index.ts';
import { worstSentences } from '../../../shared/report/worst.ts';

const worst = (example: Parameters<typeof exampleCase>[0]) => {
  const input = exampleCase(example);
  return worstSentences(blocksOf(input.doc), createChecker().run(input).findings);
};
const texts = (example: Parameters<typeof exampleCase>[0]) => worst(example).map(({ text }) => text);

describe('the worst sentences', () => {
  test.each([
    ['Skolen har 402 elever. Der er en række ønsker.', ['Der er en række ønsker.']],
    ['Snarest. En række borgere vil snarest flytte.', ['En række borgere vil snarest flytte.', 'Snarest.']],
    ['Skolen har 402 elever.', []],
    ['### En række ønsker', []],
    ['| En række ønsker | x |', []],
    ['> En række ønsker snarest.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('an error weighs more than a warning', () => {
    const [first] = worst('En række borgere venter.\nDet koster 4 mio. i alt.');
    expect(first?.text).toBe('Det koster 4 mio. i alt.');
  });

  test('of two alike the longer comes first, else the first', () => {
    const filler =
      'og skolen har fået nye borde stole tavler skabe reoler lamper gardiner tæpper dørgreb låse knager bøjler spejle';
    const long = `En række borgere ${filler} i ${filler}.`;
    expect(texts(`Der er en række ønsker. ${long}`)[0]).toBe(long);
    expect(texts('Der er en række ønsker. Her er en række krav.')).toEqual([
      'Der er en række ønsker.',
      'Her er en række krav.',
    ]);
  });

  test('are ten at most, each once, with its reasons', () => {
    const many = worst('Vi ser en række ting. '.repeat(14));
    expect(many).toHaveLength(10);
    expect(new Set(many.map(({ from }) => from)).size).toBe(10);
    const [one] = worst('En række borgere og en række naboer venter.');
    expect(one?.reasons.map(({ da }) => da)).toEqual(['Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.']);
  });

  test('say where they are', () => {
    const [one] = worst({ sections: { background: 'Ro. Der er en række ønsker.', economy: '' } });
    expect([one?.section, one?.block, one?.from, one?.to]).toEqual(['background', 0, 4, 27]);
  });
});
