import type { ReactNode } from 'react';
import { checkById, type Finding } from '../../../../shared/checks/index.ts';
import { SPELLING } from '../../../../shared/checks/spelling.ts';
import { eachOnce, isAbout, takeUp } from '../../../../shared/kinds/case/dismissals.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFormat, useLanguage, useT } from '../../../words/i18n.tsx';

/** What people have set aside, why, by whom and when; each can be taken up again. */
export function Dismissed({ session, findings }: { session: CaseSession; findings: readonly Finding[] }): ReactNode {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { dismissals } = useFields(session);
  const still = eachOnce(dismissals).filter((entry) => findings.some((finding) => isAbout(entry, finding)));
  if (still.length === 0) return null;
  return (
    <details className="dismissed">
      <summary>{t('checks.dismissed', { n: still.length })}</summary>
      <ul>
        {still.map((entry) => {
          const words = findings.find((finding) => isAbout(entry, finding))?.text;
          return (
            <li key={entry.id}>
              <b>
                {entry.check === SPELLING
                  ? t('spelling.title')
                  : (checkById(entry.check)?.name[language] ?? entry.check)}
              </b>
              {words ? <q lang="da">{words}</q> : null}
              <p>
                {t(`checks.${entry.kind}`)}: {entry.reason}
              </p>
              <p className="by">
                {t('checks.by', { name: entry.by || t('history.someone'), time: format.moment(entry.at) })}
              </p>
              <Button
                kind="text"
                onPress={() => {
                  session.edit((doc) => takeUp(doc, entry));
                  session.editor.view.focus();
                }}
              >
                {t('checks.reopen')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
