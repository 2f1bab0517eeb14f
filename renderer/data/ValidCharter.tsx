import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inForceOf } from '../../shared/charter/inForce.ts';
import { useT } from '../words/i18n.tsx';
import { useCharter } from './useCharter.ts';

/** The charter in force, at hand where people write of each other's proposals; nothing while none is adopted. */
export function ValidCharter(): ReactNode {
  const t = useT();
  const charter = useCharter();
  const version = charter ? inForceOf(charter) : undefined;
  if (!version) return null;
  return (
    <details className="valid-charter">
      <summary>{t('charter.atHand')}</summary>
      <ol>
        {version.text.clauses.map(({ id, text }) => (
          <li key={id} lang="da">
            {text}
          </li>
        ))}
      </ol>
      <Link to="/kodeks">{t('charter.title')}</Link>
    </details>
  );
}
