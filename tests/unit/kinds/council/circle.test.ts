import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/calendar/days.ts';
import { type CircleOf, epochOn, keysCounting, openersOn, personsOn } from '../../../../shared/kinds/council/circle.ts';
import { playKeys } from '../../../../shared/kinds/council/keys.ts';
import type { CouncilFact } from '../../../../shared/kinds/council/kind.ts';
import { at, found, KEYS, list, revoke, story } from './keySupport.ts';

const START = '2026-01-01';
const member = (id: string, groups: readonly (readonly [string | null, string])[], to = '2029-12-31') => ({
  ...{ id, name: id.toUpperCase(), councilRole: 'member' as const, to },
  groups: groups.map(([group, from]) => ({ group, from })),
});

function circle(members: readonly ReturnType<typeof member>[], facts: readonly CouncilFact[]): CircleOf {
  const keys = playKeys(facts);
  if (!keys) throw new Error('no keys are founded');
  return { council: { members: [...members] }, keys };
}

const ALONE = story([0, 0, found(0)]);
const ids = (persons: Iterable<{ id: string }>) => [...persons].map(({ id }) => id).sort();

describe('a circle of a group', () => {
  const [anna, bo] = [member('a', [['x', START]]), member('b', [['x', START]], '2026-11-10')];
  const karen = member('k', [['x', '2026-11-20']]);

  it('is the members of the group on the day', () => {
    const of = circle([anna, bo, karen], ALONE);
    expect(ids(personsOn(of, ['x'], '2026-11-10').values())).toEqual(['a', 'b']);
    expect(ids(personsOn(of, ['x'], '2026-11-11').values())).toEqual(['a']);
    expect(ids(personsOn(of, ['x'], '2026-11-20').values())).toEqual(['a', 'k']);
  });

  it('begins a new epoch when somebody leaves and when somebody comes, and only then', () => {
    const of = circle([anna, bo, karen], ALONE);
    expect(
      ['2026-11-02', '2026-11-10', '2026-11-11', '2026-11-19', '2026-11-20', '2026-12-24'].map((day) =>
        epochOn(of, ['x'], day),
      ),
    ).toEqual([START, START, '2026-11-11', '2026-11-11', '2026-11-20', '2026-11-20']);
    expect(epochOn(of, ['y'], '2026-11-20')).toBe(epochOn(of, ['y'], '2026-11-02'));
  });

  it('opens what was begun before to those who stayed and to nobody who came, but whom it was given on to', () => {
    const of = circle([anna, bo, karen], ALONE);
    const record = { groups: ['x'], since: '2026-11-05', given: [] as string[] };
    expect(ids(openersOn(of, record, '2026-11-05'))).toEqual(['a', 'b']);
    expect(ids(openersOn(of, record, '2026-11-25'))).toEqual(['a']);
    expect(ids(openersOn(of, { ...record, given: ['k', 'b', 'nobody'] }, '2026-11-25'))).toEqual(['a', 'k']);
  });

  it('is one by themselves for a member outside the groups', () => {
    const of = circle(
      [
        anna,
        member('c', [
          ['x', START],
          [null, '2026-11-15'],
        ]),
      ],
      ALONE,
    );
    expect(ids(personsOn(of, ['c'], '2026-11-20').values())).toEqual(['c']);
    expect(ids(personsOn(of, ['x'], '2026-11-20').values())).toEqual(['a']);
    expect(epochOn(of, ['x'], '2026-11-20')).toBe('2026-11-15');
  });

  it('has others on the list of keys while their lines hold, and a lost key takes nobody out', () => {
    const secretary = list(1, { person: 'Sofie', group: 'x', from: '2026-11-03', to: '2026-11-20' });
    const lost = circle([anna], story([0, 0, found(0)], [0, 1, secretary], [0, 60, revoke(1, 60)]));
    expect(ids(personsOn(lost, ['x'], '2026-11-05').values())).toEqual(['a', '~sofie']);
    expect(epochOn(lost, ['x'], '2026-11-10')).toBe('2026-11-03');
    expect(ids(personsOn(lost, ['x'], '2026-11-21').values())).toEqual(['a']);
    expect(keysCounting(lost.keys, at(70), 'everybody').map(({ key }) => key)).toEqual([KEYS[0]]);
  });

  it('opens with each key of a person that counts, the new one too, and not with one that was lost', () => {
    const own = (who: number, from = '2026-11-02') => list(who, { person: 'Anna', member: 'a', group: 'x', from });
    const of = circle(
      [anna],
      story([0, 0, found(0)], [0, 1, own(1)], [0, 30, revoke(1, 30)], [0, 31, own(2, '2026-11-03')]),
    );
    const openers = openersOn(of, { groups: ['x'], since: '2026-11-02', given: [] }, '2026-11-04');
    expect(keysCounting(of.keys, at(10), openers).map(({ key }) => key)).toEqual([KEYS[1]]);
    expect(keysCounting(of.keys, at(48), openers).map(({ key }) => key)).toEqual([KEYS[2]]);
    expect(epochOn(of, ['x'], '2026-11-04')).toBe(START);
  });
});

describe('whatever comes and goes', () => {
  const days = Array.from({ length: 12 }, (_, index) => addDays(START, index));
  const stay = fc.record({ from: fc.nat(11), long: fc.nat(11), group: fc.constantFrom('x', 'y') });
  const people = fc
    .array(stay, { maxLength: 5 })
    .map((stays) =>
      stays.map(({ from, long, group }, index) =>
        member(`m${index}`, [[group, days[from] ?? START]], addDays(days[from] ?? START, long)),
      ),
    );

  it('an epoch is the longest stretch of the same persons that ends on the day', () => {
    fc.assert(
      fc.property(people, fc.nat(11), (members, index) => {
        const of = circle(members, ALONE);
        const on = (day: string) => ids(personsOn(of, ['x'], day).values()).join();
        const day = days[index] ?? START;
        const first = epochOn(of, ['x'], day);
        for (let one = first; one <= day; one = addDays(one, 1)) expect(on(one)).toBe(on(day));
        const isBegun = members.some(({ groups, to }) => (groups[0]?.from ?? '') <= first || to < first);
        if (isBegun && on(day) !== '') expect(on(addDays(first, -1))).not.toBe(on(day));
      }),
    );
  });

  it('nobody opens what was written while they were not there, and nobody who has left opens anything', () => {
    fc.assert(
      fc.property(people, fc.nat(11), fc.nat(11), (members, a, b) => {
        const [since = START, day = START] = [days[Math.min(a, b)], days[Math.max(a, b)]];
        const of = circle(members, ALONE);
        const openers = ids(openersOn(of, { groups: ['x'], since, given: [] }, day));
        const [then, now] = [since, day].map((one) => ids(personsOn(of, ['x'], one).values()));
        expect(openers).toEqual(now?.filter((id) => then?.includes(id)));
      }),
    );
  });
});
