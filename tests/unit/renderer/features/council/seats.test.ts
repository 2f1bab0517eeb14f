import { describe, expect, it } from 'vitest';
import { sampleCouncil } from '../../../../../electron/core/sample/index.ts';
import { broughtBy } from '../../../../../renderer/features/council/memberLines.ts';
import {
  afterSeat,
  endingOf,
  membersOf,
  newSeat,
  newSubstitute,
  renamed,
  rolesIn,
  toGroup,
  toSubstitute,
  wrongInSeat,
  wrongInSubstitute,
} from '../../../../../renderer/features/council/seats.ts';

const council = { ...sampleCouncil(), termOfOffice: { from: '2026-01-01', to: '2029-12-31' } };

describe('a seat', () => {
  const begun = newSeat(council, '2026-11-30');

  it('lasts the term, and needs a name and its days', () => {
    expect(begun).toEqual({ name: '', group: '', role: 'member', from: '2026-01-01', to: '2029-12-31' });
    expect(wrongInSeat(begun)).toEqual({ name: 'form.needsName' });
    expect(wrongInSeat({ ...begun, name: 'Bo', to: '2025-01-01' })).toEqual({ to: 'form.endsBefore' });
    expect(wrongInSeat({ ...begun, name: 'Bo' })).toEqual({});
  });

  it('the next one is of the same group and days, and only a member', () => {
    const sent = { ...begun, name: 'Bo', group: 'A', role: 'chair', from: '2027-01-01' } as const;
    expect(afterSeat(sent)).toEqual({ ...sent, name: '', role: 'member' });
  });

  it('is presided over by a mayor in the council and by a chair in a committee', () => {
    expect(rolesIn({ kind: 'municipalCouncil' })).toContain('mayor');
    expect(rolesIn({ kind: 'standingCommittee' })).toContain('chair');
    expect(rolesIn({ kind: 'standingCommittee' })).not.toContain('mayor');
  });

  it('ends the day before, and goes only where it has not begun', () => {
    const seat = {
      id: 's',
      member: 'm',
      group: null,
      body: 'b',
      role: 'member',
      from: '2026-06-01',
      to: '2029-12-31',
    } as const;
    expect(endingOf(seat, '2026-11-30')).toEqual({
      does: 'end',
      input: { items: [{ list: 'mandates', item: { ...seat, to: '2026-11-29' } }] },
    });
    expect(endingOf(seat, '2026-06-01')).toEqual({ does: 'remove', input: { list: 'mandates', id: 's' } });
    expect(endingOf(seat, '2026-06-02').does).toBe('end');
  });
});

describe('a substitute', () => {
  it('is of the first group unless another is chosen, for the term', () => {
    const begun = newSubstitute(council, '2026-11-30');
    expect(begun.group).toBe(council.partyGroups[0]?.id);
    expect(newSubstitute({ ...council, partyGroups: [] }, '2026-11-30').group).toBe('');
    expect(Object.keys(wrongInSubstitute({ ...begun, from: '' }))).toEqual(['name', 'from']);
  });

  it('outside the groups has none', () => {
    const typed = { name: ' Bo ', group: '', from: '2026-01-01', to: '2029-12-31' };
    expect(toSubstitute('i', typed).item).toEqual({
      id: 'i',
      name: 'Bo',
      group: null,
      from: '2026-01-01',
      to: '2029-12-31',
    });
    expect(toSubstitute('i', { ...typed, group: 'x' }).item).toMatchObject({ group: 'x' });
  });
});

describe('a group', () => {
  const group = { id: 'x', letter: 'X', name: 'Lindvedlisten', groupLeader: '' };

  it('is made of what was typed', () => {
    expect(toGroup('x', { letter: ' X', name: 'Lindvedlisten ' })).toEqual({ list: 'partyGroups', item: group });
  });

  it('is another only when letter or name is, and keeps a name', () => {
    expect(renamed(group, { letter: 'X ', name: ' Lindvedlisten' })).toBeNull();
    expect(renamed(group, { letter: 'X', name: ' ' })).toBeNull();
    expect(renamed(group, { letter: 'L', name: '' })).toEqual({ ...group, letter: 'L' });
    expect(renamed(group, { letter: 'X', name: 'Ny' })).toEqual({ ...group, name: 'Ny' });
  });

  it('is led by one of those who sit or have sat for it', () => {
    const [first] = council.partyGroups;
    const members = membersOf(council, first?.id ?? '');
    expect(members.length).toBeGreaterThan(1);
    expect(members.length).toBeLessThan(council.members.length);
    expect(membersOf(council, 'nobody')).toEqual([]);
  });
});

describe('a file of members', () => {
  const line = (number: number, state: 'new' | 'known') => ({
    ...{ line: number, body: 'b', name: 'n', group: '', role: 'member' as const, from: '', to: '', state },
  });
  it('is taken when it brings somebody and has no fault', () => {
    const read = { lines: [line(2, 'new'), line(3, 'known')], problems: [] };
    expect(broughtBy(read)).toMatchObject({ fresh: [{ line: 2 }], known: 1, canImport: true });
    expect(broughtBy({ ...read, lines: [line(3, 'known')] }).canImport).toBe(false);
    expect(broughtBy({ ...read, problems: [{ line: 2, code: 'body', value: 'x' }] }).canImport).toBe(false);
  });
});
