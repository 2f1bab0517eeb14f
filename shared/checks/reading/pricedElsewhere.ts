import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { written } from './money.ts';

/** What it is that costs: the noun, where other words stand around it. */
const THING = /\p{L}*(?:besparelse|udgift|indtægt|forbrug|efterslæb|omkostning|fordyrelse|drift)\p{L}*/iu;
/** *et merforbrug på hjælpemidler*: of what it is, where that is told. */
const OF_WHAT = /\s(?:på|til|for|fra)\s(\p{L}{4,})$/iu;
/** What the words name that could be priced in another place; empty where they name none. */
export const thingOf = (words: string): string => OF_WHAT.exec(words)?.[1] ?? THING.exec(words)?.[0] ?? '';

const AMOUNT = /\d[\d.,]{0,15}\s?(?:kr|mio|mia|t\.kr|tkr)/u;

/** The last word without its ending: *merudgifter* and *merudgiften* are one. */
function stemOf(words: string): string {
  const last = words.toLowerCase().split(/\s+/).at(-1) ?? '';
  return last.length < 8 ? last : last.replace(/(?:erne|er|en|n)$/u, '');
}

/** What is priced in a block, in small letters: its cells, and its sentences with an amount. */
function pricedIn(block: TextBlock): readonly string[] {
  if (block.context.kind === 'cell') return [block.lower];
  if (block.memo(written).length === 0) return [];
  const lower = block.lower;
  return block
    .sentences()
    .map(({ from, to }) => lower.slice(from, to))
    .filter((sentence) => AMOUNT.test(sentence));
}

const pricedInSection = (section: SectionView): readonly string[] =>
  section.blocks.flatMap((block) => block.memo(pricedIn));

/** True where another sentence than `own` (in small letters) or a table of the case gives the amount of the same thing. */
export function isPricedElsewhere(view: CaseView, words: string, own: string): boolean {
  if (words === '') return false;
  const stem = stemOf(words);
  return view.sections.some((section) =>
    section.memo(pricedInSection).some((text) => text !== own && text.includes(stem)),
  );
}
