import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LeavingRecord } from '../../../shared/contract/exchange.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { attachmentWords, audienceWords, seenBy, titleWords } from '../../data/flows/told.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';

/** More than anybody reads through; what they come to is told for all of them. */
const MOST_LISTED = 100;

interface Props {
  readonly records: readonly LeavingRecord[];
  readonly onRemove: (id: RecordId) => void;
}

/** Every record that would leave, and what whoever opens the file can see. */
export function Leaving({ records, onRemove }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const wording = { t, format };
  if (records.length === 0) return <p className="hint">{t('exchange.nothingChosen')}</p>;
  const rest = records.length - MOST_LISTED;
  return (
    <div className="exchange-leaving">
      <table className="exchange-table">
        <caption>{t('exchange.goes', { n: records.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchange.record')}</th>
            <th scope="col">{t('exchange.audience')}</th>
            <th scope="col">{t('exchange.attachments')}</th>
            <th scope="col">
              <span className="hidden-visually">{t('exchange.leaveOut')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, MOST_LISTED).map((record) => {
            const title = titleWords(record.title, wording);
            return (
              <tr key={record.id}>
                <th scope="row">{title}</th>
                <td>{audienceWords(record.audience, t)}</td>
                <td>{attachmentWords(record, wording) || t('exchange.none')}</td>
                <td className="number">
                  <IconButton label={t('exchange.leaveOutOf', { title })} onPress={() => onRemove(record.id)}>
                    <X size={14} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 ? <p className="hint">{t('exchange.more', { n: rest })}</p> : null}
      <h3>{t('exchange.sees')}</h3>
      <p>{t('exchange.seesAll')}</p>
      <ul className="exchange-sees">
        {seenBy(records).map(({ kind, n, groups }) => (
          <li key={kind}>{t(`exchange.sees.${kind}`, { n, groups })}</li>
        ))}
      </ul>
    </div>
  );
}
