import { addDays, type Day, weekday } from './days.ts';
import { type DeadlineRule, dispatchDeadline } from './deadlines.ts';
import { holidayOn } from './holidays.ts';

/** When a body meets. Weekdays are 1 (Monday) to 7, as in ISO 8601. */
export type SeriesRule =
  /** The first to fourth, or the last (5), such weekday of each month. */
  | { readonly every: 'month'; readonly weekday: number; readonly which: 1 | 2 | 3 | 4 | 5 }
  /** Every so many weeks, from the first such weekday of the period. */
  | { readonly every: 'weeks'; readonly weekday: number; readonly weeks: number };

export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** Months without meetings, 1 to 12. July mostly. */
  readonly freeMonths: readonly number[];
}

export interface PlannedDay {
  readonly day: Day;
  /** What the day is when nobody meets on it: a public holiday's name, or the municipality's own closed day. The planner must move it. */
  readonly clash: string | null;
}

/** The days of a series, in order; those that fall on a holiday or a closed day are told, never moved in silence. */
export function seriesDays(
  rule: SeriesRule,
  period: Period,
  closed: ReadonlyMap<Day, string> = new Map(),
): PlannedDay[] {
  const days = rule.every === 'month' ? monthly(rule, period) : weekly(rule, period);
  return days
    .filter((day) => period.from <= day && day <= period.to && !period.freeMonths.includes(Number(day.slice(5, 7))))
    .map((day) => ({ day, clash: holidayOn(day) ?? closed.get(day) ?? null }));
}

function monthly({ weekday: wanted, which }: { weekday: number; which: number }, { from, to }: Period): Day[] {
  const days: Day[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) {
    const first = `${month}-01`;
    const all: Day[] = [];
    for (let day = addDays(first, (wanted - weekday(first) + 7) % 7); day.startsWith(month); day = addDays(day, 7))
      all.push(day);
    days.push(...(which === 5 ? all.slice(-1) : all.slice(which - 1, which)));
  }
  return days;
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 7).slice(0, 7);
}

function weekly({ weekday: wanted, weeks }: { weekday: number; weeks: number }, { from, to }: Period): Day[] {
  const days: Day[] = [];
  const step = 7 * Math.max(1, Math.floor(weeks));
  for (let day = addDays(from, (wanted - weekday(from) + 7) % 7); day <= to; day = addDays(day, step)) days.push(day);
  return days;
}

export interface ChainDays {
  readonly council: Day;
  /** Latest meeting of the finance committee whose statement can be in the council's material; null when there is none. */
  readonly finance: Day | null;
  /** Latest meeting of the standing committee before that, in time for the finance committee's material. */
  readonly committee: Day | null;
}

/**
 * Which meetings a case must go through to reach a council meeting: fagudvalg, Økonomiudvalg, Kommunalbestyrelse (kommunestyrelsesloven
 * § 18, stk. 2). Each must be held before the next one's material is sent, because its statement belongs to that material.
 */
export function alignChain(
  council: Day,
  {
    finance,
    committee,
    rules,
  }: {
    finance: readonly Day[];
    committee: readonly Day[];
    rules: { readonly council: DeadlineRule; readonly finance: DeadlineRule };
  },
): ChainDays {
  const latest = (days: readonly Day[], before: Day): Day | null =>
    days
      .filter((day) => day < before)
      .sort()
      .at(-1) ?? null;
  const inFinance = latest(finance, dispatchDeadline(council, rules.council));
  const inCommittee = latest(committee, inFinance ? dispatchDeadline(inFinance, rules.finance) : '');
  return { council, finance: inFinance, committee: inCommittee };
}
