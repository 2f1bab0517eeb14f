/**
 * What a file of exchange from a later program said that this one does not know: of a record, to leave with it again; of the file alone, to
 * lie with its arrival. `keys` is JSON; `more` lists the hashes of parts that lie among the stored files.
 */
export const passedOn = `
create table passed_on (
  record_id text primary key,
  minor integer not null,
  made_at text not null,
  keys text not null,
  more text not null
) strict, without rowid;
create table arrival_parts (
  id text primary key,
  keys text not null,
  more text not null
) strict, without rowid;
`;
