import * as Y from 'yjs';
import type { AsideReason } from '../../../shared/exchange/aside.ts';
import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import type { JudgedRow } from '../../../shared/exchange/rights.ts';
import { jsonOf } from '../../../shared/kinds/canonical.ts';
import { RECORD } from '../../../shared/kinds/define.ts';
import { FACTS, factOf } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { UpdateInfo } from '../database/tables/updates.ts';
import { isUnsigned, type RowJudge } from './judging.ts';
import type { KindStorage } from './kinds.ts';
import { isWithin, type LaidFact, type RowParts, rowParts } from './rowParts.ts';

/** What is judged of a row: who made it when, and what it says. */
export interface LogRow extends Pick<UpdateInfo, 'device' | 'number' | 'begun' | 'at'> {
  readonly data: Uint8Array;
}

/** A record whose rows are judged, and by what. */
export interface Judged {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly storage: Pick<KindStorage, 'version' | 'keepsAudience' | 'audience' | 'isNamed'>;
  readonly judge: RowJudge;
}

/** What a record was begun as. */
export interface Beginning {
  /** The device whose row it was; null where none begins it. */
  readonly begunBy: string | null;
  readonly audience: RecordAudience;
}

/** A row of a log that is read. */
export interface ReadRow<R extends LogRow> {
  readonly row: R;
  readonly parts: RowParts;
}

/** Reads rows. Throws where one is no update. */
export const readRows = <R extends LogRow>(rows: readonly R[]): ReadRow<R>[] =>
  rows.map((row) => ({ row, parts: rowParts(row.data) }));

const OPEN: RecordAudience = { kind: 'all' };

/**
 * By the rows that say what the record is: the earliest by the clocks of those who made them. Where the record is named by what it is, only of
 * those that say what it is named by, for a clock can be set back. What no row begins was begun by nobody.
 */
export function beginningOf<R extends LogRow>(
  rows: readonly ReadRow<R>[],
  { id, kind, storage }: Pick<Judged, 'id' | 'kind' | 'storage'>,
): Beginning {
  const begins = rows.filter(({ parts }) => parts.kind === kind).sort((a, b) => earlier(a.row, b.row));
  const begun = (begins.length > 1 && begins.find(({ row }) => isNamed(row.data, { id, storage }))) || begins[0];
  if (!begun) return { begunBy: null, audience: OPEN };
  return { begunBy: begun.row.device, audience: storage.keepsAudience ? audienceIn(begun.row.data, storage) : OPEN };
}

function isNamed(update: Uint8Array, { id, storage }: Pick<Judged, 'id' | 'storage'>): boolean {
  if (!storage.isNamed) return false;
  const doc = playedDoc([update]);
  const is = storage.isNamed({ id }, doc);
  doc.destroy();
  return is;
}

function audienceIn(update: Uint8Array, { audience }: Pick<KindStorage, 'audience'>): RecordAudience {
  const doc = playedDoc([update]);
  const read = audience(doc);
  doc.destroy();
  return read;
}

const earlier = (a: LogRow, b: LogRow): number =>
  compare(a.at, b.at) || compare(a.device, b.device) || a.number - b.number;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why a row is kept aside whatever else lies in its log; null when it is not. A joined one is judged at both its ends. */
export function ownVerdict({ row, parts }: ReadRow<LogRow>, of: Judged, beginning: Beginning): AsideReason | null {
  if (isMisfit(parts, of)) return 'schema';
  if (parts.facts.some(({ key, value }) => isUnsigned(of.id, key, value))) return 'unsignedFact';
  const about = judgedRow({ row, parts }, of, beginning);
  return of.judge.judge({ ...about, at: row.begun }) ?? of.judge.judge(about);
}

/** The row as the rights look at it, at its end. */
export function judgedRow(
  { row, parts }: ReadRow<LogRow>,
  { kind }: Pick<Judged, 'kind'>,
  beginning: Beginning,
): JudgedRow {
  const facts = parts.facts.map(({ key, value }) => factOf(key, value)?.kind ?? '');
  const { device, at } = row;
  return { device, kind, ...beginning, facts, hasContent: parts.hasContent, at };
}

/** Roots of every kind in which things lie under keys; an item in a row there is nothing a kind has. */
const KEYED: ReadonlySet<string> = new Set([FACTS, RECORD, 'fields']);

function isMisfit({ kind, version, inRows }: RowParts, of: Judged): boolean {
  if (kind !== undefined && kind !== of.kind) return true;
  if (version !== undefined && !isKnownForm(version, of)) return true;
  return inRows.some((root) => KEYED.has(root));
}

const isKnownForm = (version: unknown, { storage }: Pick<Judged, 'storage'>): boolean =>
  typeof version === 'number' && version <= storage.version;

/** What comes of the rows of one log. */
export interface Verdicts<R extends LogRow> {
  /** Null for a row that is played. */
  readonly of: ReadonlyMap<R, AsideReason | null>;
  /** Rows that build upon something that no row brings. */
  readonly waiting: ReadonlySet<R>;
}

/**
 * Judges every row of a log by all rows there are, so that the same rows are judged alike on every laptop in whatever order they came: first
 * each for itself, then those that would change a fact, then those that build upon what is aside. A fact that was told in two ways is the
 * one its own device laid down, or the earlier one. Throws where a row is no update.
 */
