/** The meeting plan, the agendas with what was decided, and what decisions led to: what lists, deadlines and a case's way read. */
export const meetings = `
create table meetings (
  id text primary key references records(id),
  body text not null,
  date text not null,
  time text,
  place text not null,
  kind text not null,
  stage text not null,
  moved_from text,
  items integer not null,
  closed_items integer not null,
  dispatched_on text,
  changed_at text not null,
  changed_by text not null
) strict, without rowid;
create index meetings_by_date on meetings (date, time);
create index meetings_by_body on meetings (body, date);

create table agenda_items (
  meeting_id text not null references meetings(id),
  item_id text not null,
  place integer not null,
  case_id text,
  title text not null,
  number text,
  role text not null,
  closed integer not null,
  outcome text,
  stayed integer not null,
  primary key (meeting_id, item_id)
) strict, without rowid;
create index agenda_items_by_case on agenda_items (case_id);

create table follow_ups (
  meeting_id text not null references meetings(id),
  id text not null,
  item_id text not null,
  text text not null,
  owner text not null,
  due text,
  done_on text,
  primary key (meeting_id, id)
) strict, without rowid;
create index follow_ups_by_due on follow_ups (done_on, due);
`;
