import { accept, caseCustody, handOver, takeCustodyBack } from '../cases/custody.ts';
import { watched } from '../control.ts';
import { looksAtMany } from '../exchange/flows/plan.ts';
import { propose } from '../exchange/flows/proposal.ts';
import { sit } from '../exchange/flows/seat.ts';
import { sendCaseBack, sendFlow } from '../exchange/flows/send.ts';
import type { DomainHandlers } from './types.ts';

export const flows: DomainHandlers<'flows'> = {
  proposal: ({ flow }, ctx, { signal }) =>
    looksAtMany(flow) ? ctx.work.run('proposeFlow', { flow }, watched(signal)) : propose(ctx, flow),
  send: (order, ctx, { signal }) => sendFlow(ctx, order, signal),
  custody: ({ id }, ctx) => caseCustody(ctx, id),
  handOver: ({ id, holder, note }, ctx) => {
    handOver(ctx, id, { to: { ...holder, key: null }, note });
    return caseCustody(ctx, id);
  },
  accept: ({ id }, ctx) => {
    accept(ctx, id);
    return caseCustody(ctx, id);
  },
  sendBack: async (back, ctx, { signal }) => {
    const file = await sendCaseBack(ctx, back, signal);
    return { custody: caseCustody(ctx, back.id), file };
  },
  takeBack: ({ id, fact }, ctx) => {
    takeCustodyBack(ctx, id, fact);
    return caseCustody(ctx, id);
  },
  sit: ({ id }, ctx) => {
    sit(ctx, id);
    return {};
  },
};
