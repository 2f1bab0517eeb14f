import type { ReactNode } from 'react';
import { legalDay, stepsOf } from '../../../shared/meeting/deadlines.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil } from '../../data/queries.ts';
import { useLateHearings } from '../../data/ways.ts';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useWayWords } from '../../words/useWayWords.ts';
import type { OpenMeeting } from './open.ts';

/** The production line of this meeting: who does what by when, ticked off as it is done. */
export function Deadlines({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  return (
    <>
      <Hearings meeting={meeting} />
      <table className="deadlines">
        <caption>{t('meeting.steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('meeting.stepDone')}</th>
            <th scope="col">{t('meeting.stepDue')}</th>
            <th scope="col">{t('meeting.step')}</th>
            <th scope="col">{t('meeting.stepRole')}</th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(council, meeting.row).map((step) => (
            <Step key={step.id} meeting={meeting} step={step} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Hearings that end too late for this meeting, case by case. */
function Hearings({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const words = useWayWords();
  const late = useLateHearings(meeting.row.id).data ?? [];
  if (late.length === 0) return null;
  return (
    <ul className="late-hearings">
      {late.map(({ item, title, hearing }) => (
        <li key={item}>
          <b>{title}</b>: {words.hearing(hearing)}
        </li>
      ))}
    </ul>
  );
}

function Step({ meeting, step }: { meeting: OpenMeeting; step: ReturnType<typeof stepsOf>[number] }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const done = meeting.content.steps[step.id];
  const now = today();
  const legal = legalDay(useCouncil().data, meeting.row);
  const state = done || step.due > now ? '' : step.due === now ? t('meeting.today') : t('meeting.stepLate');
  const tick = (checked: boolean) =>
    void change('meetings.setStep', { id: meeting.row.id, step: step.id, done: checked ? 'yes' : 'no', note: '' });
  return (
    <tr className={!done && step.due < now ? 'late' : undefined}>
      <td>
        <label className="check">
          <input
            type="checkbox"
            checked={Boolean(done)}
            onChange={(event) => tick(event.target.checked)}
            aria-label={step.name}
          />
          {done ? (
            <span className="detail">{t('meeting.doneBy', { by: done.by, day: format.shortDay(done.on) })}</span>
          ) : null}
        </label>
      </td>
      <td>
        {format.longDay(step.due)}{' '}
        {step.isDispatch ? (
          <span className="detail">{t('meeting.legalDay', { day: format.longDay(legal) })}</span>
        ) : null}{' '}
        {state ? <span className="mark">{state}</span> : null}
      </td>
      <td>{step.name}</td>
      <td>{step.role}</td>
    </tr>
  );
}
