import type { VersionId } from '../../../../shared/kinds/ids.ts';
import { useApi } from '../../../data/api.tsx';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';

/** A place in the log, or a named version. */
export type Past = { readonly seq: number } | { readonly version: VersionId };

/** Makes an old version the current one as a new change, and offers to take that back the same way. */
export function useRestore(session: CaseSession, onDone: () => void): (past: Past) => Promise<void> {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const { id } = session;
  const back = async (seq: number) => {
    const result = await api.records.restore({ id, seq });
    if (!result.ok) toast({ text: errorText(result.error) });
    session.editor.view.focus();
  };
  return async (past) => {
    const unsaved = await session.sync.flush();
    if (unsaved) return toast({ text: t('case.unsaved', { reason: errorText(unsaved) }) });
    const result = await api.records.restore({ id, ...past });
    if (!result.ok) return toast({ text: errorText(result.error) });
    const { before } = result.value;
    toast({ text: t('history.restored'), action: { label: t('app.undo'), run: () => void back(before) } });
    onDone();
  };
}
