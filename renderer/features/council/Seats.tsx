import { type ReactNode, useState } from 'react';
import { addDays } from '../../../shared/calendar/days.ts';
import { seatOddities } from '../../../shared/council/seat.ts';
import { type CouncilContent, type Mandate, mandatesOn } from '../../../shared/kinds/council/council.ts';
import { type Inverse, useChange } from '../../data/change/useChange.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { SeatForm } from './SeatForm.tsx';

/** Who sits in a body on a day, and a way to put somebody in. */
export function Seats({ council }: { council: CouncilContent }): ReactNode {
  const t = useT();
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState(today());
  const body = council.bodies.find(({ id }) => id === chosen) ?? council.bodies[0];
  if (!body) return <p className="hint">{t('council.bodiesFirst')}</p>;
  const seats = mandatesOn(council, body.id, day);
  return (
    <section aria-labelledby="council-seats">
      <h2 id="council-seats">{t('council.seats')}</h2>
      <div className="council-form plain">
        <Select
          label={t('council.body')}
          value={body.id}
          onChange={setChosen}
          options={council.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={t('council.day')} type="date" value={day} onChange={(to) => setDay(to || today())} />
      </div>
      {seatOddities(council, body, day).map((oddity) => (
        <p key={oddity} className="odd">
          {t(`council.odd.${oddity}`)}
        </p>
      ))}
      {seats.length === 0 ? (
        <p className="hint">{t('council.noSeats')}</p>
      ) : (
        <table className="council">
          <thead>
            <tr>
              <th scope="col">{t('council.member')}</th>
              <th scope="col">{t('council.group')}</th>
              <th scope="col">{t('council.role')}</th>
              <th scope="col">{t('council.period')}</th>
              <th scope="col">
                <span className="hidden-visually">{t('council.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <Line key={seat.id} council={council} seat={seat} day={day} />
            ))}
          </tbody>
        </table>
      )}
      <SeatForm key={body.id} council={council} body={body} />
    </section>
  );
}

function Line({ council, seat, day }: { council: CouncilContent; seat: Mandate; day: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const name = council.members.find(({ id }) => id === seat.member)?.name ?? '';
  const group = council.partyGroups.find(({ id }) => id === seat.group);
  // Ended by its date and never taken away: earlier meetings keep who sat there. One that has not begun can go.
  const finish = () => {
    const put = (item: Mandate) => ['council.put', { items: [{ list: 'mandates', item }] }] as const satisfies Inverse;
    const said = { done: t('council.ended', { name }), undo: put(seat) };
    if (seat.from >= day) return void change('council.remove', { list: 'mandates', id: seat.id }, said);
    void change(...put({ ...seat, to: addDays(day, -1) }), said);
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{group ? group.letter || group.name : t('council.alone')}</td>
      <td>{t(`council.role.${seat.role}`)}</td>
      <td>
        {format.shortDay(seat.from)} – {format.shortDay(seat.to)}
      </td>
      <td className="number">
        <Button kind="quiet" aria-label={t('council.endOf', { name })} onPress={() => finish()}>
          {t('council.end')}
        </Button>
      </td>
    </tr>
  );
}
