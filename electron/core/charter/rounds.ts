import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { resultsOf } from '../../../shared/charter/results.ts';
import type { charter } from '../../../shared/contract/charter.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { resultsSeal } from '../../../shared/kinds/charter/seals.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { changeCharter, charterId, mustHave, played, versionInForce } from '../charter/charter.ts';
import type { CoreContext, HandlerContext } from '../context.ts';
import { answersOf, dropAnswers, putAnswer } from '../database/tables/charterAnswers.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { namedId } from '../namedId.ts';
import { changeRecord } from '../records/change.ts';

type Opened = z.infer<typeof charter.openRound.input>;

/** Asks about clauses of the version in force; the computer that opens a round is the one that may close it. */
export function openRound(ctx: CoreContext, { kind, name, clauses }: Opened): CharterContent {
  const version = versionInForce(mustHave(ctx));
  const known = clauses.filter((id) => version.text.clauses.some((clause) => clause.id === id));
  if (known.length === 0) throw new AppError('not_found', 'No such clause in the version in force');
  const data = { id: ctx.newId(), kind, name, version: version.id, clauses: known, keeper: null };
  return changeCharter(ctx, (doc, maker) => void charterKind.addFact(doc, maker, { kind: 'roundOpened', data }));
}

/** `not_found` for an unknown round, `conflict` for one that is closed. */
export function openRoundOf(ctx: CoreContext, id: string): CharterContent['rounds'][number] {
  const found = mustHave(ctx).rounds.find((round) => round.id === id);
  if (!found) throw new AppError('not_found', `No round ${id}`);
  if (found.closedAt !== null) throw new AppError('conflict', 'The round is closed', { reason: 'roundClosed' });
  return found;
}

type Given = z.infer<typeof charter.answer.input>['answers'];

/**
 * Keeps answers so that they tell of nobody: each by itself under an id that says nothing, without author or time, out of the
 * record and its log. The same request twice gives them once. What this does not protect against is told in decision 52.
 */
export function answerRound(ctx: HandlerContext, round: string, given: Given): void {
  const { clauses } = openRoundOf(ctx, round);
  const fitting = given.filter(({ clause }) => clauses.includes(clause));
  ctx.write(({ db, emit }) => {
    for (const [index, answer] of fitting.entries()) {
      const id = ctx.request === null ? randomUUID() : namedId(ctx.request, `answer ${index}`);
      putAnswer(db, { id, round, ...answer });
    }
    emit({ name: 'charter.changed', payload: {} });
  });
}

/** Counts a round once and for all, seals what was found and lets go of the answers; those that come later are never counted. */
export function closeRound(ctx: CoreContext, id: string): CharterContent {
  const round = openRoundOf(ctx, id);
  if (!round.mayClose)
    throw new AppError('forbidden', 'Another computer opened the round', { reason: 'notRoundKeeper' });
  const keeper = played(ctx).rounds.find((one) => one.id === id)?.opened.data.keeper ?? null;
  const [record, maker] = [charterId(ctx), ctx.maker()];
  ctx.write((scope) => {
    const results = resultsOf(round, answersOf(scope.db, id));
    const bytes = new TextEncoder().encode(resultsSeal(id, results));
    const data = { round: id, seal: FileHash.parse(putSealed(scope.db, bytes)), keeper };
    dropAnswers(scope.db, id);
    changeRecord(ctx, scope, {
      id: record,
      action: 'seal',
      session: null,
      edit: (doc) => void charterKind.addFact(doc, maker, { kind: 'roundClosed', data }),
    });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}
