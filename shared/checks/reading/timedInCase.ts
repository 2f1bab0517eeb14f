import { MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { Hit } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';
import { sectionOf } from './toldNear.ts';

const LATER = /sigt$/u;
const YEAR = /(?<!\d)20\d\d(?!\d)/u;
/** Years from the first to the last: two budgets beside each other are no prognosis. */
const AHEAD = 4;
/** A prognosis: a table that goes from one year to another far ahead. */
const showsYears = ({ tables }: SectionView): boolean =>
  tables.some(({ rows: [head = []] }) => {
    const years = head.map(({ text }) => Number(YEAR.exec(text)?.[0] ?? Number.NaN)).filter(Number.isFinite);
    return Math.max(...years) - Math.min(...years) >= AHEAD;
  });

/** *når stillingerne er besat*, where the section tells of somebody *ansat fra 1. maj*. */
const FILLED = /(?<!\p{L})(?:besat|ansat|tiltrådt)$/u;
const IN_PLACE = new RegExp(
  `(?<!\\p{L})(?:ansæt|ansat|tiltræd|besæt|besat)\\p{L}*[^.]{0,40}(?:\\d\\. ?)(?:${MONTHS})`,
  'u',
);
const tellsOfPlaces = ({ lower }: TextBlock): boolean => IN_PLACE.test(lower);

/** Whether the section or a table of the case tells the time that the words of a hit leave open. */
export function isTimedInCase(view: CaseView, { block, from = 0, to = 0 }: Hit): boolean {
  if (!block) return false;
  const words = block.lower.slice(from, to);
  if (FILLED.test(words)) return sectionOf(view, block)?.blocks.some((one) => one.memo(tellsOfPlaces)) ?? false;
  return (
    LATER.test(words) &&
    !TO_BE_DONE.test(block.lower.slice(to, to + 8)) &&
    view.sections.some((one) => one.memo(showsYears))
  );
}
/** *På sigt skal der …*: somebody is to do it. */
const TO_BE_DONE = /^ (?:bør|skal|kan) /u;
