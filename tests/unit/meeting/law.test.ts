import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DisqualificationGround, type Happening, type MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder, publicTitle } from '../../../shared/meeting/agenda.ts';
import { protocolText } from '../../../shared/meeting/protocol.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { type Choice, resultOf } from '../../../shared/votes/count.ts';

const SEATS = ['ane', 'bo', 'cia', 'dan', 'eva', 'finn', 'gro'];
const BODY = { seats: SEATS, size: 7, isCouncil: false };
const SETTING = {
  council: 'Kommunalbestyrelsen',
  seats: SEATS.map((member, at) => ({
    member,
    name: `${member[0]?.toUpperCase()}${member.slice(1)} Holm`,
    group: at < 4 ? 'A' : 'V',
  })),
};
const item = (id: string, closed = 'no'): AgendaItem => ({
  ...{ id, kind: 'case', caseId: null, title: `Køb af grund ${id}`, caseNumber: '', group: 'B', role: 'decides' },
  ...{
    openness: { closed: closed === 'yes', reason: 'Priser', publicTitle: '' },
    minutes: 5,
    lateReason: '',
    number: id,
  },
});
const ITEMS = [item('1'), item('2')];
const log = (all: readonly Happening[]): MeetingEvent[] =>
  all.map((one, at) => ({
    ...one,
    id: `e${at + 1}`,
    at: `2026-12-08T08:${String(at).padStart(2, '0')}:00.000Z`,
    by: 'Ida',
  }));
const room = (...all: Happening[]) => runMeeting({ items: ITEMS, events: log(all) }, SEATS);
const why = (...all: Happening[]) => {
  const last = log(all).at(-1);
  return last ? refusal(room(...all.slice(0, -1)), last, BODY) : null;
};
const open = (present = SEATS): Happening => ({ kind: 'opened', present });
const take = (id = '1'): Happening => ({ kind: 'item', item: id });
const decide: Happening = { kind: 'decision', item: '1', outcome: 'approved', text: '', referredTo: '' };
const unable = (member: string, ground: DisqualificationGround = 'family'): Happening => ({
  ...{ kind: 'disqualified', item: '1', member, ground, note: '' },
});
const vote = (choices: readonly Choice[], told: 'name' | 'group' = 'group', id = '1'): Happening => ({
  ...{ kind: 'vote', item: id, motion: null, told },
  ballots: choices.map((choice, at) => ({ member: SEATS[at] ?? '', choice })),
});
const result = (choices: readonly Choice[], told: 'name' | 'group' = 'group') =>
  room(open(), take(), vote(choices, told)).items.get('1')?.votes[0]?.result;

test.each(DisqualificationGround.options.map((ground, at) => [at + 1, ground] as const))(
  'FVL § 3, stk. 1, nr. %i: the member neither votes nor counts, and is back for the next item',
  (number, ground) => {
    const four = open(SEATS.slice(0, 4));
    expect(why(four, take(), unable('ane', ground), vote(['for']))).toBe('disqualified');
    expect(why(four, take(), unable('ane', ground), decide)).toBe('notQuorate');
    expect(why(four, take(), unable('ane', ground), take('2'), vote(['for'], 'group', '2'))).toBeNull();
    expect(protocolText(room(open(), take(), unable('ane', ground)), item('1'), SETTING)).toContain(`nr. ${number})`);
  },
);

test('KSL § 10: closed items come last, and only the public title is told before the doors are closed', () => {
  expect(agendaOrder([item('1', 'yes'), item('2')]).map(({ id }) => id)).toEqual(['2', '1']);
  expect(publicTitle(item('1', 'yes'))).toBe('Lukket punkt');
});

describe('KSL § 11: the majority of the votes cast', () => {
  const choices = fc.array(fc.constantFrom<Choice>('for', 'against', 'abstain'), { minLength: 1, maxLength: 7 });
  test('by roll-call as by group', () => {
    fc.assert(
      fc.property(choices, (all) => {
        expect(result(all, 'name')).toBe(result(all, 'group'));
      }),
    );
  });
  test('as many for as against lapses, whoever abstains', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (each, abstain) => {
        expect(resultOf({ for: each, against: each, abstain })).toBe('tied');
      }),
    );
  });
  test('a vote moved from against to for never turns an adoption', () => {
    fc.assert(
      fc.property(choices, fc.nat(6), (all, at) => {
        fc.pre(result(all) === 'adopted');
        expect(result(all.with(at % all.length, 'for'))).toBe('adopted');
      }),
    );
  });
});

test('KSL §§ 13 and 23 in one protocol, as municipalities write it', async () => {
  const all: Happening[] = [
    open(SEATS.slice(0, 6)),
    { kind: 'substitute', for: 'gro', name: 'Ida Dam', forItem: null },
    take(),
    unable('ane'),
    { kind: 'motion', item: '1', motion: 'amendment', proposer: 'V', text: 'Købet udsættes til 2028.' },
    {
      ...{ kind: 'vote', item: '1', motion: 'e5', told: 'group' },
      ballots: (['for', 'for', 'for', 'against', 'against', 'abstain'] as const).map((choice, at) => ({
        member: ['eva', 'finn', 'gro', 'bo', 'cia', 'dan'][at] ?? '',
        choice,
      })),
    },
    decide,
    { kind: 'dissent', item: '1', member: 'bo', text: 'Grunden er for dyr.' },
    { kind: 'stay', item: '1', member: 'cia' },
  ];
  for (let end = 1; end <= all.length; end++) expect(why(...all.slice(0, end))).toBeNull();
  await expect(`${protocolText(room(...all), item('1'), SETTING)}\n`).toMatchFileSnapshot(
    '../../fixtures/golden/protocol.txt',
  );
});
