import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

/** What lasts beyond the file that does it: the tests of the other files of a worker would meet it. */
const LASTING = /\bvi\.(?:do)?(?:mock|unmock)\(|\bvi\.(?:stubGlobal|stubEnv|resetModules)\(/;
/** What lasts until it is taken back, and where that is done. */
const TAKEN_BACK = [[/\bvi\.useFakeTimers\(/, /\bvi\.useRealTimers\(/]] as const;

const alone: readonly string[] = JSON.parse(readFileSync(join(ROOT, 'tests/alone.json'), 'utf8'));
const isAlone = (path: string) => alone.some((glob) => matchesGlob(path, glob));

function lasts(text: string): boolean {
  return LASTING.test(text) || TAKEN_BACK.some(([done, undone]) => done.test(text) && !undone.test(text));
}

describe('tests that share a worker', () => {
  const files = sources('tests').filter(({ path }) => path !== 'tests/architecture/alone.test.ts');

  it('leave nothing behind: what puts something in place of the real one runs alone, by tests/alone.json', () => {
    expect(files.filter(({ path, text }) => lasts(text) && !isAlone(path)).map(({ path }) => path)).toEqual([]);
  });

  it('are all but those that must run alone', () => {
    for (const glob of alone) expect(files.some(({ path }) => matchesGlob(path, glob))).toBe(true);
    expect(files.filter(({ path, text }) => isAlone(path) && lasts(text)).length).toBeGreaterThan(0);
  });

  it.each([["vi.mock('electron');"], ["vi.stubGlobal('fetch', () => {});"], ['vi.useFakeTimers();']])(
    '%s lasts',
    (text) => expect(lasts(text)).toBe(true),
  );

  it.each([['const told = vi.fn();'], ['vi.useFakeTimers(); vi.useRealTimers();']])('%s does not', (text) =>
    expect(lasts(text)).toBe(false),
  );
});
