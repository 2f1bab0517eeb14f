import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, ROOT, sources } from './sources.ts';

const code = sources('shared', 'electron', 'renderer', 'build');
const all = [...code, ...sources('tests')];

const HARD_LINES = 400;
const LINES = 300;

/** Data, not code: long because what it lists is long. */
const isData = (path: string) =>
  /\/(sample\/cases|messages|wordlists?|synonyms|checks\/lists)\//.test(path) || path.startsWith('shared/i18n/');

const lines = (text: string) => text.trimEnd().split('\n').length;

describe('budgets', () => {
  it(`keeps every file of code within ${LINES} lines`, () => {
    const long = code.filter(({ path, text }) => !isData(path) && lines(text) > LINES);
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  it(`keeps every file at all within ${HARD_LINES} lines`, () => {
    const long = all.filter(({ path, text }) => !isData(path) && lines(text) > HARD_LINES);
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  it('holds no state in a module', () => {
    const stateful = code.filter(({ text }) => /^(export\s+)?(let|var)\s/m.test(text));
    expect(stateful.map(({ path }) => path)).toEqual([]);
  });

  it('switches no type check off', () => {
    const words = [': any', 'as any', '<any>', '@ts-ignore', '@ts-nocheck', '@ts-expect-error'];
    const found = code.flatMap(({ path, text }) =>
      words.filter((word) => new RegExp(`${word}\\b`).test(withoutComments(text))).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('spreads no literal, which is a way to put many lines on one', () => {
    expect(code.filter(({ text }) => spreadsLiteral(text)).map(({ path }) => path)).toEqual([]);
  });

  it('imports with the extension', () => {
    const bare = all.filter(
      ({ path, text }) => /\.tsx?$/.test(path) && /from '\.[^']*(?<!\.(ts|tsx|mts|mjs|css|json))'/.test(text),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

describe('words that do not belong in the project', () => {
  const written = [...documents(), { path: 'package.json', text: readFileSync(join(ROOT, 'package.json'), 'utf8') }];
  // Put together here so that this file does not hold them itself.
  const words = [['registry', '.npmjs'].join(''), ['/wo', 'rk/'].join(''), ['../sha', 'red/domain'].join('')];

  it.each(words)('%s', (word) => {
    expect([...all, ...written].filter(({ text }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** `...{ a, b }` or `...['a', 'b']`; not what only begins so, as `...[a, b].map(f)`, nor arguments taken apart, `(...[a, b]: Pair)`. */
function spreadsLiteral(text: string): boolean {
  return [...text.matchAll(/\.\.\.([[{])/g)].some(({ 0: found, 1: open = '', index }) => {
    let depth = 1;
    let at = index + found.length;
    for (; at < text.length && depth > 0; at++) {
      if (text[at] === open) depth++;
      else if (text[at] === CLOSING[open]) depth--;
    }
    return !/^\s*[.[(?:]/.test(text.slice(at));
  });
}
