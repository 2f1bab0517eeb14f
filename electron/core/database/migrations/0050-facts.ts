import type Database from 'better-sqlite3';
import { checksumOf } from '../checksum.ts';

/**
 * Updates know the device that made them and its own number, and have a checksum, as snapshots do; sealed bytes lie by their
 * hash; records tell the form they have and negotiations their case.
 * The collaboration charter is no longer called a code, and answers of its open rounds lie in a place of their own, out of its
 * record. Requests that were carried out are noted for a day.
 */
export const facts = `
create table updates_new (
  record_id text not null references records(id),
  seq integer not null,
  span integer not null,
  device text not null,
  number integer not null,
  count integer not null,
  data blob not null,
  author text not null,
  action text not null,
  begun text,
  at text not null,
  packed integer not null,
  checksum integer not null,
  primary key (record_id, seq)
) strict, without rowid;

create table snapshots_new (
  record_id text not null references records(id),
  seq integer not null,
  state blob not null,
  packed integer not null,
  checksum integer not null,
  primary key (record_id, seq)
) strict, without rowid;

create table sealed (
  hash text primary key,
  bytes blob not null,
  packed integer not null
) strict, without rowid;

create table negotiations (
  id text primary key references records(id),
  case_id text not null,
  begun_at text not null
) strict, without rowid;
create index negotiations_by_case on negotiations (case_id, begun_at);

create table charter_answers (
  id text primary key,
  round text not null,
  clause text not null,
  score integer not null,
  example text not null,
  comment text not null
) strict, without rowid;
create index charter_answers_by_round on charter_answers (round);

create table requests (
  id text primary key,
  procedure text not null,
  at text not null
) strict, without rowid;

alter table records add column form integer not null default 1;
alter table records add column projected_seq integer not null default 0;
update records set projected_seq = last_seq;
alter table records add column projected_by text not null default '';
create index records_by_projection on records (kind, projected_by);
drop index cases_by_projector;
alter table cases drop column projected_by;

update records set kind = 'charter' where kind = 'code';
update settings set key = 'charterKeeper' where key = 'codeKeeper';
`;

interface OldUpdate {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly author: string;
  readonly action: string;
  readonly at: string;
}

/** What was written before devices had names was written here: it is told as one device's, by its place in the log. */
export const BEFORE_DEVICES = 'before';

export function carryLog(db: Database.Database): void {
  const insert = db.prepare(
    `insert into updates_new (record_id, seq, span, device, number, count, data, author, action, begun, at, packed, checksum)
     values (?, ?, 1, ?, ?, 1, ?, ?, ?, null, ?, 0, ?)`,
  );
  const ofRecord = db.prepare<[string], OldUpdate>('select * from updates where record_id = ? order by seq');
  for (const { id } of db.prepare<[], { id: string }>('select id from records').all()) {
    for (const { seq, data, author, action, at } of ofRecord.all(id)) {
      const checksum = checksumOf(data, [id, BEFORE_DEVICES, seq, 1, author, action, at, at]);
      insert.run(id, seq, BEFORE_DEVICES, seq, data, author, action, at, checksum);
    }
  }
  db.exec('drop table updates; alter table updates_new rename to updates;');
  // Snapshots only save time; they are made anew, with their checksums, as records are read.
  db.exec('drop table snapshots; alter table snapshots_new rename to snapshots;');
}
