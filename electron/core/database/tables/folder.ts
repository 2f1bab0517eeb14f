import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** The folder this computer shares with others. */
export interface FolderPlace {
  readonly path: string;
  readonly isOn: boolean;
  /** The number of the last thing written there. */
  readonly lastNumber: number;
  readonly begunAt: string;
}

interface PlaceRow extends Omit<FolderPlace, 'isOn'> {
  readonly isOn: number;
}

/** Null while none is chosen. */
export function folderPlace(db: ReadableDb): FolderPlace | null {
  const row = db
    .prepare<[], PlaceRow>(
      'select path, is_on as isOn, last_number as lastNumber, begun_at as begunAt from folder_place',
    )
    .get();
  return row ? { ...row, isOn: row.isOn === 1 } : null;
}

export function putPlace(db: WritableDb, { path, isOn, lastNumber, begunAt }: FolderPlace): void {
  db.prepare(
    'insert or replace into folder_place (one, path, is_on, last_number, begun_at) values (1, ?, ?, ?, ?)',
  ).run(path, isOn ? 1 : 0, lastNumber, begunAt);
}

/** A number that nothing there has had. */
export function nextNumber(db: WritableDb): number {
  return (
    db
      .prepare<[], { n: number }>('update folder_place set last_number = last_number + 1 returning last_number as n')
      .get()?.n ?? 1
  );
}

/** Everything that is known of the folder, as when it is left. */
export function forgetFolder(db: WritableDb): void {
  db.exec(
    `delete from folder_place; delete from folder_peers; delete from folder_given; delete from folder_own;
     delete from folder_seen; delete from folder_records`,
  );
}

/** Somebody who writes in the folder. */
export interface FolderPeer {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  /** The group they were accepted as being of; what they say of themselves since is `saidGroup`. */
  readonly group: string;
  readonly recipient: string;
  readonly saidGroup: string;
  /** The number of the file in which they said so. */
  readonly saidIn: number;
  readonly status: 'new' | 'accepted' | 'declined';
  readonly since: string;
  /** When something of theirs was last taken from the folder; null when nothing was. */
  readonly metAt: string | null;
  /** Of the last state of theirs. */
  readonly number: number;
  /** Where they are known to be in each record, as JSON. */
  readonly known: string;
}

const PEERS = `select key, name, role, party_group as "group", recipient, said_group as saidGroup, said_in as saidIn, status, since,
  met_at as metAt, number, known from folder_peers`;

/** In the order in which they were first seen. */
export function folderPeers(db: ReadableDb): FolderPeer[] {
  return db.prepare<[], FolderPeer>(`${PEERS} order by since, key`).all();
}

export function findPeer(db: ReadableDb, key: string): FolderPeer | undefined {
  return db.prepare<[string], FolderPeer>(`${PEERS} where key = ?`).get(key);
}

