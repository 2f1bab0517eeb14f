/**
 * A row that is refused stays in the log with the reason, and is not played. `relaid` rises whenever rows of a record are judged otherwise
 * or taken back, so that whoever keeps the record in memory reads it anew; `sent_seq` is its last place when it was last sent. `unplayed`: all of
 * its rows are kept aside. `judged` has what the rights said of each device when its rows were judged. What each file laid down can be taken back; what this program does not
 * know of is kept whole and passed on.
 */
export const aside = `
alter table updates add column aside text;
alter table records add column relaid integer not null default 0;
alter table records add column sent_seq integer not null default 0;
alter table records add column unplayed integer not null default 0;
create table judged (
  device text primary key,
  standing text not null
) strict, without rowid;
insert into judged select distinct device, '' from updates;
create table arrived_rows (
  arrival text not null,
  record_id text not null,
  before_seq integer not null,
  after_seq integer not null,
  is_new integer not null,
  primary key (arrival, record_id)
) strict, without rowid;
create table foreign_records (
  id text primary key,
  told text not null,
  seals text not null,
  files text not null
) strict, without rowid;
create table foreign_rows (
  record_id text not null references foreign_records(id),
  device text not null,
  number integer not null,
  place integer not null,
  line text not null,
  primary key (record_id, device, number)
) strict, without rowid;
`;
