import type { ReactNode } from 'react';
import type { ArrivalTold } from '../../../shared/contract/exchange.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useAsk } from '../../data/useAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';

/** Files that were taken in, the newest first, each to be undone while nothing was built upon it. Nothing is shown while there is none. */
export function Arrivals(): ReactNode {
  const t = useT();
  const arrivals = useAsk('exchange.arrivals', {}).data ?? [];
  if (arrivals.length === 0) return null;
  return (
    <section aria-labelledby="exchange-arrivals" className="exchange-part">
      <h2 id="exchange-arrivals">{t('exchange.arrivals')}</h2>
      <p className="hint">{t('exchange.arrivalsLead')}</p>
      <ul className="exchange-arrivals">
        {arrivals.map((arrival) => (
          <Arrival key={arrival.id} arrival={arrival} />
        ))}
      </ul>
    </section>
  );
}

function Arrival({ arrival: { id, name: known, note, at: moment, records } }: { arrival: ArrivalTold }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change, { isPending }] = useChange();
  const name = known || t('exchange.arrivalUnknown');
  const at = format.moment(moment);
  const takeBack = () => void change('exchange.takeBack', { arrival: id }, { done: t('exchange.takenBack') });
  return (
    <li>
      <p>
        {t('exchange.arrival', { at, records, name })}
        {note === '' ? null : <span className="hint"> {note}</span>}
      </p>
      <Button kind="quiet" isPending={isPending} aria-label={t('exchange.takeBackOf', { name, at })} onPress={takeBack}>
        {t('exchange.takeBack')}
      </Button>
    </li>
  );
}
