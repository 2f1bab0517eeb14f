import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, countChoices, quorum, resultOf, secureMajority } from '../../../shared/votes/count.ts';

const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');

describe('kommunestyrelsesloven § 11', () => {
  test.each([
    [2, 1, 2, 'adopted'],
    [13, 12, 0, 'adopted'],
    [12, 13, 0, 'rejected'],
    [12, 12, 1, 'tied'],
    [1, 0, 24, 'adopted'],
    [0, 0, 25, 'none'],
    [0, 1, 0, 'rejected'],
  ])('%i for, %i against, %i abstaining: %s', (yes, no, abstain, result) => {
    expect(resultOf({ for: yes, against: no, abstain })).toBe(result);
  });

  test.each([
    [25, 13],
    [7, 4],
    [31, 16],
    [6, 3],
    [1, 1],
  ])('of %i members %i must be present', (size, present) => expect(quorum(size)).toBe(present));

  test('abstentions never count', () => {
    fc.assert(
      fc.property(fc.array(choice), fc.array(fc.constant<Choice>('abstain')), (votes, more) => {
        expect(resultOf(countChoices([...votes, ...more]))).toBe(resultOf(countChoices(votes)));
      }),
    );
  });

  test('one more vote for never turns an adoption', () => {
    fc.assert(
      fc.property(fc.array(choice), (votes) => {
        if (resultOf(countChoices(votes)) === 'adopted')
          expect(resultOf(countChoices([...votes, 'for']))).toBe('adopted');
      }),
    );
  });

  test('a secure majority holds however the others vote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.infiniteStream(choice), (size, others) => {
        const secure = secureMajority(size);
        const rest = [...others.take(size - secure)];
        expect(resultOf(countChoices([...Array<Choice>(secure).fill('for'), ...rest]))).toBe('adopted');
      }),
    );
  });

  test('and one fewer does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), (size) => {
        const short = secureMajority(size) - 1;
        expect(resultOf({ for: short, against: size - short, abstain: 0 })).not.toBe('adopted');
      }),
    );
  });
});
