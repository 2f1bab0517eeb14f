import { isDeepStrictEqual } from 'node:util';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { setMinutesText } from '../../../shared/kinds/meeting/doc.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import { type MeetingContent, type MeetingStage, meetingStage } from '../../../shared/kinds/meeting/meeting.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { minutesOf, sealMinutes } from '../kinds/meeting/minutes.ts';
import { knownMeeting } from './closed.ts';
import {
  AGENDA_STAGES,
  answer,
  bodyOf,
  changeMeeting,
  type MeetingAnswer,
  meetingContent,
  playedMeeting,
  requireSettled,
  requireStage,
} from './meeting.ts';
import { OPEN } from './outcomes.ts';
import { markDecided } from './sendCase.ts';
import { sendOn } from './sendOn.ts';

/** Stages in which something may be recorded. */
export const RECORDED: readonly MeetingStage[] = ['planned', 'dispatched', 'inSession', 'held'];

/** This laptop keeps the minutes from now on; told to all. `conflict` once the minutes are sealed. */
export function takeOver(ctx: CoreContext, id: RecordId): MeetingAnswer {
  requireStage(meetingContent(ctx, id), RECORDED);
  const { keeper, handed } = playedMeeting(ctx, id).played;
  if (keeper?.device === ctx.device && !handed) return answer(ctx, id);
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'keeper', data: {} }),
  });
}

/**
 * Records what happened; on disk when it is answered. The first to record becomes the meeting's keeper. `not_allowed` with
 * `details.reason`: a `MeetingRefusal`, `noMeeting`, `notKeeper` when another laptop keeps the minutes, or `handedTo` when this one has handed it over; `conflict` with
 * `unsettled` for closing a meeting of which something is to be settled.
 */
export function record(ctx: CoreContext, id: RecordId, happening: Happening): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, RECORDED);
  const known = playedMeeting(ctx, id);
  const { keeper, body } = known.played;
  if (keeper && keeper.device !== ctx.device)
    throw new AppError('not_allowed', `${keeper.by} keeps the minutes`, { reason: 'notKeeper' });
  requireNotHanded(ctx, id);
  if (happening.kind === 'closed') requireSettled(known);
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  const maker = ctx.maker();
  const event = { ...happening, id: ctx.newId(), at: maker.now.toISOString(), by: maker.by };
  const room = runMeeting(meeting, rules.seats);
  const reason = refusal(room, event, rules);
  const refused = reason ?? refusalOfPostponement(ctx, meeting, event);
  if (refused) throw new AppError('not_allowed', `Not allowed: ${refused}`, { reason: refused });
  const sitting = { ...rules, seats: [...rules.seats] };
  const data = { ...happening, id: event.id, ...(isDeepStrictEqual(body, sitting) ? {} : { body: sitting }) };
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc, scope) => {
      if (!keeper) meetingKind.addFact(doc, maker, { kind: 'keeper', data: {} });
      meetingKind.addFact(doc, maker, { kind: 'happened', data });
      if (event.kind === 'closed') sendOn(ctx, scope, { id, meeting, room, council });
    },
  });
}

/** What this laptop has handed to another it only reads, until it takes over again. */
function requireNotHanded(ctx: CoreContext, id: RecordId): void {
  const { handed } = playedMeeting(ctx, id).played;
  if (handed?.device === ctx.device)
    throw new AppError('not_allowed', `Handed to ${handed.data.name}`, { reason: 'handedTo' });
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
  requireNotHanded(ctx, id);
  if (!meeting.items.some((one) => one.id === item)) throw new AppError('not_found', `No item ${item}`);
  if (meeting.signatures.length > 0) throw new AppError('conflict', 'The minutes are signed', { reason: 'signed' });
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => setMinutesText(doc, ctx.maker(), { item, text }),
  });
}

/** A member approves the minutes, once (kommunestyrelsesloven § 13). `not_allowed` for one who was never there. */
export function sign(ctx: CoreContext, id: RecordId, member: string): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['held']);
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  if (!rules.seats.includes(member)) throw new AppError('not_allowed', 'Not a member', { reason: 'unknownMember' });
  const name = council?.members.find((one) => one.id === member)?.name ?? member;
  if (meeting.signatures.some((one) => one.id === member))
    throw new AppError('conflict', 'Signed already', { reason: 'signedAlready' });
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'signed', data: { member, name } }),
  });
}

/**
 * Seals the minutes: they are written down as they stand, and what names their very bytes is a fact, so that nothing can change
 * them. `conflict` with `details.reason` `unsettled` while something is to be settled. A case is then *afgjort* when the body
 * that decides has decided it and nobody has stopped it (kommunestyrelsesloven § 23).
 */
export function seal(ctx: CoreContext, id: RecordId): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['held']);
  requireNotHanded(ctx, id);
  requireSettled(playedMeeting(ctx, id));
  const council = currentCouncil(ctx);
  const { rules } = bodyOf(council, meeting);
  const room = runMeeting(meeting, rules.seats);
  const maker = ctx.maker();
  const minutes = minutesOf(meeting, { council, by: maker.by, at: maker.now.toISOString() });
  return changeMeeting(ctx, id, {
    action: 'seal',
    edit: (doc, scope) => {
      const seal = sealMinutes((bytes) => putSealed(scope.db, bytes), minutes);
      meetingKind.addFact(doc, maker, { kind: 'sealed', data: { hash: seal, seal } });
      for (const { id: item, caseId, role } of meeting.items) {
        const run = room.items.get(item);
        if (!caseId || role !== 'decides' || !run?.decision || run.stay) continue;
        if (OPEN.has(run.decision.outcome)) continue;
        markDecided(ctx, scope, { caseId, meeting: id });
      }
    },
  });
}

/** The day the minutes were published; only sealed minutes are, and once. */
export function publish(ctx: CoreContext, id: RecordId, on: string): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['sealed']);
  if (meeting.publishedOn) throw new AppError('conflict', 'Published already', { reason: 'published' });
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'published', data: { on } }),
  });
}
