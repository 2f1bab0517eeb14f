import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import type { ImportOutcome } from './useImport.ts';

/** What was understood of each file, and which could not be read, why, and what helps. */
export function ImportReport({ outcome, onClose }: { outcome: ImportOutcome; onClose: () => void }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const errorText = useErrorText();
  const { imported, refused } = outcome;
  return (
    <aside className="corner import-report fade-in" aria-label={t('cases.importReport')}>
      <header>
        <div role="status">
          <h2>{t('cases.imported', { n: imported.length })}</h2>
        </div>
        <IconButton label={t('app.close')} onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {refused.length > 0 ? (
        <div className="refused" role="alert">
          <ul>
            {refused.map(({ fileName, ...why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes.
              <li key={index}>
                <b>{fileName ? t('cases.refused', { name: fileName }) : t('cases.refusedAll')}</b> {errorText(why)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {imported.map(({ id, title, fileName, notes }) => (
        <section key={id}>
          <h3>
            <Link to="/sager/$id" params={{ id }}>
              {title || t('cases.untitled')}
            </Link>
          </h3>
          <p className="file">{fileName}</p>
          {notes.length === 0 ? <p>{t('cases.understood')}</p> : null}
          <ul className="notes">
            {notes.map(({ message }) => (
              <li key={message.da}>{message[language]}</li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
