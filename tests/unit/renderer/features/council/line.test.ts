import { describe, expect, it } from 'vitest';
import { lineProblem, typedDays, withMoved, withNew, withStep } from '../../../../../renderer/features/council/line.ts';

const step = (id: string, rest: object = {}) => ({
  id,
  name: id,
  role: '',
  workingDays: -1,
  isDispatch: false,
  ...rest,
});
const LINE = [step('a'), step('b', { isDispatch: true }), step('c')];
const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id).join('');

describe('the way to a meeting', () => {
  it('changes one step and leaves the others', () => {
    expect(withStep(LINE, 'a', { name: 'x' })).toEqual([step('a', { name: 'x' }), ...LINE.slice(1)]);
  });

  it('has one dispatch: another takes its place', () => {
    const moved = withStep(LINE, 'c', { isDispatch: true });
    expect(moved.filter(({ isDispatch }) => isDispatch).map(({ id }) => id)).toEqual(['c']);
    expect(withStep(LINE, 'c', { isDispatch: false }).find(({ id }) => id === 'b')?.isDispatch).toBe(true);
  });

  it('moves a step a place and no other', () => {
    expect(ids(withMoved(LINE, 1, -1))).toBe('bac');
    expect(ids(withMoved(LINE, 1, 1))).toBe('acb');
    expect(ids(withMoved(LINE, 7, 1))).toBe('abc');
  });

  it('gets a new step last, the day before', () => {
    expect(withNew(LINE, 'd').at(-1)).toEqual(step('d', { name: '' }));
  });

  it.each([
    ['-30', -30],
    ['2.7', 2],
    ['', 0],
    ['snart', 0],
    ['-999', -250],
    ['999', 250],
  ])('days typed as »%s« are %i', (text, days) => expect(typedDays(text)).toBe(days));

  it('is saved when it has names, a dispatch, and something new', () => {
    expect(lineProblem(withNew(LINE, 'd'), LINE)).toBe('names');
    expect(lineProblem([step('a')], LINE)).toBe('dispatch');
    expect(lineProblem([...LINE], LINE)).toBe('unchanged');
    expect(lineProblem(withMoved(LINE, 0, 1), LINE)).toBeUndefined();
  });
});
