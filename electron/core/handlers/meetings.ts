import { setMeetingFields } from '../../../shared/kinds/meeting/doc.ts';
import { addCasesTo, moveItem, putItem, removeItem } from '../meetings/agenda.ts';
import { dispatchMeeting } from '../meetings/dispatch.ts';
import { dueOn } from '../meetings/due.ts';
import { followUps, putFollowUp, removeFollowUp } from '../meetings/followUps.ts';
import { answer, changeMeeting, meetingContent, meetingRows, requireStage } from '../meetings/meeting.ts';
import {
  cancelMeeting,
  markStep,
  moveMeeting,
  planMeetings,
  reinstateMeeting,
  requirePlannable,
} from '../meetings/plan.ts';
import { publish, record, seal, setProtocol, sign, takeOver } from '../meetings/session.ts';
import { caseWay } from '../meetings/way.ts';
import type { DomainHandlers } from './types.ts';

export const meetings: DomainHandlers<'meetings'> = {
  list: (filter, ctx) => meetingRows(ctx, filter),
  get: ({ id }, ctx) => answer(ctx, id),
  plan: (input, ctx) => ({ ids: planMeetings(ctx, input.meetings) }),
  change: ({ id, ...plan }, ctx) => {
    requireStage(meetingContent(ctx, id), ['planned', 'dispatched']);
    requirePlannable(plan);
    return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => setMeetingFields(doc, plan) });
  },
  move: ({ id, ...to }, ctx) => moveMeeting(ctx, id, to),
  cancel: ({ id, reason }, ctx) => cancelMeeting(ctx, id, reason),
  reinstate: ({ id }, ctx) => reinstateMeeting(ctx, id),
  addCases: ({ id, ...added }, ctx) => addCasesTo(ctx, id, added),
  putItem: ({ id, item }, ctx) => putItem(ctx, id, item),
  removeItem: ({ id, item }, ctx) => removeItem(ctx, id, item),
  moveItem: ({ id, ...to }, ctx) => moveItem(ctx, id, to),
  setStep: ({ id, ...step }, ctx) => markStep(ctx, id, step),
  dispatch: ({ id }, ctx) => dispatchMeeting(ctx, id),
  takeOver: ({ id }, ctx) => takeOver(ctx, id),
  record: ({ id, event }, ctx) => record(ctx, id, event),
  setProtocol: ({ id, ...text }, ctx) => setProtocol(ctx, id, text),
  sign: ({ id, member }, ctx) => sign(ctx, id, member),
  seal: ({ id }, ctx) => seal(ctx, id),
  publish: ({ id, on }, ctx) => publish(ctx, id, on),
  putFollowUp: ({ id, followUp }, ctx) => putFollowUp(ctx, id, followUp),
  removeFollowUp: ({ id, followUp }, ctx) => removeFollowUp(ctx, id, followUp),
  followUps: ({ open }, ctx) => followUps(ctx, open ? 'open' : 'all'),
  due: ({ on }, ctx) => dueOn(ctx, on),
  caseWay: ({ id }, ctx) => caseWay(ctx, id),
};
