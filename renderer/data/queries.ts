import type { cases as casesContract } from '../../shared/contract/cases.ts';
import type { MeetingRow } from '../../shared/contract/meetings.ts';
import type { InputTo } from '../../shared/contract/names.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { InputOf } from '../../shared/rpc/procedure.ts';
import { type OnFailure, useAsk } from './useAsk.ts';

/** Read before there is any view, so it never throws. */
export const useInfo = () => useAsk('app.info', {}, { onFailure: 'quiet' });

/** Read before there is any view, so it never throws. */
export const useSettings = () => useAsk('app.settings', {}, { onFailure: 'quiet' });

export type CaseQuery = InputOf<(typeof casesContract)['list']>;

export const useCases = (query: CaseQuery, onFailure: OnFailure = 'throw') =>
  useAsk('cases.list', query, { onFailure, until: 'before' });

/** One case's row and fields; asks for nothing while there is no id. */
export const useCase = (id: RecordId | undefined, onFailure: OnFailure = 'throw') =>
  useAsk('cases.get', id ? { id } : null, { onFailure });

export const useBodies = () => useAsk('cases.bodies', {});

/** The council of this data folder; null until there is one. */
export const useCouncil = () => useAsk('council.get', {});

export const useHistory = (id: RecordId, limit: number) =>
  useAsk('records.history', { id, limit }, { until: 'before' });

export const useVersions = (id: RecordId) => useAsk('records.versions', { id });

/** What the checks find across all cases, or across those of one body. */
export const useAcross = (body?: string) =>
  useAsk('quality.across', body === undefined ? {} : { body }, { until: 'before' });

/** What is in force, what the council is working on, and what has been adopted. */
export const useChecklist = () => useAsk('checklist.get', {});

/** The meeting plan, or a part of it. */
export const useMeetings = (filter: InputTo<'meetings.list'> = {}) =>
  useAsk('meetings.list', filter, { until: 'before' });

/** One meeting with all it holds; asks for nothing while there is no id. */
export const useMeeting = (id: RecordId | undefined, onFailure: OnFailure = 'throw') =>
  useAsk('meetings.get', id ? { id } : null, { onFailure });

/** What a person must settle in a record. */
export const useClashes = (id: RecordId) => useAsk('records.clashes', { id });

export const useFollowUps = (which: 'open' | 'all') =>
  useAsk('meetings.followUps', { open: which === 'open' }, { until: 'before' });

/** Every stop of a case. */
export const useCaseWay = (id: RecordId) => useAsk('meetings.caseWay', { id });

/** What is due of all meetings by the end of the week ahead. */
export const useDue = (on: string) => useAsk('meetings.due', { on }, { until: 'before' });

/** What of a meeting's items is other than what was sent; asked anew when a case changes. */
export const useAgendaChanges = (id: RecordId) => useAsk('agenda.changes', { id });

/** What public packs of a meeting leave out of open items, and what was released of it. */
export const useWithheld = (id: RecordId) => useAsk('agenda.withheld', { id });

/** Ids of a meeting's items that are closed, whatever closes them. */
export const useClosedItems = (id: RecordId) => useAsk('agenda.closed', { id }, { until: 'before' });

/** Meetings of the same body after this one, that were not cancelled; the nearest first. Undefined until they are known. */
export function useNextMeetings({ body, date }: Pick<MeetingRow, 'body' | 'date'>): readonly MeetingRow[] | undefined {
  const { data } = useAsk('meetings.list', { body, from: date });
  return data?.filter((row) => row.date > date && row.stage !== 'cancelled').slice(0, 6);
}
