import { describe, expect, it } from 'vitest';
import {
  cast,
  type DecisionDraft,
  decision,
  disqualified,
  dissent,
  given,
  motion,
  NOT_JUDGED,
  stay,
  substitute,
  substituteFor,
  USUAL,
  voteLines,
} from '../../../../../../renderer/features/meetings/room/recording.ts';
import { RecordId } from '../../../../../../shared/kinds/ids.ts';
import { Happening } from '../../../../../../shared/kinds/meeting/events.ts';

const next = { id: RecordId.parse('0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d11'), date: '2027-01-12' };
const draft: DecisionDraft = { outcome: 'approved', text: '', referredTo: '', postponedTo: '' };

describe('a decision', () => {
  it('is what the body mostly does in its role', () =>
    expect(USUAL).toEqual({ decides: 'approved', advises: 'recommended', informed: 'noted' }));

  it('needs no wording but for one that is no standard outcome', () => {
    expect(decision('a', draft, [])).toEqual({
      send: { kind: 'decision', item: 'a', outcome: 'approved', text: '', referredTo: '' },
    });
    expect(decision('a', { ...draft, outcome: 'other', text: ' ' }, [])).toEqual({
      wrong: { field: 'text', why: 'room.needsText' },
    });
  });

  it('is referred to somebody', () => {
    const referred = { ...draft, outcome: 'referred', referredTo: ' Økonomiudvalget ' } as const;
    expect(decision('a', referred, [])).toMatchObject({ send: { referredTo: 'Økonomiudvalget' } });
    expect(decision('a', { ...referred, referredTo: '' }, [])).toEqual({
      wrong: { field: 'referredTo', why: 'refusal.noReferral' },
    });
  });

  it('is postponed to a meeting that lies ahead, or to none that is known', () => {
    const postponed = { ...draft, outcome: 'postponed', postponedTo: next.id } as const;
    expect(decision('a', postponed, [next])).toMatchObject({
      send: { postponedTo: { meeting: next.id, date: '2027-01-12' } },
    });
    expect(decision('a', postponed, [])).not.toHaveProperty('send.postponedTo');
    expect(decision('a', { ...postponed, postponedTo: '' }, [next])).not.toHaveProperty('send.postponedTo');
  });

  it('leaves out what was typed for another outcome', () => {
    const typed = { ...draft, referredTo: 'Økonomiudvalget', postponedTo: next.id };
    expect(decision('a', typed, [next])).toEqual({
      send: { kind: 'decision', item: 'a', outcome: 'approved', text: '', referredTo: '' },
    });
  });
});

describe('what a member says', () => {
  it('is a motion with its wording', () => {
    const said = { motion: 'amendment', proposer: ' A ', text: ' Tid i juni ' } as const;
    expect(motion('a', said)).toEqual({
      send: { kind: 'motion', item: 'a', motion: 'amendment', proposer: 'A', text: 'Tid i juni' },
    });
    expect(motion('a', { ...said, text: '' })).toEqual({ wrong: { field: 'text', why: 'room.needsText' } });
  });

  it('is a dissent of somebody, with words', () => {
    expect(dissent('a', { member: 'm1', text: ' Nej ' })).toEqual({
      send: { kind: 'dissent', item: 'a', member: 'm1', text: 'Nej' },
    });
    expect(dissent('a', { member: '', text: 'Nej' })).toEqual({ wrong: { field: 'member', why: 'room.needsMember' } });
    expect(dissent('a', { member: 'm1', text: '' })).toEqual({ wrong: { field: 'text', why: 'room.needsText' } });
  });

  it('stops a decision, without a ground', () => {
    expect(stay('a', 'm1')).toEqual({ send: { kind: 'stay', item: 'a', member: 'm1' } });
    expect(stay('a', '')).toEqual({ wrong: { field: 'member', why: 'room.needsMember' } });
  });
});

describe('who sits instead', () => {
  it('has a name', () => {
    expect(substitute(' Ida ', { member: 'm1', forItem: null })).toEqual({
      send: { kind: 'substitute', for: 'm1', name: 'Ida', forItem: null },
    });
    expect(substitute(' ', { member: 'm1', forItem: null })).toEqual({
      wrong: { field: 'name', why: 'room.needsName' },
    });
  });

  it('sits for the item alone, and only for one who was found disqualified', () => {
    const judged = { ...NOT_JUDGED, member: 'm1', substitute: 'Ida' };
    expect(substituteFor('a', judged)).toEqual({
      send: { kind: 'substitute', for: 'm1', name: 'Ida', forItem: 'a' },
    });
    expect(substituteFor('a', { ...judged, verdict: 'able' })).toBeNull();
    expect(substituteFor('a', { ...judged, substitute: ' ' })).toBeNull();
  });
});

describe('inhabilitet', () => {
  const judged = { ...NOT_JUDGED, member: 'm1', note: ' Ejer grunden ' };

  it('is found of somebody, with no votes where none were counted', () => {
    expect(disqualified('a', judged)).toEqual({
      send: {
        ...{ kind: 'disqualified', item: 'a', member: 'm1', ground: 'ownInterest' },
        ...{ note: 'Ejer grunden', verdict: 'disqualified' },
      },
    });
    expect(disqualified('a', NOT_JUDGED)).toEqual({ wrong: { field: 'member', why: 'room.needsMember' } });
  });

  it('takes an empty count beside another as none, and no count as more than can be', () => {
    const told = disqualified('a', { ...judged, votes: { for: '6', against: '', abstain: '900' } });
    expect(told).toMatchObject({ send: { votes: { for: 6, against: 0, abstain: 200 } } });
    expect('send' in told && Happening.safeParse(told.send).success).toBe(true);
  });
});

describe('a vote', () => {
  const seats = [
    { member: 'm1', name: 'Ane', group: 'A' },
    { member: 'm2', name: 'Bo', group: 'A' },
    { member: 'm3', name: 'Carl', group: '' },
  ];

  it('has a line a group, and one for each outside the groups', () => {
    const ballots = cast(new Map(), ['m1', 'm2'], 'for');
    expect(voteLines('group', seats, ballots)).toEqual([
      { key: 'A', label: 'A (2)', members: ['m1', 'm2'], choice: 'for' },
      { key: 'm3', label: 'Carl', members: ['m3'], choice: null },
    ]);
  });

  it('says nothing of a group that is not of one mind, and tells it by name', () => {
    const ballots = cast(cast(new Map(), ['m1', 'm2'], 'for'), ['m2'], 'against');
    expect(voteLines('group', seats, ballots)[0]?.choice).toBeNull();
    expect(voteLines('name', seats, ballots).map(({ label, choice }) => [label, choice])).toEqual([
      ['Ane', 'for'],
      ['Bo', 'against'],
      ['Carl', null],
    ]);
  });

  it('counts those who may vote and have, in the order they sit', () =>
    expect(given(cast(new Map(), ['m3', 'm9', 'm1'], 'abstain'), seats)).toEqual([
      { member: 'm1', choice: 'abstain' },
      { member: 'm3', choice: 'abstain' },
    ]));
});
