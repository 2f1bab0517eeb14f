import * as Y from 'yjs';
import type { LeavingRecord } from '../../../../shared/contract/exchange.ts';
import type { FlowProposal } from '../../../../shared/contract/flows.ts';
import type { Flow, FlowLack } from '../../../../shared/exchange/flows.ts';
import { beginNegotiation } from '../../../../shared/kinds/negotiation/doc.ts';
import type { CoreContext } from '../../context.ts';
import { negotiation } from '../../negotiations/negotiations.ts';
import { leaving, leavingRecord } from '../leaving.ts';
import { namesIn } from '../titles.ts';
import { type FlowPlan, planOf } from './plan.ts';
import { receiversOf } from './receivers.ts';
import { layDownSeat } from './seat.ts';

/** What a flow would send, to whom, and what is lacking; changes nothing. Throws as `planOf` does. */
export function propose(ctx: CoreContext, flow: Flow): FlowProposal {
  const plan = planOf(ctx, flow);
  const receivers = receiversOf(ctx, flow);
  const isForMembers = flow.flow === 'pack' || flow.flow === 'group';
  const none: FlowLack[] =
    isForMembers && !receivers.some(({ wanted }) => wanted) ? [{ what: 'noMembers', n: 0, weight: 'told' }] : [];
  return {
    records: [...leaving(ctx, plan.records), ...unmade(ctx, flow, plan)],
    receivers,
    lacks: [...plan.lacks, ...none],
  };
}

/** A record that the flow will make, as it would be: on a document that is thrown away. */
function unmade(ctx: CoreContext, flow: Flow, { makes }: FlowPlan): LeavingRecord[] {
  if (!makes) return [];
  const doc = new Y.Doc();
  if (flow.flow === 'seat') layDownSeat(ctx, doc);
  if (flow.flow === 'amendment') {
    const { caseId } = negotiation(ctx, flow.negotiation).content;
    beginNegotiation(doc, { caseId, audience: { kind: 'public', groups: [] } });
  }
  const told = leavingRecord(ctx, namesIn(ctx), { ...makes, doc });
  doc.destroy();
  return [told];
}
