import './case.css';
import './checks.css';
import './panel.css';
import './text.css';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { CaseWorkspace } from './CaseWorkspace.tsx';
import { useCaseSession } from './session/useCaseSession.ts';

export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/sager/$id' });
  const t = useT();
  const errorText = useErrorText();
  const opened = useCaseSession(id);
  if (opened === null) return <p className="hidden-visually">{t('app.loading')}</p>;
  if ('code' in opened) {
    return (
      <div className="empty" role="alert">
        <h1>{errorText(opened.code)}</h1>
      </div>
    );
  }
  return <CaseWorkspace key={id} session={opened.session} />;
}
