import type * as Y from 'yjs';
import { dispatchHash } from '../../../shared/checks/dispatch.ts';
import { gateOf } from '../../../shared/checks/gate.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { BlockCache } from '../../../shared/checks/view.ts';
import { type CaseFields, CaseStatus } from '../../../shared/kinds/case/case.ts';
import { gateState, sentStops } from '../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { parseBody } from '../kinds/case/caseFile.ts';
import { danishDay } from '../packs/zone.ts';
import { changeRecord } from '../records/change.ts';
import { caseContent } from './cases.ts';

type StatusFact = Parameters<
  typeof caseKind.addFact<'withdrawn' | 'sentToReview' | 'ready' | 'dispatched' | 'decided'>
>[2];

/** Somebody asks whether the case may be dispatched; one that was asked about before, or is no draft, is passed over. */
export function askGate(ctx: CoreContext, id: RecordId): void {
  caseContent(ctx, id);
  if (gateState(ctx.records.get(id).doc) === 'tried') return;
  ctx.write((scope) => {
    const edit = (doc: Y.Doc) => void caseKind.addFact(doc, ctx.maker(), { kind: 'gateAsked', data: {} });
    changeRecord(ctx, scope, { id, action: 'gate', session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
}

/** Sets the status *klar til udsendelse*; `not_ready` while an error stands that nobody has overridden. */
export function markReady(ctx: CoreContext, id: RecordId): void {
  setStatus(ctx, id, 'ready');
}

/**
 * What a person says of where the case stands, written down as what happened. From draft or review it becomes ready, and what
 * follows on that, only through the gate: `not_ready` while an error stands that nobody has overridden. A status it has already
 * is passed over, so that a second press writes nothing.
 */
export function setStatus(ctx: CoreContext, id: RecordId, status: CaseStatus): void {
  const { fields } = caseContent(ctx, id);
  const [from, to] = [rank(fields.status), rank(status)];
  if (from < rank('ready') && to >= rank('ready')) requireGate(ctx, id);
  if (from === to) return;
  const facts = to < from ? [backTo(ctx, id, status)] : forward(ctx, id, { from: fields.status, to: status });
  writeFacts(ctx, id, facts);
}

const rank = (status: CaseStatus): number => CaseStatus.options.indexOf(status);

function writeFacts(ctx: CoreContext, id: RecordId, facts: readonly StatusFact[]): void {
  const edit = (doc: Y.Doc) => {
    for (const fact of facts) caseKind.addFact(doc, ctx.maker(), fact);
  };
  ctx.write((scope) => {
    const action = facts.some(({ kind }) => kind === 'ready') ? 'ready' : 'fields';
    changeRecord(ctx, scope, { id, action, session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
}

function forward(ctx: CoreContext, id: RecordId, { from, to }: { from: CaseStatus; to: CaseStatus }): StatusFact[] {
  if (to === 'review') return [{ kind: 'sentToReview', data: {} }];
  const ready: StatusFact[] = rank(from) < rank('ready') ? [{ kind: 'ready', data: {} }] : [];
  if (to === 'ready') return ready;
  return [...ready, to === 'decided' ? { kind: 'decided', data: { meeting: null } } : sentByHand(ctx, id)];
}

/** What was decided by mistake goes back to being sent; one that never was is sent now. */
function backTo(ctx: CoreContext, id: RecordId, status: CaseStatus): StatusFact {
  const isSentNow = status === 'dispatched' && !caseContent(ctx, id).fields.dispatched;
  return isSentNow ? sentByHand(ctx, id) : { kind: 'withdrawn', data: { to: status } };
}

/** Sent outside the program's own meetings: what was sent is remembered, so that a change since can be seen (check PC07). */
function sentByHand(ctx: CoreContext, id: RecordId): StatusFact {
  const { fields, body } = caseContent(ctx, id);
  const hash = dispatchHash(fields, new BlockCache().sections(parseBody(body)));
  const on = danishDay(ctx.now().toISOString());
  return { kind: 'dispatched', data: { on, hash, stop: null, meeting: null, seal: null } };
}

function requireGate(ctx: CoreContext, id: RecordId): void {
  const { fields, body } = caseContent(ctx, id);
  const result = createChecker(CHECKS, ctx.judge.current().content).run({ fields, doc: parseBody(body) });
  const { open, asksKind } = gateOf(result, fields);
  if (asksKind) throw new AppError('not_ready', `Nobody has said what case ${id} is`, { reason: 'kindInDoubt' });
  if (open.length > 0)
    throw new AppError('not_ready', `Case ${id} has ${open.length} open errors`, { errors: open.length });
}

export type StopKnown = Pick<CaseFields['chain'][number], 'dispatchedOn' | 'lateReason'>;

/**
 * The day a person says the material went out to a stop, and why it could not wait. `not_found` when the case has no such stop;
 * `not_allowed` with `details.reason` `sent` when a meeting here has sent it.
 */
export function tellStop(
  ctx: CoreContext,
  id: RecordId,
  { stop, ...told }: StopKnown & { readonly stop: string },
): void {
  const known = caseContent(ctx, id).fields.chain.find((one) => one.id === stop);
  if (!known) throw new AppError('not_found', `No stop ${stop}`);
  if (sentStops(ctx.records.get(id).doc).has(stop))
    throw new AppError('not_allowed', `Stop ${stop} was sent by its meeting`, { reason: 'sent' });
  const isSame = known.dispatchedOn === told.dispatchedOn && known.lateReason === told.lateReason;
  if (isSame) return;
  ctx.write((scope) => {
    const edit = (doc: Y.Doc) => void caseKind.addFact(doc, ctx.maker(), { kind: 'stopTold', data: { stop, ...told } });
    changeRecord(ctx, scope, { id, action: 'fields', session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
}
