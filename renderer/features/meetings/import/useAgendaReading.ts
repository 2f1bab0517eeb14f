import { useCallback, useState, useSyncExternalStore } from 'react';
import { useApi } from '../../../data/api.tsx';
import { upload } from '../../../data/files.ts';
import { AgendaReading, type ReadingState } from './AgendaReading.ts';

/** The file that is being read in, and what has become of it. */
export function useAgendaReading(): readonly [AgendaReading<File>, ReadingState] {
  const api = useApi();
  const [reading] = useState(() => new AgendaReading<File>({ upload, ask: api.agendaImport.preview }));
  const state = useSyncExternalStore(
    useCallback((changed) => reading.subscribe(changed), [reading]),
    () => reading.state,
  );
  return [reading, state];
}
