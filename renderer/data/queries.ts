import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { cases as casesContract } from '../../shared/contract/cases.ts';
import type { MeetingRow } from '../../shared/contract/meetings.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { InputOf } from '../../shared/rpc/procedure.ts';
import { unwrap, useApi } from './api.tsx';

/** Whether a failure takes the view with it, or is nothing to speak of there. */
export type OnFailure = 'throw' | 'quiet';
/** What is not said falls to the default, which throws. */
const failing = (on: OnFailure) => (on === 'quiet' ? { throwOnError: false } : {});

/** Read before there is any view, so it never throws. */
export function useInfo() {
  const api = useApi();
  return useQuery({ queryKey: ['info'], queryFn: async () => unwrap(await api.app.info({})), throwOnError: false });
}

/** Read before there is any view, so it never throws. */
export function useSettings() {
  const api = useApi();
  return useQuery({
    queryKey: ['settings'],
    queryFn: async () => unwrap(await api.app.settings({})),
    throwOnError: false,
  });
}

export type CaseQuery = InputOf<(typeof casesContract)['list']>;

export function useCases(query: CaseQuery, onFailure: OnFailure = 'throw') {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'list', query],
    queryFn: async () => unwrap(await api.cases.list(query)),
    placeholderData: keepPreviousData,
    ...failing(onFailure),
  });
}

/** One case's row and fields; asks for nothing while there is no id. */
export function useCase(id: RecordId | undefined, onFailure: OnFailure = 'throw') {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: id ? async () => unwrap(await api.cases.get({ id })) : skipToken,
    ...failing(onFailure),
  });
}

export function useBodies() {
  const api = useApi();
  return useQuery({ queryKey: ['cases', 'bodies'], queryFn: async () => unwrap(await api.cases.bodies({})) });
}

/** The council of this data folder; null until there is one. */
export function useCouncil() {
  const api = useApi();
  return useQuery({ queryKey: ['council'], queryFn: async () => unwrap(await api.council.get({})) });
}

export function useHistory(id: RecordId, limit: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'history', id, limit],
    queryFn: async () => unwrap(await api.records.history({ id, limit })),
    placeholderData: keepPreviousData,
  });
}

export function useVersions(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'versions', id],
    queryFn: async () => unwrap(await api.records.versions({ id })),
  });
}

/** What the checks find across all cases, or across those of one body. */
export function useAcross(body?: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'across', body],
    queryFn: async () => unwrap(await api.quality.across(body === undefined ? {} : { body })),
    placeholderData: keepPreviousData,
  });
}

/** What is in force, what the council is working on, and what has been adopted. */
export function useChecklist() {
  const api = useApi();
  return useQuery({ queryKey: ['checklist'], queryFn: async () => unwrap(await api.checklist.get({})) });
}

/** The meeting plan, or a part of it. */
export function useMeetings(filter: { from?: string; to?: string; body?: string } = {}) {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'list', filter],
    queryFn: async () => unwrap(await api.meetings.list(filter)),
    placeholderData: keepPreviousData,
  });
}

/** One meeting with all it holds; asks for nothing while there is no id. */
export function useMeeting(id: RecordId | undefined, onFailure: OnFailure = 'throw') {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'one', id],
    queryFn: id ? async () => unwrap(await api.meetings.get({ id })) : skipToken,
    ...failing(onFailure),
  });
}

/** What a person must settle in a record. */
export function useClashes(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['clashes', id],
    queryFn: async () => unwrap(await api.records.clashes({ id })),
  });
}

export function useFollowUps(which: 'open' | 'all') {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'followUps', which],
    queryFn: async () => unwrap(await api.meetings.followUps({ open: which === 'open' })),
    placeholderData: keepPreviousData,
  });
}

/** Every stop of a case. */
export function useCaseWay(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'way', id],
    queryFn: async () => unwrap(await api.meetings.caseWay({ id })),
  });
}

/** What is due of all meetings by the end of the week ahead. */
export function useDue(on: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'due', on],
    queryFn: async () => unwrap(await api.meetings.due({ on })),
    placeholderData: keepPreviousData,
  });
}

/** What of a meeting's items is other than what was sent; asked anew when a case changes. */
export function useAgendaChanges(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'agenda', 'changes', id],
    queryFn: async () => unwrap(await api.agenda.changes({ id })),
  });
}

/** What public packs of a meeting leave out of open items, and what was released of it. */
export function useWithheld(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'agenda', 'withheld', id],
    queryFn: async () => unwrap(await api.agenda.withheld({ id })),
  });
}

/** Ids of a meeting's items that are closed, whatever closes them. */
export function useClosedItems(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', 'agenda', 'closed', id],
    queryFn: async () => unwrap(await api.agenda.closed({ id })),
    placeholderData: keepPreviousData,
  });
}

/** Meetings of the same body after this one, that were not cancelled; the nearest first. */
export function useNextMeetings({ body, date }: Pick<MeetingRow, 'body' | 'date'>) {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'next', body, date],
    queryFn: async () => {
      const rows = unwrap(await api.meetings.list({ body, from: date }));
      return rows.filter((row) => row.date > date && row.stage !== 'cancelled').slice(0, 6);
    },
  });
}
