import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import type { Negotiation } from '../../../shared/contract/negotiations.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { beginNegotiation, readNegotiation } from '../../../shared/kinds/negotiation/doc.ts';
import type { NegotiationAudience } from '../../../shared/kinds/negotiation/negotiation.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { negotiationsAbout } from '../database/tables/negotiations.ts';
import { changeRecord, createRecord } from '../records/change.ts';

type Reading = Pick<CoreContext, 'database' | 'records'>;

/** One negotiation; `not_found` when there is none, or it says of no case that it is about it. */
export function negotiation(ctx: Reading, id: RecordId): Negotiation {
  const { head, doc } = ctx.records.get(id);
  const content = head.kind === 'negotiation' ? readNegotiation(doc) : null;
  if (!content) throw new AppError('not_found', `No negotiation ${id}`);
  return { id, content, begunAt: head.createdAt };
}

/** All about a case, in the order they were begun. */
export function negotiationsOf(ctx: Reading, caseId: RecordId): Negotiation[] {
  return negotiationsAbout(ctx.database.read, caseId).map((id) => negotiation(ctx, id));
}

/**
 * The record for one audience of a case, made where there is none. It is named by case and audience: begun apart on two
 * laptops it is one record, and what was said on both is read together.
 */
export function begin(ctx: CoreContext, about: { caseId: RecordId; audience: NegotiationAudience }): Negotiation {
  if (ctx.records.get(about.caseId).head.kind !== 'case') throw new AppError('not_found', `No case ${about.caseId}`);
  const known = negotiationsOf(ctx, about.caseId).find(({ content }) => sameAudience(content.audience, about.audience));
  if (known) return known;
  const id = ctx.write((scope) => {
    scope.emit({ name: 'negotiations.changed', payload: { caseId: about.caseId } });
    const write = (doc: Y.Doc) => beginNegotiation(doc, about);
    return createRecord(ctx, scope, { kind: 'negotiation', action: 'create', write, id: negotiationIdOf(about) });
  });
  return negotiation(ctx, id);
}

/** Whoever is named, in whatever order. */
function sameAudience(a: NegotiationAudience, b: NegotiationAudience): boolean {
  return named(a) === named(b);
}

const named = ({ kind, groups }: NegotiationAudience): string => JSON.stringify([kind, [...new Set(groups)].sort()]);

/** Of the record for one audience of a case, whether it is begun or not. */
export function negotiationIdOf({ caseId, audience }: { caseId: RecordId; audience: NegotiationAudience }): RecordId {
  const hash = createHash('sha256')
    .update(`${caseId} ${named(audience)}`)
    .digest('hex');
  return RecordId.parse(`n-${hash.slice(0, 40)}`);
}

/** One change in a transaction of its own. */
export function changeNegotiation(ctx: CoreContext, id: RecordId, edit: (doc: Y.Doc) => void): Negotiation {
  const { caseId } = negotiation(ctx, id).content;
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action: 'fields', session: null, edit });
    scope.emit({ name: 'negotiations.changed', payload: { caseId } });
  });
  return negotiation(ctx, id);
}
