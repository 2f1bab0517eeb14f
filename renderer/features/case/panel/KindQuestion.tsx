import { type ReactNode, useState } from 'react';
import { CaseType } from '../../../../shared/kinds/case/case.ts';
import { sayCaseType } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';

/**
 * Asks what an imported case is, while neither its file nor its text tells. Nothing is chosen beforehand: the guess is to be confirmed too.
 * Once answered it stays where it is, with the answer, until the panel is left: the focus is in it, and one may have pressed the wrong one.
 */
export function KindQuestion({ session, result }: { session: CaseSession; result: Checked }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { kindInDoubt } = result;
  const { caseType } = useFields(session);
  const [isSaid, setSaid] = useState(false);
  if (!kindInDoubt && !isSaid) return null;
  const say = (type: CaseType) => {
    setSaid(true);
    session.edit((doc) => sayCaseType(doc, type));
  };
  return (
    <section className="kind-question" aria-label={t('kind.title')}>
      <h3>{t('kind.title')}</h3>
      <p aria-live="polite">
        {kindInDoubt
          ? t('kind.doubt', { type: t(`kind.type.${kindInDoubt.type}`), why: kindInDoubt.why[language] })
          : t('kind.said')}
      </p>
      <Choice
        label={t('kind.title')}
        value={kindInDoubt ? null : caseType}
        onChange={say}
        options={CaseType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
    </section>
  );
}
