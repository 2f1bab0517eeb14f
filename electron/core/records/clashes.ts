import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { ClashView } from '../../../shared/kinds/clash.ts';
import { SETTLED } from '../../../shared/kinds/clash.ts';
import { addFact } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { changeRecord } from './change.ts';
import { begunTwice } from './ours.ts';

type View = z.infer<typeof ClashView>;

/** What a person must settle in a record, and whether it is the folder's at all; `not_found` when there is none. */
export function clashesOf(ctx: CoreContext, id: RecordId): View[] {
  const { head, doc } = ctx.records.get(id);
  const twice = begunTwice(ctx, head);
  const clashes = [...ctx.kinds[head.kind].clashes(doc), ...(twice ? [twice.clash] : [])];
  return clashes.map((clash) => ({ ...clash, choices: [...clash.choices] }));
}

/** Writes a person's choice down as a fact, in each record it is about, and answers what is left to settle. */
export function settle(ctx: CoreContext, chosen: z.infer<typeof contract.records.settle.input>): View[] {
  const { id, clash, choice } = chosen;
  const known = clashesOf(ctx, id).find((one) => one.id === clash);
  if (!known?.choices.some((one) => one.id === choice))
    throw new AppError('not_found', `Nothing of ${id} is to be settled as ${choice}`);
  const { head } = ctx.records.get(id);
  const twice = begunTwice(ctx, head);
  ctx.write((scope) => {
    const fact = { ...ctx.maker(), kind: SETTLED, data: { clash, choice } };
    for (const one of twice?.clash.id === clash ? twice.ids : [id])
      changeRecord(ctx, scope, { id: one, action: 'settle', session: null, edit: (doc) => void addFact(doc, fact) });
    scope.emit(ctx.kinds[head.kind].changed(twice?.ids ?? [id]));
  });
  return clashesOf(ctx, id);
}
