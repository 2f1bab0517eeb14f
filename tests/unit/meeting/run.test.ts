import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Happening, MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { protocolText } from '../../../shared/meeting/protocol.ts';
import type { MeetingRefusal } from '../../../shared/meeting/refusals.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';

const SEATS = ['ane', 'bo', 'cia', 'dan', 'eva', 'finn', 'gro'];
const COMMITTEE = { seats: SEATS, size: 7, isCouncil: false };
const SETTING = {
  council: 'Kommunalbestyrelsen',
  seats: SEATS.map((member, index) => ({
    member,
    name: `${member[0]?.toUpperCase()}${member.slice(1)} Holm`,
    group: index < 3 ? 'A' : index < 6 ? 'V' : '',
  })),
};

const item = (id: string): AgendaItem => ({
  id,
  kind: 'case',
  caseId: null,
  title: `Sag ${id}`,
  caseNumber: '',
  group: 'B',
  role: 'decides',
  openness: { closed: false, reason: '', publicTitle: '' },
  minutes: 10,
  lateReason: '',
  number: null,
});
const ITEMS = [item('1'), item('2')];

/** Events with ids `e1`, `e2` and so on, one a minute. */
const log = (...happenings: Happening[]): MeetingEvent[] =>
  happenings.map((happening, index) => ({
    ...happening,
    id: `e${index + 1}`,
    at: `2026-12-08T08:${String(index).padStart(2, '0')}:00.000Z`,
    by: 'Sekretær',
  }));
const room = (...happenings: Happening[]) => runMeeting({ items: ITEMS, events: log(...happenings) }, SEATS);
/** Why the last of them is refused after the others. */
const why = (body: typeof COMMITTEE, ...happenings: Happening[]): MeetingRefusal | null => {
  const last = log(...happenings).at(-1);
  return last ? refusal(room(...happenings.slice(0, -1)), last, body) : null;
};
const text = (...happenings: Happening[]) => protocolText(room(...happenings), item('1'), SETTING);

const open = (present = SEATS): Happening => ({ kind: 'opened', present: [...present] });
const take = (id = '1'): Happening => ({ kind: 'item', item: id });
const leaves = (member: string): Happening => ({ kind: 'presence', member, state: 'absent' });
const returns = (member: string): Happening => ({ kind: 'presence', member, state: 'present' });
const decide = (
  outcome: 'approved' | 'postponed' | 'lapsed' | 'referred' = 'approved',
  referredTo = '',
): Happening => ({
  kind: 'decision',
  item: '1',
  outcome,
  text: '',
  referredTo,
});
const stay = (member: string): Happening => ({ kind: 'stay', item: '1', member });
const dissent = (member: string): Happening => ({ kind: 'dissent', item: '1', member, text: 'Det er for dyrt.' });
const unable = (member: string): Happening => ({
  kind: 'disqualified',
  item: '1',
  member,
  ground: 'ownInterest',
  note: '',
});
const vote = (yes: string[], no: string[], abstain: string[] = [], told: 'name' | 'group' = 'group'): Happening => ({
  kind: 'vote',
  item: '1',
  motion: null,
  told,
  ballots: [
    ...yes.map((member) => ({ member, choice: 'for' as const })),
    ...no.map((member) => ({ member, choice: 'against' as const })),
    ...abstain.map((member) => ({ member, choice: 'abstain' as const })),
  ],
});

describe('kommunestyrelsesloven § 11, beslutningsdygtighed', () => {
  test.each([
    [4, null],
    [3, 'notQuorate'],
  ])('with %i of 7 present', (count, expected) => {
    expect(why(COMMITTEE, open(SEATS.slice(0, count)), take(), decide())).toBe(expected);
  });

  test('one who leaves can take the quorum away, and one who comes gives it back', () => {
    const four = open(SEATS.slice(0, 4));
    expect(why(COMMITTEE, four, take(), leaves('ane'), decide())).toBe('notQuorate');
    expect(why(COMMITTEE, four, take(), leaves('ane'), returns('gro'), decide())).toBeNull();
  });

  test('nobody who is away votes, and nobody twice', () => {
    expect(why(COMMITTEE, open(SEATS.slice(0, 4)), take(), vote(['gro'], []))).toBe('notPresent');
    expect(why(COMMITTEE, open(), take(), vote(['ane', 'ane'], []))).toBe('votedTwice');
    expect(why(COMMITTEE, open(), take(), vote(['nobody'], []))).toBe('notPresent');
  });

  test('a vote on inhabilitet counts no more votes than there are members to cast them', () => {
    const judged = (yes: number, against: number): Happening => ({
      ...{ kind: 'disqualified', item: '1', member: 'ane', ground: 'ownInterest', note: '' },
      ...{ verdict: 'able', votes: { for: yes, against, abstain: 0 } },
    });
    const five = open(SEATS.slice(0, 5));
    expect(why(COMMITTEE, five, take(), judged(2, 3))).toBeNull();
    expect(why(COMMITTEE, five, take(), judged(3, 3))).toBe('tooManyVotes');
  });

  test('equally many votes: the proposal lapses, whatever the chair voted', () => {
    expect(text(open(), take(), vote(['ane', 'bo', 'cia'], ['dan', 'eva', 'finn'], ['gro']))).toBe(
      'For stemte A (3). Imod stemte V (3). Undlod: Gro Holm (uden for grupperne). Stemmelighed: Forslaget er bortfaldet.',
    );
  });
});

