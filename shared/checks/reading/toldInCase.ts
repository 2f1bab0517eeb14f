import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import { type Hit, sentenceText } from '../define.ts';
import { MEASURED } from '../lists/measures.ts';
import type { CaseView, SectionView } from '../view.ts';
import { sectionOf } from './toldNear.ts';

const GATHERED = ['underskrift', 'bemærkning', 'høringssvar', 'indsigelse'] as const;
/** *en indsamling med 412 navne*, *Der er indkommet 14 bemærkninger*. */
const COUNTED =
  /(?<![\d.,])\d{1,6} (?:\p{L}+ ){0,2}(?:underskrift|navne(?!\p{L})|underskriver|bemærkning|høringssvar|indsigelse)/u;
const countedIn = ({ lower }: TextBlock): readonly string[] =>
  COUNTED.test(lower) ? GATHERED.filter((one) => lower.includes(one)) : [];

/** *et flertal af bemærkningerne* or *mange, der er samlet underskrifter*, where another place of the case counts them. */
const isGathered = ({ blocks }: CaseView, sentence: string): boolean =>
  GATHERED.some((one) => sentence.includes(one) && blocks.some((block) => block.memo(countedIn).includes(one)));

/** *Sygefraværet*, and *Sygefravær* in a table. */
const A_MEASURE = new RegExp(
  `(?<!\\p{L})(\\p{L}*(?:${Object.values(MEASURED)
    .flat()
    .filter((noun) => noun.length > 4)
    .join('|')}))\\p{L}{0,5}(?!\\p{L})`,
  'gu',
);
/** Rows of the section that give a measure at two times, by what stands first in them. */
const rowsOf = ({ tables }: SectionView): readonly string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(([label, ...cells]) =>
      label && cells.filter(({ text }) => /^\D{0,4}\d/u.test(text)).length > 1 ? [label.text.toLowerCase()] : [],
    ),
  );

/** The words say how something moved, and a row of the section's table gives it from what to what. */
function isTabled(section: SectionView | undefined, sentence: string): boolean {
  const rows = section?.memo(rowsOf) ?? [];
  return (
    rows.length > 0 && allMatches(sentence, A_MEASURE).some(([, noun = '']) => rows.some((row) => row.startsWith(noun)))
  );
}

/** Whether a table of the section, or a count elsewhere in the case, answers what a hit asks. */
export function isToldInCase(view: CaseView, { block, from = 0 }: Hit): boolean {
  if (!block) return false;
  const sentence = sentenceText(block, from).toLowerCase();
  return isGathered(view, sentence) || isTabled(sectionOf(view, block), sentence);
}
