import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { FollowUp } from '../../../shared/records/meeting.ts';
import { putInMeeting, removeFromMeeting } from '../../../shared/records/meetingDoc.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { listFollowUps } from '../database/tables/meetings.ts';
import { bodyName, changeMeeting, type MeetingAnswer, meetingContent } from './meeting.ts';

type FollowUpLine = z.infer<typeof contract.meetings.followUps.output>[number];

/** Adds what a decision asks somebody to do, or changes it; also after the minutes are sealed. */
export function putFollowUp(ctx: CoreContext, id: RecordId, followUp: FollowUp): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  if (!meeting.items.some((item) => item.id === followUp.item))
    throw new AppError('not_found', `No item ${followUp.item}`);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => putInMeeting(doc, 'followUps', followUp) });
}

export function removeFollowUp(ctx: CoreContext, id: RecordId, followUp: string): MeetingAnswer {
  meetingContent(ctx, id);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => removeFromMeeting(doc, 'followUps', followUp) });
}

/** Those of all meetings, the most urgent first. */
export function followUps(ctx: CoreContext, which: 'open' | 'all'): FollowUpLine[] {
  const council = currentCouncil(ctx);
  return listFollowUps(ctx.database.read, which).map(({ body, doneOn: _doneOn, ...row }) => {
    const { done } = meetingContent(ctx, row.meeting).followUps.find(({ id }) => id === row.id) ?? { done: null };
    return { ...row, done, bodyName: bodyName(council, body) };
  });
}
