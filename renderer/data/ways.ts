import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { today } from '../words/i18n.tsx';
import { unwrap, useApi } from './api.tsx';

/** Every open case and where it stands; asked anew when a case or a meeting changes. */
export function useWayBoard() {
  const api = useApi();
  const on = today();
  return useQuery({
    queryKey: ['cases', 'ways', on],
    queryFn: async () => unwrap(await api.ways.board({ on })),
    placeholderData: keepPreviousData,
    // A meeting that changed asks no case anew, and its day or outcome is told here.
    refetchOnMount: 'always',
  });
}

export function useWay(id: RecordId) {
  const api = useApi();
  const on = today();
  return useQuery({
    queryKey: ['meetings', 'oneWay', id, on],
    queryFn: async () => unwrap(await api.ways.one({ id, on })),
    refetchOnMount: 'always',
  });
}

export function useLateHearings(id: RecordId) {
  const api = useApi();
  return useQuery({
    queryKey: ['meetings', 'hearings', id],
    queryFn: async () => unwrap(await api.ways.ofMeeting({ id })),
    refetchOnMount: 'always',
  });
}

export function useLateItems() {
  const api = useApi();
  const on = today();
  return useQuery({
    queryKey: ['meetings', 'lateItems', on],
    queryFn: async () => unwrap(await api.ways.lateItems({ on })),
    refetchOnMount: 'always',
  });
}
