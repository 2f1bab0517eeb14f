import type { Span } from '../text/segment.ts';
import type { TextBlock } from './blocks.ts';
import type { Finding, Severity } from './types.ts';

/**
 * Checks that come to one question when they meet in a sentence: whoever has answered the first has answered the rest. *noget dyrere i
 * drift* leaves out an amount, and is a vague size and a comparison as well; an editor writes one remark in the margin.
 */
const ONE_QUESTION: readonly (readonly string[])[] = [
  // How much?
  ['PR23', 'FU06', 'PR01', 'PR15', 'PR05'],
  // Who says so, and on what grounds?
  ['PR05', 'SP03'],
  ['FU07', 'PR05'],
  // Who decided it, who does it, and when?
  ['PR17', 'SP03'],
  ['PR14', 'PR17'],
  // How much, and since when?
  ['PR15', 'PR03'],
];
/** Those that ask one question wherever they find the same words, whatever their weight. */
const SAME_WORDS: readonly (readonly string[])[] = [
  ['PR23', 'PR01'],
  ['PR01', 'PR05', 'PR24'],
];
/** Two of these in a sentence ask the same twice. */
const ONCE_A_SENTENCE: ReadonlySet<string> = new Set(['PR02']);
/** Of these the same words are told of once in a case: whoever mends the first looks for the others. */
const ONCE_A_CASE: ReadonlySet<string> = new Set(['PR05', 'PR15', 'SP05', 'SP06']);

/** By check, those that come before it. */
const before = (lists: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const list of lists) {
    for (const [rank, check] of list.entries()) {
      found.set(check, new Set([...(found.get(check) ?? []), ...list.slice(0, rank)]));
    }
  }
  return found;
};
const [ASKED_BY, SAID_BY] = [before(ONE_QUESTION), before(SAME_WORDS)];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, suggestion: 0 };

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** *er steget mere end forudsat, og der er kommet enkelte sager til*: two statements in one sentence, each with its own question. */
const NEXT_STATEMENT = /[;:]|,\s(?:og|men|mens|samt|hvor|der)(?!\p{L})/u;
const areApart = (block: TextBlock, one: Finding, other: Finding): boolean => {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return NEXT_STATEMENT.test(block.lower.slice(first.to, last.from));
};

/** True where `one` need not be said beside `other`, which stands in the same sentence. */
function isSaidBy(block: TextBlock, one: Finding, other: Finding): boolean {
  if (one.check === other.check) return other.from < one.from && ONCE_A_SENTENCE.has(one.check);
  if (overlap(one, other) && SAID_BY.get(one.check)?.has(other.check)) return true;
  return (
    ASKED_BY.get(one.check)?.has(other.check) === true && WEIGHT[one.severity] === 0 && !areApart(block, one, other)
  );
}

function keptOf(own: readonly Finding[], block: TextBlock): readonly Finding[] {
  return own.filter((one) => {
    if (!(ASKED_BY.has(one.check) || SAID_BY.has(one.check) || ONCE_A_SENTENCE.has(one.check))) return true;
    const { from, to } = block.sentenceAt(one.from);
    return !own.some((other) => other !== one && other.from < to && other.to > from && isSaidBy(block, one, other));
  });
}

interface Known {
  readonly given: readonly Finding[];
  readonly kept: readonly Finding[];
}

/**
 * Leaves out those findings whose question another one of the same sentence asks. Takes them in the order of the text and gives them so. What
 * came of a block is kept as long as its findings are the same ones.
 */
export function saidOnce(): (findings: readonly Finding[], blocks: readonly TextBlock[]) => readonly Finding[] {
  const known = new WeakMap<TextBlock, Known>();
  return (findings, blocks) => {
    const all: Finding[] = [];
    const told = new Set<string>();
    const tell = (kept: readonly Finding[]): void => {
      for (const one of kept) {
        const words = ONCE_A_CASE.has(one.check) ? `${one.check} ${one.text.toLowerCase()}` : '';
        if (words !== '' && told.has(words)) continue;
        if (words !== '') told.add(words);
        all.push(one);
      }
    };
    for (let start = 0, end = 0; start < findings.length; start = end) {
      const number = findings[start]?.block ?? -1;
      while (findings[end]?.block === number) end++;
      const block = blocks[number];
      const before = block && known.get(block);
      const isSame =
        before?.given.length === end - start && before.given.every((one, at) => one === findings[start + at]);
      if (before && isSame) {
        tell(before.kept);
        continue;
      }
      const given = findings.slice(start, end);
      const kept = block && given.length > 1 ? keptOf(given, block) : given;
      if (block) known.set(block, { given, kept });
      tell(kept);
    }
    return all;
  };
}
