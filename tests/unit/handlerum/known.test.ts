import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contradictions,
  knownStances,
  missingAnswers,
  stanceOf,
  stancesToward,
} from '../../../shared/handlerum/known.ts';
import { STANCES, type Stance } from '../../../shared/handlerum/majority.ts';
import type { CaseOption } from '../../../shared/kinds/case/handlerum.ts';

const option = (id: string, ...elements: string[]) => ({ id, elements }) as unknown as CaseOption;
const said = (group: string, target: string, stance: Stance, told: { condition?: string; on?: string } = {}) => ({
  group,
  target,
  stance,
  condition: told.condition ?? '',
  on: told.on ?? '2026-12-01',
});

const CASE = { options: [option('A', 'p', 'q'), option('B', 'q', 'r'), option('C')] };

describe('what follows from an option', () => {
  it.each(['supports', 'canLiveWith'] as const)('who says %s accepts its parts, on the same condition', (stance) => {
    const known = knownStances(CASE, [said('X', 'A', stance, { condition: 'Kun i 2027' })]);
    expect(stanceOf(known, 'X', 'A')).toEqual({ stance, condition: 'Kun i 2027', on: '2026-12-01', from: null });
    for (const part of ['p', 'q'])
      expect(stanceOf(known, 'X', part)).toEqual({ stance, condition: 'Kun i 2027', on: '2026-12-01', from: 'A' });
    expect(stanceOf(known, 'X', 'r')).toBeUndefined();
  });

  it.each(['cannot', 'abstains', 'unknown'] as const)('who says %s has said nothing of its parts', (stance) => {
    const known = knownStances(CASE, [said('X', 'A', stance)]);
    expect([...known.keys()]).toEqual(['X/A']);
  });

  it.each(['cannot', 'abstains', 'canLiveWith'] as const)('%s of the part itself counts before it', (stance) => {
    const known = knownStances(CASE, [said('X', 'A', 'supports'), said('X', 'p', stance)]);
    expect(stanceOf(known, 'X', 'p')).toMatchObject({ stance, from: null });
    expect(stanceOf(known, 'X', 'q')).toMatchObject({ stance: 'supports', from: 'A' });
  });

  it('an answer to the part that was taken back lets the option speak again', () => {
    const known = knownStances(CASE, [said('X', 'A', 'supports'), said('X', 'p', 'unknown')]);
    expect(stanceOf(known, 'X', 'p')).toMatchObject({ stance: 'supports', from: 'A' });
    expect(stanceOf(knownStances(CASE, [said('X', 'p', 'unknown')]), 'X', 'p')).toMatchObject({ from: null });
  });

  it('of two accepted options the supported one speaks, else the first', () => {
    const both = (a: Stance, b: Stance) =>
      stanceOf(knownStances(CASE, [said('X', 'A', a), said('X', 'B', b)]), 'X', 'q');
    expect(both('canLiveWith', 'supports')).toMatchObject({ stance: 'supports', from: 'B' });
    expect(both('supports', 'canLiveWith')).toMatchObject({ stance: 'supports', from: 'A' });
    expect(both('canLiveWith', 'canLiveWith')).toMatchObject({ from: 'A' });
    expect(both('cannot', 'canLiveWith')).toMatchObject({ stance: 'canLiveWith', from: 'B' });
  });

  it('nothing follows from parts to the option', () => {
    const known = knownStances(CASE, [said('X', 'p', 'supports'), said('X', 'q', 'supports')]);
    expect(stanceOf(known, 'X', 'A')).toBeUndefined();
  });

  it('each group speaks for itself', () => {
    const known = knownStances(CASE, [said('X', 'A', 'supports'), said('Y', 'p', 'cannot')]);
    expect(stancesToward(known, 'p')).toEqual({ X: 'supports', Y: 'cannot' });
    expect(stancesToward(known, 'q')).toEqual({ X: 'supports' });
  });

  it('the latest answer counts, and of one day the last', () => {
    const early = said('X', 'A', 'supports', { on: '2026-11-01' });
    const late = said('X', 'A', 'cannot', { on: '2026-12-01' });
    for (const order of [
      [early, late],
      [late, early],
    ])
      expect(stancesToward(knownStances(CASE, order), 'A')).toEqual({ X: 'cannot' });
    const again = said('X', 'A', 'abstains', { on: '2026-12-01' });
    expect(stancesToward(knownStances(CASE, [late, again]), 'A')).toEqual({ X: 'abstains' });
  });
});

it('tells where a group says yes to the whole and no to a part', () => {
  const known = knownStances(CASE, [
    said('X', 'A', 'canLiveWith'),
    said('X', 'p', 'cannot'),
    said('Y', 'B', 'supports'),
    said('Y', 'r', 'abstains'),
    said('Z', 'A', 'cannot'),
    said('Z', 'p', 'cannot'),
    said('W', 'A', 'supports'),
    said('W', 'p', 'canLiveWith'),
  ]);
  expect(contradictions(CASE, known)).toEqual([
    { group: 'X', option: 'A', part: 'p' },
    { group: 'Y', option: 'B', part: 'r' },
  ]);
});

it('counts the answers that nobody has given and none follows', () => {
  const elements = ['p', 'q', 'r'].map((id) => ({ id, title: id, text: '', requires: [], excludes: [] }));
  const known = knownStances(CASE, [said('X', 'A', 'supports'), said('Y', 'p', 'cannot'), said('Y', 'q', 'unknown')]);
  expect(missingAnswers({ elements }, known, ['X', 'Y'])).toEqual({ answers: 3, parts: 2 });
  expect(missingAnswers({ elements }, known, ['X'])).toEqual({ answers: 1, parts: 1 });
  expect(missingAnswers({ elements }, known, [])).toEqual({ answers: 0, parts: 0 });
});

it('keeps what a group has said itself, whatever follows (property)', () => {
  const entry = fc.record({
    group: fc.constantFrom('X', 'Y'),
    target: fc.constantFrom('A', 'B', 'C', 'p', 'q', 'r'),
    stance: fc.constantFrom(...STANCES),
    condition: fc.constantFrom('', 'Hvis'),
    on: fc.constantFrom('2026-11-01', '2026-12-01'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ group, target }) => `${group}/${target}` }), (all) => {
      const known = knownStances(CASE, all);
      for (const { group, target, stance } of all)
        if (stance !== 'unknown') expect(stanceOf(known, group, target)).toMatchObject({ stance, from: null });
      for (const [key, { from, stance }] of known) {
        if (from === null) continue;
        const [group = '', part = ''] = key.split('/');
        expect(stancesToward(known, from)[group]).toBe(stance);
        expect(CASE.options.find(({ id }) => id === from)?.elements).toContain(part);
      }
    }),
  );
});
