import { describe, expect, test } from 'vitest';
import type { Happening, MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { protocolText } from '../../../shared/meeting/protocol.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';

const SEATS = ['ane', 'bo', 'cia', 'dan', 'eva', 'finn', 'gro'];
const COMMITTEE = { seats: SEATS, size: 7, isCouncil: false };
const SETTING = {
  council: 'Kommunalbestyrelsen',
  seats: SEATS.map((member) => ({ member, name: `${member[0]?.toUpperCase()}${member.slice(1)} Holm`, group: 'A' })),
};
const ITEM: AgendaItem = {
  ...{ id: '1', kind: 'case', caseId: null, title: 'Sag', caseNumber: '', group: 'B', role: 'decides' },
  ...{ openness: { closed: false, reason: '', publicTitle: '' }, minutes: 10, lateReason: '', number: null },
};
const log = (...happenings: Happening[]): MeetingEvent[] =>
  happenings.map((one, at) => ({ ...one, id: `e${at + 1}`, at: `2026-12-08T08:0${at}:00.000Z`, by: 'Sekretær' }));
const room = (...all: Happening[]) => runMeeting({ items: [ITEM], events: log(...all) }, SEATS);
const why = (...all: Happening[]) => {
  const last = log(...all).at(-1);
  return last ? refusal(room(...all.slice(0, -1)), last, COMMITTEE) : null;
};
const text = (...all: Happening[]) => protocolText(room(...all), ITEM, SETTING);

const open = (present = SEATS): Happening => ({ kind: 'opened', present });
const take: Happening = { kind: 'item', item: '1' };
const decide: Happening = { kind: 'decision', item: '1', outcome: 'approved', text: '', referredTo: '' };
const stay = (member: string): Happening => ({ kind: 'stay', item: '1', member });
const closed: Happening = { kind: 'closed' };
const revoke = (event: string): Happening => ({ kind: 'revoked', event });
const comes = (member: string): Happening => ({ kind: 'presence', member, state: 'present' });
const leaves = (member: string): Happening => ({ kind: 'presence', member, state: 'absent' });
const sits: Happening = { kind: 'substitute', for: 'ane', name: 'Ida Dam', forItem: null };

describe('what is taken back', () => {
  test('after the meeting nothing but the closing: a § 23 declaration stands', () => {
    expect(why(open(), take, decide, stay('ane'), closed, revoke('e4'))).toBe('meetingClosed');
    expect(why(open(), take, decide, closed, revoke('e3'))).toBe('meetingClosed');
    expect(why(open(), take, decide, closed, revoke('e4'))).toBeNull();
  });
  test('not the decision under a declaration, nor what was taken back before', () => {
    expect(why(open(), take, decide, stay('ane'), revoke('e3'))).toBe('stayed');
    expect(why(open(), take, decide, stay('ane'), revoke('e4'), revoke('e3'))).toBeNull();
    expect(why(open(), take, decide, revoke('e3'), revoke('e3'))).toBe('unknownEvent');
  });
});

describe('kommunestyrelsesloven § 23, who took part', () => {
  test('not one who came after the decision, while the item is still the one being taken', () => {
    expect(why(open(SEATS.slice(1)), take, decide, comes('ane'), stay('ane'))).toBe('notTakenPart');
  });
  test('nor when the item is looked at again after they came', () => {
    expect(why(open(SEATS.slice(1)), take, decide, comes('ane'), take, stay('ane'))).toBe('notTakenPart');
  });
});

describe('a substitute in an absent member’s place', () => {
  const vote: Happening = {
    ...{ kind: 'vote', item: '1', motion: null, told: 'name' },
    ballots: [
      { member: 'ane', choice: 'for' },
      { member: 'bo', choice: 'against' },
      { member: 'cia', choice: 'for' },
    ],
  };
  test('is who the protocol names, not the member who was away', () => {
    const dissent: Happening = { kind: 'dissent', item: '1', member: 'ane', text: 'For dyrt.' };
    expect(text(open(), leaves('ane'), sits, take, vote, decide, dissent, stay('ane'))).toBe(
      [
        'For stemte Ida Dam (A) og Cia Holm (A). Imod stemte Bo Holm (A). Vedtaget.',
        'Godkendt.',
        'Mindretalsudtalelse fra Ida Dam: For dyrt.',
        'Ida Dam begærede sagen indbragt for Kommunalbestyrelsen. Beslutningen er standset efter kommunestyrelseslovens § 23.',
        'Ida Dam deltog som stedfortræder for Ane Holm.',
      ].join('\n'),
    );
  });
  test('and a vote taken before the member came back keeps the substitute’s name', () => {
    expect(text(open(), leaves('ane'), sits, take, vote, comes('ane'), decide)).toContain('For stemte Ida Dam (A)');
  });
});
