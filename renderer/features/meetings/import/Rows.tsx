import type { ReactNode } from 'react';
import type { AgendaPreview, AgendaRow } from '../../../../shared/contract/agendaImport.ts';
import { timesText } from '../../../../shared/kinds/meeting/times.ts';
import { useFormat, useLanguage, useT } from '../../../words/i18n.tsx';
import { Severity } from '../../../words/Severity.tsx';
import { leftOutOf } from './AgendaReading.ts';
import { usePages } from './Pages.tsx';
import { useWhere } from './useWhere.ts';

interface Props {
  readonly preview: AgendaPreview;
  readonly onLeaveOut: (lines: readonly number[]) => void;
}

/** Every row with what it becomes. */
export function Rows({ preview, onLeaveOut }: Props): ReactNode {
  const t = useT();
  const { shown, pages } = usePages(preview.rows, 50);
  const out = leftOutOf(preview);
  const toggle = ({ line, leftOut }: AgendaRow) =>
    onLeaveOut(leftOut ? out.filter((one) => one !== line) : [...out, line]);
  return (
    <section aria-labelledby="agenda-items">
      <h2 id="agenda-items">{t('agendaImport.items')}</h2>
      <div className="agenda-scroll">
        <table className="agenda-table">
          <thead>
            <tr>
              <th scope="col">{t('agendaImport.take')}</th>
              <th scope="col">{t('agendaImport.where')}</th>
              <th scope="col">{t('agendaImport.item')}</th>
              <th scope="col">{t('agendaImport.itemTitle')}</th>
              <th scope="col">{t('agendaImport.caseNumber')}</th>
              <th scope="col">{t('agendaImport.case')}</th>
              <th scope="col">{t('agendaImport.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.line} row={row} preview={preview} onToggle={() => toggle(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {pages}
    </section>
  );
}

function Row({ row, preview, onToggle }: { row: AgendaRow; preview: AgendaPreview; onToggle: () => void }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { line, number, title, caseNumber, closed, level, leftOut } = row;
  const where = useWhere(preview)(line);
  return (
    <tr className={leftOut ? 'out' : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={t('agendaImport.takeOf', { title: title || where })}
          checked={!leftOut}
          onChange={onToggle}
        />
      </td>
      <td>{where}</td>
      <td className="figure">{number || '–'}</td>
      <td className="title">
        {level === 'none' || leftOut ? null : <Severity level={level} />} {title}
        {closed ? <span className="closed">{t('agendaImport.closed')}</span> : null}
        {row.openness === 'closed' ? <span className="of">{row.because[language]}</span> : null}
      </td>
      <td>{caseNumber}</td>
      <td>{t(`agendaImport.case.${row.case}`)}</td>
      <td>
        <Meeting row={row} preview={preview} />
      </td>
    </tr>
  );
}

function Meeting({ row, preview }: { row: AgendaRow; preview: AgendaPreview }): ReactNode {
  const t = useT();
  const format = useFormat();
  const meeting = row.meeting === null ? undefined : preview.meetings[row.meeting];
  if (!meeting) return <span className="hint">{t('agendaImport.noMeeting')}</span>;
  return (
    <>
      {meeting.bodyName}, {format.shortDay(meeting.date)}
      {meeting.time ? ` ${timesText(meeting)}` : ''}
      <span className="of">{t(meeting.known ? 'agendaImport.knownMeeting' : 'agendaImport.newMeeting')}</span>
    </>
  );
}
