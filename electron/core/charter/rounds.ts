import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { z } from 'zod';
import { resultsOf } from '../../../shared/charter/results.ts';
import type { charter } from '../../../shared/contract/charter.ts';
import type { CharterContent, CharterRound } from '../../../shared/kinds/charter/charter.ts';
import { putCharterItem, readCharterList } from '../../../shared/kinds/charter/doc.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { changeCharter, charterId, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { becomeKeeper, keeperOf } from './keeper.ts';

type Opened = z.infer<typeof charter.openRound.input>;

/** Asks about clauses of the version in force; the computer that opens a round is the one that may close it. */
export function openRound(ctx: CoreContext, { kind, name, clauses }: Opened): CharterContent {
  const version = mustHave(ctx).versions.at(-1);
  if (!version) throw new AppError('conflict', 'Nothing is adopted', { reason: 'notAdopted' });
  const known = clauses.filter((id) => version.text.clauses.some((clause) => clause.id === id));
  if (known.length === 0) throw new AppError('not_found', 'No such clause in the version in force');
  const keeper = ctx.write(({ db }) => becomeKeeper(db, ctx.newId));
  const { at: openedAt } = ctx.change('fields');
  const round: CharterRound = {
    ...{ id: ctx.newId(), kind, name, version: version.id, clauses: known, openedAt, keeper, closedAt: null },
  };
  return changeCharter(ctx, (doc) => putCharterItem(doc, 'rounds', round));
}

function roundOf(ctx: CoreContext, id: string): CharterRound {
  const found = readCharterList(ctx.records.get(charterId(ctx)).doc, 'rounds').find((round) => round.id === id);
  if (!found) throw new AppError('not_found', `No round ${id}`);
  if (found.closedAt !== null) throw new AppError('conflict', 'The round is closed', { reason: 'closed' });
  return found;
}

type Given = z.infer<typeof charter.answer.input>['answers'];

/**
 * Writes answers so that they tell of nobody: each under an id drawn at random and as an update of its own, by a Yjs client drawn at random, without an author and with
 * noon of the day as its time. In the document they stand in the order of their ids. What this does not protect against stands in DECISIONS.md.
 */
export function answerRound(ctx: CoreContext, round: string, given: Given): void {
  const { clauses } = roundOf(ctx, round);
  const id = charterId(ctx);
  const noon = `${ctx.now().toISOString().slice(0, 10)}T12:00:00.000Z`;
  const fitting = given.filter(({ clause }) => clauses.includes(clause));
  ctx.write((scope) => {
    scope.touch(id);
    for (const answer of shuffled(fitting)) {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(ctx.records.get(id).doc));
      const before = Y.encodeStateVector(copy);
      putCharterItem(copy, 'answers', { id: randomUUID(), round, ...answer });
      const update = Y.encodeStateAsUpdate(copy, before);
      copy.destroy();
      ctx.records.append(scope.db, { id, update, source: 'merge' }, { author: '', action: 'answer', at: noon });
    }
    scope.emit({ name: 'charter.changed', payload: {} });
  });
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: randomUUID() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
}

/** Counts a round once and for all and lets go of the answers; those that come later by a merge are never counted. */
export function closeRound(ctx: CoreContext, id: string): CharterContent {
  const round = roundOf(ctx, id);
  if (round.keeper !== keeperOf(ctx.database.read))
    throw new AppError('forbidden', 'Another computer opened the round', { reason: 'keeper' });
  const { at: closedAt } = ctx.change('fields');
  return changeCharter(ctx, (doc) => {
    const answers = readCharterList(doc, 'answers').filter((one) => one.round === id);
    for (const result of resultsOf(round, answers)) putCharterItem(doc, 'results', result);
    for (const answer of answers) doc.getMap('answers').delete(answer.id);
    putCharterItem(doc, 'rounds', { ...round, closedAt });
  });
}
