import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilClashes } from '../../../../shared/kinds/council/clashes.ts';
import { mandatesOn } from '../../../../shared/kinds/council/council.ts';
import { playedCouncil } from '../../../../shared/kinds/council/doc.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { runsOf } from '../../../support/runs.ts';
import { change, DAYS, exchange, laptops, put, type Replica, seat, send, settle, step, told } from './support.ts';

const MEMBERS = ['ida', 'bo', 'eva', 'per'] as const;
const pickOf = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T;

type Act = (one: Replica, pick: number, time: number) => void;

/** What the core does, rule for rule. */
const ACTS: Readonly<Record<string, Act>> = {
  group: (one, pick, time) =>
    change(one, time, {
      ...{ member: pickOf(MEMBERS, pick), group: pickOf(['x', 'l', null], pick >> 2), from: pickOf(DAYS, pick >> 4) },
    }),
  seat: (one, pick, time) =>
    put(
      one,
      'mandates',
      seat(`s${one.device}${time}`, pickOf([...MEMBERS, 'ny'], pick), { from: pickOf(DAYS, pick), body: 'bu' }),
    ),
  mayor: (one, pick) => {
    const from = pickOf(DAYS.slice(1), pick);
    const known = playedCouncil(one.doc).seats.mandates.find(({ role, to }) => role === 'mayor' && to > from);
    const next = playedCouncil(one.doc).seats.mandates.find(
      (it) => it.body === 'kb' && it.role === 'member' && it.member === pickOf(MEMBERS, pick >> 2),
    );
    if (!known || !next || known.from >= from) return;
    put(one, 'mandates', { ...known, role: 'member' });
    put(one, 'mandates', { ...next, role: 'mayor' });
  },
  end: (one, pick) => {
    const mandate = pickOf(playedCouncil(one.doc).council.mandates, pick);
    if (mandate.from < '2028-06-01') put(one, 'mandates', { ...mandate, to: '2028-06-01' });
  },
  person: (one, pick, time) => {
    const name = pickOf(['Ny Person', 'Nyt Navn'], pick);
    if (playedCouncil(one.doc).council.members.some((it) => it.name === name)) return;
    const id = `p${one.device}${time}`;
    put(one, 'members', { id, name, councilRole: 'member', groups: [{ group: 'x', from: DAYS[0] }], to: '2029-12-31' });
    put(one, 'mandates', seat(`k${one.device}${time}`, id));
  },
  settle: (one, pick, time) => {
    const [clash] = councilClashes(one.doc);
    const choice = clash?.choices[pick % clash.choices.length];
    if (clash && choice) settle(one, time, { clash: clash.id, choice: choice.id });
  },
};

function settleAll(one: Replica, pick: number): string[] {
  const seen: string[] = [];
  for (let round = 0; round < 60; round++) {
    const [clash] = councilClashes(one.doc);
    if (!clash) return seen;
    seen.push(clash.kind);
    settle(one, 9000 + round, { clash: clash.id, choice: clash.choices[pick % clash.choices.length]?.id ?? '' });
  }
  throw new Error('There is always something left to settle');
}

/** Nobody sits twice in a body on a day, settled or not. */
function expectOneSeat(one: Replica): void {
  const { council } = playedCouncil(one.doc);
  for (const { id } of council.bodies)
    for (const day of [...DAYS, '2029-12-31']) {
      const members = mandatesOn(council, id, day).map(({ member }) => member);
      expect(new Set(members).size).toBe(members.length);
    }
}

describe('three laptops with one council', () => {
  it('come to the same in any order, reach each clash, and settle it everywhere', { timeout: 240_000 }, () => {
    const reached = new Map<string, number>();
    const { runs, isWhole } = runsOf(120);
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), fc.nat(5), (steps, pick) => {
        const all = laptops();
        const seen = new Set<string>();
        for (const [time, [name, who, picked]] of steps.entries()) {
          const one = all[who as 0 | 1 | 2];
          if (name === 'send') send(one, pickOf(all, who + 1 + (picked % 2)));
          else ACTS[name]?.(one, picked, time);
          expectOneSeat(one);
          for (const { kind } of councilClashes(one.doc)) seen.add(kind);
        }
        const facts = councilKind.facts(all[0].doc).length;
        exchange(all);
        for (const other of all) expect(told(other)).toEqual(told(all[0]));
        expect(councilKind.facts(all[0].doc).length).toBeGreaterThanOrEqual(facts);
        for (const kind of settleAll(all[0], pick)) seen.add(kind);
        exchange(all);
        for (const other of all) {
          expect(councilClashes(other.doc)).toEqual([]);
          expect(told(other)).toEqual(told(all[0]));
          expectOneSeat(other);
        }
        for (const kind of seen) reached.set(kind, (reached.get(kind) ?? 0) + 1);
      }),
      { numRuns: runs, seed: 13 },
    );
    if (!isWhole) return;
    for (const kind of ['mandatesOverlap', 'twoPresiding', 'tooManySeats', 'samePerson', 'groupChangedApart'])
      expect([kind, (reached.get(kind) ?? 0) >= runs / 100]).toEqual([kind, true]);
  });

  it('have nothing to settle of what has nothing to do with each other', () => {
    const all = laptops();
    const [a, b, c] = all;
    change(a, 1, { member: 'ida', group: 'l', from: '2027-03-01' });
    change(b, 2, { member: 'bo', group: null, from: '2027-03-01' });
    expect(put(b, 'mandates', seat('b-eva', 'eva', { body: 'bu' }))).toBe(true);
    expect(put(c, 'mandates', seat('m-per', 'per', { to: '2028-06-01' }))).toBe(true);
    put(c, 'members', { id: 'ny', name: 'Ny', councilRole: 'member', groups: [], to: '2029-12-31' });
    exchange(all);
    expect(councilClashes(a.doc)).toEqual([]);
    expect(told(b)).toEqual(told(a));
    expect(playedCouncil(a.doc).council.mandates.map(({ id }) => id)).toContain('m-ida@2027-03-01');
  });

  it('that write down one change of group apart have nothing to settle', () => {
    const all = laptops();
    for (const [time, one] of all.entries()) change(one, time, { member: 'ida', group: 'l', from: '2027-03-01' });
    exchange(all);
    expect(councilClashes(all[0].doc)).toEqual([]);
    expect(playedCouncil(all[0].doc).council.members[0]?.groups).toHaveLength(2);
  });
});
