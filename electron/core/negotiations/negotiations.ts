import type * as Y from 'yjs';
import type { Negotiation, SeenNegotiation } from '../../../shared/contract/negotiations.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { beginNegotiation, givenOn, readNegotiation } from '../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import type { NegotiationAudience } from '../../../shared/kinds/negotiation/negotiation.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { circleOn, epochOf, epochToday } from '../council/circle.ts';
import { negotiationsAbout } from '../database/tables/negotiations.ts';
import { namedAudience, negotiationIdOf } from '../kinds/negotiationId.ts';
import { danishDay } from '../packs/zone.ts';
import { changeRecord, createRecord } from '../records/change.ts';

type Reading = Pick<CoreContext, 'database' | 'records'>;

/** One negotiation; `not_found` when there is none, or it says of no case that it is about it. */
export function negotiation(ctx: Reading, id: RecordId): Negotiation {
  const { head, doc } = ctx.records.get(id);
  const content = head.kind === 'negotiation' ? readNegotiation(doc) : null;
  if (!content) throw new AppError('not_found', `No negotiation ${id}`);
  return { id, content, begunAt: head.createdAt };
}

/** With who of its groups can open it today, as the page shows it. */
export function seenNegotiation(ctx: CoreContext, id: RecordId): SeenNegotiation {
  const own = negotiation(ctx, id);
  const { kind, groups } = own.content.audience;
  const given = givenOn(ctx.records.get(id).doc);
  const circle = kind === 'public' ? null : circleOn(ctx, { groups, since: sinceOf(own), given });
  return { ...own, circle };
}

/** A day of the epoch it was begun in. */
const sinceOf = ({ content: { audience }, begunAt }: Negotiation): string => audience.since ?? danishDay(begunAt);

/** All about a case, in the order they were begun. */
export function negotiationsOf(ctx: Reading, caseId: RecordId): Negotiation[] {
  return negotiationsAbout(ctx.database.read, caseId).map((id) => negotiation(ctx, id));
}

/**
 * The record for one audience of a case, made where there is none. It is named by case and audience: begun apart on two
 * laptops it is one record, and what was said on both is read together. Where the council lists its keys, a group whose persons have changed
 * since has a record of its own: what is said from then on is not for those who left, nor what was said before for those who came.
 */
export function begin(ctx: CoreContext, asked: { caseId: RecordId; audience: NegotiationAudience }): SeenNegotiation {
  const { caseId } = asked;
  const { kind, groups } = asked.audience;
  if (ctx.records.get(caseId).head.kind !== 'case') throw new AppError('not_found', `No case ${caseId}`);
  const since = kind === 'public' ? null : epochToday(ctx, groups);
  const isOfToday = (one: Negotiation) => since === null || epochOf(ctx, { groups, since: sinceOf(one) }) === since;
  const known = negotiationsOf(ctx, caseId).find(
    (one) => sameAudience(one.content.audience, asked.audience) && isOfToday(one),
  );
  if (known) return seenNegotiation(ctx, known.id);
  const about = { caseId, audience: { kind, groups, ...(since === null ? {} : { since }) } };
  const id = ctx.write((scope) => {
    scope.emit({ name: 'negotiations.changed', payload: { caseId } });
    const write = (doc: Y.Doc) => beginNegotiation(doc, about);
    return createRecord(ctx, scope, { kind: 'negotiation', action: 'create', write, id: negotiationIdOf(about) });
  });
  return seenNegotiation(ctx, id);
}

/** Whoever is named, in whatever order. */
function sameAudience(a: NegotiationAudience, b: NegotiationAudience): boolean {
  return namedAudience(a) === namedAudience(b);
}

/** One change in a transaction of its own. */
export function changeNegotiation(ctx: CoreContext, id: RecordId, edit: (doc: Y.Doc) => void): SeenNegotiation {
  const { caseId } = negotiation(ctx, id).content;
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action: 'fields', session: null, edit });
    scope.emit({ name: 'negotiations.changed', payload: { caseId } });
  });
  return seenNegotiation(ctx, id);
}

/**
 * Gives a negotiation on to a person who came into the group after it was begun, or takes it back from one, which undoes nothing
 * of what was sent meanwhile. `not_found` for a person it can neither be given to nor taken from.
 */
export function giveOn(
  ctx: CoreContext,
  { id, to, what }: { readonly id: RecordId; readonly to: string; readonly what: 'givenOn' | 'takenBack' },
): SeenNegotiation {
  const { circle } = seenNegotiation(ctx, id);
  const among = what === 'givenOn' ? circle?.outside : circle?.given;
  if (!among?.some((person) => person.id === to)) throw new AppError('not_found', `Nobody in the group is ${to}`);
  return changeNegotiation(ctx, id, (doc) => {
    negotiationKind.addFact(doc, ctx.maker(), { kind: what, data: { to } });
  });
}
