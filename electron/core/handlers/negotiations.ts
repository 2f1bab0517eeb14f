import {
  moveAmendment,
  putAmendment,
  putStance,
  putVote,
  removeAmendment,
  setMainVotes,
  setTold,
} from '../../../shared/kinds/negotiation/doc.ts';
import { amendmentFile } from '../negotiations/amendmentFile.ts';
import { begin, changeNegotiation, giveOn, negotiationsOf, seenNegotiation } from '../negotiations/negotiations.ts';
import { release, withdraw } from '../negotiations/release.ts';
import { danishDay } from '../packs/zone.ts';
import type { DomainHandlers } from './types.ts';

export const negotiations: DomainHandlers<'negotiations'> = {
  list: ({ caseId }, ctx) => negotiationsOf(ctx, caseId).map(({ id }) => seenNegotiation(ctx, id)),
  begin: (about, ctx) => begin(ctx, about),
  putStance: ({ id, stance }, ctx) => {
    const on = danishDay(ctx.now().toISOString());
    return changeNegotiation(ctx, id, (doc) => putStance(doc, { ...stance, on }));
  },
  putAmendment: ({ id, amendment }, ctx) => changeNegotiation(ctx, id, (doc) => putAmendment(doc, amendment)),
  removeAmendment: ({ id, amendment }, ctx) => changeNegotiation(ctx, id, (doc) => removeAmendment(doc, amendment)),
  moveAmendment: ({ id, amendment, index }, ctx) =>
    changeNegotiation(ctx, id, (doc) => moveAmendment(doc, { id: amendment, index })),
  setVotes: ({ id, mainVotes, told }, ctx) =>
    changeNegotiation(ctx, id, (doc) => {
      setMainVotes(doc, mainVotes);
      setTold(doc, told);
    }),
  vote: ({ id, ...vote }, ctx) => changeNegotiation(ctx, id, (doc) => putVote(doc, vote)),
  giveOn: ({ id, to }, ctx) => giveOn(ctx, { id, to, what: 'givenOn' }),
  takeBack: ({ id, to }, ctx) => giveOn(ctx, { id, to, what: 'takenBack' }),
  release: ({ id, stances }, ctx) => release(ctx, id, stances),
  withdraw: ({ caseId, stances }, ctx) => {
    withdraw(ctx, caseId, stances);
    return {};
  },
  amendmentFile: (order, ctx) => amendmentFile(ctx, order),
};
