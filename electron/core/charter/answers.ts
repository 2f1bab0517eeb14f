import { AnswersPackage } from '../../../shared/charter/package.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { jsonOf } from '../../../shared/kinds/canonical.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { answersOf, putAnswer } from '../database/tables/charterAnswers.ts';
import { unlocked } from '../patience.ts';
import { charterId } from './charter.ts';
import { openRoundOf } from './rounds.ts';

const MOST_BYTES = 30_000_000;

/**
 * Answers that were given here, as a file for the computer that closes their round. `forbidden` with the reason `ownRound` on
 * that computer: from there no answer leaves but counted.
 */
export function saveAnswers(ctx: CoreContext, id: string): Promise<SavedTransfer> {
  const { mayClose } = openRoundOf(ctx, id);
  if (mayClose) throw new AppError('forbidden', 'The round is closed here', { reason: 'ownRound' });
  const answers = answersOf(ctx.database.read, id).map(({ round: _round, ...answer }) => answer);
  const whole: AnswersPackage = { schema: 'handlerum.charter-answers/1', charter: charterId(ctx), round: id, answers };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  return ctx.transfers.save(bytes, { name: 'svar.handlerum', mediaType: 'application/json' });
}

/**
 * Takes answers from another computer into a round that is closed here; twice is once. `invalid_input` with the reason
 * `notAnswers`, `not_found` for an unknown round, `conflict` when it is closed, `forbidden` with `notRoundKeeper` on another computer.
 */
export async function takeAnswers(ctx: CoreContext, transfer: TransferId): Promise<void> {
  const { size } = ctx.transfers.get(transfer);
  const read = AnswersPackage.safeParse(
    jsonOf(size > MOST_BYTES ? '' : new TextDecoder().decode(await ctx.transfers.read(transfer))),
  );
  if (!read.success || read.data.charter !== charterId(ctx))
    throw new AppError('invalid_input', 'These are no answers to this charter', { reason: 'notAnswers' });
  const { round: id, answers } = read.data;
  const { clauses, mayClose } = openRoundOf(ctx, id);
  if (!mayClose) throw new AppError('forbidden', 'Another computer opened the round', { reason: 'notRoundKeeper' });
  await unlocked(ctx, () =>
    ctx.write(({ db }) => {
      for (const answer of answers) if (clauses.includes(answer.clause)) putAnswer(db, { ...answer, round: id });
    }),
  );
}