describe('kommunestyrelsesloven § 13, afvigende mening', () => {
  test('by one who took part, also when only for a part of the item', () => {
    expect(why(COMMITTEE, open(), take(), leaves('ane'), dissent('ane'))).toBeNull();
  });
  test('not by one who was away', () => {
    expect(why(COMMITTEE, open(SEATS.slice(1)), take(), dissent('ane'))).toBe('notTakenPart');
  });
  test('not after the meeting', () => {
    expect(why(COMMITTEE, open(), take(), { kind: 'closed' }, dissent('ane'))).toBe('meetingClosed');
  });
  test('is in the protocol', () => {
    expect(text(open(), take(), decide(), dissent('bo'))).toBe(
      'Godkendt.\nMindretalsudtalelse fra Bo Holm: Det er for dyrt.',
    );
  });
});

describe('kommunestyrelsesloven § 14 and forvaltningsloven § 3, inhabilitet', () => {
  test('the member leaves, does not vote, and has no stay right', () => {
    expect(why(COMMITTEE, open(), take(), unable('ane'), vote(['ane'], []))).toBe('disqualified');
    expect(why(COMMITTEE, open(), take(), unable('ane'), decide(), stay('ane'))).toBe('notTakenPart');
    expect(why(COMMITTEE, open(), take(), unable('ane'), dissent('ane'))).toBe('notTakenPart');
  });
  test('is settled before the decision', () => {
    expect(why(COMMITTEE, open(), take(), decide(), unable('ane'))).toBe('alreadyDecided');
  });
  test('only for the item', () => {
    const next: Happening = { ...(vote(['ane'], []) as Extract<Happening, { kind: 'vote' }>), item: '2' };
    expect(why(COMMITTEE, open(), take(), unable('ane'), take('2'), next)).toBeNull();
  });
  test('does not count towards the quorum, and a substitute mends it', () => {
    const four = open(SEATS.slice(0, 4));
    const substitute: Happening = { kind: 'substitute', for: 'ane', name: 'Ida Dam', forItem: '1' };
    expect(why(COMMITTEE, four, take(), unable('ane'), decide())).toBe('notQuorate');
    expect(why(COMMITTEE, four, take(), unable('ane'), substitute, decide())).toBeNull();
    expect(why(COMMITTEE, four, take(), unable('ane'), substitute, vote(['ane'], []))).toBeNull();
    expect(why(COMMITTEE, four, take(), substitute)).toBe('stillPresent');
  });
  test('is in the protocol with the number of the ground', () => {
    expect(text(open(), take(), unable('ane'), decide())).toBe(
      'Godkendt.\nAne Holm var inhabil (forvaltningslovens § 3, stk. 1, nr. 1), forlod lokalet og deltog ikke i behandlingen.',
    );
  });
});

describe('kommunestyrelsesloven § 23, standsningsret', () => {
  test.each<[string, MeetingRefusal | null, Happening[]]>([
    ['by a member who was there', null, [open(), take(), decide(), stay('ane')]],
    ['by one who voted for', null, [open(), take(), vote(['ane'], []), decide(), stay('ane')]],
    ['by one who was there in part', null, [open(), take(), leaves('ane'), decide(), stay('ane')]],
    ['when an application fell on a tie', null, [open(), take(), decide('lapsed'), stay('ane')]],
    ['while a later item is taken', null, [open(), take(), decide(), take('2'), stay('ane')]],
    ['not by one who was away', 'notTakenPart', [open(SEATS.slice(1)), take(), decide(), stay('ane')]],
    [
      'not by one who came after the item',
      'notTakenPart',
      [open(SEATS.slice(1)), take(), decide(), take('2'), returns('ane'), stay('ane')],
    ],
    ['not on a postponement', 'procedural', [open(), take(), decide('postponed'), stay('ane')]],
    ['not before the decision', 'noDecision', [open(), take(), stay('ane')]],
    ['not after the meeting is closed', 'meetingClosed', [open(), take(), decide(), { kind: 'closed' }, stay('ane')]],
    ['once', 'alreadyStayed', [open(), take(), decide(), stay('ane'), stay('bo')]],
  ])('%s', (_about, expected, happenings) => {
    expect(why(COMMITTEE, ...happenings)).toBe(expected);
  });

  test('not in the municipal council itself', () => {
    expect(why({ ...COMMITTEE, isCouncil: true }, open(), take(), decide(), stay('ane'))).toBe('notCommittee');
  });

  test('is in the protocol', () => {
    expect(text(open(), take(), decide(), stay('cia'))).toBe(
      'Godkendt.\nCia Holm begærede sagen indbragt for Kommunalbestyrelsen. Beslutningen er standset efter kommunestyrelseslovens § 23.',
    );
  });
});

