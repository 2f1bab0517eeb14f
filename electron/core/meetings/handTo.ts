import type { RecordId } from '../../../shared/kinds/ids.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { changeMeeting, meetingContent, playedMeeting, requireStage } from './meeting.ts';
import { RECORDED } from './session.ts';

/**
 * Hands the recording of a meeting to another laptop: from now on this one reads, until it takes over again. `invalid_input` with `noHolder` where
 * nobody is named, `not_allowed` with `notKeeper` where another laptop records it, `conflict` once the minutes are sealed.
 */
export function handMeetingTo(
  ctx: CoreContext,
  id: RecordId,
  to: { readonly name: string; readonly key: string | null },
): void {
  requireStage(meetingContent(ctx, id), RECORDED);
  if (to.name.trim() === '') throw new AppError('invalid_input', 'Nobody is named', { reason: 'noHolder' });
  const { keeper } = playedMeeting(ctx, id).played;
  if (keeper && keeper.device !== ctx.device)
    throw new AppError('not_allowed', `${keeper.by} keeps the minutes`, { reason: 'notKeeper' });
  changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'handedTo', data: to }),
  });
}

/** This laptop records it again; what was handed over and not taken over yet is taken back by the same fact. */
export function takeMeetingBack(ctx: CoreContext, id: RecordId): void {
  changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'keeper', data: {} }),
  });
}
