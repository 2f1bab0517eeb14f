import { FLOW_CARRIES, type Flow, type FlowLack } from '../../../../shared/exchange/flows.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../../shared/kinds/names.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { isDispatched } from '../../meetings/agenda.ts';
import { meetingContent } from '../../meetings/meeting.ts';
import { negotiation } from '../../negotiations/negotiations.ts';
import { ourRecordOf } from '../../records/ours.ts';
import { ownRecords, sharedRecords } from '../leaving.ts';
import { publicNegotiation } from './amendment.ts';
import { seatIdOf } from './seat.ts';

/** What a flow sends as things stand. */
export interface FlowPlan {
  /** Those that lie here. */
  readonly records: readonly RecordId[];
  /** One that the flow makes when it is sent; null where it makes none. */
  readonly makes: { readonly id: RecordId; readonly kind: RecordKind } | null;
  readonly lacks: readonly FlowLack[];
}

const NOTHING: Pick<FlowPlan, 'makes' | 'lacks'> = { makes: null, lacks: [] };

/**
 * Which records a flow sends. No record goes that its rule does not carry (`FLOW_CARRIES`): `internal` where one would, which is a fault of
 * the program. `not_found` for a meeting, case, negotiation or amendment that is not here.
 */
export function planOf(ctx: CoreContext, flow: Flow): FlowPlan {
  const plan = planned(ctx, flow);
  const carries = FLOW_CARRIES[flow.flow];
  for (const id of plan.records) {
    const { doc, head } = ctx.records.get(id);
    const { kind } = ctx.kinds[head.kind].audience(doc);
    if (!carries.includes(kind))
      throw new AppError('internal', `A ${flow.flow} would take along ${id}, which is for ${kind}`);
  }
  return plan;
}

function planned(ctx: CoreContext, flow: Flow): FlowPlan {
  switch (flow.flow) {
    case 'pack':
      return packOf(ctx, flow.meeting);
    case 'meeting':
      return { ...NOTHING, records: [flow.meeting, ...casesOf(ctx, flow.meeting, 'all'), ...council(ctx)] };
    case 'handover':
      return { ...NOTHING, records: [caseOf(ctx, flow.case)] };
    case 'group':
      return groupOf(ctx, flow.negotiation);
    case 'amendment':
      return publicNegotiation(ctx, flow);
    case 'council':
      return { ...NOTHING, records: sharedRecords(ctx) };
    case 'seat':
      return seatOf(ctx);
  }
}

/** The meeting, its cases as far as they were sent, and the council: nobody can read an agenda without knowing who sits where. */
function packOf(ctx: CoreContext, id: RecordId): FlowPlan {
  const meeting = meetingContent(ctx, id);
  const sent = meeting.dispatches.length > 0;
  const unsent = meeting.items.filter((item) => item.kind === 'case' && !isDispatched(meeting, item.id)).length;
  const lacks: FlowLack[] = [
    ...(sent ? [] : [{ what: 'notSent', n: 0, weight: 'stops' } as const]),
    ...(sent && unsent > 0 ? [{ what: 'unsentItems', n: unsent, weight: 'told' } as const] : []),
  ];
  return { makes: null, lacks, records: [id, ...casesOf(ctx, id, 'sent'), ...council(ctx)] };
}

function casesOf(ctx: CoreContext, id: RecordId, which: 'all' | 'sent'): RecordId[] {
  const meeting = meetingContent(ctx, id);
  const wanted = meeting.items.filter((item) => which === 'all' || isDispatched(meeting, item.id));
  return [...new Set(wanted.flatMap(({ caseId }) => caseId ?? []))];
}

const council = (ctx: CoreContext): RecordId[] => {
  const ours = ourRecordOf(ctx, 'council');
  return ours ? [ours.id] : [];
};

function caseOf(ctx: CoreContext, id: RecordId): RecordId {
  if (ctx.records.get(id).head.kind !== 'case') throw new AppError('not_found', `No case ${id}`);
  return id;
}

/** A group reads its negotiation beside the case. One that is still being written is nobody's to pass on like this. */
function groupOf(ctx: CoreContext, id: RecordId): FlowPlan {
  const { caseId } = negotiation(ctx, id).content;
  const { doc, head } = ctx.records.get(caseId);
  const isSent = ctx.kinds[head.kind].audience(doc).kind === 'all';
  const stays = { what: 'caseStaysHere', n: 1, weight: 'told' } as const;
  return { makes: null, lacks: isSent ? [] : [stays], records: isSent ? [id, caseId] : [id] };
}

/** What the person has for themselves, and their place: laid down when it is sent, and kept up where it has been before. */
function seatOf(ctx: CoreContext): FlowPlan {
  const own = ownRecords(ctx).filter((id) => ctx.records.get(id).head.kind !== 'seat');
  const { id, isHere } = seatIdOf(ctx);
  return { lacks: [], makes: isHere ? null : { id, kind: 'seat' }, records: isHere ? [...own, id] : own };
}

/** Flows that look at many records: others must not wait for it. */
const MANY: ReadonlySet<Flow['flow']> = new Set(['pack', 'meeting', 'council', 'seat']);
export const looksAtMany = ({ flow }: Flow): boolean => MANY.has(flow);
