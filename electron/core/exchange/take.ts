import type { RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { breathe } from '../control.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { findRecord, headsOfKind } from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import type { Taken } from '../records/openRecord.ts';
import type { WriteScope } from '../write.ts';
import { type Arrived, arrivedOf } from './arrived.ts';
import { type Step, type Trial, tried } from './trial.ts';

/** What a package brought: records that are new here, and those that it changed. */
export interface Took {
  readonly made: readonly RecordId[];
  readonly changed: readonly RecordId[];
}

/**
 * Takes a package in: read in full and tried on copies by every rule, then written in one transaction, or refused whole with
 * nothing changed. Whose rows are here already are passed over, so a package may come twice, late, or after a later one. Rows keep
 * the device, number, author, action and time they were made with. Throws as `readPackage` and `tried` do, and as every write.
 */
export async function takeRecords(ctx: CoreContext, bytes: Uint8Array): Promise<Took> {
  return takeArrived(ctx, { arrived: arrivedOf(await ctx.reading.run('package', { bytes })) });
}

/** As `takeRecords`, for a package that was read already; `also` is written in the same transaction. */
export async function takeArrived(
  ctx: CoreContext,
  { arrived, also = () => {} }: { readonly arrived: Arrived; readonly also?: (db: WritableDb) => void },
): Promise<Took> {
  // Tried before the transaction; where somebody has written in one of the records meanwhile, once more on what it says then.
  for (;;) {
    const took = await withTrials(ctx, arrived, async (trials) => {
      // Files are stored before the records that name them, and only those that some record names.
      const named = namedFiles(ctx, trials);
      for (const [hash, read] of arrived.files) if (named.has(hash)) await ctx.files.put(await read());
      return taken(ctx, { arrived, trials, also });
    });
    if (took) return took;
    await breathe();
  }
}

/** Takes the transaction back: a record was changed after it was tried. */
class ChangedMeanwhile extends Error {}

interface Taking {
  readonly arrived: Arrived;
  readonly trials: readonly Trial[];
  readonly also: (db: WritableDb) => void;
}

/** Null where a record was changed after it was tried; then nothing is done. */
function taken(ctx: CoreContext, { arrived, trials, also }: Taking): Took | null {
  try {
    ctx.write((scope) => {
      for (const { record, place } of trials)
        if (findRecord(scope.db, record.id)?.lastSeq !== place) throw new ChangedMeanwhile();
      for (const trial of trials) take(ctx, scope, { trial, arrived });
      announce(ctx, scope, trials);
      also(scope.db);
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return null;
    throw error;
  }
  const ids = (wanted: boolean) =>
    trials.filter(({ isNew, steps }) => isNew === wanted && steps.length > 0).map(({ record }) => record.id);
  return { made: ids(true), changed: ids(false) };
}

/** How the records of a package would be taken, for `use` and no longer. Throws as `takeRecords` does; changes nothing itself. */
export async function withTrials<T>(
  ctx: CoreContext,
  arrived: Arrived,
  use: (trials: readonly Trial[]) => T | Promise<T>,
): Promise<T> {
  ctx.following.follow();
  const trials: Trial[] = [];
  try {
    for (const record of arrived.records) trials.push(tried(ctx, arrived, record));
    return await use(trials);
  } finally {
    for (const { before, after } of trials) for (const doc of [before, after]) doc.destroy();
  }
}

function namedFiles(ctx: CoreContext, trials: readonly Trial[]): Set<string> {
  return new Set(trials.flatMap(({ record, after }) => ctx.kinds[record.kind].files(after).map(({ hash }) => hash)));
}

function take(ctx: CoreContext, scope: WriteScope, { trial, arrived }: { trial: Trial; arrived: Arrived }): void {
  const { record, isNew, steps, after } = trial;
  const { id, kind } = record;
  const storage = ctx.kinds[kind];
  // Also when the record brings nothing: a seal that was lost here comes back.
  for (const hash of storage.seals(after)) {
    const bytes = arrived.seals.get(hash);
    if (bytes) putSealed(scope.db, bytes);
  }
  if (steps.length === 0) return;
  scope.touch(id);
  const made = isNew ? { kind, ...begunAs(ctx, trial) } : null;
  const updates = steps.map((step) => updateOf(ctx, step));
  const added = ctx.records.take(scope.db, { id, made, updates });
  storage.taken?.(scope.db, ctx.records.get(id).doc);
  if (!added || isNew) return;
  const author = updates.at(-1)?.change.author ?? '';
  const payload = { id, seq: added.seq, update: Buffer.from(added.update).toString('base64'), author };
  scope.emit({ name: 'records.updated', payload, record: { id, except: null } });
}

/** When and by whom it was begun. One beside the folder's own comes after it here, however old it is: nothing changes under anybody's hands. */
function begunAs(ctx: CoreContext, { record: { kind, created } }: Trial) {
  const { at, author: createdBy } = ctx.change('merge');
  const last = ctx.kinds[kind].told ? headsOfKind(ctx.database.read, kind).at(-1) : undefined;
  if (!last) return created ?? { createdAt: at, createdBy };
  // The one that is here may come from a computer whose clock is ahead of this one's.
  return { createdAt: at > last.createdAt ? at : justAfter(last.createdAt), createdBy };
}

const justAfter = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

function updateOf(ctx: CoreContext, { update, row, action }: Step): Taken {
  if (!row) return { update, change: ctx.change(action), origin: null };
  const { device, number, count, begun, author, at, signature } = row;
  return { update, change: { author, action: row.action, at }, origin: { device, number, count, begun, signature } };
}

/** What lists of each kind listen to, once for all records of it. */
function announce(ctx: CoreContext, scope: WriteScope, trials: readonly Trial[]): void {
  for (const kind of RecordKind.options) {
    const own = trials.filter(({ record, steps }) => record.kind === kind && steps.length > 0);
    if (own.length > 0) scope.emit(ctx.kinds[kind].changed(own.map(({ record }) => record.id)));
  }
}
