import { expect, it } from 'vitest';
import {
  givenFor,
  meansBefore,
  missingInRound,
  newRound,
  type Round,
  roundsOf,
  toAnswer,
  withClause,
  withGiven,
} from '../../../../../renderer/features/charter/rounds.ts';
import { charterOf } from './support.ts';

const round = (id: string, rest: Partial<Round> = {}): Round => ({
  ...{ id, kind: 'evaluation', version: 'v', name: id, clauses: ['a', 'b'], openedAt: '', closedAt: null },
  ...{ mayClose: true, sealed: true },
  ...rest,
});
const CLAUSES = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

it('tells open rounds from closed ones, latest first', () => {
  const rounds = [round('1', { closedAt: '2026-01-01' }), round('2'), round('3', { closedAt: '2026-06-01' })];
  const { open, closed } = roundsOf({ rounds });
  expect([open, closed].map((list) => list.map(({ id }) => id))).toEqual([['2'], ['3', '1']]);
});

it('a new round asks about every clause, and needs a name and one clause', () => {
  const begun = newRound(CLAUSES);
  expect(begun).toEqual({ kind: 'evaluation', name: '', clauses: ['a', 'b', 'c'] });
  expect(missingInRound(begun)).toEqual({ name: 'form.needsName' });
  expect(missingInRound({ ...begun, name: 'I år', clauses: [] })).toEqual({ clauses: 'charter.needsClauses' });
});

it('clauses are asked about in the order they stand in, however they were ticked', () => {
  const without = withClause(CLAUSES, ['a', 'b', 'c'], { id: 'a', isOn: false });
  expect(without).toEqual(['b', 'c']);
  expect(withClause(CLAUSES, without, { id: 'a', isOn: true })).toEqual(['a', 'b', 'c']);
});

it('only what was scored is an answer, in the order of the round', () => {
  const none = withGiven({}, 'b', { example: 'et ord' });
  expect(toAnswer(round('1'), none)).toEqual({ round: '1', answers: [] });
  const given = withGiven(withGiven(none, 'b', { score: 2 }), 'a', { score: 5, comment: ' godt ' });
  expect(givenFor(given, 'b')).toEqual({ score: 2, example: 'et ord', comment: '' });
  expect(toAnswer(round('1'), given).answers).toEqual([
    { clause: 'a', score: 5, example: '', comment: 'godt' },
    { clause: 'b', score: 2, example: 'et ord', comment: '' },
  ]);
});

it('means are those of earlier rounds of the same kind that may be told', () => {
  const counts = (id: string, numbers: number[] | null) => ({
    id: `${id}/a`,
    round: id,
    clause: 'a',
    counts: numbers,
    words: [],
  });
  const charter = charterOf({
    rounds: [
      round('late', { closedAt: '2026-06-01' }),
      round('early', { closedAt: '2025-06-01' }),
      round('other', { closedAt: '2025-07-01', kind: 'reflection' }),
      round('few', { closedAt: '2025-08-01' }),
      round('open'),
    ],
    results: [counts('late', [0, 0, 0, 0, 5]), counts('early', [5, 0, 0, 0, 0]), counts('few', null)],
  });
  const now = round('now', { closedAt: '2026-11-30' });
  expect(meansBefore(charter, now, 'a')).toEqual([1, 5]);
  expect(meansBefore(charter, round('early', { closedAt: '2025-06-01' }), 'a')).toEqual([]);
  expect(meansBefore(charter, now, 'b')).toEqual([]);
});
