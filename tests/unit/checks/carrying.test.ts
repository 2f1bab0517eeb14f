import { describe, expect, test } from 'vitest';
import type { Check, Example } from '../../../shared/checks/define.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { checkExamples } from '../../support/checkExamples.ts';

/**
 * Which words of an example carry what a check says of it: each is left out in turn, and those that make a difference are told. In a bad
 * example they are what the finding rests on, in a good one what keeps the peace. Then the same with other spacing, capitals and
 * marks, which should make no difference, and is told where it does. Golden files, to be read: `vitest -u` takes a difference.
 */
const GOLDEN = '../../fixtures/golden';

type Said = (example: string | Example) => string;

function sayerOf(check: Check): Said {
  const checker = createChecker([check]);
  return (example) => {
    const { findings, questions } = checker.run(exampleCase(example));
    return [...findings, ...questions.flatMap(({ hints }) => hints)]
      .map(({ severity, text, message }) => `${severity} ${text.toLowerCase().replaceAll(/\s+/g, ' ')} ${message.da}`)
      .sort()
      .join('\n');
  };
}

interface Place {
  readonly text: string;
  readonly put: (text: string) => string | Example;
}

/** The texts of an example, each with how to put another in its place. */
function places(example: string | Example): Place[] {
  if (typeof example === 'string') return [{ text: example, put: (text) => text }];
  return Object.entries(example.sections ?? {}).map(([key, text]) => ({
    text,
    put: (other) => ({ ...example, sections: { ...example.sections, [key]: other } }),
  }));
}

const VARIANTS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['two spaces', (text) => text.replaceAll(/(?<=\S) (?=\S)/g, '  ')],
  ['hard spaces', (text) => text.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0')],
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  ['no commas', (text) => text.replaceAll(', ', ' ')],
  ['no full stops', (text) => text.replaceAll(/\.(?=\s|$)/g, '')],
  ['brackets', (text) => text.replaceAll(/(?<=^|[.\n] ?)([\p{L} ]{12,})(?=[.,])/gu, '($1)')],
  ['begun', (text) => `Her er det: ${text}`],
  ['other numbers', (text) => text.replaceAll(/\d/g, (digit) => String((Number(digit) + 3) % 10))],
];
/** Longer texts are made by repeating; their words say nothing one by one. */
const MOST_WORDS = 40;

function carrying(said: Said, example: string | Example): string[] {
  const before = said(example);
  return places(example).flatMap(({ text, put }) => {
    const words = [...text.matchAll(/\S+/g)];
    if (words.length === 0 || words.length > MOST_WORDS) return [];
    const carriers = words.filter(
      ({ index, 0: word }) => said(put(text.slice(0, index) + text.slice(index + word.length))) !== before,
    );
    const variants = VARIANTS.filter(([, change]) => change(text) !== text && said(put(change(text))) !== before);
    const [carried, other] = [carriers.map(([word]) => word).join(' | '), variants.map(([name]) => name).join(', ')];
    if (carried === '' && other === '') return [];
    return [
      `  ${text.replaceAll('\n', ' ⏎ ')}`,
      ...(carried ? [`    by: ${carried}`] : []),
      ...(other ? [`    other with: ${other}`] : []),
    ];
  });
}

describe('what carries a finding is as it was', () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))('in the examples of %s', async (id, check) => {
    const said = sayerOf(check);
    const part = (name: string, examples: readonly (string | Example)[]) => [
      name,
      ...examples.flatMap((example) => carrying(said, example)),
    ];
    const { bad, good } = checkExamples(id);
    const page = [...part('bad', bad), ...part('good', good)].join('\n');
    await expect(`${page}\n`).toMatchFileSnapshot(`${GOLDEN}/${id}-carrying.txt`);
  });
});
