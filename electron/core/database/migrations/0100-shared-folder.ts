/**
 * The folder this computer shares with others: where it is, who is met there, what lies there of ours, and what became of each file of
 * theirs. Of this computer alone: none of it is in a record.
 */
export const sharedFolder = `
create table folder_place (
  one integer primary key check (one = 1),
  path text not null,
  is_on integer not null,
  last_number integer not null,
  begun_at text not null
) strict;
create table folder_peers (
  key text primary key,
  name text not null,
  role text not null,
  party_group text not null,
  recipient text not null,
  said_group text not null,
  said_in integer not null,
  status text not null check (status in ('new', 'accepted', 'declined')),
  since text not null,
  met_at text,
  number integer not null,
  known text not null
) strict, without rowid;
create table folder_given (
  key text not null,
  hash text not null,
  primary key (key, hash)
) strict, without rowid;
create table folder_own (
  name text primary key,
  part text not null check (part in ('card', 'state', 'rows')),
  number integer not null,
  file text not null,
  hash text not null,
  size integer not null,
  says text not null,
  receivers text not null,
  builds_on text not null,
  contents text not null,
  given text not null
) strict, without rowid;
create table folder_seen (
  hash text primary key,
  name text not null,
  status text not null,
  reason text not null,
  key text,
  file text,
  needs text not null,
  at text not null,
  program text not null
) strict, without rowid;
create table folder_records (
  record_id text primary key,
  seq integer not null,
  seen_by text not null
) strict, without rowid;
`;
