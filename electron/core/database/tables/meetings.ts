import type { CaseHandling, MeetingRow } from '../../../../shared/contract/meetings.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { Outcome } from '../../../../shared/kinds/meeting/events.ts';
import type { AgendaItem, FollowUp, MeetingStage } from '../../../../shared/kinds/meeting/meeting.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** What lists, deadlines and a case's way read of a meeting. */
export interface MeetingProjection {
  readonly body: string;
  readonly date: string;
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string;
  readonly kind: 'ordinary' | 'extraordinary';
  readonly stage: MeetingStage;
  readonly movedFrom: string | null;
  readonly dispatchedOn: string | null;
  readonly items: readonly ProjectedItem[];
  readonly followUps: readonly FollowUp[];
}

export interface ProjectedItem extends Pick<AgendaItem, 'id' | 'caseId' | 'title' | 'number' | 'role'> {
  readonly closed: boolean;
  readonly outcome: Outcome | null;
  readonly stayed: boolean;
}

/** Replaces all that is told of a meeting. */
export function putMeeting(
  db: WritableDb,
  log: { readonly id: RecordId; readonly changedAt: string; readonly changedBy: string },
  meeting: MeetingProjection,
): void {
  const { body, date, time, ends, place, kind, stage, movedFrom, dispatchedOn, items } = meeting;
  db.prepare(
    `insert into meetings (id, body, date, time, ends, place, kind, stage, moved_from, items, closed_items, dispatched_on, changed_at,
       changed_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set body = excluded.body, date = excluded.date, time = excluded.time, ends = excluded.ends,
       place = excluded.place, kind = excluded.kind, stage = excluded.stage, moved_from = excluded.moved_from, items = excluded.items,
       closed_items = excluded.closed_items, dispatched_on = excluded.dispatched_on, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by`,
  ).run(
    log.id,
    body,
    date,
    time,
    ends,
    place,
    kind,
    stage,
    movedFrom,
    items.length,
    items.filter(({ closed }) => closed).length,
    dispatchedOn,
    log.changedAt,
    log.changedBy,
  );
  putItems(db, log.id, items);
  putFollowUps(db, log.id, meeting.followUps);
}

