/** Records with their updates, snapshots and versions; the case projection; settings. */
export const initial = `
create table records (
  id text primary key,
  kind text not null,
  created_at text not null,
  created_by text not null,
  last_seq integer not null
) strict, without rowid;

create table updates (
  record_id text not null references records(id),
  seq integer not null,
  data blob not null,
  author text not null,
  action text not null,
  at text not null,
  primary key (record_id, seq)
) strict, without rowid;

create table snapshots (
  record_id text not null references records(id),
  seq integer not null,
  state blob not null,
  primary key (record_id, seq)
) strict, without rowid;

create table versions (
  id text primary key,
  record_id text not null references records(id),
  name text not null,
  seq integer not null,
  author text not null,
  at text not null,
  hash text not null
) strict, without rowid;
create index versions_by_record on versions (record_id, seq);

create table cases (
  rowid integer primary key,
  id text not null unique references records(id),
  title text not null,
  title_folded text not null,
  case_number text not null,
  case_type text not null,
  status text not null,
  closed integer not null,
  template_id text not null,
  chain text not null,
  competence text not null,
  next_date text,
  words integer not null,
  lix real,
  errors integer not null,
  warnings integer not null,
  suggestions integer not null,
  archived integer not null,
  created_at text not null,
  changed_at text not null,
  changed_by text not null
) strict;
create index cases_by_change on cases (archived, changed_at);
create index cases_by_title on cases (archived, title_folded);
create index cases_by_status on cases (archived, status, changed_at);
create index cases_by_date on cases (archived, next_date);

create table case_bodies (
  body text not null,
  case_id text not null references cases(id),
  primary key (body, case_id)
) strict, without rowid;
create index case_bodies_by_case on case_bodies (case_id);

create virtual table case_text using fts5(
  title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3'
);

create table settings (
  key text primary key,
  value text not null
) strict, without rowid;
`;
