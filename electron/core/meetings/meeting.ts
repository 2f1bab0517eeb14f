import type * as Y from 'yjs';
import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { type CouncilContent, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { meetingRevision } from '../../../shared/kinds/meeting/doc.ts';
import { type MeetingContent, type MeetingStage, meetingStage } from '../../../shared/kinds/meeting/meeting.ts';
import { type PlayedRecord, playRecord } from '../../../shared/kinds/meeting/record.ts';
import { meetingBody } from '../../../shared/meeting/seats.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { findMeeting, listMeetings, type MeetingFilter } from '../database/tables/meetings.ts';
import { afterSeal, sealedContent } from '../kinds/meeting/minutes.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import type { WriteScope } from '../write.ts';

export type MeetingAnswer = z.infer<typeof contract.meetings.get.output>;

/** The meeting as it is, sealed minutes as they were sealed; `not_found` when there is none. */
export function meetingContent(ctx: Meetings, id: RecordId): MeetingContent {
  return sealedContent(ctx.database.read, playedMeeting(ctx, id));
}

type Meetings = Pick<CoreContext, 'records' | 'database'>;

/** The meeting's record played; `not_found` when there is none. */
export function playedMeeting(ctx: Meetings, id: RecordId): PlayedRecord {
  const { head, doc, seq } = ctx.records.get(id);
  if (head.kind !== 'meeting') throw new AppError('not_found', `No meeting ${id}`);
  const known = PLAYED.get(doc);
  if (known?.seq === seq) return known.record;
  const record = playRecord(doc);
  PLAYED.set(doc, { seq, record });
  return record;
}

/** What the document of a meeting came to after an update: one change asks for it four times. */
const PLAYED = new WeakMap<Y.Doc, { readonly seq: number; readonly record: PlayedRecord }>();

export function answer(ctx: CoreContext, id: RecordId): MeetingAnswer {
  const row = findMeeting(ctx.database.read, id);
  if (!row) throw new AppError('not_found', `No meeting ${id}`);
  const record = playedMeeting(ctx, id);
  const { keeper, handed } = record.played;
  const own = ctx.keys?.signing.publicKey ?? null;
  return {
    content: sealedContent(ctx.database.read, record),
    row: { ...row, bodyName: bodyName(currentCouncil(ctx), row.body) },
    keeper: keeper ? { by: keeper.by, at: keeper.at, isHere: keeper.device === ctx.device } : null,
    handed: handed
      ? {
          to: handed.data.name,
          by: handed.by,
          at: handed.at,
          isFromHere: handed.device === ctx.device,
          isForHere: handed.data.key !== null && handed.data.key === own,
        }
      : null,
    afterSeal: afterSeal(ctx.database.read, record),
  };
}

/** `conflict` with `details.reason` `unsettled` while something that laptops did apart waits for a person. */
export function requireSettled({ played, clashes }: PlayedRecord): void {
  if (played.clashes.length + clashes.length > 0)
    throw new AppError('conflict', 'Something is to be settled first', { reason: 'unsettled' });
}

/** By date; bodies by the names the council gives them. */
export function meetingRows(ctx: Pick<CoreContext, 'database' | 'records'>, filter: MeetingFilter): MeetingRow[] {
  const council = currentCouncil(ctx);
  return listMeetings(ctx.database.read, filter).map((row) => ({ ...row, bodyName: bodyName(council, row.body) }));
}

/** The name of a body by its id; the id itself when the council no longer has it. */
export function bodyName(council: CouncilContent | null, id: string): string {
  return council?.bodies.find((body) => body.id === id)?.name ?? id;
}

/** Who sits in the meeting's body on its day, and what the body is. */
export function bodyOf(council: CouncilContent | null, { body: id, date }: Pick<MeetingContent, 'body' | 'date'>) {
  const body = council?.bodies.find((one) => one.id === id);
  return {
    name: body?.name ?? id,
    deadline: body?.deadline ?? LEGAL_DEADLINE,
    numbering: body?.numbering ?? 'meeting',
    rules: meetingBody(council, { body: id, date }),
  };
}

/** `conflict`, with the stage in `details.stage`, when the meeting stands elsewhere than where this can be done. */
export function requireStage(meeting: MeetingContent, stages: readonly MeetingStage[]): void {
  const stage = meetingStage(meeting);
  if (!stages.includes(stage)) throw new AppError('conflict', `The meeting is ${stage}`, { reason: 'stage', stage });
}

/** Stages in which the agenda may change. */
export const AGENDA_STAGES: readonly MeetingStage[] = ['planned', 'dispatched', 'inSession'];

/** Changes one meeting in a transaction of its own. */
export function changeMeeting(
  ctx: CoreContext,
  id: RecordId,
  change: { readonly action: ChangeAction; readonly edit: (doc: Y.Doc, scope: WriteScope) => void },
): MeetingAnswer {
  ctx.write((scope) => {
    const { action, edit } = change;
    changeRecord(ctx, scope, { id, action, session: null, edit: (doc) => edit(doc, scope) });
    scope.emit({ name: 'meetings.changed', payload: { ids: [id] } });
  });
  return answer(ctx, id);
}

/** A new record for a meeting, inside a caller's transaction. */
export function addMeeting(ctx: CoreContext, scope: WriteScope, write: (doc: Y.Doc) => void): RecordId {
  return createRecord(ctx, scope, { kind: 'meeting', action: 'create', write });
}

/** How often what calendars tell of the meeting was changed; see `meetingRevision`. `not_found` when there is no such record. */
export function revisionOf(ctx: CoreContext, id: RecordId): number {
  return meetingRevision(ctx.records.get(id).doc);
}
