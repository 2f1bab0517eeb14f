import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useIsArchived } from '../../data/session/useCaseSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';

/** The case was put away, perhaps by someone else while it was open here: says what that means, and takes it out again. */
export function ArchivedNote({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const isArchived = useIsArchived(session);
  const bringBack = async () => {
    if (await change('cases.unarchive', { ids: [session.id] })) session.editor.view.focus();
  };
  return (
    <div role="status">
      {isArchived ? (
        <div className="archived-note">
          <p>{t('case.archived')}</p>
          <Button isDisabled={isPending} onPress={() => void bringBack()}>
            {t('cases.unarchive')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
