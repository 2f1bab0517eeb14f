import type { ReactNode } from 'react';
import { useApi } from '../../data/api.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useIsArchived } from '../../data/session/useCaseSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

/** The case was put away, perhaps by someone else while it was open here: says what that means, and takes it out again. */
export function ArchivedNote({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const isArchived = useIsArchived(session);
  const bringBack = async () => {
    const result = await api.cases.unarchive({ ids: [session.id] });
    if (!result.ok) toast({ text: errorText(result.error) });
    else session.editor.view.focus();
  };
  return (
    <div role="status">
      {isArchived ? (
        <div className="archived-note">
          <p>{t('case.archived')}</p>
          <Button onPress={() => void bringBack()}>{t('cases.unarchive')}</Button>
        </div>
      ) : null}
    </div>
  );
}
