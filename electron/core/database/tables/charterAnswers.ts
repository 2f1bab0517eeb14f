import { CharterAnswer } from '../../../../shared/kinds/charter/charter.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/**
 * Answers of open rounds, by ids drawn at random, in a place of their own: never in the charter's record, its log, its packages
 * or a backup. They are here until their round is closed.
 */
export function putAnswer(db: WritableDb, answer: CharterAnswer): void {
  const { id, round, clause, score, example, comment } = answer;
  db.prepare(
    'insert or ignore into charter_answers (id, round, clause, score, example, comment) values (?, ?, ?, ?, ?, ?)',
  ).run(id, round, clause, score, example, comment);
}

/** In the order of their ids, which says nothing. */
export function answersOf(db: ReadableDb, round: string): CharterAnswer[] {
  return db
    .prepare<[string], CharterAnswer>(
      'select id, round, clause, score, example, comment from charter_answers where round = ? order by id',
    )
    .all(round)
    .map((row) => CharterAnswer.parse(row));
}

/** Overwrites their bytes in the file, not only lets go of them. */
export function dropAnswers(db: WritableDb, round: string): void {
  db.pragma('secure_delete = ON');
  db.prepare('delete from charter_answers where round = ?').run(round);
  db.pragma('secure_delete = OFF');
}
