import { createHash } from 'node:crypto';
import { dispatchDeadline } from '../../../shared/calendar/deadlines.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import type { BodyDeadline } from '../../../shared/kinds/council/council.ts';
import { FileHash, type RecordId } from '../../../shared/kinds/ids.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import type { AgendaItem, Dispatch, DispatchedItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { numberItems } from '../../../shared/meeting/agenda.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { lastNumber } from '../database/tables/meetings.ts';
import { putSealed } from '../database/tables/sealed.ts';
import type { WritableDb } from '../database/types.ts';
import type { WriteScope } from '../write.ts';
import { highestNumber, isDispatched } from './agenda.ts';
import { itemChange } from './changes.ts';
import { AGENDA_STAGES, bodyOf, changeMeeting, type MeetingAnswer, meetingContent, requireStage } from './meeting.ts';
import { sendCase } from './sendCase.ts';

/**
 * Sends what has not been sent: numbers the items, seals a version of every case with its content hash, and writes down who and when.
 * The first dispatch is the agenda, later ones are supplements. Refuses, and changes nothing: `conflict` when there is nothing to
 * send; `not_ready` when a case is not *klar til udsendelse* (`details.title`); `not_allowed` with `details.reason` `lateReason` when
 * the deadline has passed and an item does not say why it cannot wait (kommunestyrelsesloven § 8, stk. 4).
 */
export function dispatchMeeting(ctx: CoreContext, id: RecordId): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  return send(ctx, id, { meeting, items: meeting.items.filter((item) => !isDispatched(meeting, item.id)), reason: '' });
}

/**
 * *Supplerende udsendelse* of what has changed since it was sent: seals each of these cases anew under the number it has, as a dispatch
 * with its reason and its own hash. What was sealed before stays. Items that have not changed are passed over. Refuses as
 * `dispatchMeeting` does; `conflict` with `details.reason` `nothingToDispatch` when none has changed.
 */
export function supplement(
  ctx: CoreContext,
  id: RecordId,
  { items, reason }: { items: readonly string[]; reason: string },
): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  const asked = new Set(items);
  const changed = meeting.items.filter((item) => asked.has(item.id) && itemChange(ctx, meeting, item) !== null);
  return send(ctx, id, { meeting, items: changed, reason });
}

interface Batch {
  readonly meeting: MeetingContent;
  readonly items: readonly AgendaItem[];
  readonly reason: string;
}

function send(ctx: CoreContext, id: RecordId, { meeting, items: sent, reason }: Batch): MeetingAnswer {
  requireStage(meeting, AGENDA_STAGES);
  if (sent.length === 0)
    throw new AppError('conflict', 'There is nothing to dispatch', { reason: 'nothingToDispatch' });
  const body = bodyOf(currentCouncil(ctx), meeting);
  requireReady(ctx, sent);
  const unsent = sent.filter((item) => !isDispatched(meeting, item.id));
  if (isLate(ctx.now(), meeting.date, body.deadline)) requireReasons(unsent);
  const numbers = numberItems(
    meeting.items,
    Math.max(
      highestNumber(ctx, id),
      body.numbering === 'year' ? lastNumber(ctx.database.read, meeting.body, meeting.date.slice(0, 4)) : 0,
    ),
  );
  const { author: by, at } = ctx.change('dispatch');
  return changeMeeting(ctx, id, {
    action: 'dispatch',
    edit: (doc, scope) => {
      const sending = { id, meeting, name: body.name, on: at.slice(0, 10) };
      const items = sent.map((item) => {
        const number = item.number ?? numbers.get(item.id) ?? '';
        return sendItem(ctx, scope, { ...sending, item: { ...item, number } });
      });
      const kind = meeting.dispatches.length === 0 ? 'main' : 'supplement';
      const dispatch: Omit<Dispatch, 'hash'> = { id: ctx.newId(), kind, at, by, items, reason };
      const seal = sealDispatch(scope.db, dispatch);
      const { by: _by, at: _at, ...data } = dispatch;
      meetingKind.addFact(doc, ctx.maker(), { kind: 'dispatched', data: { ...data, hash: seal, seal } });
    },
  });
}

/** Keeps the very bytes of what was sent: the agenda with the hash of each item. */
function sealDispatch(db: WritableDb, dispatch: Omit<Dispatch, 'hash'>): FileHash {
  const text = canonicalJson({ schema: 'handlerum.dispatch/1', ...dispatch });
  return FileHash.parse(putSealed(db, Buffer.from(text, 'utf8')));
}

interface Sending {
  readonly id: RecordId;
  readonly meeting: MeetingContent;
  /** Of the body. */
  readonly name: string;
  readonly on: string;
  readonly item: AgendaItem & { readonly number: string };
}

function sendItem(ctx: CoreContext, scope: WriteScope, sending: Sending): DispatchedItem {
  const { item } = sending;
  const { id, number, title, caseId, openness, tasks } = item;
  const common = { item: id, number, title, closed: openness.closed, caseId };
  if (caseId === null)
    return {
      ...common,
      versionId: null,
      hash: sha256(JSON.stringify(tasks ? [title, openness.closed, tasks] : [title, openness.closed])),
    };
  const { id: meetingId, meeting, name, on } = sending;
  const time = isDispatched(meeting, id) ? 'again' : 'first';
  const to = { id: meetingId, name, date: meeting.date };
  return { ...common, ...sendCase(ctx, scope, { caseId, meeting: to, on, item, time }) };
}

function requireReady(ctx: CoreContext, items: readonly AgendaItem[]): void {
  for (const { caseId, title } of items) {
    if (caseId === null) continue;
    const { status } = caseContent(ctx, caseId).fields;
    if (status === 'draft' || status === 'review')
      throw new AppError('not_ready', `Case ${caseId} is not marked ready`, { reason: 'needsReady', title });
  }
}

function requireReasons(items: readonly AgendaItem[]): void {
  const silent = items.find(({ kind, lateReason }) => kind === 'case' && lateReason.trim() === '');
  if (silent)
    throw new AppError('not_allowed', `Item ${silent.id} is late`, { reason: 'lateReason', title: silent.title });
}

/** After the deadline's day, or on it after its hour by this computer's clock. */
function isLate(now: Date, meeting: string, rule: BodyDeadline): boolean {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}`;
  const last = dispatchDeadline(meeting, rule);
  return day > last || (day === last && time > rule.timeOfDay);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
