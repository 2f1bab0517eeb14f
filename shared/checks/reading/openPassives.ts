import { type Passive, passives } from '../../text/passive.ts';
import type { TextBlock } from '../blocks.ts';
import { isExempt, isProse } from '../define.ts';

/** There the body that decides is the one who acts, and attachments are only named. */
export const NOT_ASKED: ReadonlySet<string> = new Set(['recommendation', 'alternativeRecommendation', 'attachments']);
/** *Det indstilles*: the recommendation itself says who. */
const FORMULA = new Set(['indstilles', 'indstilledes']);

/** *Vælges forslag B, …* and *hvis forslag B vælges*: a condition, and the one who chooses is the reader. */
const CONDITION =
  /(?:^|[,:;(]\s*|\s(?:og|eller|men)\s)(?:hvis|såfremt|når|medmindre|inden|før|indtil|uanset om)\s[^,.;:]{0,120}$/iu;
/** What can be seen is seen by anyone, and what the weather does nobody does. */
const NOBODY = new Set([
  'ses',
  'oversvømmes',
  'oversvømmet',
  'forsinkes',
  'forsinket',
  'ramt',
  'rammes',
  'født',
  'fødes',
]);

function isOpen(block: TextBlock, { from, word, hasAgent }: Passive): boolean {
  const lower = word.toLowerCase();
  if (hasAgent || FORMULA.has(lower) || NOBODY.has(lower) || block.text[from - 1] === '(') return false;
  const start = block.sentenceAt(from).from;
  if (/^\p{L}+s\s/u.test(block.text.slice(from)) && from === start) return false;
  return !CONDITION.test(block.text.slice(start, from)) && !isExempt(block, from);
}

/** Sentences of a block, and those of them that hide who acts. */
export interface CountedPassives {
  readonly sentences: number;
  readonly hidden: number;
  readonly open: readonly Passive[];
}

function count(block: TextBlock): CountedPassives {
  if (!isProse(block) || NOT_ASKED.has(block.section)) return { sentences: 0, hidden: 0, open: [] };
  const spans = block.sentences();
  const open = passives(block.text).filter((passive) => isOpen(block, passive));
  const hidden = spans.filter(({ from, to }) => open.some((one) => from <= one.from && one.from < to)).length;
  return { sentences: spans.length, hidden, open };
}

/** Passives of a block that leave out somebody who should be told, counted once until it changes. */
export const countPassives = (block: TextBlock): CountedPassives => block.memo(count);
