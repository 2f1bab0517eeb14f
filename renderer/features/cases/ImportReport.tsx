import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import type { ImportState } from './ImportZone.tsx';

/** What was understood of each file, and which could not be read and why. */
export function ImportReport({ state, onClose }: { state: ImportState; onClose: () => void }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { running, imported, refused } = state;
  return (
    <aside className="import-report fade-in" aria-label={t('cases.import')}>
      <header>
        <h2 role="status">
          {running ? t('cases.importing', { name: running.name }) : t('cases.imported', { n: imported.length })}
        </h2>
        {running ? (
          <Button onPress={running.cancel}>{t('app.cancel')}</Button>
        ) : (
          <IconButton label={t('app.close')} onPress={onClose}>
            <X size={16} />
          </IconButton>
        )}
      </header>
      {refused.map(({ fileName, code }) => (
        <div key={fileName} className="refused" role="alert">
          <b>{t('cases.refused', { name: fileName })}</b>
          <p>{errorText(code)}</p>
        </div>
      ))}
      {imported.map(({ id, title, notes }) => (
        <div key={id} className="imported">
          <b>{title}</b>
          {notes.length === 0 ? <p>{t('cases.understood')}</p> : null}
          <ul>
            {notes.map(({ message }) => (
              <li key={message.da}>{message[language]}</li>
            ))}
          </ul>
          {imported.length > 1 ? (
            <Button kind="text" onPress={() => void navigate({ to: '/sager/$id', params: { id } })}>
              {t('cases.open')}
            </Button>
          ) : null}
        </div>
      ))}
    </aside>
  );
}
