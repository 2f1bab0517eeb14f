import type { ReactNode } from 'react';
import type { MeetingEvent } from '../../../../shared/kinds/meeting/events.ts';
import { countChoices, resultOf } from '../../../../shared/votes/count.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { useRoom } from './useRoom.ts';

/** What was recorded last and when, told to those who do not see the screen. */
export function Said(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { meeting } = useRoom();
  const words = useWords();
  const last = meeting.content.events.at(-1);
  const said = last ? words(last) : '';
  return (
    <p className="hidden-visually" role="status">
      {last && said !== '' ? t('room.said', { what: said, time: format.time(last.at) }) : ''}
    </p>
  );
}

function useWords(): (event: MeetingEvent) => string {
  const t = useT();
  const { items, seats, closed } = useRoom();
  const nameOf = (member: string) => seats.find((seat) => seat.member === member)?.name ?? '';
  return (event) => {
    switch (event.kind) {
      case 'presence':
        return `${nameOf(event.member)}: ${t(event.state === 'present' ? 'room.here' : 'room.absent')}`;
      case 'break':
        return event.state === 'start' ? t('room.onBreak') : t('room.resume');
      case 'substitute':
        return `${nameOf(event.for)}: ${t('room.substitutes', { name: event.name })}`;
      case 'revoked':
        return t('room.undone');
      case 'opened':
      case 'closed':
      case 'order':
        return '';
      default: {
        const at = items.findIndex(({ id }) => id === event.item);
        const place = t('room.item', { number: at + 1, of: items.length });
        return `${place}: ${whatOf(event, { t, title: closed.has(event.item) ? '' : (items[at]?.title ?? '') })}`;
      }
    }
  };
}

type OfItem = Extract<MeetingEvent, { item: string }>;

function whatOf(event: OfItem, { t, title }: { t: ReturnType<typeof useT>; title: string }): string {
  if (event.kind === 'item') return title;
  if (event.kind === 'decision') return t(`outcome.${event.outcome}`);
  if (event.kind !== 'vote') return t(`room.${event.kind}`);
  const count = countChoices(event.ballots.map(({ choice }) => choice));
  return `${t('room.result', { ...count })}. ${t(`room.result.${resultOf(count)}`)}`;
}
