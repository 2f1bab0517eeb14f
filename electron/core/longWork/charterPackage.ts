import { type PackageChange, packageChanges } from '../../../shared/charter/changes.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { charterInWords } from '../../../shared/kinds/charter/clashes.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { charterId, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import type { Arrived } from '../exchange/arrived.ts';
import { writeBundle } from '../exchange/bundle.ts';
import { noteSent } from '../exchange/sent.ts';
import { eachTrial, takeArrived } from '../exchange/take.ts';
import { lookInto, takeFile } from '../exchange/takeFile.ts';
import { opened } from '../exchange/transfers.ts';
import type { Trial } from '../exchange/trial.ts';
import { ourRecordOf } from '../records/ours.ts';

/** The charter alone as a file of exchange, which is for everybody. Throws as `writeBundle` does. */
export async function saveCharterPackage(ctx: CoreContext): Promise<SavedTransfer> {
  const records = [charterId(ctx)];
  const place = await ctx.transfers.reserve('plain');
  try {
    await writeBundle(ctx, place.path, { records, purpose: 'records', note: '', sealing: 'open' });
  } catch (error) {
    await ctx.transfers.giveUp(place);
    throw error;
  }
  await ctx.transfers.keep(place.id, FILE);
  noteSent(ctx, records);
  return { transfer: place.id, size: ctx.transfers.get(place.id).size, ...FILE };
}

const FILE = { name: 'samarbejdskodeks.handlerum', mediaType: 'application/octet-stream' } as const;

/** What such a file would change, for a person to read before it is taken. Refused as merging it is; changes nothing. */
export async function previewCharterPackage(ctx: CoreContext, transfer: TransferId): Promise<PackageChange[]> {
  const look = (arrived: Arrived) => eachTrial(ctx, onlyCharter(arrived), (trial) => changesIn(ctx, trial));
  return inCharterWords(async () => {
    const changes = await opened(
      ctx,
      { transfer, passphrase: null },
      { old: look, file: (own) => lookInto(ctx, own, look) },
    );
    return changes.flat();
  });
}

/**
 * Merges such a file, or one of before, into the charter it is of, or takes it in where that is not here: beside another one that
 * was begun here, until a person says which is ours. `invalid_input` with the reason `notPackage`, `newer` or `damaged`;
 * `file_too_large`; `conflict` with a `MergeBreach`, or `otherKey` where a known name comes with another key.
 */
export async function mergeCharterPackage(ctx: CoreContext, transfer: TransferId): Promise<CharterContent> {
  await inCharterWords(() =>
    opened(
      ctx,
      { transfer, passphrase: null },
      {
        old: (arrived) => takeArrived(ctx, { arrived: onlyCharter(arrived) }),
        file: (own) => takeFile(ctx, { ...own, check: onlyCharter }, 'known'),
      },
    ),
  );
  return mustHave(ctx);
}

/** What a file holds, when that is nothing but charters. */
function onlyCharter(arrived: Arrived): Arrived {
  if (arrived.records.every(({ kind }) => kind === 'charter') && (arrived.foreign ?? []).length === 0) return arrived;
  throw new AppError('invalid_input', 'This is no file of a charter', { reason: 'notPackage' });
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
  unknownKind: 'notPackage',
  notExchange: 'notPackage',
  unsigned: 'damaged',
  badSignature: 'damaged',
  // A charter is for everybody: one that is closed did not leave from here.
  locked: 'notPackage',
  needsPassphrase: 'notPackage',
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
