import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { useT } from '../../../words/i18n.tsx';
import type { Past } from './past.ts';

/** Makes an old version the current one as a new change, and offers to take that back the same way; `onDone` when it is made. */
export function useRestore(
  session: CaseSession,
  onDone: () => void,
): readonly [restore: (past: Past) => Promise<void>, isPending: boolean] {
  const t = useT();
  const [change, { isPending }] = useSavedChange(session);
  const { id } = session;
  const restore = async (past: Past) => {
    const done = t('history.restored');
    const made = await change(
      'records.restore',
      { id, ...past },
      {
        done,
        undo: ({ before }) => ['records.restore', { id, seq: before }],
      },
    );
    if (made) onDone();
  };
  return [restore, isPending];
}
