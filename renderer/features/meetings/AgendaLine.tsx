import { Link, useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Lock, Pencil, X } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/records/meeting.ts';
import { useApi } from '../../api/api.tsx';
import { useCase } from '../../api/queries.ts';
import { useFormat, useT } from '../../app/i18n.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useLateHearings } from '../ways/queries.ts';
import { ItemForm } from './ItemForm.tsx';
import type { OpenMeeting } from './MeetingPage.tsx';
import { useMeetingChange } from './useMeetingChange.ts';

interface Props {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly starts: string | null;
  /** Its neighbours within the group; it cannot be moved out of it. */
  readonly above: AgendaItem | undefined;
  readonly below: AgendaItem | undefined;
}

const DRAGGED = 'application/x-handlerum-item';

/** One item: read, moved by its buttons or by dragging, edited in place. */
export function AgendaLine(props: Props): ReactNode {
  const { meeting, item, starts } = props;
  const asked = useSearch({ strict: false }).item;
  const [isOpen, setIsOpen] = useState(asked === item.id);
  const place = usePlace(props);
  const canChange = ['planned', 'dispatched', 'inSession'].includes(meeting.row.stage);
  return (
    <li className="agenda-line" draggable={canChange && !isOpen} {...place.dragging}>
      <span className="number">{item.number ?? '–'}</span>
      <span className="what">
        <Title item={item} />
        <Details {...props} />
      </span>
      <span className="clock">{starts?.replace(':', '.') ?? ''}</span>
      {canChange ? <Tools {...props} place={place} onEdit={() => setIsOpen(!isOpen)} /> : null}
      {isOpen ? <ItemForm meeting={meeting} item={item} onClose={() => setIsOpen(false)} /> : null}
    </li>
  );
}

function Title({ item }: { item: AgendaItem }): ReactNode {
  return item.caseId ? (
    <Link to="/sager/$id" params={{ id: item.caseId }}>
      {item.title}
    </Link>
  ) : (
    <span>{item.title}</span>
  );
}

function Details({ meeting: { content, row }, item }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const late = useLateHearings(row.id).data?.find((one) => one.item === item.id)?.hearing;
  const marks = useMarks(content, item);
  return (
    <span className="detail">
      {item.openness.closed ? (
        <span className="mark">
          <Lock size={13} aria-hidden /> {t('meeting.closed')}
        </span>
      ) : null}
      {item.kind === 'case' ? <span>{t(`role.${item.role}`)}</span> : null}
      {item.minutes > 0 ? <span>{t('meeting.minutesOf', { n: item.minutes })}</span> : null}
      {late && late.tooLateFor !== 'draft' ? (
        <span className="mark">{t('ways.hearingShort', { ends: format.day(late.ends) })}</span>
      ) : null}
      {marks.map((mark) => (
        <span key={mark} className="mark">
          {mark}
        </span>
      ))}
    </span>
  );
}

/** What a reader must know besides: not ready, late, added or changed after the agenda went out. */
function useMarks({ dispatches }: OpenMeeting['content'], item: AgendaItem): string[] {
  const t = useT();
  const status = useCase(item.caseId ?? undefined).data?.fields.status;
  const at = dispatches.findIndex(({ items }) => items.some((sent) => sent.item === item.id));
  const sent = dispatches[at]?.items.find((one) => one.item === item.id);
  const isChanged = sent !== undefined && (sent.title !== item.title || sent.closed !== item.openness.closed);
  return [
    (status === 'draft' || status === 'review') && at < 0 ? t('meeting.notReady') : '',
    item.lateReason ? `${t('meeting.late')}: ${item.lateReason}` : '',
    at > 0 || (at < 0 && dispatches.length > 0) ? t('meeting.added') : '',
    isChanged ? t('meeting.changed') : '',
  ].filter(Boolean);
}

type Place = ReturnType<typeof usePlace>;

/** Where it stands in the record's own order, and how it gets elsewhere. */
function usePlace({ meeting, item, above, below }: Props) {
  const api = useApi();
  const change = useMeetingChange();
  const { items } = meeting.content;
  const moveTo = (other: AgendaItem | undefined) => {
    const index = items.findIndex(({ id }) => id === other?.id);
    if (index >= 0) void change(api.meetings.moveItem({ id: meeting.row.id, item: item.id, index }));
  };
  const dragging = {
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(DRAGGED, item.id),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const dragged = event.dataTransfer.getData(DRAGGED);
      const index = items.findIndex(({ id }) => id === item.id);
      if (!dragged || dragged === item.id) return;
      event.preventDefault();
      void change(api.meetings.moveItem({ id: meeting.row.id, item: dragged, index }));
    },
  };
  return { up: () => moveTo(above), down: () => moveTo(below), dragging };
}

function Tools({
  meeting,
  item,
  above,
  below,
  place,
  onEdit,
}: Props & { place: Place; onEdit: () => void }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useMeetingChange();
  const { title } = item;
  const isSent = meeting.content.dispatches.some(({ items }) => items.some((sent) => sent.item === item.id));
  return (
    <span className="tools">
      <IconButton label={t('meeting.up', { title })} isDisabled={!above} onPress={place.up}>
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('meeting.down', { title })} isDisabled={!below} onPress={place.down}>
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('meeting.edit', { title })} onPress={onEdit}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      {isSent ? null : (
        <IconButton
          label={t('meeting.remove', { title })}
          onPress={() => void change(api.meetings.removeItem({ id: meeting.row.id, item: item.id }))}
        >
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </span>
  );
}
