import type { CaseRow } from '../../../shared/contract/cases.ts';

export interface MeetingDay {
  /** `2026-12-14` */
  readonly date: string;
  /** Whole days from today; 0 is today. */
  readonly inDays: number;
  readonly bodies: readonly { readonly body: string; readonly cases: readonly CaseRow[] }[];
}

const DAY = 24 * 60 * 60 * 1000;

/** The next meeting of each case from `now` (a day) on, by day and then by body, earliest first; bodies by name. */
export function meetingsAhead(rows: readonly CaseRow[], now: string): MeetingDay[] {
  const days = new Map<string, Map<string, CaseRow[]>>();
  for (const row of rows) {
    const ahead = row.chain.flatMap(({ body, date }) => (date !== null && date >= now ? [{ body, date }] : []));
    const [next] = ahead.sort((a, b) => a.date.localeCompare(b.date));
    if (!next) continue;
    const bodies = days.get(next.date) ?? new Map<string, CaseRow[]>();
    bodies.set(next.body, [...(bodies.get(next.body) ?? []), row]);
    days.set(next.date, bodies);
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, bodies]) => ({
      date,
      inDays: Math.round((Date.parse(date) - Date.parse(now)) / DAY),
      bodies: [...bodies].sort(([a], [b]) => a.localeCompare(b, 'da')).map(([body, cases]) => ({ body, cases })),
    }));
}
