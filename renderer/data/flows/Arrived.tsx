import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useChange } from '../change/useChange.ts';
import { useAsk } from '../useAsk.ts';
import { CustodyActions, CustodyState, useCustody } from './Custody.tsx';
import { titleWords } from './told.ts';

type Came = Pick<InspectedFile, 'purpose' | 'records'>;
type CameRecord = Came['records'][number];

/** What is to be done with what a file brought, by what it was sent for; nothing for records that were sent as such. */
export function Arrived({ purpose, records }: Came): ReactNode {
  const of = (kind: CameRecord['title']['kind']) => records.filter(({ title }) => title.kind === kind);
  if (purpose === 'handover') return of('case').map((one) => <ArrivedCase key={one.id} record={one} />);
  if (purpose === 'seat') return of('seat').map((one) => <ArrivedSeat key={one.id} record={one} />);
  if (purpose === 'pack' || purpose === 'meeting')
    return of('meeting').map((one) => <ArrivedMeeting key={one.id} record={one} />);
  return null;
}

interface Props {
  readonly record: CameRecord;
}

/** A case that was handed over, with its two answers; one that came back, with its reason. */
function ArrivedCase({ record: { id, title } }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const custody = useCustody(id);
  if (!custody) return null;
  const { state, isForHere } = custody;
  return (
    <section className="arrived" aria-label={titleWords(title, { t, format })}>
      <p>
        <b>{titleWords(title, { t, format })}</b>
      </p>
      {state === 'offered' && isForHere ? <p>{t('custody.arrived')}</p> : null}
      {state === 'returned' ? <p>{t('custody.arrivedBack')}</p> : null}
      <CustodyState custody={custody} />
      <CustodyActions id={id} custody={custody}>
        <Link to="/sager/$id" params={{ id }} className="btn">
          {t('custody.open')}
        </Link>
      </CustodyActions>
    </section>
  );
}

function ArrivedMeeting({ record: { id, title } }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <p className="row-actions">
      <Link to="/moeder/$id" params={{ id }} className="btn">
        {titleWords(title, { t, format })}
      </Link>
    </p>
  );
}

/** A person's place: taken only where it is asked for, and given back by *Fortryd*. */
function ArrivedSeat({
  record: { id, title },
}: {
  readonly record: Pick<CameRecord, 'title'> & { readonly id: RecordId };
}): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const before = useAsk('app.settings', {}).data;
  const name = title.text;
  const done = t('seat.sat', { name });
  // Where nobody sat it was taken with the file.
  if (before?.profile.name === name) return <p>{done}</p>;
  const said = before ? ({ done, undo: ['app.changeSettings', before] } as const) : { done };
  return (
    <section className="arrived" aria-label={t('exchange.kind.seat')}>
      <p>{t('seat.arrived', { name })}</p>
      <Button kind="primary" isDisabled={isPending} onPress={() => void change('flows.sit', { id }, said)}>
        {t('seat.sit', { name })}
      </Button>
    </section>
  );
}