export function verdictsOf<R extends LogRow>(rows: readonly R[], judged: Judged): Verdicts<R> {
  const read = readRows(rows);
  const beginning = beginningOf(read, judged);
  const of = new Map<R, AsideReason | null>(read.map((one) => [one.row, ownVerdict(one, judged, beginning)]));
  const standing = () => read.filter(({ row }) => of.get(row) === null);
  for (const { row } of changingFacts(standing())) of.set(row, 'facts');
  for (const { row } of changingKind(standing(), judged)) of.set(row, 'schema');
  for (;;) {
    const played = playable(standing());
    const culprits = takingAway(played);
    for (const { row } of culprits) of.set(row, 'facts');
    if (culprits.length > 0) continue;
    const isPlayed = new Set(played);
    const held = standing().filter((one) => !isPlayed.has(one));
    const could = new Set(held.length === 0 ? [] : playable(read));
    for (const one of held) if (could.has(one)) of.set(one.row, 'buildsOnAside');
    return { of, waiting: new Set(held.filter((one) => !could.has(one)).map(({ row }) => row)) };
  }
}

/** Rows that lay another text under the key of a fact than the one that stands: that of its own device, or the earlier one. */
function changingFacts<R extends LogRow>(rows: readonly ReadRow<R>[]): ReadRow<R>[] {
  const told = new Map<string, string>();
  const isOwn = (row: LogRow, key: string) => key.startsWith(`${row.device}/`);
  const laid = rows.flatMap(({ row, parts }) =>
    parts.facts.map((fact) => ({ row, ...fact, isOwn: isOwn(row, fact.key) })),
  );
  laid.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || earlier(a.row, b.row));
  for (const { key, text } of laid) if (!told.has(key)) told.set(key, text);
  const keyAt = new Map(laid.map(({ key, at }) => [`${at.client} ${at.clock}`, key]));
  const isOther = (key: string | undefined, text: string) => key !== undefined && told.get(key) !== text;
  return rows.filter(
    ({ parts }) =>
      parts.facts.some(({ key, text }) => isOther(key, text)) ||
      parts.over.some(({ on, text }) => isOther(keyAt.get(`${on.client} ${on.clock}`), text)),
  );
}

/** Rows that say anew what the record is: another kind, or a form that is not known here. */
function changingKind<R extends LogRow>(rows: readonly ReadRow<R>[], judged: Judged): ReadRow<R>[] {
  const stamps = rows.flatMap(({ parts }) => parts.stamps);
  const keyAt = new Map(stamps.map(({ key, at }) => [`${at.client} ${at.clock}`, key]));
  const isWrong = (key: 'kind' | 'version' | undefined, says: unknown) =>
    key === 'kind' ? says !== judged.kind : key === 'version' && !isKnownForm(says, judged);
  return rows.filter(({ parts }) =>
    parts.over.some(({ on, text }) => isWrong(keyAt.get(`${on.client} ${on.clock}`), jsonOf(text))),
  );
}

/** Rows that can be played whole when nothing but they is: none builds upon what is not among them. */
function playable<R extends LogRow>(rows: readonly ReadRow<R>[]): ReadRow<R>[] {
  const have = new Map<number, number>();
  const end = (client: number) => have.get(client) ?? 0;
  const fits = ({ needs, deletes, brings }: RowParts) => {
    const own = new Map(brings.map(({ client, to }) => [client, to]));
    return (
      needs.every(({ client, clock }) => clock < end(client)) &&
      deletes.every(({ client, to }) => to <= Math.max(end(client), own.get(client) ?? 0))
    );
  };
  const played = new Set<ReadRow<R>>();
  for (let before = -1; before < played.size; ) {
    before = played.size;
    for (const one of rows) {
      if (played.has(one) || !fits(one.parts)) continue;
      played.add(one);
      for (const { client, to } of one.parts.brings) have.set(client, Math.max(end(client), to));
    }
  }
  return rows.filter((one) => played.has(one));
}

/** Rows that take away or cover a fact, or what the record says it is, which would stand without them. */
function takingAway<R extends LogRow>(played: readonly ReadRow<R>[]): ReadRow<R>[] {
  const laid = played.flatMap(({ parts }) => [
    ...parts.facts.map(({ key, at, text }) => ({ key: `${FACTS} ${key}`, at, text })),
    // The form rises, so of that only that it stands is asked.
    ...parts.stamps.map(({ key, at }) => ({ key: `${RECORD} ${key}`, at, text: null })),
  ]);
  if (laid.length === 0) return [];
  const stand = keysOf(played);
  const lost = laid.filter(({ key, text }) => (text === null ? !stand.has(key) : stand.get(key)?.text !== text));
  if (lost.length === 0) return [];
  const suspects = played.filter(({ parts }) => lost.some(({ at }) => touches(parts, at)));
  // What was laid twice alike was deleted once by whoever saw both, and stands all the same.
  const without = keysOf(played.filter((one) => !suspects.includes(one)));
  const standing = lost.flatMap(({ key, at }) => without.get(key)?.at ?? at);
  return suspects.filter(({ parts }) => standing.some((at) => touches(parts, at)));
}

const touches = ({ deletes, over }: RowParts, { client, clock }: LaidFact['at']): boolean =>
  isWithin(deletes, { client, clock }) || over.some(({ on }) => on.client === client && on.clock === clock);

/** What stands under the keys of the facts and of what the record is when these rows are played, each with its place. */
function keysOf(rows: readonly ReadRow<LogRow>[]): Map<string, Pick<LaidFact, 'text' | 'at'>> {
  const doc = playedDoc(rows.map(({ row }) => row.data));
  const stand = [FACTS, RECORD].flatMap((root) => {
    const map = doc.getMap(root);
    return [...map._map].flatMap(([key, { id, deleted }]) =>
      deleted ? [] : [[`${root} ${key}`, { text: JSON.stringify(map.get(key)), at: id }] as const],
    );
  });
  doc.destroy();
  return new Map(stand);
}

/** A document of the caller's own in which updates are played, in whatever order they may lie. */
export function playedDoc(updates: readonly Uint8Array[], guid = 'copy'): Y.Doc {
  const doc = new Y.Doc({ guid });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
