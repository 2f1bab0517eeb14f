import type { Day } from '../calendar/days.ts';
import { stepsBeforeHearingEnds } from '../calendar/production.ts';
import type { CouncilContent } from '../kinds/council/council.ts';
import { dayOf } from '../text/dates.ts';
import { MONTHS } from '../text/patterns.ts';
import { sentences } from '../text/segment.ts';
import { stepsOf } from './deadlines.ts';

export interface HearingPeriod {
  readonly starts: Day;
  readonly ends: Day;
}

/**
 * What the answers come too late for: the draft, the corrected version, or the meeting itself. Each holds for the ones before it too.
 */
export type HearingTooLate = 'draft' | 'corrected' | 'meeting';

const MONTH = `(${MONTHS})`;
const YEAR = '((?:19|20)\\d\\d)';
const THE = '(?:den\\s|d\\.\\s)?';
const RANGE = new RegExp(
  `(?<!\\p{L})(?:fra|perioden)\\s(?:fra\\s)?${THE}(\\d{1,2})\\.(?:\\s?${MONTH})?(?:\\s${YEAR})?\\s?(?:til|–|-)\\s?(?:og med\\s)?${THE}(\\d{1,2})\\.\\s?${MONTH}\\s${YEAR}(?![\\p{L}\\p{N}])`,
  'giu',
);
const ABOUT = /(?<!\p{L})(?:høring(?:en|s\p{L}*)?|hørt|fremlagt|fremlægges)(?!\p{L})/iu;
/** Two periods, or somebody else's hearing that the municipality answers: then which end counts is not plain. */
const UNPLAIN = /forlæng|udskudt|udsat|afgive\p{L}* (?:et )?høringssvar|kommunens (?:hørings)?svar|forudgående/iu;

/**
 * The period of a case's own hearing, from the text of its section *Høring*. Null unless the text gives one period, both days with the
 * year known, in a sentence about hearing: a false alarm is worse than silence.
 */
export function hearingPeriod(text: string): HearingPeriod | null {
  if (UNPLAIN.test(text)) return null;
  const found = sentences(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((sentence) => ABOUT.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(RANGE)])
    .map(periodOf);
  const [period] = found;
  if (!period || found.some((one) => one?.starts !== period.starts || one.ends !== period.ends)) return null;
  return period;
}

function periodOf([
  ,
  day,
  month,
  year,
  lastDay = '',
  lastMonth = '',
  lastYear = '',
]: RegExpExecArray): HearingPeriod | null {
  const ends = dayOf(lastDay, lastMonth, lastYear);
  const inYear = (wanted: string) => dayOf(day ?? '', month ?? lastMonth, wanted);
  const same = inYear(year ?? lastYear);
  // `fra den 1. december til den 5. januar 2027` began the year before.
  const starts = !year && month && same && ends && same > ends ? inYear(String(Number(lastYear) - 1)) : same;
  return starts && ends && starts < ends ? { starts, ends } : null;
}

/**
 * Whether a hearing ends too late for a body's meeting (docs/domain.md 2.3: it must end before the drafting step). Null when it does not, and
 * when it begins on the day of the meeting or later: then the meeting may be the one that sends the proposal to hearing.
 */
export function hearingTooLate(
  council: CouncilContent | null | undefined,
  { starts, ends }: HearingPeriod,
  meeting: { readonly body: string; readonly date: Day },
): HearingTooLate | null {
  if (starts >= meeting.date) return null;
  if (ends >= meeting.date) return 'meeting';
  const late = stepsBeforeHearingEnds(stepsOf(council, meeting), ends);
  if (late.some(({ id }) => id === 'corrected')) return 'corrected';
  return late.length > 0 ? 'draft' : null;
}
