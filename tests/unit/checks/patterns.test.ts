import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { patternsNow } from '../../../build/ways.ts';
import { invariant } from '../../../shared/assert.ts';
import type { Check, Example } from '../../../shared/checks/define.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { checkExamples } from '../../support/checkExamples.ts';
import { between, digest, patterns, uses } from '../../support/patterns.ts';

/**
 * What each check makes of every way through its regular expressions, and of what just misses them, in the places where its own examples
 * have their findings: before, behind and instead of them, in the title and in the reasons of a closed item. There are far too many to
 * read; a line tells how many gave a finding and a digest of all that was said. A line that changed with no rule changed is a fault;
 * after a rule has changed: `npm run patterns`, then `vitest -u`, and the other goldens tell what it means in prose.
 */
const GOLDEN = '../../fixtures/golden';
const FOLDER = join(import.meta.dirname, GOLDEN);
/** PC07 compares hashes and reads no words. */
const WITHOUT_EXPRESSION: ReadonlySet<string> = new Set(['PC07']);

type Carrier = (words: string) => string | Example;

const PLAIN: readonly (readonly [string, Carrier])[] = [
  ['alone', (words) => words],
  ['in a sentence', (words) => between('Vi ved, at', words, 'i dag.')],
  [
    'in the title',
    (words) => ({ fields: { title: words.slice(0, 500) }, sections: { summary: 'Udvalget skal vælge.' } }),
  ],
  [
    'as the reason for closing',
    (words) => ({
      fields: { title: 'Sag', openness: { closed: true, reason: words, publicTitle: 'Sag' } },
      sections: { summary: 'Udvalget skal vælge.' },
    }),
  ],
  [
    'in a table',
    (words) =>
      `| Emne | ${words.replaceAll(/[|\n]/g, ' ')} |\n| --- | 20 |\n| ${words.replaceAll(/[|\n]/g, ' ')} | 10 |`,
  ],
  ['in the recommendation', (words) => ({ sections: { recommendation: `1. ${words}\n2. at ${words}` } })],
];

/** Text of an example with its first finding in it, and how to put other words around or in its place. */
function carriersOf(check: Check, example: string | Example): (readonly [string, Carrier])[] {
  const checker = createChecker([check]);
  const { findings, questions } = checker.run(exampleCase(example));
  const finding = [...findings, ...questions.flatMap(({ hints }) => hints)].find(({ text }) => text !== '');
  const sections = typeof example === 'string' ? { presentation: example } : (example.sections ?? {});
  const home = Object.entries(sections).find(([, text]) => finding && text.includes(finding.text));
  if (!finding || !home) return [];
  const [key, text] = home;
  const at = text.indexOf(finding.text);
  const [head, tail] = [text.slice(0, at), text.slice(at + finding.text.length)];
  const put = (other: string): Example => ({
    ...(typeof example === 'string' ? {} : example),
    sections: { ...sections, [key]: other },
  });
  return [
    ['before', (words) => put(between(head, words, finding.text + tail))],
    ['behind', (words) => put(between(head + finding.text, words, tail))],
    ['instead', (words) => put(between(head, words, tail))],
    ['at the end', (words) => put(between(text, words, ''))],
  ];
}

const isText = (example: string | Example) => typeof example === 'string' || example.sections !== undefined;

function linesOf(check: Check): string[] {
  const checker = createChecker([check]);
  const said = (example: string | Example): string => {
    const { findings, questions } = checker.run(exampleCase(example));
    return [...findings, ...questions.flatMap(({ hints }) => hints)]
      .map(({ severity, from, to, message, fix }) => `${severity} ${from}-${to} ${message.da} ${fix?.insert ?? ''}`)
      .join('; ');
  };
  const own = checkExamples(check.id).bad.filter(isText).slice(0, 3);
  const carriers = [
    ...PLAIN,
    ...own.flatMap((example, index) =>
      carriersOf(check, example).map(([name, put]) => [`${name} in bad ${index + 1}`, put] as const),
    ),
  ];
  const rule = Object.keys(uses).find((path) => path.startsWith(`checks/rules/${check.id.toLowerCase()}-`));
  invariant(rule, `${check.id} in patterns.json: npm run patterns`);
  return (uses[rule] ?? []).flatMap((file) =>
    carriers.flatMap(([name, put]) => {
      const all = (patterns[file] ?? []).map((words) => said(put(words)));
      return all.length > 0 ? [`${file} ${name}: ${all.filter(Boolean).length} of ${all.length}, ${digest(all)}`] : [];
    }),
  );
}

describe('what the checks make of every way through their expressions is as it was', () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))('%s', async (id, check) => {
    const lines = linesOf(check);
    // Vitest writes a golden file that is missing without asking: one that says nothing would be green for ever.
    expect([id, lines.length > 0]).toEqual([id, !WITHOUT_EXPRESSION.has(id)]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${GOLDEN}/${id}-patterns.txt`);
  });
});

describe('the strings they are tried on', () => {
  test('are those of today’s expressions', () => {
    const now = patternsNow();
    const stale = (kind: 'patterns' | 'uses') => {
      const written = kind === 'patterns' ? patterns : uses;
      const paths = new Set([...Object.keys(written), ...Object.keys(now[kind])]);
      return [...paths].filter((path) => !isDeepStrictEqual(written[path], now[kind][path]));
    };
    expect([...stale('patterns'), ...stale('uses')], 'npm run patterns').toEqual([]);
  });

  test('leave no golden file empty, and no golden file is of a check that is gone', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('-patterns.txt'));
    const ofChecks = files.filter((name) => !name.startsWith('text-')).sort();
    expect(ofChecks).toEqual(CHECKS.map(({ id }) => `${id}-patterns.txt`).sort());
    const empty = files.filter((name) => readFileSync(join(FOLDER, name), 'utf8').trim() === '');
    expect(empty).toEqual([...WITHOUT_EXPRESSION].map((id) => `${id}-patterns.txt`));
  });
});
