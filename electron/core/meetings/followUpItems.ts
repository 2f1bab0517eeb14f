import type { RecordId } from '../../../shared/kinds/ids.ts';
import { putAgendaItem } from '../../../shared/kinds/meeting/doc.ts';
import type { AgendaItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import type { ToldTask } from '../../../shared/kinds/meeting/traces.ts';
import { CLOSED_TITLE } from '../../../shared/meeting/agenda.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { CoreContext } from '../context.ts';
import { listFollowUps } from '../database/tables/meetings.ts';
import { isDispatched } from './agenda.ts';
import { isTaskClosed } from './closed.ts';
import { AGENDA_STAGES, changeMeeting, type MeetingAnswer, meetingContent, requireStage } from './meeting.ts';

const OPEN = { closed: false, reason: '', publicTitle: '' };
const CLOSED = {
  closed: true,
  reason: 'Opgaverne kommer fra punkter, der blev behandlet for lukkede døre.',
  publicTitle: CLOSED_TITLE,
};

/**
 * Puts the open tasks of the body's earlier meetings on its agenda as an *opfølgning* item, an orientation that lists them with owner and
 * date; those from closed items as a closed item of their own. Done again it adds only what has come since, and to an item that was
 * sent nothing. `conflict` with `details.reason` `nothingToFollowUp` when there is nothing new.
 */
export function addFollowUpItems(ctx: CoreContext, id: RecordId): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, AGENDA_STAGES);
  const known = new Set(meeting.items.flatMap(({ tasks = [] }) => tasks.map(keyOf)));
  const fresh = tasksOf(ctx, id, meeting).filter((task) => !known.has(keyOf(task)));
  if (fresh.length === 0) throw new AppError('conflict', 'Nothing to follow up', { reason: 'nothingToFollowUp' });
  const closed = Map.groupBy(fresh, (task) => isTaskClosed(ctx, task));
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => {
      for (const isClosed of [false, true]) {
        const tasks = closed.get(isClosed) ?? [];
        if (tasks.length > 0) putAgendaItem(doc, itemFor(ctx, meeting, { tasks, isClosed }));
      }
    },
  });
}

const keyOf = ({ meeting, id }: Pick<ToldTask, 'meeting' | 'id'>): string => `${meeting} ${id}`;

/** Open tasks of the same body's meetings up to this one, most urgent first. */
function tasksOf(ctx: CoreContext, id: RecordId, { body, date }: MeetingContent): ToldTask[] {
  return listFollowUps(ctx.database.read, 'open')
    .filter((row) => row.body === body && row.meeting !== id && row.date <= date)
    .map((row) => {
      const { items } = meetingContent(ctx, row.meeting);
      const number = items.find((item) => item.id === row.item)?.number;
      const from = `${formatDate(row.date)}${number ? `, punkt ${number}` : ''}: ${row.title}`;
      return { meeting: row.meeting, id: row.id, text: row.text, owner: row.owner, due: row.due, from };
    });
}

function itemFor(
  ctx: CoreContext,
  meeting: MeetingContent,
  { tasks, isClosed }: { readonly tasks: readonly ToldTask[]; readonly isClosed: boolean },
): AgendaItem {
  const own = meeting.items.find(
    (item) =>
      item.kind === 'followUp' && item.tasks && item.openness.closed === isClosed && !isDispatched(meeting, item.id),
  );
  if (own) return { ...own, tasks: [...(own.tasks ?? []), ...tasks] };
  const title = isClosed ? 'Opfølgning på lukkede punkter' : 'Opfølgning på beslutninger';
  const plain = { caseId: null, caseNumber: '', group: null, role: 'informed', lateReason: '', number: null } as const;
  const about = { id: ctx.newId(), kind: 'followUp' as const, title, minutes: 5, tasks: [...tasks] };
  return { ...plain, ...about, openness: isClosed ? CLOSED : OPEN };
}
