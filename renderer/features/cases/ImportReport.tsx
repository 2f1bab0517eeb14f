import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportedCase, KnownFile } from '../../../shared/contract/files.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import type { ImportOutcome } from './importing.ts';
import type { Import } from './useImport.ts';

interface Props extends Pick<Import, 'settle' | 'running'> {
  readonly outcome: ImportOutcome;
  readonly onClose: () => void;
}

/** What was understood of each file, which seem to be here already, and which could not be read, why, and what helps. */
export function ImportReport({ outcome, onClose, ...settling }: Props): ReactNode {
  const t = useT();
  const { imported, refused, known } = outcome;
  return (
    <aside className="corner import-report fade-in" aria-label={t('cases.importReport')}>
      <header>
        <div role="status">
          <h2>
            {imported.length === 0 && known.length > 0
              ? t('cases.knownTitle', { n: known.length })
              : t('cases.imported', { n: imported.length })}
          </h2>
        </div>
        <IconButton label={t('app.close')} onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {refused.length > 0 ? <Refused refused={refused} /> : null}
      {known.map((file) => (
        <Known key={file.transfer} file={file} {...settling} />
      ))}
      {imported.map((one) => (
        <Understood key={one.id} one={one} />
      ))}
    </aside>
  );
}

function Refused({ refused }: Pick<ImportOutcome, 'refused'>): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  return (
    <div className="refused" role="alert">
      <ul>
        {refused.map(({ fileName, ...why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows.
          <li key={index}>
            <b>{fileName ? t('cases.refused', { name: fileName }) : t('cases.refusedAll')}</b> {errorText(why)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Asks what a file is that seems to be of a case that is here: nothing has been made of it. */
function Known({
  file,
  settle,
  running,
}: Pick<Import, 'settle' | 'running'> & { readonly file: KnownFile }): ReactNode {
  const t = useT();
  const { fileName, known } = file;
  const title = known.title || t('cases.untitled');
  return (
    <section className="known" aria-label={fileName}>
      <h3>{t('cases.known', { name: fileName })}</h3>
      <p>{t(`cases.knownBy.${known.by}`, { title })}</p>
      <div className="row-actions">
        <Link className="btn" to="/sager/$id" params={{ id: known.id }}>
          {t('cases.knownOpen')}
        </Link>
        <Button isDisabled={running !== null} onPress={() => settle(file, 'version')}>
          {t('cases.knownVersion')}
        </Button>
        <Button isDisabled={running !== null} onPress={() => settle(file, 'new')}>
          {t('cases.knownNew')}
        </Button>
      </div>
      <p className="hint">{t('cases.knownHelp')}</p>
    </section>
  );
}

function Understood({ one: { id, title, fileName, notes } }: { readonly one: ImportedCase }): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <section>
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
  );
}
