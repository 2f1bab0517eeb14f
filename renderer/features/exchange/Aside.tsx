import type { ReactNode } from 'react';
import { titleWords } from '../../data/flows/told.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useFormat, useT } from '../../words/i18n.tsx';

/** What came and does not count: whose it is, why, and what to do about it. Nothing is shown while there is none. */
export function Aside(): ReactNode {
  const t = useT();
  const format = useFormat();
  const aside = useAsk('exchange.aside', {}).data ?? [];
  if (aside.length === 0) return null;
  return (
    <section aria-labelledby="exchange-aside" className="exchange-part">
      <h2 id="exchange-aside">{t('exchange.aside')}</h2>
      <p className="hint">{t('exchange.asideLead')}</p>
      <table className="exchange-table">
        <thead>
          <tr>
            <th scope="col">{t('exchange.record')}</th>
            <th scope="col">{t('exchange.asideWhose')}</th>
            <th scope="col">{t('exchange.asideWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {aside.map(({ record, title, author, reason, rows, at }) => (
            <tr key={`${record} ${author} ${reason}`}>
              <th scope="row">{titleWords(title, { t, format })}</th>
              <td>
                {author || t('history.someone')}
                <br />
                <span className="hint">{t('exchange.asideRows', { n: rows, at: format.moment(at) })}</span>
              </td>
              <td>{t(`aside.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
