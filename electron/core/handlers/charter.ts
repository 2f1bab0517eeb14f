import {
  moveCharterItem,
  putCharterItem,
  readCharterList,
  removeCharterItem,
  setPreamble,
} from '../../../shared/kinds/charter/doc.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { saveAnswers, takeAnswers } from '../charter/answers.ts';
import { beginCharter, changeCharter, charterById, currentCharter, mustHave, workingText } from '../charter/charter.ts';
import { saveCharterFile } from '../charter/charterFile.ts';
import { adopt, decline, merge, propose, setSignature } from '../charter/proposals.ts';
import { answerRound, closeRound, openRound } from '../charter/rounds.ts';
import { watched } from '../control.ts';
import { saveCharterPackage } from '../longWork/charterPackage.ts';
import type { DomainHandlers } from './types.ts';

export const charter: DomainHandlers<'charter'> = {
  get: ({ id }, ctx) => (id ? charterById(ctx, id) : currentCharter(ctx)),
  begin: ({ chapters }, ctx) => beginCharter(ctx, chapters),
  setPreamble: ({ text }, ctx) => changeCharter(ctx, (doc) => setPreamble(doc, text)),
  putChapter: ({ chapter, index }, ctx) =>
    changeCharter(ctx, (doc) => {
      putCharterItem(doc, 'chapters', chapter);
      if (index !== undefined) moveCharterItem(doc, 'chapters', { id: chapter.id, index });
    }),
  removeChapter: ({ chapter }, ctx) => {
    if (workingText(ctx).clauses.some((clause) => clause.chapter === chapter))
      throw new AppError('conflict', 'Clauses stand in the chapter', { reason: 'hasClauses' });
    return changeCharter(ctx, (doc) => removeCharterItem(doc, 'chapters', chapter));
  },
  putClause: ({ clause }, ctx) =>
    changeCharter(ctx, (doc) => {
      const origin = readCharterList(doc, 'clauses').find(({ id }) => id === clause.id)?.origin ?? [];
      putCharterItem(doc, 'clauses', { ...clause, origin });
    }),
  setClauseStatus: ({ clause: id, status }, ctx) => {
    const clause = mustHave(ctx).clauses.find((one) => one.id === id);
    if (!clause) throw new AppError('not_found', `No clause ${id}`);
    return changeCharter(ctx, (doc) => putCharterItem(doc, 'clauses', { ...clause, status }));
  },
  move: ({ list, id, index }, ctx) => changeCharter(ctx, (doc) => moveCharterItem(doc, list, { id, index })),
  propose: ({ proposal }, ctx) => propose(ctx, proposal),
  merge: ({ proposal, text, into }, ctx) => merge(ctx, proposal, { text, into }),
  decline: ({ proposal }, ctx) => decline(ctx, proposal),
  support: (support, ctx) =>
    changeCharter(ctx, (doc) =>
      putCharterItem(doc, 'support', { id: `${support.target}/${support.group}`, ...support }),
    ),
  comment: ({ target, text }, ctx) => {
    const { author: by, at } = ctx.change('fields');
    return changeCharter(ctx, (doc) => putCharterItem(doc, 'comments', { id: ctx.newId(), target, text, by, at }));
  },
  step: (data, ctx) =>
    changeCharter(ctx, (doc, maker) => void charterKind.addFact(doc, maker, { kind: 'stepTaken', data })),
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
    return changeCharter(ctx, (doc) => putCharterItem(doc, 'actions', { ...action, at }));
  },
  saveAnswers: ({ round }, ctx) => saveAnswers(ctx, round),
  takeAnswers: async ({ transfer }, ctx) => {
    await takeAnswers(ctx, transfer);
    return {};
  },
  savePackage: (_input, ctx) => saveCharterPackage(ctx),
  previewPackage: (input, ctx, { signal }) => ctx.work.run('previewPackage', input, watched(signal)),
  mergePackage: (input, ctx, { signal }) => ctx.work.run('mergePackage', input, watched(signal)),
  file: (order, ctx) => saveCharterFile(ctx, order),
};
