import type { Judging } from '../checklist/judge.ts';
import { putCase } from '../database/tables/cases.ts';
import { putMeeting } from '../database/tables/meetings.ts';
import { type RecordHead, updateInfo } from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import { projectMeeting } from '../meetings/projection.ts';
import { CaseProjector } from '../records/projection.ts';
import { replay } from '../records/store.ts';

/** Makes one meeting's rows anew from its log. */
export function projectMeetingAnew(db: WritableDb, head: RecordHead): void {
  const last = updateInfo(db, head.id, head.lastSeq);
  if (!last) return;
  const doc = replay(db, head.id, head.lastSeq);
  putMeeting(db, { id: head.id, changedAt: last.at, changedBy: last.author }, projectMeeting(doc));
  doc.destroy();
}

/** Makes one case's row, bodies and text index anew from its log, as this program reads it. */
export function projectAnew(db: WritableDb, head: RecordHead, { key, content }: Judging): void {
  const last = updateInfo(db, head.id, head.lastSeq);
  if (!last) return;
  const doc = replay(db, head.id, head.lastSeq);
  const projector = new CaseProjector(doc, content);
  putCase(db, {
    log: { id: head.id, createdAt: head.createdAt, changedAt: last.at, changedBy: last.author },
    projection: projector.project(last.at.slice(0, 10)),
    previous: null,
    projectedBy: key,
  });
  projector.destroy();
  doc.destroy();
}
