import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { breathe } from '../control.ts';
import { type ArrivedRows, putArrivedRows } from '../database/tables/arrivals.ts';
import { judgedDevices, putJudged } from '../database/tables/aside.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { findRecord, headsOfKind, setKind } from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import { councilPlace, type RowJudge } from '../records/judging.ts';
import type { Taken } from '../records/openRecord.ts';
import { ourRecord } from '../records/ours.ts';
import type { WriteScope } from '../write.ts';
import { type Arrived, arrivedOf } from './arrived.ts';
import { keepForeign, knownByNow, letGoOf } from './foreign.ts';
import type { Step } from './judged.ts';
import { placeOf, type Trial, tried } from './trial.ts';

/** What a package brought: records that are new here, those that it changed, and how many of its rows are kept aside. */
export interface Took {
  readonly made: readonly RecordId[];
  readonly changed: readonly RecordId[];
  readonly aside: number;
  /** Names what it laid down, so that it can be taken back (`takeBack.ts`); null where it laid nothing down. */
  readonly arrival: string | null;
}

/**
 * Takes a package in: read in full and tried on copies by every rule, then written in one transaction, or refused whole with
 * nothing changed. A row that is not allowed is laid down and kept aside. Whose rows are here already are passed over, so a package may come
 * twice, late, or after a later one. Rows keep the device, number, author, action and time they were made with. Throws as `readPackage` and
 * `tried` do, and as every write.
 */
export async function takeRecords(ctx: CoreContext, bytes: Uint8Array): Promise<Took> {
  return takeArrived(ctx, { arrived: arrivedOf(await ctx.reading.run('package', { bytes })) });
}

/** What arrived, and what is written in the same transaction. */
export interface Taking {
  readonly arrived: Arrived;
  /** Names what is laid down. Default a name of its own. */
  readonly arrival?: string;
  readonly also?: (db: WritableDb) => void;
}

/** As `takeRecords`, for a package that was read already. */
export async function takeArrived(ctx: CoreContext, taking: Taking): Promise<Took> {
  const { arrived } = taking;
  // Tried before the transaction; where somebody has written in one of the records meanwhile, once more on what it says then.
  for (;;) {
    const rights = councilPlace(ctx.database.read);
    const plans = await eachTrial(ctx, arrived, (trial) => planOf(ctx, arrived, trial));
    // Files are stored before the records that name them, and only those that some record names.
    const foreign = (arrived.foreign ?? []).flatMap(({ told: { files = [] } }) => files);
    const named = new Set([...plans.flatMap(({ files }) => files), ...foreign]);
    for (const [hash, read] of arrived.files) if (named.has(hash)) await ctx.files.putKnown(hash, read);
    const took = taken(ctx, { ...taking, plans, rights });
    if (took) return took;
    await breathe();
  }
}

/** What is to be written of one record; its documents are gone by then, for there may be very many. */
interface Plan extends Pick<Trial, 'record' | 'isNew' | 'place' | 'steps' | 'verdicts'> {
  readonly seals: readonly string[];
  readonly files: readonly FileHash[];
}

function planOf(ctx: CoreContext, arrived: Arrived, { record, isNew, place, steps, verdicts, after }: Trial): Plan {
  const { seals, files } = ctx.kinds[record.kind];
  // Of many records nothing lies in the file, and asking takes longer than most of the rest.
  const sealed = arrived.seals.size > 0 ? seals(after) : [];
  const named = arrived.files.size > 0 ? files(after).map(({ hash }) => hash) : [];
  return { record, isNew, place, steps, verdicts, seals: sealed, files: named };
}

/** Takes the transaction back: a record was changed after it was tried. */
class ChangedMeanwhile extends Error {}

interface Planned extends Taking {
  readonly plans: readonly Plan[];
  /** How the council stood by whose rights they were judged. */
  readonly rights: string;
}

