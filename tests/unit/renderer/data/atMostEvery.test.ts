import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../../renderer/data/atMostEvery.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs at once, then no more often than asked, and always after the last call', () => {
  const runs: number[] = [];
  const start = Date.now();
  const call = atMostEvery(1000, () => runs.push(Date.now() - start));
  call();
  expect(runs).toEqual([0]);
  for (let at = 0; at < 25; at++) {
    vi.advanceTimersByTime(100);
    call();
  }
  vi.advanceTimersByTime(5000);
  expect(runs).toEqual([0, 1000, 2000, 3000]);
  call();
  expect(runs).toHaveLength(5);
});

it('rests when it is not called', () => {
  const work = vi.fn();
  const call = atMostEvery(1000, work);
  call();
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
