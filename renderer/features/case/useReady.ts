import { useApi } from '../../data/api.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

/** Asks the core to let the case pass as ready for dispatch, with all that is written; tells how it went. True when it is ready. */
export function useReady(session: CaseSession): () => Promise<boolean> {
  const api = useApi();
  const t = useT();
  const toast = useToast();
  const errorText = useErrorText();
  return async () => {
    const unsaved = await session.sync.flush();
    const result = unsaved === null ? await api.cases.markReady({ id: session.id }) : null;
    const why = unsaved ?? (result?.ok === false ? result.error : null);
    toast({ text: why === null ? t('gate.done') : errorText(why) });
    return why === null;
  };
}
