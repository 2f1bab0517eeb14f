import { allMatches } from '../../text/allMatches.ts';
import { dayOf } from '../../text/dates.ts';
import { MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { CaseView } from '../view.ts';
import { BODY_NAME } from './bodies.ts';

/** A body and the day it handles the case, as the text tells it. */
export interface HeldDay {
  readonly body: string;
  /** `2026-04-28`. */
  readonly date: string;
}

const WRITTEN = `(\\d{1,2})\\.\\s?(${MONTHS})\\s((?:19|20)\\d\\d)`;
/** *Byrådet, 28. april 2026*, *Økonomiudvalget den 21. april 2026*, on a line or with others in it. */
const HELD = new RegExp(`(${BODY_NAME}),?:?\\s(?:den\\s|d\\.\\s|møde(?:t)?\\s(?:den\\s)?)?${WRITTEN}`, 'gu');
/** A line of bodies and days, and no sentence of what one of them did. */
const DATES = new RegExp(WRITTEN, 'gu');
const IS_LIST = /^[^.!?]{0,200}$/u;

const heldIn = (block: TextBlock): readonly HeldDay[] =>
  IS_LIST.test(block.text.replaceAll(DATES, ''))
    ? allMatches(block.text, HELD).flatMap(([, body = '', day = '', month = '', year = '']) => {
        const date = dayOf(day, month, year);
        return date === null ? [] : [{ body, date }];
      })
    : [];

/** The way of the case by its text: lines that name a body and a day, in what comes next or before the first section. */
export const heldDays = ({ blocks }: CaseView): readonly HeldDay[] =>
  blocks
    .filter(({ section, context }) => (section === 'nextSteps' || section === 'unplaced') && !context.quoted)
    .flatMap((block) => block.memo(heldIn));

const DUE = new RegExp(
  `(?<!\\p{L})(?:(?:hørings|svar)?fristen? (?:for (?:\\p{L}+ ){1,4})?(?:er|udløber|løber til|var)|(?:med )?(?:hørings|svar)frist|(?:svar|bemærkninger|høringssvar) (?:skal (?:være )?(?:afgives|indsendes|sendes|modtaget|sendt)) (?:senest|inden))(?: \\p{L}+){0,3} (?:den )?${WRITTEN}`,
  'iu',
);

/** The day by which others want the council's answer; null where no text says it. */
export function answerDue({ blocks }: CaseView): { readonly block: TextBlock; readonly date: string } | null {
  for (const block of blocks) {
    if (block.context.quoted || !/frist|senest|inden/u.test(block.lower)) continue;
    const [, day = '', month = '', year = ''] = DUE.exec(block.text) ?? [];
    const date = day === '' ? null : dayOf(day, month, year);
    if (date !== null) return { block, date };
  }
  return null;
}
