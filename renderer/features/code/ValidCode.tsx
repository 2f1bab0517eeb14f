import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../app/i18n.tsx';
import { useCode } from './useCode.ts';

/** The code in force, at hand where people write of each other's proposals; nothing while none is adopted. */
export function ValidCode(): ReactNode {
  const t = useT();
  const version = useCode()?.versions.at(-1);
  if (!version) return null;
  return (
    <details className="valid-code">
      <summary>{t('code.atHand')}</summary>
      <ol>
        {version.text.clauses.map(({ id, text }) => (
          <li key={id} lang="da">
            {text}
          </li>
        ))}
      </ol>
      <Link to="/kodeks">{t('code.title')}</Link>
    </details>
  );
}
