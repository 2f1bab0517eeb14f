import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { PackFormat } from '../../../shared/pack/schema.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { withoutMetadata } from '../files/pictureClean.ts';
import { pictureType } from '../files/pictures.ts';
import { revisionOf } from '../meetings/meeting.ts';
import type { PrintMeans } from '../print/means.ts';
import { pictureNote } from '../print/notes.ts';
import { type PrintedFile, print } from '../print/print.ts';
import { currentSettings } from '../settings.ts';
import { buildPack, type PackOrder } from './build.ts';
import { printablePack } from './printable.ts';

export interface PackRequest extends PackOrder {
  readonly format: PackFormat;
}

/** The pack of a meeting as a file, kept as a transfer. Cancelled, it leaves nothing. */
export async function makePack(ctx: CoreContext, request: PackRequest, control: StepControl): Promise<SavedTransfer> {
  const file = await packFile(ctx, request, control);
  return ctx.transfers.save(file.bytes, file);
}

/** The pack of a meeting as bytes with the name it should have. */
export async function packFile(ctx: CoreContext, request: PackRequest, control: StepControl): Promise<PrintedFile> {
  const pack = await buildPack(ctx, request, control);
  const { municipality } = currentSettings(ctx);
  const printable = printablePack(pack, {
    author: municipality || 'Handlerum',
    revision: revisionOf(ctx, request.id),
  });
  const done = pack.items.length;
  return print(printable, request.format, {
    readFile: (hash) => ctx.files.read(hash),
    readAttachment: attachmentsFor(ctx, request.audience),
    signal: control.signal,
    step: (step) => control.progress({ done, total: done + 1, step }),
    log: ctx.log,
  });
}

/**
 * What is published holds no camera data, attached pictures neither; of a damaged one nobody can tell what it holds, so it stays here.
 * Members get attachments as they were sent.
 */
function attachmentsFor(ctx: CoreContext, audience: PackOrder['audience']): NonNullable<PrintMeans['readAttachment']> {
  return async ({ title, hash }, tell) => {
    const stored = await ctx.files.read(hash);
    if (!stored || audience === 'members' || pictureType(stored) === null) return stored;
    const bytes = withoutMetadata(stored);
    if (!bytes) tell(pictureNote(title, 'broken'));
    return bytes;
  };
}
