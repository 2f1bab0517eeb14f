import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { putAgendaItem, removeAgendaItem } from '../../../shared/kinds/meeting/doc.ts';
import { type AgendaItem, type MeetingContent, meetingStage } from '../../../shared/kinds/meeting/meeting.ts';
import type { Room } from '../../../shared/meeting/run.ts';
import { protocolSetting } from '../../../shared/meeting/seats.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { changeRecord } from '../records/change.ts';
import type { WriteScope } from '../write.ts';
import { isDispatched } from './agenda.ts';
import { addStop, changeStop, removeStop } from './chain.ts';
import { knownMeeting } from './closed.ts';
import { AGENDA_STAGES, bodyOf } from './meeting.ts';

interface Closing {
  readonly id: RecordId;
  readonly meeting: MeetingContent;
  readonly room: Room;
  readonly council: CouncilContent | null;
}

/**
 * When the meeting closes, a stopped case goes to the council (kommunestyrelsesloven § 23), a referred one to whom it was referred, and what
 * was postponed to a meeting onto its agenda. Where a meeting was closed before and an item was decided otherwise since, it comes off the
 * agenda it was put on, unless that has been sent.
 */
export function sendOn(ctx: CoreContext, scope: WriteScope, { id, meeting, room, council }: Closing): void {
  const body = bodyOf(council, meeting).name;
  const main = protocolSetting(council, meeting).council;
  for (const item of meeting.items) {
    const { caseId } = item;
    const run = room.items.get(item.id);
    const to = run?.stay ? undefined : run?.decision?.postponedTo;
    for (const other of overtaken(meeting, item, to?.meeting)) takeOff(ctx, scope, { id, item, other, body });
    if (!run?.decision) continue;
    if (to) postpone(ctx, scope, { id, item, to, body });
    if (!caseId) continue;
    const { outcome, referredTo } = run.decision;
    if (run.stay) addStop(ctx, scope, { caseId, body: main, after: meeting.date, role: 'decides' });
    else if (outcome === 'referred')
      addStop(ctx, scope, { caseId, body: referredTo.trim(), after: meeting.date, role: 'advises' });
  }
}

/** Meetings the item was once postponed to, also by decisions that were taken back, and is not now. */
function overtaken({ events }: MeetingContent, { id }: AgendaItem, now: RecordId | undefined): Set<RecordId> {
  return new Set(
    events.flatMap((event) => {
      if (event.kind !== 'decision' || event.item !== id || !event.postponedTo) return [];
      return event.postponedTo.meeting === now ? [] : [event.postponedTo.meeting];
    }),
  );
}

interface Postponing {
  readonly id: RecordId;
  readonly item: AgendaItem;
  readonly to: { readonly meeting: RecordId; readonly date: string };
  readonly body: string;
}

/** Onto the other agenda while items can be added there; one that has the case or the title already is left as it is. */
function postpone(ctx: CoreContext, scope: WriteScope, { id, item, to, body }: Postponing): void {
  const next = knownMeeting(ctx, to.meeting);
  if (!next || !AGENDA_STAGES.includes(meetingStage(next))) return;
  const isThere = next.items.some((one) =>
    item.caseId === null ? one.title === item.title : one.caseId === item.caseId,
  );
  if (!isThere) {
    const postponedFrom = { meeting: id, item: item.id };
    const moved: AgendaItem = { ...item, id: ctx.newId(), number: null, lateReason: '', postponedFrom };
    edit(ctx, scope, { id: to.meeting, edit: (doc) => putAgendaItem(doc, moved) });
  }
  if (item.caseId && knownCase(ctx, item.caseId)) {
    const stop = { body, date: next.date };
    changeStop(ctx, scope, { caseId: item.caseId, stop, add: 'yes', change: { role: item.role } });
  }
}

function takeOff(
  ctx: CoreContext,
  scope: WriteScope,
  { id, item, other, body }: Pick<Postponing, 'id' | 'item' | 'body'> & { readonly other: RecordId },
): void {
  const next = knownMeeting(ctx, other);
  const moved = next?.items.find((one) => one.postponedFrom?.meeting === id && one.postponedFrom.item === item.id);
  if (!next || !moved || isDispatched(next, moved.id)) return;
  edit(ctx, scope, { id: other, edit: (doc) => removeAgendaItem(doc, moved.id) });
  if (item.caseId && knownCase(ctx, item.caseId))
    removeStop(ctx, scope, { caseId: item.caseId, stop: { body, date: next.date } });
}

function edit(
  ctx: CoreContext,
  scope: WriteScope,
  change: Pick<Parameters<typeof changeRecord>[2], 'id' | 'edit'>,
): void {
  changeRecord(ctx, scope, { ...change, action: 'fields', session: null });
  scope.emit({ name: 'meetings.changed', payload: { ids: [change.id] } });
}
