import type * as Y from 'yjs';
import type { Negotiation } from '../../../shared/contract/negotiations.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
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

/** A new record for one audience. */
export function begin(ctx: CoreContext, about: { caseId: RecordId; audience: NegotiationAudience }): Negotiation {
  if (ctx.records.get(about.caseId).head.kind !== 'case') throw new AppError('not_found', `No case ${about.caseId}`);
  const id = ctx.write((scope) => {
    scope.emit({ name: 'negotiations.changed', payload: { caseId: about.caseId } });
    const write = (doc: Y.Doc) => beginNegotiation(doc, about);
    return createRecord(ctx, scope, { kind: 'negotiation', action: 'create', write });
  });
  return negotiation(ctx, id);
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
