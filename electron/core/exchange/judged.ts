import * as Y from 'yjs';
import { type AsideReason, SAID_BY_OTHERS } from '../../../shared/exchange/aside.ts';
import { formOf, RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { hasAside } from '../database/tables/aside.ts';
import { overlaps, type UpdateRow, wholeUpdates } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { applyGuarded } from '../records/guard.ts';
import { EVERYBODY } from '../records/judging.ts';
import type { Verdicts } from '../records/relay.ts';
import {
  type Beginning,
  beginningOf,
  type Judged,
  type LogRow,
  ownVerdict,
  playedDoc,
  type ReadRow,
  readRows,
  verdictsOf,
} from '../records/verdicts.ts';
import { type ArrivedRecord, type ArrivedRow, damaged } from './arrived.ts';
import { refused, type SortedRow } from './sorted.ts';

/** One thing to append, in order. Without a row it is of what no row tells: it is laid down as this computer's own. */
export interface Step {
  readonly update: Uint8Array;
  readonly row: ArrivedRow | null;
  readonly action: 'merge' | 'carry';
  /** Why it is laid down and not played. */
  readonly aside: AsideReason | null;
}

/** What comes of the rows of a record. `after` is the caller's to destroy. */
export interface Laid {
  readonly steps: readonly Step[];
  /** Rows that are here and are judged otherwise now, by their places. */
  readonly verdicts: Verdicts;
  readonly after: Y.Doc;
}

interface Coming {
  readonly db: ReadableDb;
  readonly record: ArrivedRecord;
  readonly rows: readonly SortedRow[];
  /** As it is here; empty when it is new. */
  readonly before: Y.Doc;
  readonly isNew: boolean;
  readonly judged: Judged;
  /** Who takes it in, and when: what no row tells is laid down as theirs. */
  readonly self: { readonly device: string; readonly at: string };
}

/** A row that came, as it is judged. */
interface Came extends LogRow {
  readonly row: ArrivedRow;
  readonly is: SortedRow['is'];
}

/**
 * Judges what came of a record and plays on a copy what may be played. `damaged` when a row cannot be read, or builds upon what is neither in
 * the file nor here; `otherKind` when none of its rows says that it is what the file calls it.
 */
export function laidRows(coming: Coming): Laid {
  const read = cameRows(coming);
  requireKind(coming, read);
  const { beginning, isOther } = beginningWith(coming, read);
  // Rows that are here were judged by who was thought to have begun it.
  const onTop = isOther ? null : laidOnTop(coming, read, beginning);
  return onTop ?? laidAnew(coming, read, beginning);
}

/** A file that calls a record what none of its rows calls it would take its name from the real one. */
function requireKind({ record, isNew, judged }: Coming, read: readonly ReadRow<Came>[]): void {
  const said = read.map(({ parts }) => parts.kind).filter((kind) => kind !== undefined);
  if (isNew && said.length > 0 && !said.includes(judged.kind)) throw refused(record, 'otherKind');
}

function cameRows({ rows, record }: Coming): ReadRow<Came>[] {
  try {
    return readRows(rows.map(({ row, is }) => ({ ...row, row, is, data: row.update })));
  } catch (error) {
    throw damaged(String(error), record.id);
  }
}

/** The usual way: nothing is aside, and nothing of what came is refused. Null where that is not so. */
function laidOnTop(coming: Coming, read: readonly ReadRow<Came>[], beginning: Beginning): Laid | null {
  const { db, record, before, isNew } = coming;
  if (!isNew && hasAside(db, record.id)) return null;
  const fresh = read.filter(({ row }) => row.is === 'fresh');
  if (!fresh.every((one) => ownVerdict(one, coming.judged, beginning) === null)) return null;
  const after = playedDoc([Y.encodeStateAsUpdate(before)], record.id);
  const steps = stepsOnTop(after, read, (one) => mayRetell(one, coming, beginning));
  if (steps && isWhole(after) && isStillWhat(after, coming)) return { steps, verdicts: new Map(), after };
  after.destroy();
  return null;
}

const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null;

/** It says of itself what it said before, and nothing of a later form. */
function isStillWhat(after: Y.Doc, { before, judged }: Coming): boolean {
  const [was, is] = [before.getMap(RECORD), after.getMap(RECORD)];
  const { kind } = judged;
  const isLost = ['kind', 'version'].some((key) => was.has(key) && !is.has(key));
  return !isLost && (is.get('kind') ?? kind) === kind && formOf(after) <= judged.storage.version;
}

/** Asked for only where there are rights to ask; `isOther` where by what came it is another than by what is here. */
function beginningWith(
  { db, record, judged, isNew }: Coming,
  read: readonly ReadRow<Came>[],
): { readonly beginning: Beginning; readonly isOther: boolean } {
  const isAsked = judged.judge !== EVERYBODY && read.length > 0;
  if (!isAsked) return { beginning: { begunBy: null, audience: { kind: 'all' } }, isOther: false };
  const here = isNew ? [] : readRows(wholeUpdates(db, record.id));
  const beginning = beginningOf<LogRow>([...here, ...read], judged);
  const isOther = !isNew && JSON.stringify(beginningOf<LogRow>(here, judged)) !== JSON.stringify(beginning);
  return { beginning, isOther };
}

/** Null as soon as a row would change what has happened. */
function stepsOnTop(
  after: Y.Doc,
  read: readonly ReadRow<Came>[],
  mayTell: (one: ReadRow<Came>) => boolean,
): Step[] | null {
  const facts = after.getMap(FACTS);
  const steps: Step[] = [];
  for (const one of read) {
    const { row: came, parts } = one;
    const isTold = came.is === 'told';
    if (isTold && !mayTell(one)) continue;
    if (parts.facts.some(({ key, text }) => facts.has(key) && JSON.stringify(facts.get(key)) !== text)) {
      if (isTold) continue;
      return null;
    }
    if (!isTold) {
      if (!isApplied(after, came.data)) return null;
      steps.push(stepOf(came, null));
      continue;
    }
    const added = applied(after, came.data);
    if (added === 'changesFacts') return null;
    // Two logs that were one may tell differently of one number: what is written is kept all the same.
    if (added) steps.push({ update: added, row: null, action: 'merge', aside: null });
  }
  return steps;
}

const stepOf = ({ row }: Came, aside: AsideReason | null): Step => ({
  update: row.update,
  row,
  action: 'merge',
  aside,
});

/** Of a number that is here: it would be laid down as this computer's own, which may not write everything, nor in another's name. */
const mayRetell = ({ row, parts }: ReadRow<Came>, { judged, self }: Coming, beginning: Beginning): boolean =>
  ownVerdict({ row: { ...row, ...self, begun: self.at }, parts }, judged, beginning) === null;

/** Applies an update to a copy and answers what was new in it; null when nothing was. The copy is dropped where it would change facts. */
export function applied(after: Y.Doc, update: Uint8Array): Uint8Array | 'changesFacts' | null {
  const made: Uint8Array[] = [];
  const collect = (part: Uint8Array) => void made.push(part);
  after.on('update', collect);
  try {
    if (!isApplied(after, update)) return 'changesFacts';
  } finally {
    after.off('update', collect);
  }
  return made.length === 0 ? null : Y.mergeUpdates(made);
}

/** As `applied`, where it does not matter what was new: false where it would change facts. */
function isApplied(after: Y.Doc, update: Uint8Array): boolean {
  try {
    applyGuarded(after, update, 'merge');
    return true;
  } catch (error) {
    if (error instanceof AppError && error.details?.reason === 'facts') return false;
    throw error;
  }
}

/** All rows that are here and all that came, judged together. */
function laidAnew(coming: Coming, read: readonly ReadRow<Came>[], beginning: Beginning): Laid {
  const { db, record, isNew, judged } = coming;
  const here = isNew ? [] : wholeUpdates(db, record.id);
  const finer = finerRows(here, read);
  const fresh = read.map(({ row }) => row).filter((row) => row.is === 'fresh' || finer.pieces.has(row));
  const counted = here.filter((row) => row.aside !== SAID_BY_OTHERS && !finer.whole.has(row));
  const { of, waiting } = verdictsOf<UpdateRow | Came>([...counted, ...fresh], judged);
  const held = fresh.find((row) => waiting.has(row));
  if (held) throw damaged(`something before ${held.device}/${held.number} is missing in its log`, record.id);
  const verdicts = new Map<number, AsideReason | null>();
  for (const row of counted) if ((of.get(row) ?? null) !== row.aside) verdicts.set(row.seq, of.get(row) ?? null);
  for (const { seq } of finer.whole) verdicts.set(seq, SAID_BY_OTHERS);
  const played = [...counted, ...fresh].filter((row) => of.get(row) === null).map(({ data }) => data);
  const after = playedDoc(played, record.id);
  const steps = fresh.map((row) => stepOf(row, of.get(row) ?? null));
  const told = read.filter(({ row }) => row.is === 'told' && !finer.pieces.has(row) && !isAsideHere(here, row));
  const retold = told.filter((one) => mayRetell(one, coming, beginning));
  return { steps: [...steps, ...toldSteps(after, retold)], verdicts, after };
}

const isAsideHere = (here: readonly UpdateRow[], { row }: Came): boolean =>
  here.some((one) => one.aside !== null && overlaps(one, row));

function toldSteps(after: Y.Doc, told: readonly ReadRow<Came>[]): Step[] {
  const facts = after.getMap(FACTS);
  return told.flatMap(({ row, parts }): Step[] => {
    const isOther = parts.facts.some(({ key, text }) => JSON.stringify(facts.get(key) ?? null) !== text);
    if (isOther) return [];
    const copy = playedDoc([Y.encodeStateAsUpdate(after)]);
    const added = applied(copy, row.data);
    const isLaid = added !== null && added !== 'changesFacts' && isWhole(copy);
    copy.destroy();
    if (!isLaid) return [];
    applied(after, row.data);
    return [{ update: added, row: null, action: 'merge', aside: null }];
  });
}

/**
 * Rows that are here joined and kept aside, and have come one by one: a joined one is judged at both its ends, so only then can a part of
 * it be played. `whole` are those that are here, `pieces` what came for them.
 */
function finerRows(here: readonly UpdateRow[], read: readonly ReadRow<Came>[]) {
  const whole = new Set<UpdateRow>();
  const pieces = new Set<Came>();
  const told = read.map(({ row }) => row).filter(({ is }) => is === 'told');
  for (const row of here) {
    if (row.aside === null || row.aside === SAID_BY_OTHERS || row.count === 1) continue;
    const own = told.filter((one) => overlaps(row, one.row) && one.row.count < row.count);
    const isCovered = own.reduce((sum, one) => sum + one.row.count, 0) === row.count;
    const isInside = own.every(
      ({ row: { number, count } }) => number <= row.number && number - count >= row.number - row.count,
    );
    if (!isCovered || !isInside) continue;
    whole.add(row);
    for (const one of own) pieces.add(one);
  }
  return { whole, pieces };
}
