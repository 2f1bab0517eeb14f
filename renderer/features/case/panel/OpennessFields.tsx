import type { ReactNode } from 'react';
import { setCaseField } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Check, TextArea } from '../../../ui/Field.tsx';
import { Written } from '../../../ui/Written.tsx';
import { useT } from '../../../words/i18n.tsx';

/** Whether the case is closed, and then why, and what may be told of it. */
export function OpennessFields({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { openness } = useFields(session);
  const write = (part: Partial<typeof openness>) =>
    session.edit((doc) => setCaseField(doc, 'openness', { ...openness, ...part }));
  return (
    <>
      <Check label={t('details.closed')} checked={openness.closed} onChange={(closed) => write({ closed })} />
      {openness.closed ? (
        <>
          <TextArea
            label={t('details.closedReason')}
            value={openness.reason}
            onChange={(reason) => write({ reason })}
          />
          <Written
            label={t('details.publicTitle')}
            value={openness.publicTitle}
            onWrite={(publicTitle) => write({ publicTitle })}
            maxLength={500}
            hint={t('details.publicTitleHelp')}
          />
        </>
      ) : null}
    </>
  );
}
