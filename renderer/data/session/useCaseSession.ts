import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useApi, useConnection } from '../api.tsx';
import { CaseSession } from './CaseSession.ts';
import type { Checked } from './checked.ts';

const MAX_OPEN = 5;
/** The cases a person has been in last, newest last. */
const sessions = new Map<RecordId, CaseSession>();

function keep(session: CaseSession): void {
  sessions.delete(session.id);
  sessions.set(session.id, session);
  for (const [id, oldest] of sessions) {
    if (sessions.size <= MAX_OPEN) break;
    // Never what is not on disk yet, however many are open.
    if (oldest === session || oldest.sync.state.kind !== 'saved') continue;
    oldest.close();
    sessions.delete(id);
  }
}

/** The session of a case, unless the record was made anew since: then it is left, with what it has not sent kept for the next one. */
function fresh(id: RecordId): CaseSession | undefined {
  const known = sessions.get(id);
  if (!known?.sync.isStale) return known;
  known.close();
  sessions.delete(id);
  return undefined;
}

export type Opened = { readonly session: CaseSession } | { readonly code: string; readonly retry: () => void } | null;

/** The session of a case, opened or found again; null while it is fetched. */
export function useCaseSession(id: RecordId): Opened {
  const api = useApi();
  const connection = useConnection();
  const [opened, setOpened] = useState<Opened>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const waiting = { still: true };
    const known = fresh(id);
    if (known) {
      keep(known);
      setOpened({ session: known });
      return;
    }
    setOpened(null);
    void CaseSession.open(id, { api, connection }).then((result) => {
      const other = sessions.get(id);
      if ('code' in result) {
        const retry = () => setAttempt(attempt + 1);
        return waiting.still ? setOpened({ ...result, retry }) : undefined;
      }
      // Two views may have asked at once; the first session is the one.
      if (other) result.close();
      else keep(result);
      if (waiting.still) setOpened({ session: other ?? result });
    });
    return () => {
      waiting.still = false;
    };
  }, [id, api, connection, attempt]);
  useEffect(() => {
    if (!opened || !('session' in opened)) return;
    const { sync } = opened.session;
    opened.session.shown();
    return sync.subscribe(() => {
      if (sync.isStale && sessions.get(id)?.sync === sync) setAttempt((before) => before + 1);
    });
  }, [opened, id]);
  return opened;
}

export function useFields(session: CaseSession): CaseFields {
  return useSyncExternalStore(session.subscribe, session.getFields);
}

/** Null while the case has not been read yet. */
export function useResult(session: CaseSession): Checked | null {
  return useSyncExternalStore(session.subscribe, session.getResult);
}

export function useIsArchived(session: CaseSession): boolean {
  return useSyncExternalStore(session.subscribe, session.getIsArchived);
}
