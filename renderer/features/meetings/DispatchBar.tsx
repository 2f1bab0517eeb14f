import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { legalDay, ruleOf } from '../../../shared/meeting/deadlines.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import type { OpenMeeting } from './open.ts';
import { dispatchDay } from './useDispatchDay.ts';

interface Props {
  readonly meeting: OpenMeeting;
  /** Goes to where the pack is made. */
  readonly onPack: () => void;
}

/** When the material must be out, what went out, and the button that sends the rest. */
export function DispatchBar({ meeting: { row, content }, onPack }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const send = useDispatch(row.id, onPack);
  const council = useCouncil().data;
  const { count, saturday, timeOfDay } = ruleOf(council, row.body);
  const sent = new Set(content.dispatches.flatMap(({ items }) => items.map(({ item }) => item)));
  const unsent = content.items.filter(({ id }) => !sent.has(id)).length;
  const canSend = row.stage === 'planned' || row.stage === 'dispatched' || row.stage === 'inSession';
  return (
    <div className="dispatch-bar">
      <div>
        {row.stage === 'planned' ? (
          <>
            <p>
              {t('meeting.lastDay', {
                day: format.longDay(legalDay(council, row)),
                time: timeOfDay.replace(':', '.'),
                rule: t('meeting.rule', { count, saturday }),
              })}
            </p>
            <p className="hint">{t('meeting.planDay', { day: format.longDay(dispatchDay(council, row)) })}</p>
          </>
        ) : null}
        {content.dispatches.map(({ id, kind, at, by, items }) => (
          <p key={id}>
            {t(kind === 'main' ? 'meeting.dispatchedBy' : 'meeting.supplementBy', {
              when: format.moment(at),
              by,
              n: items.length,
            })}
          </p>
        ))}
      </div>
      {canSend && unsent > 0 ? (
        <Button kind={row.stage === 'planned' ? 'primary' : 'plain'} onPress={() => void send(unsent)}>
          <Send size={16} aria-hidden />
          {t(content.dispatches.length === 0 ? 'meeting.dispatch' : 'meeting.supplement')}
        </Button>
      ) : null}
    </div>
  );
}

function useDispatch(id: OpenMeeting['row']['id'], onPack: () => void): (count: number) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const [change] = useChange();
  return async (n) => {
    if (await change('meetings.dispatch', { id }))
      toast({ text: t('meeting.dispatched', { n }), action: { label: t('meeting.makePack'), run: onPack } });
  };
}
