import type { z } from 'zod';
import type { COUNCIL_FACTS } from '../../../../shared/kinds/council/facts.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { changeRecord } from '../../records/change.ts';
import { ourRecordOf } from '../../records/ours.ts';
import type { WriteScope } from '../../write.ts';

type Facts = typeof COUNCIL_FACTS;
type KeyFact = { [K in 'keysFounded' | 'keyListed' | 'keyRevoked']: { kind: K; data: z.infer<Facts[K]> } }[
  | 'keysFounded'
  | 'keyListed'
  | 'keyRevoked'];

/** Writes a fact about keys into the council, in a row of its own: it must come in wherever it arrives (`judgeRow`). */
export function putKeyFact(ctx: CoreContext, scope: WriteScope, { kind, data }: KeyFact): void {
  const head = ourRecordOf(ctx, 'council');
  if (!head) throw new AppError('conflict', 'There is no council yet', { reason: 'noCouncil' });
  const fact = { kind, data } as Parameters<typeof councilKind.addFact>[2];
  const edit = (doc: Parameters<typeof councilKind.addFact>[0]) => void councilKind.addFact(doc, ctx.maker(), fact);
  changeRecord(ctx, scope, { id: head.id, action: 'fields', session: null, edit });
  scope.emit({ name: 'council.changed', payload: {} });
}
