import { describe, expect, it } from 'vitest';
import { type CouncilContent, emptyCouncil, type Mandate } from '../../../shared/kinds/council/council.ts';
import { withGroup } from '../../../shared/kinds/council/groups.ts';

const seat = (id: string, from: string, to: string, group: string | null = 'a'): Mandate => ({
  ...{ id, member: 'ida', group, body: 'kb', role: 'member', from, to },
});
const council = (...mandates: Mandate[]): CouncilContent => ({
  ...emptyCouncil('Prøvekøbing'),
  members: [
    { id: 'ida', name: 'Ida', councilRole: 'member', groups: [{ group: 'a', from: '2026-01-01' }], to: '2029-12-31' },
  ],
  mandates,
});
const change = (of: CouncilContent, group: string | null, from: string) =>
  withGroup(of, { member: 'ida', group, from }).mandates.map((one) => `${one.id} ${one.group} ${one.from} ${one.to}`);

describe('a member changes group', () => {
  const term = seat('m', '2026-01-01', '2029-12-31');
  it('keeps the time before the day for the old group', () => {
    expect(change(council(term), 'b', '2027-03-01')).toEqual([
      'm a 2026-01-01 2027-02-28',
      'm@2027-03-01 b 2027-03-01 2029-12-31',
    ]);
  });
  it('from the first day on, nothing is split', () => {
    expect(change(council(term), null, '2026-01-01')).toEqual(['m null 2026-01-01 2029-12-31']);
  });
  it('leaves what ended before, and what is of the group already', () => {
    const past = seat('past', '2026-01-01', '2026-06-30');
    const there = seat('there', '2026-01-01', '2029-12-31', 'b');
    expect(change(council(past, there), 'b', '2027-03-01')).toEqual([
      'past a 2026-01-01 2026-06-30',
      'there b 2026-01-01 2029-12-31',
    ]);
  });
  it('is told in the member’s own list, a later change of mind replacing what it overtakes', () => {
    const told = withGroup(council(), { member: 'ida', group: null, from: '2027-03-01' });
    expect(told.members[0]?.groups).toEqual([
      { group: 'a', from: '2026-01-01' },
      { group: null, from: '2027-03-01' },
    ]);
    expect(withGroup(told, { member: 'ida', group: 'b', from: '2027-02-01' }).members[0]?.groups.at(-1)).toEqual({
      ...{ group: 'b', from: '2027-02-01' },
    });
    expect(withGroup(council(), { member: 'bo', group: null, from: '2027-03-01' })).toEqual(council());
  });
});