export function putPeer(db: WritableDb, peer: FolderPeer): void {
  const { key, name, role, group, recipient, saidGroup, saidIn, status, since, metAt, number, known } = peer;
  db.prepare(
    `insert or replace into folder_peers
       (key, name, role, party_group, recipient, said_group, said_in, status, since, met_at, number, known)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(key, name, role, group, recipient, saidGroup, saidIn, status, since, metAt, number, known);
}

/** Hashes of seals and files that somebody was given, or gave. */
export function givenTo(db: ReadableDb, key: string): Set<string> {
  const rows = db.prepare<[string], { hash: string }>('select hash from folder_given where key = ?').all(key);
  return new Set(rows.map(({ hash }) => hash));
}

export function putGiven(db: WritableDb, key: string, hashes: readonly string[]): void {
  const put = db.prepare('insert or ignore into folder_given (key, hash) values (?, ?)');
  for (const hash of hashes) put.run(key, hash);
}

export function takeBackGiven(db: WritableDb, key: string, hashes: readonly string[]): void {
  const remove = db.prepare('delete from folder_given where key = ? and hash = ?');
  for (const hash of hashes) remove.run(key, hash);
}

/** Something of ours that lies in the folder. */
export interface FolderOwn {
  readonly name: string;
  readonly part: 'card' | 'state' | 'rows';
  readonly number: number;
  /** The id of its manifest. */
  readonly file: string;
  /** SHA-256 of its bytes, and how many. */
  readonly hash: string;
  readonly size: number;
  /** What it says, in short: it is written anew when that changes. */
  readonly says: string;
  /** Keys of those it is for, as JSON. */
  readonly receivers: string;
  /** Where whoever takes it must be in each record, as JSON. */
  readonly buildsOn: string;
  /** Where each record in it ends, as JSON. */
  readonly contents: string;
  /** Hashes of the seals and files in it, as JSON; of a state, the files of others that it says were taken. */
  readonly given: string;
}

export function folderOwn(db: ReadableDb): FolderOwn[] {
  return db
    .prepare<[], FolderOwn>(
      'select name, part, number, file, hash, size, says, receivers, builds_on as buildsOn, contents, given from folder_own order by number',
    )
    .all();
}

export function putOwn(db: WritableDb, own: FolderOwn): void {
  const { name, part, number, file, hash, size, says, receivers, buildsOn, contents, given } = own;
  db.prepare(
    `insert or replace into folder_own (name, part, number, file, hash, size, says, receivers, builds_on, contents, given)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(name, part, number, file, hash, size, says, receivers, buildsOn, contents, given);
}

export function removeOwn(db: WritableDb, name: string): void {
  db.prepare('delete from folder_own where name = ?').run(name);
}

/** What became of a file of somebody else's; it is known by its bytes, whatever it is called. */
export interface FolderSeen {
  readonly hash: string;
  readonly name: string;
  /** `others`: encrypted to others. `stranger`: of somebody who is not accepted. `waits`: something before it has not come. */
  readonly status: 'took' | 'own' | 'others' | 'stranger' | 'waits' | 'refused' | 'foreign';
  /** Why it was refused; else empty. */
  readonly reason: string;
  readonly key: string | null;
  readonly file: string | null;
  /** What it builds upon, as JSON, where it waits. */
  readonly needs: string;
  /** When it first was so. */
  readonly at: string;
  /** Of the program: another may take what this one refused. */
  readonly program: string;
}

const SEEN = 'select hash, name, status, reason, key, file, needs, at, program from folder_seen';

export function folderSeen(db: ReadableDb): FolderSeen[] {
  return db.prepare<[], FolderSeen>(`${SEEN} order by at, hash`).all();
}

export function findSeen(db: ReadableDb, hash: string): FolderSeen | undefined {
  return db.prepare<[string], FolderSeen>(`${SEEN} where hash = ?`).get(hash);
}

export function putSeen(db: WritableDb, seen: FolderSeen): void {
  const { hash, name, status, reason, key, file, needs, at, program } = seen;
  db.prepare(
    `insert or replace into folder_seen (hash, name, status, reason, key, file, needs, at, program)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(hash, name, status, reason, key, file, needs, at, program);
}

export function removeSeen(db: WritableDb, hash: string): void {
  db.prepare('delete from folder_seen where hash = ?').run(hash);
}

/** Who may see a record, as it stood at a place in its log. */
export interface FolderRecord {
  readonly id: RecordId;
  readonly seq: number;
  readonly seenBy: string;
}

export function folderRecords(db: ReadableDb): FolderRecord[] {
  return db.prepare<[], FolderRecord>('select record_id as id, seq, seen_by as seenBy from folder_records').all();
}

export function putFolderRecord(db: WritableDb, { id, seq, seenBy }: FolderRecord): void {
  db.prepare('insert or replace into folder_records (record_id, seq, seen_by) values (?, ?, ?)').run(id, seq, seenBy);
}

interface NumberRow {
  readonly id: RecordId;
  readonly device: string;
  readonly number: number;
}

/** The highest number of each device in every record. */
export function allNumbers(db: ReadableDb): Map<RecordId, Map<string, number>> {
  const all = new Map<RecordId, Map<string, number>>();
  const rows = db
    .prepare<[], NumberRow>(
      'select record_id as id, device, max(number) as number from updates group by record_id, device',
    )
    .iterate();
  for (const { id, device, number } of rows) {
    const own = all.get(id) ?? new Map<string, number>();
    own.set(device, number);
    all.set(id, own);
  }
  return all;
}

/** Says whether any log has grown: equal while nothing was written. */
export function logsSay(db: ReadableDb): string {
  const row = db
    .prepare<[], { n: number; seqs: number | null }>('select count(*) as n, sum(last_seq) as seqs from records')
    .get();
  return `${row?.n ?? 0}/${row?.seqs ?? 0}`;
}
