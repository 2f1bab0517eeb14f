import {
  moveCodeItem,
  putCodeItem,
  readCodeList,
  removeCodeItem,
  setPreamble,
} from '../../../shared/records/codeDoc.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { beginCode, changeCode, currentCode, mustHave } from '../code/code.ts';
import { saveCodeFile } from '../code/codeFile.ts';
import { mergePackage, savePackage } from '../code/package.ts';
import { adopt, decline, merge, propose, setSignature } from '../code/proposals.ts';
import { answerRound, closeRound, openRound } from '../code/rounds.ts';
import type { DomainHandlers } from './types.ts';

export const code: DomainHandlers<'code'> = {
  get: (_input, ctx) => currentCode(ctx),
  begin: ({ chapters }, ctx) => beginCode(ctx, chapters),
  setPreamble: ({ text }, ctx) => changeCode(ctx, (doc) => setPreamble(doc, text)),
  putChapter: ({ chapter }, ctx) => changeCode(ctx, (doc) => putCodeItem(doc, 'chapters', chapter)),
  removeChapter: ({ chapter }, ctx) => {
    if (mustHave(ctx).clauses.some((clause) => clause.chapter === chapter && clause.status !== 'withdrawn'))
      throw new AppError('conflict', 'Clauses stand in the chapter', { reason: 'hasClauses' });
    return changeCode(ctx, (doc) => removeCodeItem(doc, 'chapters', chapter));
  },
  putClause: ({ clause }, ctx) =>
    changeCode(ctx, (doc) => {
      const origin = readCodeList(doc, 'clauses').find(({ id }) => id === clause.id)?.origin ?? [];
      putCodeItem(doc, 'clauses', { ...clause, origin });
    }),
  move: ({ list, id, index }, ctx) => changeCode(ctx, (doc) => moveCodeItem(doc, list, { id, index })),
  propose: ({ proposal }, ctx) => propose(ctx, proposal),
  merge: ({ proposal, text, into }, ctx) => merge(ctx, proposal, { text, into }),
  decline: ({ proposal }, ctx) => decline(ctx, proposal),
  support: (support, ctx) =>
    changeCode(ctx, (doc) => putCodeItem(doc, 'support', { id: `${support.target}/${support.group}`, ...support })),
  comment: ({ target, text }, ctx) => {
    const { author: by, at } = ctx.change('fields');
    return changeCode(ctx, (doc) => putCodeItem(doc, 'comments', { id: ctx.newId(), target, text, by, at }));
  },
  step: ({ step, note }, ctx) => {
    const { author: by, at } = ctx.change('fields');
    return changeCode(ctx, (doc) => putCodeItem(doc, 'steps', { id: ctx.newId(), step, note, by, at }));
  },
  adopt: (about, ctx) => adopt(ctx, about),
  sign: (who, ctx) => setSignature(ctx, who, 'signed'),
  withdraw: ({ member }, ctx) => setSignature(ctx, { member, name: '' }, 'withdrawn'),
  openRound: (round, ctx) => openRound(ctx, round),
  answer: ({ round, answers }, ctx) => {
    answerRound(ctx, round, answers);
    return {};
  },
  closeRound: ({ round }, ctx) => closeRound(ctx, round),
  putAction: ({ action }, ctx) => {
    const at = mustHave(ctx).actions.find(({ id }) => id === action.id)?.at ?? ctx.change('fields').at;
    return changeCode(ctx, (doc) => putCodeItem(doc, 'actions', { ...action, at }));
  },
  savePackage: (_input, ctx) => savePackage(ctx),
  mergePackage: ({ transfer }, ctx) => mergePackage(ctx, transfer),
  file: (order, ctx) => saveCodeFile(ctx, order),
};