describe('the meeting', () => {
  test('nothing is recorded before it opens, and it opens once', () => {
    expect(why(COMMITTEE, take())).toBe('notOpen');
    expect(why(COMMITTEE, open(), open())).toBe('alreadyOpen');
    expect(why(COMMITTEE, open(['stranger']))).toBe('unknownMember');
  });

  test('what was recorded by mistake is taken back', () => {
    const undone = room(open(), take(), decide(), { kind: 'revoked', event: 'e3' });
    expect(undone.items.get('1')?.decision).toBeNull();
    const reopened = room(open(), { kind: 'closed' }, { kind: 'revoked', event: 'e2' });
    expect(reopened.stage).toBe('open');
  });

  test('a substitute sits until the member is back', () => {
    const substitute: Happening = { kind: 'substitute', for: 'ane', name: 'Ida Dam', forItem: null };
    expect(why(COMMITTEE, open(), substitute)).toBe('stillPresent');
    expect([...room(open(), leaves('ane'), substitute).substitutes]).toEqual([['ane', 'Ida Dam']]);
    expect([...room(open(), leaves('ane'), substitute, returns('ane')).substitutes]).toEqual([]);
  });

  test('the order is changed, and what was not named stays behind', () => {
    expect(room(open(), { kind: 'order', items: ['2', 'gone'] }).order).toEqual(['2', '1']);
  });

  test('a referral says to whom', () => {
    expect(why(COMMITTEE, open(), take(), decide('referred'))).toBe('noReferral');
    expect(text(open(), take(), decide('referred', 'Økonomiudvalget'))).toBe('Henvist til Økonomiudvalget.');
  });

  test('presence is told for each item', () => {
    expect(text(open(SEATS.slice(2)), take(), leaves('gro'), decide())).toBe(
      'Godkendt.\nFraværende: Ane Holm og Bo Holm. Delvis til stede: Gro Holm.',
    );
  });

  test('a motion and its vote by name', () => {
    const motion: Happening = { kind: 'motion', item: '1', motion: 'amendment', proposer: 'V', text: 'Løsning C.' };
    const ballots = vote(['dan'], ['ane', 'gro'], ['bo'], 'name') as Extract<Happening, { kind: 'vote' }>;
    expect(text(open(), take(), motion, { ...ballots, motion: 'e3' })).toBe(
      'Ændringsforslag fra V: Løsning C.\nAfstemning om ændringsforslag: For stemte Dan Holm (V). Imod stemte Ane Holm (A) og Gro Holm. Undlod: Bo Holm (A). Forkastet.',
    );
  });
});

test('whatever is recorded by the rules, nobody is present and a stranger, and a closed meeting stays as it is', () => {
  const member = fc.constantFrom(...SEATS);
  const any = fc.oneof(
    member.map(leaves),
    member.map(returns),
    member.map(stay),
    member.map(unable),
    fc.constantFrom(take('1'), take('2'), decide(), { kind: 'closed' } as Happening),
    fc.subarray(SEATS).map((yes) => vote(yes, [])),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (happenings) => {
      const kept: Happening[] = [open()];
      for (const happening of happenings) if (why(COMMITTEE, ...kept, happening) === null) kept.push(happening);
      const end = room(...kept);
      expect([...end.present].every((one) => SEATS.includes(one))).toBe(true);
      for (const run of end.items.values()) {
        for (const one of run.disqualified.keys()) expect(run.tookPart.has(one)).toBe(false);
        if (run.stay) expect(run.tookPart.has(run.stay.member) && run.decision !== null).toBe(true);
      }
      const closedAt = kept.findIndex(({ kind }) => kind === 'closed');
      if (closedAt >= 0) expect(closedAt).toBe(kept.length - 1);
    }),
  );
});
