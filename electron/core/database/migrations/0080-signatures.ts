/**
 * Rows from elsewhere keep the signature they came with and are passed on with it; those made here are signed when they leave. Whose keys
 * are known here, and which files have come.
 */
export const signatures = `
alter table updates add column signature text;
create table contacts (
  key text primary key,
  name text not null,
  role text not null,
  party_group text not null,
  recipient text not null,
  since text not null
) strict, without rowid;
create table arrivals (
  id text primary key,
  key text not null,
  purpose text not null,
  note text not null,
  made_at text not null,
  at text not null
) strict, without rowid;
`;
