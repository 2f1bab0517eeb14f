import type { TextBlock } from '../../shared/checks/blocks.ts';
import type { Check, Hit } from '../../shared/checks/define.ts';
import { inProse, matches } from '../../shared/checks/define.ts';
import { createChecker } from '../../shared/checks/engine.ts';
import { existence } from '../../shared/checks/terms.ts';
import { wordList } from '../../shared/checks/tuning.ts';
import { STANDARD_CHECKLIST } from '../../shared/kinds/checklist/checklist.ts';
import { alphanumericRuns } from '../../shared/text/tokens.ts';
import { caseOf, docOf } from './case.ts';
import type { Peer } from './peers.ts';
import { MAX_WORDS, PATTERNS, VAGUE, wordCount } from './rules.ts';

const META = {
  category: 'language',
  severity: 'warning',
  why: { da: '', en: '' },
  needs: ['text'],
  examples: { bad: [], good: [] },
} as const;

const patternCheck = (id: string, pattern: RegExp): Check => ({
  ...META,
  id,
  name: { da: id, en: id },
  run: inProse((block) =>
    matches(block, pattern).map(({ index, 0: words }) => ({
      block,
      from: index,
      to: index + words.length,
      message: { da: words, en: words },
    })),
  ),
});

/** What a token rule reads of a block, made once for all of them. */
interface Tokens {
  readonly text: string;
  /** Offsets of runs of letters and digits, two by two. */
  readonly runs: readonly number[];
  readonly words: readonly string[];
}

function tokensOf(block: TextBlock): Tokens {
  const runs = alphanumericRuns(block.text);
  const lower = block.text.toLowerCase();
  const words: string[] = [];
  for (let at = 0; at < runs.length; at += 2) words.push(lower.slice(runs[at], runs[at + 1]));
  return { text: lower, runs, words };
}

/** The rule looks at the tokens from number `index` on, and answers how many it takes; 0 when it does not apply. */
const tokenCheck = (id: string, rule: (tokens: Tokens, index: number) => number): Check => {
  const find = (block: TextBlock): Hit[] => {
    const tokens = block.memo(tokensOf);
    const hits: Hit[] = [];
    for (let index = 0; index < tokens.words.length; ) {
      const taken = rule(tokens, index);
      if (taken > 0) {
        const from = tokens.runs[index * 2] ?? 0;
        const to = tokens.runs[(index + taken) * 2 - 1] ?? from;
        const words = block.text.slice(from, to);
        hits.push({ block, from, to, message: { da: words, en: words } });
      }
      index += Math.max(1, taken);
    }
    return hits;
  };
  return { ...META, id, name: { da: id, en: id }, run: inProse(find) };
};

/** Only white space between this token and the next. */
function spaceAfter({ text, runs }: Tokens, index: number): boolean {
  const [from, to] = [runs[index * 2 + 1], runs[index * 2 + 2]];
  return from !== undefined && to !== undefined && text.slice(from, to).trim() === '';
}

const AUXILIARY = new Set(['blev', 'bliver', 'blive', 'blevet']);

const VAGUE_TEXT = { da: 'vagt', en: 'vague' };
const VAGUE_LIST = wordList({ id: 'vague', name: VAGUE_TEXT, source: VAGUE_TEXT, terms: VAGUE });

const TOKEN_RULES: readonly Check[] = [
  // As the product's own lists of terms are read.
  {
    ...META,
    id: 'vague',
    name: { da: 'vague', en: 'vague' },
    run: existence({
      list: VAGUE_LIST,
      message: VAGUE_TEXT,
    }),
  },
  tokenCheck('passive', (tokens, index) => {
    if (!AUXILIARY.has(tokens.words[index] ?? '')) return 0;
    for (let next = 1; next <= 3 && spaceAfter(tokens, index + next - 1); next++) {
      if (/\p{L}t$/u.test(tokens.words[index + next] ?? '')) return next + 1;
    }
    return 0;
  }),
  tokenCheck('doubled', (tokens, index) =>
    tokens.words[index] === tokens.words[index + 1] &&
    !/\d/.test(tokens.words[index] ?? '') &&
    spaceAfter(tokens, index)
      ? 2
      : 0,
  ),
  tokenCheck('longWord', ({ words }, index) => ((words[index]?.length ?? 0) > 20 ? 1 : 0)),
];

const longSentence: Check = {
  ...META,
  id: 'longSentence',
  name: { da: 'lang sætning', en: 'long sentence' },
  run: inProse((block) =>
    block
      .sentences()
      .filter(({ from, to }) => wordCount(block.text.slice(from, to)) > MAX_WORDS)
      .map(({ from, to }) => ({ block, from, to, message: { da: 'lang', en: 'long' } })),
  ),
};

/** Our engine with the same five rules; paragraphs stand two line feeds apart in the text, as for the peers. */
function engine(checks: readonly Check[]): Peer {
  const checker = createChecker(checks, STANDARD_CHECKLIST);
  return async (text) => {
    const content = caseOf(text.split('\n\n'));
    return checker.run({ fields: content.fields, doc: docOf(content) }).findings.length;
  };
}

/** Written with the very patterns the peers run: what is left to compare is the engines. */
export const withPatterns = (): Peer =>
  engine([...PATTERNS.map(([name, pattern]) => patternCheck(name, pattern())), longSentence]);

/** Written on the words of a block, which our engine splits once for all rules. */
export const withTokens = (): Peer => engine([...TOKEN_RULES, longSentence]);
