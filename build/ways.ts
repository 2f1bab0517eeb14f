/** What `npm run patterns` writes, made anew from the sources, so that a test can tell whether what was written is fresh. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { parseAst } from 'vite';

const ROOT = join(import.meta.dirname, '..');
/** More of one expression tell little more and cost time in every run of the tests. */
const MOST = 120;

/** What an expression can read: `base` goes the first way everywhere, each variant differs from it in one place. */
interface Ways {
  readonly base: string;
  readonly variants: readonly string[];
}

const LETTER: Ways = { base: 'a', variants: ['Å', '5', '-'] };
const SETS: Readonly<Record<string, Ways>> = {
  digit: { base: '3', variants: ['x'] },
  space: { base: ' ', variants: ['', '\u00a0'] },
  word: { base: 'a', variants: ['5', '-'] },
  any: { base: 'e', variants: ['.', ' '] },
};

function joined(parts: readonly Ways[]): Ways {
  const base = parts.map((part) => part.base).join('');
  const variants = parts.flatMap(({ variants: own }, at) => {
    const before = parts.slice(0, at).map((part) => part.base);
    const after = parts.slice(at + 1).map((part) => part.base);
    return own.map((one) => [...before, one, ...after].join(''));
  });
  return { base, variants };
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Ways {
  const [first = { base: '', variants: [] }, ...others] = alternatives.map((one) =>
    joined(one.elements.map(ofElement)),
  );
  return {
    base: first.base,
    variants: [...first.variants, ...others.flatMap(({ base, variants }) => [base, ...variants])],
  };
}

function ofElement(element: AST.Element): Ways {
  switch (element.type) {
    case 'Character': {
      const letter = String.fromCodePoint(element.value);
      return { base: letter, variants: letter === '.' ? [''] : [] };
    }
    case 'CharacterSet':
      return element.kind === 'property' ? LETTER : (SETS[element.kind] ?? LETTER);
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'Assertion':
      return ofAssertion(element);
    default:
      // A back-reference: what it repeats is not known here. `unwalked` tells where one stands.
      return { base: '', variants: [] };
  }
}

function ofClass({ negate, elements }: AST.CharacterClass): Ways {
  const members = elements.flatMap((one): string[] => {
    if (one.type === 'Character') return [String.fromCodePoint(one.value)];
    if (one.type === 'CharacterClassRange') return [one.min, one.max].map(({ value }) => String.fromCodePoint(value));
    if (one.type === 'CharacterSet') return [ofElement(one).base];
    return [];
  });
  if (negate) return { base: ['e', '3', ' '].find((one) => !members.includes(one)) ?? '~', variants: members };
  return { base: members[0] ?? '', variants: [...members.slice(1), '~'] };
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Ways {
  const { base, variants } = ofElement(element);
  const usual = Math.max(min, 1);
  const counts = [min - 1, min, min + 1, max, max + 1].filter((count) => count >= 0 && count <= 90 && count !== usual);
  return {
    base: base.repeat(usual),
    variants: [
      ...new Set(counts.map((count) => base.repeat(count))),
      ...variants.map((one) => one + base.repeat(usual - 1)),
    ],
  };
}

/** What is looked at but not read is written too, so that it is there to be seen; what must not be there is a near-miss. */
function ofAssertion(assertion: AST.Assertion): Ways {
  if (assertion.kind !== 'lookahead' && assertion.kind !== 'lookbehind') return { base: '', variants: [] };
  const inner = ofAlternatives(assertion.alternatives);
  return assertion.negate ? { base: '', variants: [inner.base, ...inner.variants] } : inner;
}

function stringsOf(source: string, flags: string): string[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const { base, variants } = ofAlternatives(alternatives);
  const all = [...new Set([base, ...variants])].filter((one) => one.trim() !== '' && one.length < 200);
  // Evenly over the expression, not only its beginning.
  return all.length <= MOST
    ? all
    : Array.from({ length: MOST }, (_, at) => all[Math.floor((at * all.length) / MOST)] ?? '');
}

interface Literal {
  readonly pattern: string;
  readonly flags: string;
}

/** Regular expressions written out in a file, in order. */
function literals(path: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (node !== null && typeof node === 'object') {
      if ('regex' in node && node.regex) found.push(node.regex as Literal);
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(parseAst(readFileSync(path, 'utf8'), { lang: 'ts' }).body);
  return found;
}

export interface Patterns {
  /** Strings by file, each another way through one of its expressions, or a near miss. Paths are within `shared/`. */
  readonly patterns: Readonly<Record<string, readonly string[]>>;
  /** Files of checks by the file that takes from them, itself first. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

/** Paths within `shared/`, the same on every system. */
const named = (path: string): string => relative(join(ROOT, 'shared'), path).replaceAll('\\', '/');
const isOfChecks = (path: string): boolean => /^checks\/(?:rules|reading)\/[^/]+$/.test(named(path));

function filesOfRules(): string[] {
  const found = globSync([join(ROOT, 'shared/checks/{rules,reading}/*.ts'), join(ROOT, 'shared/text/**/*.ts')]);
  return found.sort((a, b) => (named(a) < named(b) ? -1 : 1));
}

export function patternsNow(): Patterns {
  const files = filesOfRules();
  const patterns = files.flatMap((path) => {
    const strings = [...new Set(literals(path).flatMap(({ pattern, flags }) => stringsOf(pattern, flags)))];
    return strings.length > 0 ? [[named(path), strings] as const] : [];
  });
  const uses = files.filter(isOfChecks).map((path) => [named(path), reach(path, files)] as const);
  return { patterns: Object.fromEntries(patterns), uses: Object.fromEntries(uses) };
}

/** Expressions that are not walked in full, for they repeat what was read: their strings tell little of them. */
export function unwalked(): string[] {
  return filesOfRules().flatMap((path) =>
    literals(path).flatMap(({ pattern }) => (/\\(?:[1-9]|k<)/.test(pattern) ? [`${named(path)}: /${pattern}/`] : [])),
  );
}

/** Files of checks that a file takes from, itself first. */
function reach(start: string, files: readonly string[], seen = new Set<string>()): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const others = [...readFileSync(start, 'utf8').matchAll(/from '(\.[^']+)'/g)]
    .map(([, path = '']) => join(dirname(start), path))
    .filter((path) => files.includes(path) && isOfChecks(path));
  return [named(start), ...others.flatMap((path) => reach(path, files, seen))];
}
