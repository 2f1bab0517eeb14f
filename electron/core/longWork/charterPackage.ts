import { type PackageChange, packageChanges } from '../../../shared/charter/changes.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { charterInWords } from '../../../shared/kinds/charter/clashes.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { charterId, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { type Arrived, arrivedOf } from '../exchange/arrived.ts';
import { MOST_BYTES } from '../exchange/form.ts';
import { packRecords } from '../exchange/pack.ts';
import { eachTrial, takeArrived } from '../exchange/take.ts';
import type { Trial } from '../exchange/trial.ts';
import { ourRecordOf } from '../records/ours.ts';

/** The charter as a package of records that holds nothing else. Throws as `packRecords` does. */
export async function saveCharterPackage(ctx: CoreContext): Promise<SavedTransfer> {
  const bytes = await packRecords(ctx, [charterId(ctx)]);
  return ctx.transfers.save(bytes, { name: 'samarbejdskodeks.handlerum', mediaType: 'application/json' });
}

/** What such a package would change, for a person to read before it is taken. Refused as merging it is; changes nothing. */
export async function previewCharterPackage(ctx: CoreContext, transfer: TransferId): Promise<PackageChange[]> {
  const bytes = await bytesOf(ctx, transfer);
  return inCharterWords(async () => {
    const changes = await eachTrial(ctx, await charterIn(ctx, bytes), (trial) => changesIn(ctx, trial));
    return changes.flat();
  });
}

/**
 * Merges such a package, or one of before, into the charter it is of, or takes it in where that is not here: beside another one that
 * was begun here, until a person says which is ours. `invalid_input` with the reason `notPackage`, `newer` or `damaged`;
 * `file_too_large`; `conflict` with a `MergeBreach`.
 */
export async function mergeCharterPackage(ctx: CoreContext, transfer: TransferId): Promise<CharterContent> {
  const bytes = await bytesOf(ctx, transfer);
  await inCharterWords(async () => takeArrived(ctx, { arrived: await charterIn(ctx, bytes) }));
  return mustHave(ctx);
}

async function bytesOf(ctx: CoreContext, transfer: TransferId): Promise<Uint8Array> {
  const { size } = ctx.transfers.get(transfer);
  if (size > MOST_BYTES) throw new AppError('file_too_large', 'No package is so large', { reason: 'tooLarge' });
  return ctx.transfers.read(transfer);
}

/** What a package holds, when that is nothing but charters. */
async function charterIn(ctx: CoreContext, bytes: Uint8Array): Promise<Arrived> {
  const arrived = await ctx.reading.run('package', { bytes });
  if (!arrived.records.every(({ kind }) => kind === 'charter'))
    throw new AppError('invalid_input', 'This is no package of a charter', { reason: 'notPackage' });
  return arrivedOf(arrived);
}

function changesIn(ctx: CoreContext, { isNew, before, after }: Trial): PackageChange[] {
  const ours = ourRecordOf(ctx, 'charter');
  return [
    ...(ours && isNew ? [{ what: 'second' as const, by: '', at: null, text: charterInWords(after).text }] : []),
    ...packageChanges({ before, after }),
  ];
}

/** The page words a refusal by what it means for a charter. */
const REASONS: Readonly<Record<string, string>> = {
  facts: 'seal',
  otherKind: 'foreign',
  unknownKind: 'notPackage',
};

async function inCharterWords<T>(act: () => T): Promise<Awaited<T>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.details?.reason;
    if (typeof reason !== 'string') throw error;
    throw new AppError(error.code, error.message, { ...error.details, reason: REASONS[reason] ?? reason });
  }
}