function putItems(db: WritableDb, meeting: RecordId, items: readonly ProjectedItem[]): void {
  db.prepare('delete from agenda_items where meeting_id = ?').run(meeting);
  const insert = db.prepare(
    `insert into agenda_items (meeting_id, item_id, place, case_id, title, number, role, closed, outcome, stayed)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [place, item] of items.entries()) {
    const { id, caseId, title, number, role, closed, outcome, stayed } = item;
    insert.run(meeting, id, place, caseId, title, number, role, Number(closed), outcome, Number(stayed));
  }
}

function putFollowUps(db: WritableDb, meeting: RecordId, followUps: readonly FollowUp[]): void {
  db.prepare('delete from follow_ups where meeting_id = ?').run(meeting);
  const insert = db.prepare(
    'insert into follow_ups (meeting_id, id, item_id, text, owner, due, done_on) values (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { id, item, text, owner, due, done } of followUps)
    insert.run(meeting, id, item, text, owner, due, done?.on ?? null);
}

/** Whether the tables hold just this of a meeting. */
export function isMeetingProjected(db: ReadableDb, id: RecordId, meeting: MeetingProjection): boolean {
  const { items, followUps, ...own } = meeting;
  const row = findMeeting(db, id);
  const stored = db
    .prepare<[string], unknown>(
      `select item_id as id, case_id as caseId, title, number, role, closed, outcome, stayed
       from agenda_items where meeting_id = ? order by place`,
    )
    .all(id);
  const tasks = db
    .prepare<[string], unknown>(
      'select id, item_id as item, text, owner, due, done_on as doneOn from follow_ups where meeting_id = ? order by id',
    )
    .all(id);
  const wanted = [
    Object.values(own),
    items.map((item) => ({ ...item, closed: Number(item.closed), stayed: Number(item.stayed) })),
    followUps.map(({ done, ...one }) => ({ ...one, doneOn: done?.on ?? null })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
  const known = [Object.keys(own).map((key) => row?.[key as keyof StoredRow]), stored, tasks];
  return JSON.stringify(known) === JSON.stringify(wanted);
}

/** Empties the tables before a rebuild. */
export function clearMeetings(db: WritableDb): void {
  db.exec('delete from follow_ups; delete from agenda_items; delete from meetings;');
}

/** Takes one meeting out of the tables. */
export function dropMeeting(db: WritableDb, id: RecordId): void {
  for (const table of ['follow_ups', 'agenda_items']) db.prepare(`delete from ${table} where meeting_id = ?`).run(id);
  db.prepare('delete from meetings where id = ?').run(id);
}

type StoredRow = Omit<MeetingRow, 'bodyName'>;
const COLUMNS = `id, body, date, time, ends, place, kind, stage, moved_from as movedFrom, items, closed_items as closedItems,
  dispatched_on as dispatchedOn, changed_at as changedAt, changed_by as changedBy`;

export interface MeetingFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly body?: string | undefined;
  /** The first so many; all when not said. */
  readonly limit?: number | undefined;
}

/** No limit, as SQLite says it. */
const ALL = -1;

/** By date, then time, then body. */
export function listMeetings(db: ReadableDb, { from, to, body, limit }: MeetingFilter): StoredRow[] {
  return db
    .prepare<[{ from: string; to: string; body: string | null; limit: number }], StoredRow>(
      `select ${COLUMNS} from meetings where date between :from and :to and (:body is null or body = :body)
       order by date, time, body, id limit :limit`,
    )
    .all({ from: from ?? '', to: to ?? '9999', body: body ?? null, limit: limit ?? ALL });
}

export function findMeeting(db: ReadableDb, id: RecordId): StoredRow | undefined {
  return db.prepare<[string], StoredRow>(`select ${COLUMNS} from meetings where id = ?`).get(id);
}

/** The items of a case in all meetings that were not cancelled, oldest first; `body` is an id. */
export function handlingsOf(db: ReadableDb, caseId: RecordId): CaseHandling[] {
  return db
    .prepare<[string], Omit<CaseHandling, 'stayed'> & { stayed: number }>(
      `select m.body, m.date, i.role, m.id as meeting, coalesce(i.number, '') as number, i.outcome, i.stayed
       from agenda_items i join meetings m on m.id = i.meeting_id
       where i.case_id = ? and m.stage <> 'cancelled' order by m.date, m.time, m.id`,
    )
    .all(caseId)
    .map((row) => ({ ...row, stayed: row.stayed === 1 }));
}

/** The meetings that were not cancelled and have the case as a closed item. */
export function closedMeetings(db: ReadableDb, caseId: RecordId): RecordId[] {
  return db
    .prepare<[string], { id: RecordId }>(
      `select distinct m.id from agenda_items i join meetings m on m.id = i.meeting_id
       where i.case_id = ? and i.closed = 1 and m.stage <> 'cancelled' order by m.id`,
    )
    .all(caseId)
    .map(({ id }) => id);
}

/** The cases that are closed themselves or at a meeting that was not cancelled. */
export function closedCases(db: ReadableDb): RecordId[] {
  return db
    .prepare<[], { id: RecordId }>(
      `select id from cases where closed = 1
       union select i.case_id from agenda_items i join meetings m on m.id = i.meeting_id
       where i.case_id is not null and i.closed = 1 and m.stage <> 'cancelled' order by 1`,
    )
    .all()
    .map(({ id }) => id);
}

/** The highest item number a body has used in a year before the meeting's own; 0 when none. */
export function lastNumber(db: ReadableDb, body: string, year: string): number {
  const row = db
    .prepare<[string, string], { last: number | null }>(
      `select max(cast(i.number as integer)) as last from agenda_items i join meetings m on m.id = i.meeting_id
       where m.body = ? and substr(m.date, 1, 4) = ?`,
    )
    .get(body, year);
  return row?.last ?? 0;
}

export interface FollowUpRow extends Omit<FollowUp, 'done'> {
  readonly meeting: RecordId;
  readonly body: string;
  readonly date: string;
  readonly title: string;
  readonly doneOn: string | null;
}

/** By due day, those without one last. */
export function listFollowUps(db: ReadableDb, which: 'open' | 'all'): FollowUpRow[] {
  return db
    .prepare<[], FollowUpRow>(
      `select f.id, f.item_id as item, f.text, f.owner, f.due, f.done_on as doneOn, m.id as meeting, m.body, m.date,
         coalesce(i.title, '') as title
       from follow_ups f join meetings m on m.id = f.meeting_id
       left join agenda_items i on i.meeting_id = f.meeting_id and i.item_id = f.item_id
       ${which === 'open' ? 'where f.done_on is null' : ''}
       order by f.done_on is not null, f.due is null, f.due, m.date, f.id`,
    )
    .all();
}
