import type { ReactNode } from 'react';
import type { AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { Severity } from '../../../words/Severity.tsx';
import { leftOutOf } from './AgendaReading.ts';
import { usePages } from './Pages.tsx';
import { useWhere } from './useWhere.ts';

interface Props {
  readonly preview: AgendaPreview;
  readonly onLeaveOut: (lines: readonly number[]) => void;
}

/** What is wrong, each with its line and reason, and the way out of it. */
export function Problems({ preview, onLeaveOut }: Props): ReactNode {
  const t = useT();
  const { problems, errors, rows } = preview;
  const out = leftOutOf(preview);
  const wrong = rows.flatMap(({ line, level, leftOut }) => (level === 'error' && !leftOut ? [line] : []));
  if (problems.length === 0 && out.length === 0) return <p className="hint">{t('agendaImport.noProblems')}</p>;
  return (
    <section aria-labelledby="agenda-problems">
      <div className="agenda-head">
        <h2 id="agenda-problems">{t('agendaImport.problems')}</h2>
        <div className="row-actions">
          {wrong.length > 0 ? (
            <Button onPress={() => onLeaveOut([...out, ...wrong])}>
              {t('agendaImport.leaveOutAll', { n: wrong.length })}
            </Button>
          ) : null}
          {out.length > 0 ? (
            <Button onPress={() => onLeaveOut([])}>{t('agendaImport.takeAll', { n: out.length })}</Button>
          ) : null}
        </div>
      </div>
      {errors > 0 ? <p className="hint">{t('agendaImport.errorsHelp')}</p> : null}
      {problems.length > 0 ? <ProblemTable preview={preview} out={out} onLeaveOut={onLeaveOut} /> : null}
    </section>
  );
}

function ProblemTable({ preview, out, onLeaveOut }: Props & { readonly out: readonly number[] }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { problems, errors, warnings } = preview;
  const where = useWhere(preview);
  const { shown, pages } = usePages(problems, 25);
  return (
    <>
      <div className="agenda-scroll">
        <table className="agenda-table problems">
          <thead>
            <tr>
              <th scope="col">{t('agendaImport.where')}</th>
              <th scope="col">{t('agendaImport.what')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, title, level, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row may have two problems alike, and the list is made anew each time.
              <tr key={index}>
                <th scope="row">{line === null ? t('agendaImport.at.file') : where(line)}</th>
                <td>
                  <Severity level={level} /> {message[language]}
                  {title ? <span className="of">{title}</span> : null}
                </td>
                <td>
                  {line !== null && level === 'error' && preview.rows.some((row) => row.line === line) ? (
                    <Button
                      kind="text"
                      aria-label={t('agendaImport.leaveOutOf', {
                        title: title || where(line),
                      })}
                      onPress={() => onLeaveOut([...out, line])}
                    >
                      {t('agendaImport.leaveOut')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages}
      {errors + warnings > problems.length ? <p className="hint">{t('agendaImport.first1000')}</p> : null}
    </>
  );
}
