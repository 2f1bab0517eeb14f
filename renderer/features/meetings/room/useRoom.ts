import { createContext, useContext } from 'react';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import type { Happening } from '../../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder } from '../../../../shared/meeting/agenda.ts';
import type { MeetingBody } from '../../../../shared/meeting/rules.ts';
import { type ItemRun, type Room, runMeeting } from '../../../../shared/meeting/run.ts';
import { meetingBody, type Seat, seatsOf } from '../../../../shared/meeting/seats.ts';
import { type Said, useChange } from '../../../data/change/useChange.ts';
import { type Checked, type CheckedChange, useCheckedChange } from '../../../data/form/useCheckedChange.ts';
import type { OpenMeeting } from '../open.ts';

/** What every part of the meeting mode works on. */
export interface OpenRoom {
  readonly meeting: OpenMeeting;
  readonly council: CouncilContent;
  readonly room: Room;
  readonly body: MeetingBody;
  readonly seats: readonly Seat[];
  /** In the order they are taken. */
  readonly items: readonly AgendaItem[];
  /** Ids of items that are closed, whatever closes them. */
  readonly closed: ReadonlySet<string>;
}

export const RoomContext = createContext<OpenRoom | null>(null);

export function useRoom(): OpenRoom {
  const room = useContext(RoomContext);
  if (!room) throw new Error('RoomContext is missing');
  return room;
}

/** The item being taken, and what happened under it. */
export interface CurrentItem {
  readonly item: AgendaItem;
  readonly run: ItemRun;
}

/** The meeting played from its events: a screen that was closed comes back as it was. */
export function useOpenRoom(meeting: OpenMeeting, council: CouncilContent, closed: ReadonlySet<string>): OpenRoom {
  const { content } = meeting;
  const body = meetingBody(council, content);
  const room = runMeeting({ ...content, items: agendaOrder(content.items) }, body.seats);
  const items = room.order.flatMap((id) => content.items.find((item) => item.id === id) ?? []);
  return {
    meeting,
    council,
    room,
    body,
    seats: seatsOf(council, content),
    items,
    closed,
  };
}

type SaidOfRecord = Said<'meetings.record'>;

/** Records what happens in the room; answers whether the rules allowed it. */
export function useRecord(): (event: Happening, said?: SaidOfRecord) => Promise<boolean> {
  const { id } = useRoom().meeting.row;
  const [change] = useChange();
  return async (event, said) => (await change('meetings.record', { id, event }, said)) !== null;
}

export interface RecordForm extends Omit<CheckedChange, 'send'> {
  /** Records what is right and tells what is wrong; answers whether it was recorded. */
  readonly record: (checked: Checked<Happening>) => Promise<boolean>;
}

/** A form that records one thing. `shown` are its fields that a refusal may be about. */
export function useRecordForm(shown: readonly string[] = []): RecordForm {
  const { id } = useRoom().meeting.row;
  const { send, isPending, errorAt } = useCheckedChange(shown);
  const whole = (checked: Checked<Happening>) => ('send' in checked ? { send: { id, event: checked.send } } : checked);
  return {
    isPending,
    errorAt,
    record: async (checked) => (await send('meetings.record', whole(checked))) !== null,
  };
}
