import { useApi } from '../../../api/api.tsx';
import { useT } from '../../../app/i18n.tsx';
import { useErrorText } from '../../../app/useErrorText.ts';
import { useToast } from '../../../ui/toasts.tsx';
import type { CaseSession } from '../session/CaseSession.ts';

/** Makes an old version the current one as a new change, and offers to take that back the same way. */
export function useRestore(session: CaseSession, onDone: () => void): (seq: number) => Promise<void> {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const { id } = session;
  const back = async (seq: number) => {
    const result = await api.records.restore({ id, seq });
    if (!result.ok) toast({ text: errorText(result.error.code) });
    session.editor.view.focus();
  };
  return async (seq) => {
    const unsaved = await session.sync.flush();
    if (unsaved) return toast({ text: t('case.unsaved', { reason: errorText(unsaved) }) });
    const before = await api.records.history({ id, limit: 1 });
    const result = await api.records.restore({ id, seq });
    if (!result.ok) return toast({ text: errorText(result.error.code) });
    const last = before.ok ? before.value[0]?.lastSeq : undefined;
    const undo = last === undefined ? {} : { action: { label: t('app.undo'), run: () => void back(last) } };
    toast({ text: t('history.restored'), ...undo });
    onDone();
  };
}
