import type { ReactNode } from 'react';
import type { LeavingRecord } from '../../../shared/contract/exchange.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import { attachmentWords, audienceWords, seenBy, titleWords } from './told.ts';

/** More than anybody reads through; what they come to is told for all of them. */
const MOST_LISTED = 20;

interface Props {
  readonly records: readonly LeavingRecord[];
  /** Who opens the file: somebody else, or the same person elsewhere. */
  readonly who: 'other' | 'self';
}

/** Every record that a flow sends, and what whoever opens the file can see. */
export function Leaves({ records, who }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const wording = { t, format };
  const rest = records.length - MOST_LISTED;
  return (
    <div className="flow-leaves">
      <table className="exchange-table">
        <caption>{t('flow.goes', { n: records.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchange.record')}</th>
            <th scope="col">{t('exchange.audience')}</th>
            <th scope="col">{t('exchange.attachments')}</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, MOST_LISTED).map((record) => (
            <tr key={record.id}>
              <th scope="row">{titleWords(record.title, wording)}</th>
              <td>{audienceWords(record.audience, t)}</td>
              <td>{attachmentWords(record, wording) || t('exchange.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="hint">{t('exchange.more', { n: rest })}</p> : null}
      {who === 'self' ? null : (
        <>
          <p>{t('exchange.seesAll')}</p>
          <ul className="exchange-sees">
            {seenBy(records).map(({ kind, n, groups }) => (
              <li key={kind}>{t(`exchange.sees.${kind}`, { n, groups })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
