import type { NewMeeting } from '../../../shared/contract/meetings.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { setMeetingFields, setStep, writeMeeting } from '../../../shared/kinds/meeting/doc.ts';
import { type MeetingContent, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
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
 * Plans meetings, all or none. `invalid_input` when a body is unknown; `conflict` when the body has a meeting on that day and time
 * already, with the day in `details.date`.
 */
export function planMeetings(ctx: CoreContext, wanted: readonly NewMeeting[]): RecordId[] {
  const bodies = new Set(currentCouncil(ctx)?.bodies.map(({ id }) => id));
  const taken = new Set(
    meetingRows(ctx, {})
      .filter(({ stage }) => stage !== 'cancelled')
      .map(slot),
  );
  for (const meeting of wanted) {
    if (!bodies.has(meeting.body)) throw new AppError('invalid_input', `No body ${meeting.body}`);
    if (taken.has(slot(meeting)))
      throw new AppError('conflict', `${meeting.body} meets on ${meeting.date} already`, { date: meeting.date });
    taken.add(slot(meeting));
  }
  return ctx.write((scope) => putMeetings(ctx, scope, wanted.map(plannedMeeting)));
}

/** New meetings with all they hold, inside a caller's transaction. */
export function putMeetings(ctx: CoreContext, scope: WriteScope, contents: readonly MeetingContent[]): RecordId[] {
  const ids = contents.map((content) => addMeeting(ctx, scope, (doc) => writeMeeting(doc, content)));
  scope.emit({ name: 'meetings.changed', payload: { ids } });
  return ids;
}

const slot = ({ body, date, time }: Pick<NewMeeting, 'body' | 'date' | 'time'>): string =>
  `${body} ${date} ${time ?? ''}`;

/** Another day; where it was first planned stays to be seen. What was dispatched keeps the day it was sent for. */
export function moveMeeting(ctx: CoreContext, id: RecordId, to: { date: string; reason: string }): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['planned', 'dispatched']);
  if (meeting.date === to.date) return changeMeeting(ctx, id, { action: 'fields', edit: () => undefined });
  const from = meeting.moved?.from ?? meeting.date;
  const body = bodyName(currentCouncil(ctx), meeting.body);
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc, scope) => {
      setMeetingFields(doc, { date: to.date, moved: from === to.date ? null : { from, reason: to.reason } });
      for (const { caseId } of meeting.items) {
        if (!caseId) continue;
        changeStop(ctx, scope, { caseId, stop: { body, date: meeting.date }, add: 'no', change: { date: to.date } });
      }
    },
  });
}

export function cancelMeeting(ctx: CoreContext, id: RecordId, reason: string): MeetingAnswer {
  requireStage(meetingContent(ctx, id), ['planned', 'dispatched']);
  const { author: by, at } = ctx.change('fields');
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => setMeetingFields(doc, { cancelled: { reason, by, at } }),
  });
}

export function reinstateMeeting(ctx: CoreContext, id: RecordId): MeetingAnswer {
  requireStage(meetingContent(ctx, id), ['cancelled']);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => setMeetingFields(doc, { cancelled: null }) });
}

/** Ticks a step of the production line off, or takes the tick away. */
export function markStep(
  ctx: CoreContext,
  id: RecordId,
  { step, done, note }: { step: string; done: 'yes' | 'no'; note: string },
): MeetingAnswer {
  meetingContent(ctx, id);
  const { author: by, at } = ctx.change('fields');
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => setStep(doc, step, done === 'yes' ? { by, on: at.slice(0, 10), note } : null),
  });
}
