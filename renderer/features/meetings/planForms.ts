import type { Day } from '../../../shared/calendar/days.ts';
import { type PlannedDay, seriesDays } from '../../../shared/calendar/series.ts';
import type { MeetingRow, NewMeeting } from '../../../shared/contract/meetings.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { Body, CouncilContent } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { endFor } from '../../../shared/kinds/meeting/times.ts';
import type { Checked } from '../../data/form/useCheckedChange.ts';
import { typedTimes } from '../../words/typedTimes.ts';

/** What is typed of one meeting; what is null is as the body mostly has it. */
export interface MeetingDraft {
  readonly date: string;
  readonly time: string | null;
  readonly ends: string | null;
  readonly kind: NewMeeting['kind'];
}

/** What the fields of a meeting show. The end a body mostly has is of the beginning it mostly has. */
export function shownTimes({ time, ends }: MeetingDraft, body: Body | undefined): { time: string; ends: string } {
  const usualEnd = body && time === null ? endFor(body) : null;
  return { time: time ?? body?.time ?? '', ends: ends ?? usualEnd ?? '' };
}

/** The plan of one meeting. */
export function plannedMeeting(draft: MeetingDraft, body: Body): Checked<InputTo<'meetings.plan'>> {
  const { date, kind } = draft;
  if (date === '') return { wrong: { field: 'date', why: 'meetings.needsDate' } };
  const { times, wrong, field } = typedTimes(shownTimes(draft, body));
  if (wrong !== null) return { wrong: { field, why: wrong } };
  return { send: { meetings: [{ body: body.id, date, ...times, place: body.place, kind }] } };
}

export const WHICH = ['1', '2', '3', '4', '5'] as const;
const JULY = 7;

/** The days a body is to meet on in a year, as they are wished for. */
export interface Wish {
  /** From 1, Monday. */
  readonly weekday: string;
  /** The last is 5. */
  readonly which: (typeof WHICH)[number];
  readonly year: string;
  readonly july: 'free' | 'meets';
}

/** The last Monday of each month in the year after `now`, but July. */
export const firstWish = (now: Day): Wish => ({
  weekday: '1',
  which: '5',
  year: String(Number(now.slice(0, 4)) + 1),
  july: 'free',
});

/** Days a body does not get a meeting of a series on, each with why: nobody works then, or it has one already. */
export function closedDays(
  council: Pick<CouncilContent, 'closedDays'> | null | undefined,
  meetings: readonly Pick<MeetingRow, 'date' | 'stage'>[],
  hasMeeting: string,
): Map<Day, string> {
  const taken = meetings.flatMap(({ date, stage }) => (stage === 'cancelled' ? [] : [[date, hasMeeting] as const]));
  return new Map([...taken, ...(council?.closedDays.map(({ id, name }) => [id, name] as const) ?? [])]);
}

/** Days of the wish, with those on which nobody works told apart; none while the year is no year. */
export function wishedDays({ weekday, which, year, july }: Wish, closed: ReadonlyMap<Day, string>): PlannedDay[] {
  if (!/^20\d\d$/.test(year)) return [];
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, freeMonths: july === 'free' ? [JULY] : [] };
  const rule = { every: 'month', weekday: Number(weekday), which: Number(which) as 1 | 2 | 3 | 4 | 5 } as const;
  return seriesDays(rule, period, closed);
}

/** The plan of a series: on the days when people work, when and where the body mostly meets. */
export function plannedSeries(days: readonly PlannedDay[], body: Body): Checked<InputTo<'meetings.plan'>> {
  const free = days.filter(({ clash }) => clash === null);
  if (days.length === 0) return { wrong: { field: 'year', why: 'meetings.needsYear' } };
  if (free.length === 0) return { wrong: { field: 'which', why: 'meetings.needsDays' } };
  const { id, time, place } = body;
  const usual = { body: id, time, ends: endFor(body), place, kind: 'ordinary' } as const;
  return { send: { meetings: free.map(({ day }) => ({ ...usual, date: day })) } };
}

interface TimeAndPlace {
  readonly time: string;
  readonly ends: string;
  readonly place: string;
}

/** Another time and place of a meeting. */
export function changedPlan(id: RecordId, typed: TimeAndPlace): Checked<InputTo<'meetings.change'>> {
  const { times, wrong, field } = typedTimes(typed);
  if (wrong !== null) return { wrong: { field, why: wrong } };
  return { send: { id, ...times, place: typed.place.trim() } };
}

/** Another day of a meeting, and why; nothing need be said of why. */
export function movedMeeting(
  { id, date: before }: { readonly id: RecordId; readonly date: string },
  { date, reason }: { readonly date: string; readonly reason: string },
): Checked<InputTo<'meetings.move'>> {
  if (date === '') return { wrong: { field: 'date', why: 'meetings.needsDate' } };
  if (date === before) return { wrong: { field: 'date', why: 'meeting.needsOtherDay' } };
  return { send: { id, date, reason: reason.trim() } };
}

export function cancelledMeeting(id: RecordId, reason: string): Checked<InputTo<'meetings.cancel'>> {
  if (reason.trim() === '') return { wrong: { field: 'reason', why: 'meeting.needsCancelReason' } };
  return { send: { id, reason: reason.trim() } };
}
