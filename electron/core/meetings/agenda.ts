import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { arrangeAgenda, moveAgendaItem, putAgendaItem, removeAgendaItem } from '../../../shared/kinds/meeting/doc.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import {
  type AgendaItem,
  type ItemRole,
  type MeetingContent,
  meetingStage,
} from '../../../shared/kinds/meeting/meeting.ts';
import { groupOf } from '../../../shared/meeting/agenda.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { changeStop } from './chain.ts';
import {
  AGENDA_STAGES,
  bodyOf,
  changeMeeting,
  type MeetingAnswer,
  meetingContent,
  playedMeeting,
  requireStage,
} from './meeting.ts';

type ItemInput = z.infer<typeof contract.meetings.putItem.input>['item'];

/**
 * Puts cases on the agenda with what they say of themselves, and notes the body and the day in each case's chain. A case that is there
 * already is passed over. `not_found` when one of them is no case.
 */
export function addCasesTo(
  ctx: CoreContext,
  id: RecordId,
  { cases, role }: { cases: readonly RecordId[]; role: ItemRole },
): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, AGENDA_STAGES);
  const { name, rules } = bodyOf(currentCouncil(ctx), meeting);
  const known = new Set(meeting.items.map(({ caseId }) => caseId));
  const added = [...new Set(cases)].filter((caseId) => !known.has(caseId));
  const items = added.map((caseId): AgendaItem => {
    const { title, caseNumber, caseType, openness } = caseContent(ctx, caseId).fields;
    const group = groupOf({ caseType, role, inCouncil: rules.isCouncil ? 'yes' : 'no' });
    const about = { id: ctx.newId(), caseId, title, caseNumber, group, role, openness };
    return { ...about, kind: 'case', minutes: 10, lateReason: '', number: null };
  });
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc, scope) => {
      for (const item of items) putAgendaItem(doc, item);
      for (const caseId of added) {
        const stop = { body: name, date: meeting.date };
        changeStop(ctx, scope, { caseId, stop, add: 'yes', change: { role } });
      }
    },
  });
}

/** The highest number an item of the meeting was given that was sent or is on the agenda; 0 when none was. */
export function highestNumber(ctx: CoreContext, id: RecordId): number {
  const { numbers } = playedMeeting(ctx, id).played;
  return Math.max(0, ...[...numbers.values()].map((number) => Number(number) || 0));
}

/**
 * Adds an item or changes one. Its number stays; whether it has been sent stays to be seen by what was sent. One added while the
 * meeting goes on is not sent, so it gets its number at once, and says why it cannot wait (kommunestyrelsesloven § 8, stk. 4),
 * else `not_allowed` with `details.reason` `lateReason`. `conflict` with `onAgenda` for a case that stands on the agenda.
 */
export function putItem(ctx: CoreContext, id: RecordId, item: ItemInput): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, AGENDA_STAGES);
  const known = meeting.items.find((one) => one.id === item.id);
  const isNewInRoom = !known && meetingStage(meeting) === 'inSession';
  if (isNewInRoom && item.lateReason.trim() === '')
    throw new AppError('not_allowed', 'An item added in the meeting needs its ground', {
      reason: 'lateReason',
      title: item.title,
    });
  if (!known && meeting.items.some(({ caseId }) => caseId !== null && caseId === item.caseId))
    throw new AppError('conflict', `Case ${item.caseId} is on the agenda`, { reason: 'onAgenda' });
  const number = isNewInRoom ? String(highestNumber(ctx, id) + 1) : null;
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => {
      putAgendaItem(doc, { ...item, number: null });
      if (number) meetingKind.addFact(doc, ctx.maker(), { kind: 'numbered', data: { item: item.id, number } });
    },
  });
}

/** `conflict` once the item was dispatched: people have it, and it is taken off in the meeting; nor one the room has handled. */
export function removeItem(ctx: CoreContext, id: RecordId, item: string): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, AGENDA_STAGES);
  if (isDispatched(meeting, item))
    throw new AppError('conflict', `Item ${item} was dispatched`, { reason: 'stage', stage: 'dispatched' });
  if (meeting.events.some((event) => 'item' in event && event.item === item))
    throw new AppError('conflict', `Item ${item} was handled`, { reason: 'handled' });
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => removeAgendaItem(doc, item) });
}

export function moveItem(ctx: CoreContext, id: RecordId, to: { item: string; index: number }): MeetingAnswer {
  requireStage(meetingContent(ctx, id), AGENDA_STAGES);
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => moveAgendaItem(doc, { id: to.item, index: to.index }),
  });
}

/** Puts items into the order given, as one change; see `arrangeAgenda`. The agenda is still read by group, fixed items first. */
export function arrange(ctx: CoreContext, id: RecordId, order: readonly string[]): MeetingAnswer {
  requireStage(meetingContent(ctx, id), AGENDA_STAGES);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => arrangeAgenda(doc, order) });
}

export function isDispatched({ dispatches }: MeetingContent, item: string): boolean {
  return dispatches.some(({ items }) => items.some((sent) => sent.item === item));
}
