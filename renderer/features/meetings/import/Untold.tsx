import { type ReactNode, useId } from 'react';
import type { AgendaPreview, AgendaRow } from '../../../../shared/contract/agendaImport.ts';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { askedOf, openedOf } from './AgendaReading.ts';
import { usePages } from './Pages.tsx';
import { useWhere } from './useWhere.ts';

interface Props {
  readonly preview: AgendaPreview;
  readonly onOpen: (lines: readonly number[]) => void;
}

/** Items the file does not tell open or closed: closed, until the person opens all, some or none of them. */
export function Untold({ preview, onOpen }: Props): ReactNode {
  const t = useT();
  const heading = useId();
  const asked = askedOf(preview);
  const opened = openedOf(preview);
  const { shown, pages } = usePages(asked, 50);
  if (asked.length === 0) return null;
  const toggle = ({ line, closed }: AgendaRow) =>
    onOpen(closed ? [...opened, line] : opened.filter((one) => one !== line));
  return (
    <section aria-labelledby={heading} className="agenda-untold">
      <h2 id={heading}>{t('agendaImport.untold', { n: asked.length })}</h2>
      <p className="hint">{t('agendaImport.untoldHelp')}</p>
      <label className="all">
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = opened.length > 0 && opened.length < asked.length;
          }}
          checked={opened.length === asked.length}
          onChange={() => onOpen(opened.length === asked.length ? [] : asked.map(({ line }) => line))}
        />
        {t('agendaImport.openAll', { n: asked.length })}
      </label>
      <div className="agenda-scroll">
        <table className="agenda-table">
          <thead>
            <tr>
              <th scope="col">{t('agendaImport.openItem')}</th>
              <th scope="col">{t('agendaImport.where')}</th>
              <th scope="col">{t('agendaImport.itemTitle')}</th>
              <th scope="col">{t('agendaImport.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Asked key={row.line} row={row} preview={preview} onToggle={() => toggle(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {pages}
      <p role="status">{t('agendaImport.openedOf', { open: opened.length, closed: asked.length - opened.length })}</p>
    </section>
  );
}

interface AskedProps {
  readonly row: AgendaRow;
  readonly preview: AgendaPreview;
  readonly onToggle: () => void;
}

function Asked({ row, preview, onToggle }: AskedProps): ReactNode {
  const t = useT();
  const language = useLanguage();
  const why = useId();
  const where = useWhere(preview)(row.line);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t('agendaImport.openOf', { title: row.title || where })}
          aria-describedby={why}
          checked={!row.closed}
          onChange={onToggle}
        />
      </td>
      <td>{where}</td>
      <td className="title">{row.title}</td>
      <td id={why}>{row.because[language]}</td>
    </tr>
  );
}
