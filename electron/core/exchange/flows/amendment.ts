import type { Flow } from '../../../../shared/exchange/flows.ts';
import { putAmendment } from '../../../../shared/kinds/negotiation/doc.ts';
import type { Amendment, NegotiationAudience } from '../../../../shared/kinds/negotiation/negotiation.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { findRecord } from '../../database/tables/updates.ts';
import { negotiationIdOf } from '../../kinds/negotiationId.ts';
import { begin, changeNegotiation, negotiation, negotiationsOf } from '../../negotiations/negotiations.ts';
import type { FlowPlan } from './plan.ts';

type AmendmentFlow = Extract<Flow, { flow: 'amendment' }>;
const PUBLIC: NegotiationAudience = { kind: 'public', groups: [] };

/**
 * An amendment is sent in the negotiation that is for everybody: what its group has written and said beside it stays the group's. `not_found`
 * where the amendment is not there.
 */
export function publicNegotiation(ctx: CoreContext, flow: AmendmentFlow): FlowPlan {
  const { caseId } = moved(ctx, flow);
  const known = negotiationsOf(ctx, caseId).find(({ content }) => content.audience.kind === 'public');
  const id = known?.id ?? negotiationIdOf({ caseId, audience: PUBLIC });
  const isHere = findRecord(ctx.database.read, id) !== undefined;
  return { records: isHere ? [id] : [], makes: isHere ? null : { id, kind: 'negotiation' }, lacks: [] };
}

function moved(ctx: CoreContext, { negotiation: id, amendment }: AmendmentFlow) {
  const { content } = negotiation(ctx, id);
  const found = content.amendments.find((one) => one.id === amendment);
  if (!found) throw new AppError('not_found', `No amendment ${amendment}`);
  const changes = content.amendments.find((one) => one.id === found.to) ?? null;
  return { ...content, found, changes };
}

/**
 * Moves the amendment for everybody: a copy of it, and of the one it changes, without what anybody has said they will vote. One that stands
 * there already is brought up to how it reads now, and its votes stay.
 */
export function moveForAll(ctx: CoreContext, flow: AmendmentFlow): void {
  const { caseId, found, changes } = moved(ctx, flow);
  const own = begin(ctx, { caseId, audience: PUBLIC });
  if (own.id === flow.negotiation) return;
  const there = new Map(own.content.amendments.map((one) => [one.id, one]));
  const told = (one: Amendment): Amendment => ({ ...one, votes: there.get(one.id)?.votes ?? {} });
  changeNegotiation(ctx, own.id, (doc) => {
    for (const one of changes && !there.has(changes.id) ? [changes, found] : [found]) putAmendment(doc, told(one));
  });
}
