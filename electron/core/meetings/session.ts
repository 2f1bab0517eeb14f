import { createHash } from 'node:crypto';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { addToMeeting, putInMeeting, removeFromMeeting, setMeetingFields } from '../../../shared/kinds/meeting/doc.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import { type MeetingContent, meetingStage } from '../../../shared/kinds/meeting/meeting.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { knownMeeting } from './closed.ts';
import { AGENDA_STAGES, bodyOf, changeMeeting, type MeetingAnswer, meetingContent, requireStage } from './meeting.ts';
import { OPEN } from './outcomes.ts';
import { markDecided } from './sendCase.ts';
import { sendOn } from './sendOn.ts';

/** Records what happened; on disk when it is answered. `not_allowed` with `details.reason`, a `MeetingRefusal` or `noMeeting`. */
export function record(ctx: CoreContext, id: RecordId, happening: Happening): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['planned', 'dispatched', 'inSession', 'held']);
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  const { author: by, at } = ctx.change('record');
  const event = { ...happening, id: ctx.newId(), at, by };
  const room = runMeeting(meeting, rules.seats);
  const reason = refusal(room, event, rules);
  const refused = reason ?? refusalOfPostponement(ctx, meeting, event);
  if (refused) throw new AppError('not_allowed', `Not allowed: ${refused}`, { reason: refused });
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc, scope) => {
      addToMeeting(doc, 'events', event);
      if (event.kind === 'closed') sendOn(ctx, scope, { id, meeting, room, council });
    },
  });
}

/** An item is postponed to a meeting of the same body that lies ahead and whose agenda is still open; the minutes name its day. */
function refusalOfPostponement(ctx: CoreContext, meeting: MeetingContent, event: Happening): 'noMeeting' | null {
  if (event.kind !== 'decision' || !event.postponedTo) return null;
  const next = knownMeeting(ctx, event.postponedTo.meeting);
  const isNext =
    next !== null &&
    next.body === meeting.body &&
    next.date > meeting.date &&
    next.date === event.postponedTo.date &&
    AGENDA_STAGES.includes(meetingStage(next));
  return event.outcome === 'postponed' && isNext ? null : 'noMeeting';
}

/** An item's text in the minutes, by hand; null goes back to what is made from the record. Taking it back undoes the signatures. */
export function setProtocol(
  ctx: CoreContext,
  id: RecordId,
  { item, text }: { item: string; text: string | null },
): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['inSession', 'held']);
  if (!meeting.items.some((one) => one.id === item)) throw new AppError('not_found', `No item ${item}`);
  if (meeting.signatures.length > 0) throw new AppError('conflict', 'The minutes are signed', { reason: 'signed' });
  const { author: by, at } = ctx.change('record');
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) =>
      text === null
        ? removeFromMeeting(doc, 'protocol', item)
        : putInMeeting(doc, 'protocol', { id: item, text, by, at }),
  });
}

/** A member approves the minutes (kommunestyrelsesloven § 13). `not_allowed` for one who was never there. */
export function sign(ctx: CoreContext, id: RecordId, member: string): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['held']);
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  if (!rules.seats.includes(member)) throw new AppError('not_allowed', 'Not a member', { reason: 'unknownMember' });
  const name = council?.members.find((one) => one.id === member)?.name ?? member;
  const { at } = ctx.change('record');
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => addToMeeting(doc, 'signatures', { id: member, name, at }),
  });
}

/**
 * Seals the minutes: their texts are written down as they stand, hashed, and cannot be changed. A case is then *afgjort* when the body
 * that decides has decided it and nobody has stopped it (kommunestyrelsesloven § 23).
 */
export function seal(ctx: CoreContext, id: RecordId): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['held']);
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  const room = runMeeting(meeting, rules.seats);
  const texts = protocolTexts(council, meeting);
  const { author: by, at } = ctx.change('seal');
  return changeMeeting(ctx, id, {
    action: 'seal',
    edit: (doc, scope) => {
      for (const [item, text] of texts) putInMeeting(doc, 'protocol', { id: item, text, by, at });
      const hash = createHash('sha256')
        .update(JSON.stringify([...texts, meeting.events]))
        .digest('hex');
      setMeetingFields(doc, { sealed: { by, at, hash } });
      for (const { id: item, caseId, role } of meeting.items) {
        const run = room.items.get(item);
        if (!caseId || role !== 'decides' || !run?.decision || run.stay) continue;
        if (OPEN.has(run.decision.outcome)) continue;
        markDecided(ctx, scope, { caseId, meeting: id });
      }
    },
  });
}

/** The day the minutes were published; only sealed minutes are. */
export function publish(ctx: CoreContext, id: RecordId, on: string): MeetingAnswer {
  requireStage(meetingContent(ctx, id), ['sealed']);
  return changeMeeting(ctx, id, { action: 'fields', edit: (doc) => setMeetingFields(doc, { publishedOn: on }) });
}
