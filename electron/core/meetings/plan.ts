import type { NewMeeting } from '../../../shared/contract/meetings.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { writeMeeting } from '../../../shared/kinds/meeting/doc.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import { type MeetingContent, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import { isPlannable, overlap, type PlannedTimes } from '../../../shared/kinds/meeting/times.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import type { WriteScope } from '../write.ts';
import { changeStop } from './chain.ts';
import {
  addMeeting,
  bodyName,
  changeMeeting,
  type MeetingAnswer,
  meetingContent,
  meetingRows,
  requireStage,
} from './meeting.ts';

/**
 * Plans meetings, all or none. `invalid_input` when a body is unknown, and by `requirePlannable`; `conflict` when the body sits in
 * another meeting then (`overlap`), with the day in `details.date`.
 */
export function planMeetings(ctx: CoreContext, wanted: readonly NewMeeting[]): RecordId[] {
  const bodies = new Set(currentCouncil(ctx)?.bodies.map(({ id }) => id));
  const taken: Pick<NewMeeting, 'body' | 'date' | keyof PlannedTimes>[] = meetingRows(ctx, {}).filter(
    ({ stage }) => stage !== 'cancelled',
  );
  for (const meeting of wanted) {
    if (!bodies.has(meeting.body)) throw new AppError('invalid_input', `No body ${meeting.body}`);
    requirePlannable(meeting);
    if (taken.some((other) => overlap(meeting, other)))
      throw new AppError('conflict', `${meeting.body} meets on ${meeting.date} already`, {
        reason: 'taken',
        date: meeting.date,
      });
    taken.push(meeting);
  }
  return ctx.write((scope) => putMeetings(ctx, scope, wanted.map(plannedMeeting)));
}

/** New meetings with all they hold, inside a caller's transaction. */
export function putMeetings(ctx: CoreContext, scope: WriteScope, contents: readonly MeetingContent[]): RecordId[] {
  const ids = contents.map((content) => addMeeting(ctx, scope, (doc) => writeMeeting(doc, content)));
  scope.emit({ name: 'meetings.changed', payload: { ids } });
  return ids;
}

/** `invalid_input` with `details.reason` `ends` where a meeting would end before it begins, or end and never begin. */
export function requirePlannable(times: PlannedTimes): void {
  if (!isPlannable(times))
    throw new AppError('invalid_input', `No meeting is from ${times.time} to ${times.ends}`, { reason: 'ends' });
}

/** Another day; where it was first planned stays to be seen. What was dispatched keeps the day it was sent for. */
export function moveMeeting(ctx: CoreContext, id: RecordId, to: { date: string; reason: string }): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['planned', 'dispatched']);
  if (meeting.date === to.date) return changeMeeting(ctx, id, { action: 'fields', edit: () => undefined });
  const body = bodyName(currentCouncil(ctx), meeting.body);
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc, scope) => {
      meetingKind.addFact(doc, ctx.maker(), { kind: 'moved', data: { to: to.date, reason: to.reason } });
      for (const { caseId } of meeting.items) {
        if (!caseId) continue;
        changeStop(ctx, scope, { caseId, stop: { body, date: meeting.date }, add: 'no', change: { date: to.date } });
      }
    },
  });
}

export function cancelMeeting(ctx: CoreContext, id: RecordId, reason: string): MeetingAnswer {
  requireStage(meetingContent(ctx, id), ['planned', 'dispatched']);
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'cancelled', data: { reason } }),
  });
}

export function reinstateMeeting(ctx: CoreContext, id: RecordId): MeetingAnswer {
  requireStage(meetingContent(ctx, id), ['cancelled']);
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'reinstated', data: {} }),
  });
}

/** Ticks a step of the production line off, or takes the tick away. */
export function markStep(
  ctx: CoreContext,
  id: RecordId,
  { step, done, note }: { step: string; done: 'yes' | 'no'; note: string },
): MeetingAnswer {
  const { steps } = meetingContent(ctx, id);
  const isSame = done === 'yes' ? steps[step]?.note === note : !steps[step];
  if (isSame) return changeMeeting(ctx, id, { action: 'fields', edit: () => undefined });
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => {
      const maker = ctx.maker();
      const on = maker.now.toISOString().slice(0, 10);
      if (done === 'yes') meetingKind.addFact(doc, maker, { kind: 'stepDone', data: { step, on, note } });
      else meetingKind.addFact(doc, maker, { kind: 'stepUndone', data: { step } });
    },
  });
}
