import type { RecordId } from '../../../shared/kinds/ids.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import { textRead } from '../../../shared/meeting/reading.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { changeMeeting, type MeetingAnswer, meetingContent, requireStage } from './meeting.ts';

/** Writes down that an item's text was read aloud as it stands now: by whom and when. `conflict` once the minutes are sealed. */
export function readAloud(ctx: CoreContext, id: RecordId, item: string): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  requireStage(meeting, ['inSession', 'held']);
  const text = protocolTexts(currentCouncil(ctx), meeting).get(item);
  if (text === undefined) throw new AppError('not_found', `No item ${item}`);
  return changeMeeting(ctx, id, {
    action: 'record',
    edit: (doc) =>
      void meetingKind.addFact(doc, ctx.maker(), { kind: 'readAloud', data: { item, text: textRead(text) } }),
  });
}