/** Null where a record was changed after it was tried; then nothing is done. */
function taken(ctx: CoreContext, planned: Planned): Took | null {
  const { plans, rights, arrival = ctx.newId() } = planned;
  const laid: ArrivedRows[] = [];
  try {
    ctx.write((scope) => {
      const isOther = plans.some(({ record, place }) => placeOf(ctx, record.id) !== place);
      if (isOther || councilPlace(scope.db) !== rights) throw new ChangedMeanwhile();
      const left = plans.filter(({ record, isNew }) => isNew && ctx.kinds[record.kind].projection?.begun).length;
      const rows = left > MOST_AT_ONCE ? 'later' : 'now';
      for (const plan of plans) laid.push(...take(ctx, scope, { plan, arrived: planned.arrived, rows }));
      if (rows === 'later') scope.emit({ name: 'lists.following', payload: { left } });
      noteDevices(ctx, scope.db, plans);
      for (const rows of laid) putArrivedRows(scope.db, arrival, rows);
      announce(ctx, scope, plans);
      takeForeign(ctx, scope.db, planned.arrived);
      planned.also?.(scope.db);
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return null;
    throw error;
  }
  const ids = (wanted: boolean) =>
    plans.filter(({ isNew, steps }) => isNew === wanted && steps.length > 0).map(({ record }) => record.id);
  const aside = plans.flatMap(({ steps }) => steps).filter((step) => step.aside !== null).length;
  return { made: ids(true), changed: ids(false), aside, arrival: laid.length === 0 ? null : arrival };
}

/**
 * How each record of a package would be taken, for `use` and no longer: one after another, those that others are judged or named by
 * first. Throws as `takeRecords` does; changes nothing itself. Answers what `use` did, in the order of the package.
 */
export async function eachTrial<T>(ctx: CoreContext, arrived: Arrived, use: (trial: Trial) => T): Promise<T[]> {
  ctx.following.follow();
  const judge = judgeWith(ctx, arrived);
  const first = (kind: RecordKind) => ['council', 'case'].indexOf(kind);
  const order = [...arrived.records.entries()].sort(([, a], [, b]) => (first(a.kind) >>> 0) - (first(b.kind) >>> 0));
  const answers: T[] = [];
  for (const [nth, [place, record]] of order.entries()) {
    if (nth % BEFORE_A_BREATH === BEFORE_A_BREATH - 1) await breathe();
    const trial = tried(ctx, { arrived, record, judge });
    try {
      answers[place] = use(trial);
    } finally {
      trial.before.destroy();
      trial.after.destroy();
    }
  }
  return answers;
}

const BEFORE_A_BREATH = 50;
/** So many new records are judged while they are taken; more are listed at once and judged afterwards. */
const MOST_AT_ONCE = 40;

/** The rights as they will stand: a council that comes along counts, for its rows are there by then. */
function judgeWith({ database, rights }: CoreContext, { records }: Arrived): RowJudge {
  const ours = ourRecord(database.read, 'council')?.id;
  const council = records.find(({ id, kind }) => kind === 'council' && (ours === undefined || id === ours));
  if (!council) return rights.in(database.read);
  return rights.with(database.read, { record: council.id, updates: council.rows.map(({ update }) => update) });
}

function take(
  ctx: CoreContext,
  scope: WriteScope,
  { plan, arrived, rows }: { plan: Plan; arrived: Arrived; rows: 'now' | 'later' },
): ArrivedRows[] {
  const { record, isNew, steps, seals, verdicts } = plan;
  const { id, kind } = record;
  // Also when the record brings nothing: a seal that was lost here comes back.
  for (const hash of seals) {
    const bytes = arrived.seals.get(hash);
    if (bytes) putSealed(scope.db, bytes);
  }
  if (steps.length === 0 && verdicts.size === 0) return [];
  scope.touch(id);
  const made = isNew ? { kind, ...begunAs(ctx, plan) } : null;
  const updates = steps.map((step) => updateOf(ctx, step));
  const head = findRecord(scope.db, id);
  const before = head?.lastSeq ?? 0;
  if (head && head.kind !== kind) setKind(scope.db, id, kind);
  const { seq, update } = ctx.records.take(scope.db, { id, made, updates, verdicts, rows: isNew ? rows : 'now' });
  const { taken } = ctx.kinds[kind];
  if (taken) taken(scope.db, ctx.records.get(id).doc);
  if (verdicts.size > 0) scope.emit({ name: 'records.relaid', payload: { id } });
  if (update) {
    const author = updates.findLast(({ aside }) => aside === null)?.change.author ?? '';
    const payload = { id, seq, update: Buffer.from(update).toString('base64'), author };
    scope.emit({ name: 'records.updated', payload, record: { id, except: null } });
  }
  return steps.length === 0 ? [] : [{ record: id, before, after: seq, isNew }];
}

/** What this program does not know of is kept whole, with what its manifest says belongs to it. */
function takeForeign(ctx: CoreContext, db: WritableDb, { foreign = [], seals }: Arrived): void {
  keepForeign(ctx, db, foreign);
  for (const { told } of foreign)
    for (const hash of told.seals ?? []) {
      const bytes = seals.get(hash);
      if (bytes) putSealed(db, bytes);
    }
}

/** Takes in what an older program kept whole and this one knows; answers how many records that is. Throws as `takeArrived` does. */
export async function takeKnownByNow(ctx: CoreContext): Promise<number> {
  const records = knownByNow(ctx);
  if (records.length === 0) return 0;
  const also = (db: WritableDb) => letGoOf(db, records);
  await takeArrived(ctx, { arrived: { records, seals: new Map(), files: new Map() }, also });
  return records.length;
}

/** When and by whom it was begun. One beside the folder's own comes after it here, however old it is: nothing changes under anybody's hands. */
function begunAs(ctx: CoreContext, { record: { kind, created } }: Plan) {
  const { at, author: createdBy } = ctx.change('merge');
  const last = ctx.kinds[kind].told ? headsOfKind(ctx.database.read, kind).at(-1) : undefined;
  if (!last) return created ?? { createdAt: at, createdBy };
  // The one that is here may come from a computer whose clock is ahead of this one's.
  return { createdAt: at > last.createdAt ? at : justAfter(last.createdAt), createdBy };
}

const justAfter = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

function updateOf(ctx: CoreContext, { update, row, action, aside }: Step): Taken {
  if (!row) return { update, change: ctx.change(action), origin: null, aside };
  const { device, number, count, begun, author, at, signature } = row;
  const origin = { device, number, count, begun, signature };
  return { update, change: { author, action: row.action, at }, origin, aside };
}

/** Whose rows were judged by what the rights say now. */
function noteDevices({ rights }: CoreContext, db: WritableDb, plans: readonly Plan[]): void {
  const known = judgedDevices(db);
  const judge = rights.in(db);
  const came = new Set(plans.flatMap(({ steps }) => steps.flatMap(({ row }) => row?.device ?? [])));
  for (const device of came) if (!known.has(device)) putJudged(db, device, judge.standing(device));
}

/** What lists of each kind listen to, once for all records of it. */
function announce(ctx: CoreContext, scope: WriteScope, plans: readonly Plan[]): void {
  for (const kind of RecordKind.options) {
    const own = plans.filter(({ record, steps, verdicts }) => record.kind === kind && steps.length + verdicts.size > 0);
    if (own.length > 0) scope.emit(ctx.kinds[kind].changed(own.map(({ record }) => record.id)));
  }
}
