import { plannedMinutes } from '../../../../shared/kinds/meeting/times.ts';
import { type ClockReading, readClock } from '../../../../shared/text/readClock.ts';
import { shown } from './problems.ts';

type Words = readonly [da: string, en: string];
type TellEnd = (code: 'span' | 'unread', words: Words) => void;

export interface EndSources {
  /** When the meeting begins; null where it is not said or not known for certain. */
  readonly time: string | null;
  /** The cell with when it begins, or with the day and that; a span in it has the end as well. */
  readonly begins: { readonly words: string; readonly reading: ClockReading | null };
  /** The cell of a column of its own, empty without one. */
  readonly cell: string;
  /** For rows that do not say it themselves. */
  readonly other: string | null;
}

/**
 * When the meeting of a row is planned to end: what its own column says, else the span of its time, else what is said for the whole
 * file. An end is no reason to refuse a row: one that cannot be used is told and left out.
 */
export function readEnd({ time, begins, cell, other }: EndSources, tell: TellEnd): string | null {
  const span = begins.reading?.is === 'none' ? [] : (begins.reading?.until ?? []);
  if (cell === '') {
    const [words, may] = span.length > 0 ? [begins.words, paired(begins.reading, time, span)] : [other ?? '', [other]];
    return fitting({ time, words, may: may.filter((one) => one !== null) }, tell);
  }
  const reading = readClock(cell);
  if (reading.is === 'none') tell('unread', unread(cell));
  if (reading.is === 'none') return null;
  if (reading.is === 'clock' && reading.rest !== '') tell('unread', unread(reading.rest));
  const own = reading.is === 'clock' ? [reading.clock] : reading.clocks;
  const may = reading.until.length > 0 ? reading.until : own;
  if (span.length > 0 && !span.some((one) => may.includes(one))) tell('span', differs(cell, begins.words));
  if (time === null && begins.words === '') tell('span', neverBegins(cell));
  return fitting({ time, words: cell, may }, tell);
}

/** `4-6` is 16 to 18 or 4 to 6: the end is meant as the beginning is. */
function paired(reading: ClockReading | null, time: string | null, until: readonly string[]): readonly string[] {
  if (reading?.is !== 'choice' || time === null || until.length !== reading.clocks.length) return until;
  const meant = until[reading.clocks.indexOf(time)];
  return meant === undefined ? until : [meant];
}

/** The one of the meanings that can be the end; where the beginning is in doubt, that is told already. */
function fitting(
  { time, words, may }: { time: string | null; words: string; may: readonly string[] },
  tell: TellEnd,
): string | null {
  if (time === null || may.length === 0) return null;
  const [first, ...more] = may.filter((ends) => plannedMinutes({ time, ends }) !== null);
  if (first !== undefined && more.length === 0) return first;
  tell('span', first === undefined ? neverAfter(words, time, may) : several(words, [first, ...more]));
  return null;
}

const unread = (text: string): Words => [
  `»${shown(text)}« står ved sluttidspunktet og er ikke med.`,
  `"${shown(text)}" stands beside the planned end and was left out.`,
];

const differs = (cell: string, begins: string): Words => [
  `»${shown(begins)}« og »${shown(cell)}« siger forskelligt, hvornår mødet slutter. »${shown(cell)}« er brugt.`,
  `"${shown(begins)}" and "${shown(cell)}" say differently when the meeting ends. "${shown(cell)}" was used.`,
];

const neverBegins = (cell: string): Words => [
  `»${shown(cell)}«: filen siger ikke, hvornår mødet begynder. Sluttidspunktet er ikke med.`,
  `"${shown(cell)}": the file does not say when the meeting begins. The planned end was left out.`,
];

const neverAfter = (words: string, time: string, may: readonly string[]): Words => [
  `»${shown(words)}«: et møde, der begynder ${time}, kan ikke slutte ${may.join(' eller ')}. Sluttidspunktet er ikke med.`,
  `"${shown(words)}": a meeting that begins at ${time} cannot end at ${may.join(' or ')}. The planned end was left out.`,
];

const several = (words: string, may: readonly string[]): Words => [
  `»${shown(words)}«: mødet kan slutte ${may.join(' eller ')}. Sluttidspunktet er ikke med.`,
  `"${shown(words)}": the meeting may end at ${may.join(' or ')}. The planned end was left out.`,
];
