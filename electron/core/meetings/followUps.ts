import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { putTask, removeTask } from '../../../shared/kinds/meeting/doc.ts';
import type { FollowUp, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { handlingsOf, listFollowUps } from '../database/tables/meetings.ts';
import { bodyName, changeMeeting, type MeetingAnswer, meetingContent } from './meeting.ts';
import { OPEN } from './outcomes.ts';

type FollowUpLine = z.infer<typeof contract.meetings.followUps.output>[number];

/**
 * Adds what a decision asks somebody to do, or changes it; also after the minutes are sealed. `not_allowed` with `details.reason`
 * `stayed` for one that is told as done while the decision is stopped (kommunestyrelsesloven § 23).
 */
export function putFollowUp(ctx: CoreContext, id: RecordId, followUp: FollowUp): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  if (!meeting.items.some((item) => item.id === followUp.item))
    throw new AppError('not_found', `No item ${followUp.item}`);
  if (followUp.done && isStopped(ctx, meeting, followUp.item))
    throw new AppError('not_allowed', 'The decision is stopped', { reason: 'stayed' });
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => putTask(doc, followUp) });
}

/** Until the council has decided the case at a later meeting. */
function isStopped(ctx: CoreContext, meeting: MeetingContent, id: string): boolean {
  if (!runMeeting(meeting, []).items.get(id)?.stay) return false;
  const caseId = meeting.items.find((item) => item.id === id)?.caseId;
  const council = currentCouncil(ctx)?.bodies.find(({ kind }) => kind === 'municipalCouncil')?.id;
  return !(caseId ? handlingsOf(ctx.database.read, caseId) : []).some(
    ({ body, date, outcome }) =>
      body === council && (date ?? '') >= meeting.date && outcome !== null && !OPEN.has(outcome),
  );
}

export function removeFollowUp(ctx: CoreContext, id: RecordId, followUp: string): MeetingAnswer {
  meetingContent(ctx, id);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => removeTask(doc, followUp) });
}

/** Those of all meetings, the most urgent first. */
export function followUps(ctx: CoreContext, which: 'open' | 'all'): FollowUpLine[] {
  const council = currentCouncil(ctx);
  return listFollowUps(ctx.database.read, which).map(({ body, doneOn: _doneOn, ...row }) => {
    const { done } = meetingContent(ctx, row.meeting).followUps.find(({ id }) => id === row.id) ?? { done: null };
    return { ...row, done, bodyName: bodyName(council, body) };
  });
}
