import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { Purpose } from '../../../shared/exchange/manifest.ts';
import { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { type Arrived, arrivedOf } from './arrived.ts';
import { writeBundle } from './bundle.ts';
import { changedRecords } from './changedRecords.ts';
import { type FileKind, kindOfStart, type Sealing } from './file/envelope.ts';
import { MOST_BYTES } from './form.ts';
import { noteSent } from './sent.ts';
import { type Took, takeArrived } from './take.ts';
import { type ExchangeFile, inspectFile, takeFile } from './takeFile.ts';

/** A file of exchange that a page has sent, and what opens it where it was closed with a passphrase. */
export const ExchangeTransfer = z.object({ transfer: TransferId, passphrase: z.string().nullable() });
type ExchangeTransfer = z.infer<typeof ExchangeTransfer>;

/** What a page wants to leave; `path` is the place that was reserved for the file. */
export const SendOrder = z.object({
  path: z.string(),
  records: z.array(RecordId),
  to: z.array(z.string()),
  passphrase: z.string().nullable(),
  note: z.string(),
  purpose: Purpose,
});

/** Writes the file to its place. Throws as `writeBundle` does. */
export async function sendExchange(ctx: CoreContext, order: z.infer<typeof SendOrder>): Promise<void> {
  const { path, records, purpose, note } = order;
  await writeBundle(ctx, path, { records, purpose, note, sealing: sealingOf(order) });
  noteSent(ctx, records);
}

function sealingOf({ to, passphrase }: Pick<z.infer<typeof SendOrder>, 'to' | 'passphrase'>): Sealing | 'open' {
  if (passphrase !== null) return { passphrase };
  return to.length > 0 ? { to } : 'open';
}

/** What a file would change, in words a page can show; nothing is changed. Refused as taking it is. */
export async function inspectTransfer(ctx: CoreContext, file: ExchangeTransfer): Promise<InspectedFile> {
  return opened<InspectedFile>(ctx, file, {
    old: async (arrived) => {
      const records = await changedRecords(ctx, arrived);
      const { size: attachments } = arrived.files;
      return {
        sender: null,
        standing: 'unknown',
        madeAt: null,
        purpose: 'records',
        note: '',
        takenAt: null,
        records,
        foreign: [],
        attachments,
      };
    },
    file: async (own) => {
      const { manifest, fingerprint, standing, takenAt, records, foreign, attachments } = await inspectFile(ctx, own);
      const { name, role, group } = manifest.sender;
      const sender = { name, role, group, words: [...fingerprint] };
      const { madeAt, note } = manifest;
      const purpose = Purpose.catch('records').parse(manifest.purpose);
      const told = { sender, standing, madeAt, purpose, note, takenAt };
      return { ...told, records: [...records], foreign: [...foreign], attachments };
    },
  });
}

/**
 * Takes a file in, whole or not at all: one of exchange, or a package of records from before there were such files. Throws as `takeFile`
 * and `takeRecords` do, with reasons a page has words for.
 */
export async function takeTransfer(
  ctx: CoreContext,
  file: ExchangeTransfer,
  trust: 'known' | 'anyone',
): Promise<AnswerTo<'exchange.take'>> {
  const { made, changed, aside, arrival }: Took = await opened(ctx, file, {
    old: (arrived) => takeArrived(ctx, { arrived }),
    file: (own) => takeFile(ctx, own, trust),
  });
  return { made: [...made], changed: [...changed], aside, arrival };
}

interface Ways<T> {
  readonly old: (arrived: Arrived) => Promise<T>;
  readonly file: (file: ExchangeFile) => Promise<T>;
}

/** A file that a page has sent, of whichever form it is, for as long as it is read. Throws as reading it does, with reasons a page has words for. */
export async function opened<T>(
  ctx: CoreContext,
  { transfer, passphrase }: ExchangeTransfer,
  ways: Ways<T>,
): Promise<T> {
  const kind = await kindOf(ctx, transfer);
  // An upload lies sealed. A file of exchange protects itself, or is for everybody: it may lie as it is while it is read.
  const place = await ctx.transfers.reserve('plain');
  try {
    if (kind === 'old') return await ways.old(await oldPackage(ctx, transfer));
    const { stream } = await ctx.transfers.open(transfer);
    await pipeline(stream, createWriteStream(place.path, { flags: 'wx', mode: 0o600 }));
    return await ways.file({ path: place.path, passphrase });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.details?.reason;
    if (typeof reason !== 'string') throw error;
    throw new AppError(error.code, error.message, { ...error.details, reason: toldAs(reason, { kind, passphrase }) });
  } finally {
    await ctx.transfers.giveUp(place);
  }
}

async function kindOf(ctx: CoreContext, transfer: TransferId): Promise<FileKind> {
  const { stream } = await ctx.transfers.open(transfer);
  for await (const chunk of stream) return kindOfStart(chunk as Uint8Array);
  return 'other';
}

async function oldPackage(ctx: CoreContext, transfer: TransferId): Promise<Arrived> {
  const { size } = ctx.transfers.get(transfer);
  if (size > MOST_BYTES) throw new AppError('file_too_large', 'No package is so large', { reason: 'tooLarge' });
  return arrivedOf(await ctx.reading.run('package', { bytes: await ctx.transfers.read(transfer) }));
}

/** What a reason means for a file of exchange: the same words may mean another thing where a charter is read in. */
const REASONS: Readonly<Record<string, string>> = { notPackage: 'notExchange', facts: 'seal', otherKind: 'foreign' };

function toldAs(reason: string, { kind, passphrase }: { kind: FileKind; passphrase: string | null }): string {
  if (reason !== 'locked' || kind !== 'passphrase') return REASONS[reason] ?? reason;
  return passphrase === null ? 'needsPassphrase' : 'wrongPassphrase';
}
