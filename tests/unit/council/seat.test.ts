import { describe, expect, it } from 'vitest';
import { seatItems, seatOddities } from '../../../shared/council/seat.ts';
import { type Body, type CouncilContent, emptyCouncil, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';

const body = (id: string, kind: Body['kind'], size: number): Body => ({
  ...{ id, name: id, kind, size, from: '2026-01-01', to: '2029-12-31', competence: '' },
  ...{ deadline: LEGAL_DEADLINE, time: null, ends: null, place: '', numbering: 'meeting' },
});
const COUNCIL = body('kb', 'municipalCouncil', 25);
const TERM = { from: '2026-01-01', to: '2029-12-31' };

function ids(): () => string {
  const state = { last: 0 };
  return () => `id${++state.last}`;
}

const base: CouncilContent = {
  ...emptyCouncil('Lindved'),
  bodies: [COUNCIL, body('bu', 'standingCommittee', 3)],
  partyGroups: [{ id: 'a', letter: 'A', name: 'Socialdemokratiet', groupLeader: '' }],
  members: [
    { id: 'ida', name: 'Ida Holm', councilRole: 'member', groups: [{ group: 'a', from: TERM.from }], to: TERM.to },
  ],
};
const put = (name: string, group: string) =>
  seatItems(base, { body: 'bu', name, group, role: 'member', ...TERM }, ids()).map(({ list, item }) =>
    list === 'mandates' ? [list, item.member, item.group] : [list, item.id, 'name' in item ? item.name : ''],
  );

describe('somebody takes a seat', () => {
  it.each([
    ['known by name and letter', 'Ida Holm', 'A', [['mandates', 'ida', 'a']]],
    ['whatever the case of the letters and the spaces', ' ida  holm ', 'socialdemokratiet', [['mandates', 'ida', 'a']]],
    ['outside the parties', 'Ida Holm', '', [['mandates', 'ida', null]]],
    [
      'new to the record',
      'Bo Berg',
      'A',
      [
        ['members', 'id1', 'Bo Berg'],
        ['mandates', 'id1', 'a'],
      ],
    ],
    [
      'with a new group',
      'Bo Berg',
      'Æ',
      [
        ['partyGroups', 'id1', 'Æ'],
        ['members', 'id2', 'Bo Berg'],
        ['mandates', 'id2', 'id1'],
      ],
    ],
  ])('%s', (_name, name, group, items) => {
    expect(put(name, group)).toEqual(items);
  });
});

describe('what is odd about who sits in a body', () => {
  const seat = (member: string, role: 'chair' | 'member' | 'mayor' = 'member', to = TERM.to) => ({
    ...{ id: `${member}${to}`, member, group: null, body: 'x', role, from: TERM.from, to },
  });
  const odd = (one: Body, ...mandates: ReturnType<typeof seat>[]) => {
    const council = { ...base, bodies: [COUNCIL, one], mandates: mandates.map((made) => ({ ...made, body: one.id })) };
    return seatOddities(council, one, '2026-12-01');
  };
  it.each([
    ['nothing', odd(body('bu', 'standingCommittee', 3), seat('a', 'chair'), seat('b'), seat('c')), []],
    ['an even number, § 17', odd(body('bu', 'standingCommittee', 2), seat('a', 'chair'), seat('b')), ['evenSize']],
    ['more than half the council, § 17', odd(body('bu', 'standingCommittee', 13)), ['tooLarge', 'tooFew']],
    [
      'a seat that is empty since a mandate ended',
      odd(body('bu', 'standingCommittee', 3), seat('a', 'chair'), seat('b'), seat('c', 'member', '2026-06-30')),
      ['tooFew'],
    ],
    ['too many', odd(body('bu', 'standingCommittee', 1), seat('a', 'chair'), seat('b')), ['tooMany']],
    [
      'a special committee may have citizens beside its members',
      odd(body('s', 'section17_4', 1), seat('a', 'chair'), seat('b')),
      [],
    ],
    ['nobody presides', odd(body('bu', 'standingCommittee', 1), seat('a')), ['noChair']],
    [
      'the mayor presides over the finance committee, § 18',
      odd(body('oe', 'financeCommittee', 1), seat('a', 'mayor')),
      [],
    ],
    [
      'one sits twice',
      odd(body('bu', 'standingCommittee', 3), seat('a', 'chair'), seat('a', 'member', '2029-12-30'), seat('b')),
      ['twice'],
    ],
  ])('%s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
  });
});
