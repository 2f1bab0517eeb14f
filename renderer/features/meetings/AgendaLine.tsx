import { Link, useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, GripVertical, Lock, Pencil, X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useAgendaChanges, useCase } from '../../data/queries.ts';
import { useLateHearings } from '../../data/ways.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { ItemForm } from './ItemForm.tsx';
import type { OpenMeeting } from './open.ts';

interface Props {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly starts: string | null;
  /** Within the group; it cannot be moved out of it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onStep: (by: -1 | 1) => void;
}

/** One item: read, moved by its buttons or by dragging, edited in place. */
export function AgendaLine(props: Props): ReactNode {
  const { meeting, item, starts } = props;
  const asked = useSearch({ strict: false }).item;
  const [isOpen, setIsOpen] = useState(asked === item.id);
  const canChange = ['planned', 'dispatched', 'inSession'].includes(meeting.row.stage);
  return (
    <GridListItem id={item.id} textValue={item.title} className="agenda-line">
      <span className="number">{item.number ?? '–'}</span>
      <span className="what">
        <Title item={item} />
        <Details {...props} />
      </span>
      <span className="clock">{starts?.replace(':', '.') ?? ''}</span>
      {canChange ? <Tools {...props} onEdit={() => setIsOpen(!isOpen)} /> : null}
      {isOpen ? (
        <Apart>
          <ItemForm meeting={meeting} item={item} onClose={() => setIsOpen(false)} />
        </Apart>
      ) : null}
    </GridListItem>
  );
}

/** What is typed and pressed in the form is not the list's. */
function Apart({ children }: { children: ReactNode }): ReactNode {
  const stop = (event: SyntheticEvent) => event.stopPropagation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events from the list around it
    <div className="apart" onKeyDown={stop} onPointerDown={stop} onMouseDown={stop} onClick={stop} onDragStart={stop}>
      {children}
    </div>
  );
}

function Title({ item }: { item: AgendaItem }): ReactNode {
  return item.caseId ? (
    <Link to="/sager/$id" params={{ id: item.caseId }} draggable={false}>
      {item.title}
    </Link>
  ) : (
    <span>{item.title}</span>
  );
}

function Details({ meeting, item }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const { row } = meeting;
  const late = useLateHearings(row.id).data?.find((one) => one.item === item.id)?.hearing;
  const marks = useMarks(meeting, item);
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
function useMarks({ row, content: { dispatches } }: OpenMeeting, item: AgendaItem): string[] {
  const t = useT();
  const status = useCase(item.caseId ?? undefined).data?.fields.status;
  const at = dispatches.findIndex(({ items }) => items.some((sent) => sent.item === item.id));
  const isChanged = useAgendaChanges(row.id).data?.some((one) => one.item === item.id) ?? false;
  const again = dispatches.findLast(
    ({ items, reason }) => reason !== '' && items.some((sent) => sent.item === item.id),
  );
  return [
    (status === 'draft' || status === 'review') && at < 0 ? t('meeting.notReady') : '',
    item.lateReason ? `${t('meeting.late')}: ${item.lateReason}` : '',
    at > 0 || (at < 0 && dispatches.length > 0) ? t('meeting.added') : '',
    again ? t('meeting.resent', { reason: again.reason }) : '',
    isChanged ? t('meeting.changed') : '',
  ].filter(Boolean);
}

function Tools({ meeting, item, isFirst, isLast, onStep, onEdit }: Props & { onEdit: () => void }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { title } = item;
  const isSent = meeting.content.dispatches.some(({ items }) => items.some((sent) => sent.item === item.id));
  return (
    <span className="tools">
      {isFirst && isLast ? null : (
        <AriaButton slot="drag" className="btn quiet icon" aria-label={t('agenda.drag', { title })}>
          <GripVertical size={16} aria-hidden />
        </AriaButton>
      )}
      <IconButton label={t('meeting.up', { title })} isDisabled={isFirst} onPress={() => onStep(-1)}>
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('meeting.down', { title })} isDisabled={isLast} onPress={() => onStep(1)}>
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('meeting.edit', { title })} onPress={onEdit}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      {isSent ? null : (
        <IconButton
          label={t('meeting.remove', { title })}
          onPress={() => void change('meetings.removeItem', { id: meeting.row.id, item: item.id })}
        >
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </span>
  );
}
