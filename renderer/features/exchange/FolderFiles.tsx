import type { ReactNode } from 'react';
import type { FolderTold } from '../../../shared/contract/folder.ts';
import { useT } from '../../words/i18n.tsx';

/** What waits, what was refused and why, and what is none of ours. Nothing of it is shown while there is none. */
export function FolderFiles({ told: { waiting, refused, strange } }: { told: FolderTold }): ReactNode {
  const t = useT();
  const from = (name: string, who: string) => (who === '' ? name : t('folder.refusedFrom', { name, from: who }));
  return (
    <>
      {waiting.length > 0 ? (
        <>
          <h3 id="folder-waiting">{t('folder.waiting')}</h3>
          <ul aria-labelledby="folder-waiting" className="folder-files">
            {waiting.map(({ name, from: who, since, why }) => (
              <li key={`${name}/${since}`}>{t(`folder.waiting.${why}`, { name, from: who })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.length > 0 ? (
        <>
          <h3 id="folder-refused">{t('folder.refused')}</h3>
          <p className="hint">{t('folder.refusedHelp')}</p>
          <ul aria-labelledby="folder-refused" className="folder-files">
            {refused.map(({ name, from: who, reason, at }) => (
              <li key={`${name}/${at}`}>
                <b>{from(name, who)}:</b> {t(`refusal.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {strange.length > 0 ? (
        <details className="folder-strange">
          <summary>{t('folder.strange', { n: strange.length })}</summary>
          <p className="hint">{t('folder.strangeHelp')}</p>
          <ul className="folder-files">
            {strange.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
