import type { Day } from '../../../shared/calendar/days.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';

export type FollowUpRow = OutputOf<(typeof contract)['meetings']['followUps']>[number];

/** Which tasks are shown; empty words are all of them. */
export interface FollowUpFilter {
  readonly owner: string;
  readonly bodyName: string;
  readonly overdue: 'only' | 'all';
}

export const ALL_TASKS: FollowUpFilter = { owner: '', bodyName: '', overdue: 'all' };

/** Whether it should have been done before today. */
export const isOverdue = ({ done, due }: Pick<FollowUpRow, 'done' | 'due'>, now: Day): boolean =>
  done === null && due !== null && due < now;

export function shownTasks(
  rows: readonly FollowUpRow[],
  { owner, bodyName, overdue }: FollowUpFilter,
  now: Day,
): FollowUpRow[] {
  return rows.filter(
    (row) =>
      (owner === '' || row.owner === owner) &&
      (bodyName === '' || row.bodyName === bodyName) &&
      (overdue === 'all' || isOverdue(row, now)),
  );
}

/** The words the tasks have, each once, in Danish order; without the empty one. */
export const wordsOf = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word !== '').sort((a, b) => a.localeCompare(b, 'da'));

/** Who ticks a task off, and when. */
export interface Ticking {
  readonly by: string;
  readonly now: Day;
}

/** A task that is done, with a note on how; the first to say so, and when, stay told. Null is not done after all. */
export function tickedTask(
  row: FollowUpRow,
  told: { readonly note: string } | null,
  { by, now }: Ticking,
): InputTo<'meetings.putFollowUp'> {
  const { meeting, bodyName: _bodyName, date: _date, title: _title, ...task } = row;
  const done = told ? { on: row.done?.on ?? now, by: row.done?.by ?? by, note: told.note.trim() } : null;
  return { id: meeting, followUp: { ...task, done } };
}
