import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { changeMeeting, meetingContent } from '../meetings/meeting.ts';
import { unlocked } from '../patience.ts';
import { makePack, type PackRequest } from './index.ts';

/** Makes a pack and, once the agenda has gone out, writes in the meeting's record that it was made: for whom, in which form, its hash. */
export async function makeRecordedPack(ctx: CoreContext, request: PackRequest, control: StepControl) {
  const last = meetingContent(ctx, request.id).dispatches.at(-1);
  const saved = await makePack(ctx, request, control);
  if (last) await recordPack(ctx, request, { saved, dispatch: last.id });
  return saved;
}

async function recordPack(
  ctx: CoreContext,
  { id, audience, variant, format }: PackRequest,
  { saved, dispatch }: { readonly saved: SavedTransfer; readonly dispatch: string },
): Promise<void> {
  const bytes = await ctx.transfers.read(saved.transfer);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const data = { id: ctx.newId(), audience, variant, format, name: saved.name, hash, dispatch };
  const edit = (doc: Y.Doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'packMade', data });
  await unlocked(ctx, () => changeMeeting(ctx, id, { action: 'record', edit }));
}
