import { FileLock2, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { legalDay, ruleOf } from '../../../shared/meeting/deadlines.ts';
import { useChange } from '../../data/change/useChange.ts';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { unsentItems } from './agendaForms.ts';
import { LateReasons } from './LateReasons.tsx';
import type { OpenMeeting } from './open.ts';
import { dispatchDay } from './useDispatchDay.ts';

interface Props {
  readonly meeting: OpenMeeting;
  /** Goes to where the pack is made. */
  readonly onPack: () => void;
}

/** When the material must be out, what went out, and the button that sends the rest. */
export function DispatchBar({ meeting, onPack }: Props): ReactNode {
  const t = useT();
  const { row, content } = meeting;
  const dispatch = useDispatch(row.id, onPack);
  const unsent = unsentItems(content);
  const canSend = row.stage === 'planned' || row.stage === 'dispatched' || row.stage === 'inSession';
  return (
    <>
      <div className="dispatch-bar">
        <div>
          {row.stage === 'planned' ? <LastDay row={row} /> : null}
          <Sent dispatches={content.dispatches} />
        </div>
        {canSend && unsent > 0 ? (
          <Button kind={row.stage === 'planned' ? 'primary' : 'plain'} onPress={() => void dispatch(unsent)}>
            <Send size={16} aria-hidden />
            {t(content.dispatches.length === 0 ? 'meeting.dispatch' : 'meeting.supplement')}
          </Button>
        ) : null}
        {canSend ? <LateReasons meeting={meeting} /> : null}
      </div>
      {content.dispatches.length > 0 ? <SendPack id={row.id} /> : null}
    </>
  );
}

/** The pack as a file of exchange to those who sit in the body. */
function SendPack({ id }: { id: OpenMeeting['row']['id'] }): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useOfferCommands([{ id: 'send-pack', label: t('flow.pack'), run: open }]);
  if (isOpen)
    return (
      <div className="send-pack">
        <FlowForm flow={{ flow: 'pack', meeting: id }} onClose={() => setOpen(false)} />
      </div>
    );
  return (
    <div className="send-pack">
      <Button onPress={open}>
        <FileLock2 size={16} aria-hidden />
        {t('flow.pack')}
      </Button>
    </div>
  );
}

function LastDay({ row }: Pick<OpenMeeting, 'row'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const council = useCouncil().data;
  const { count, saturday, timeOfDay } = ruleOf(council, row.body);
  return (
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
  );
}

function Sent({ dispatches }: Pick<OpenMeeting['content'], 'dispatches'>): ReactNode {
  const t = useT();
  const format = useFormat();
  return dispatches.map(({ id, kind, at, by, items }) => (
    <p key={id}>
      {t(kind === 'main' ? 'meeting.dispatchedBy' : 'meeting.supplementBy', {
        when: format.moment(at),
        by,
        n: items.length,
      })}
    </p>
  ));
}

/** Sends what has not been sent, and says that the next is to make the pack. */
function useDispatch(id: OpenMeeting['row']['id'], onPack: () => void): (n: number) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const [change] = useChange();
  return async (n) => {
    if (await change('meetings.dispatch', { id }))
      toast({ text: t('meeting.dispatched', { n }), action: { label: t('meeting.makePack'), run: onPack } });
  };
}
