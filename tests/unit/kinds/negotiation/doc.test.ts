import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RecordId } from '../../../../shared/kinds/ids.ts';
import {
  beginNegotiation,
  moveAmendment,
  putAmendment,
  putStance,
  putVote,
  readNegotiation,
  removeAmendment,
  setMainVotes,
  setTold,
} from '../../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../../shared/kinds/negotiation/kind.ts';
import type { Amendment } from '../../../../shared/kinds/negotiation/negotiation.ts';

const caseId = RecordId.parse('case-1');
const audience = { kind: 'groups' as const, groups: ['x', 'y'] };
const stance = {
  ...{ group: 'x', target: 'o1', stance: 'canLiveWith' as const },
  ...{ condition: 'Når stien er lys', on: '2026-11-20' },
};
const amendment = (id: string, more: Partial<Amendment> = {}): Amendment => ({
  ...{ id, to: null, proposer: 'x', change: { kind: 'replace', point: 'p1', text: `Ny ${id}` } },
  ...{ original: 'Gammel', motivation: '', cost: null, votes: {} },
  ...more,
});

function begun(): Y.Doc {
  const doc = new Y.Doc();
  negotiationKind.begin(doc, 'council');
  beginNegotiation(doc, { caseId, audience });
  return doc;
}
const meet = (...docs: readonly Y.Doc[]) => {
  for (const one of docs) for (const other of docs) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
};
const twin = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  meet(copy, doc);
  return copy;
};
const votes = (doc: Y.Doc) => readNegotiation(doc)?.amendments.map(({ id, votes: own }) => [id, own]);

describe('a negotiation', () => {
  it('is nothing before it is about a case, and then empty, told by group', () => {
    expect(readNegotiation(new Y.Doc())).toBeNull();
    expect(readNegotiation(begun())).toEqual({
      ...{ caseId, audience, stances: [], amendments: [], mainVotes: {}, told: 'group' },
    });
  });

  it('whose audience cannot be read is shown to nobody', () => {
    const doc = begun();
    doc.getMap('fields').set('audience', 'everybody');
    expect(readNegotiation(doc)?.audience).toEqual({ kind: 'group', groups: [] });
  });

  it('tells its votes by name when that is said', () => {
    const doc = begun();
    setTold(doc, 'name');
    expect(readNegotiation(doc)?.told).toBe('name');
  });

  it('has one answer of each group to each target, whole', () => {
    const doc = begun();
    putStance(doc, stance);
    putStance(doc, { ...stance, group: 'y' });
    const other = twin(doc);
    putStance(doc, { ...stance, stance: 'supports' });
    putStance(other, { ...stance, condition: 'Når det er betalt', on: '2026-11-21' });
    meet(doc, other);
    expect(readNegotiation(doc)).toEqual(readNegotiation(other));
    const [first, second, ...rest] = readNegotiation(doc)?.stances ?? [];
    expect([rest, second?.id]).toEqual([[], 'y/o1']);
    expect([
      { id: 'x/o1', ...stance, stance: 'supports' },
      { id: 'x/o1', ...stance, condition: 'Når det er betalt', on: '2026-11-21' },
    ]).toContainEqual(first);
  });
});

describe('amendments', () => {
  it('stand in the order they were put, and are moved', () => {
    const doc = begun();
    for (const id of ['a', 'b', 'c']) putAmendment(doc, amendment(id));
    moveAmendment(doc, { id: 'c', index: 0 });
    expect(readNegotiation(doc)?.amendments).toEqual([amendment('c'), amendment('a'), amendment('b')]);
  });

  it('take the sub-amendments to them along when they go, and nothing else', () => {
    const doc = begun();
    for (const one of [amendment('a'), amendment('b', { to: 'a' }), amendment('c', { to: 'd' }), amendment('d')])
      putAmendment(doc, one);
    removeAmendment(doc, 'a');
    expect(votes(doc)?.map(([id]) => id)).toEqual(['c', 'd']);
  });

  it('bring their votes when they are new; changed later they leave each voter’s vote alone', () => {
    const doc = begun();
    putAmendment(doc, amendment('a', { votes: { y: 'for', x: 'against' } }));
    expect(votes(doc)).toEqual([['a', { x: 'against', y: 'for' }]]);
    putAmendment(doc, amendment('a', { motivation: 'Derfor', votes: { x: 'abstain', z: 'for' } }));
    expect(votes(doc)).toEqual([['a', { x: 'against', y: 'for' }]]);
    expect(readNegotiation(doc)?.amendments[0]?.motivation).toBe('Derfor');
  });
});

describe('votes', () => {
  it('are told voter by voter, apart and together, and taken back', () => {
    const doc = begun();
    putAmendment(doc, amendment('a'));
    putAmendment(doc, amendment('ab'));
    const other = twin(doc);
    putVote(doc, { amendment: 'a', voter: 'x', choice: 'for' });
    putVote(other, { amendment: 'a', voter: 'y', choice: 'against' });
    putVote(other, { amendment: 'ab', voter: 'x', choice: 'abstain' });
    meet(doc, other);
    expect(votes(doc)).toEqual([
      ['a', { x: 'for', y: 'against' }],
      ['ab', { x: 'abstain' }],
    ]);
    putVote(doc, { amendment: 'a', voter: 'x', choice: null });
    expect(votes(doc)).toEqual([
      ['a', { y: 'against' }],
      ['ab', { x: 'abstain' }],
    ]);
  });

  it('on an amendment that is gone are not written down', () => {
    const doc = begun();
    putVote(doc, { amendment: 'gone', voter: 'x', choice: 'for' });
    putAmendment(doc, amendment('gone'));
    expect(votes(doc)).toEqual([['gone', {}]]);
  });

  it('on the proposal itself are their own, one by one or all at once', () => {
    const doc = begun();
    putVote(doc, { amendment: null, voter: 'x', choice: 'for' });
    putVote(doc, { amendment: null, voter: 'y', choice: 'for' });
    setMainVotes(doc, { y: 'against', z: 'abstain' });
    expect(readNegotiation(doc)?.mainVotes).toEqual({ y: 'against', z: 'abstain' });
    putVote(doc, { amendment: null, voter: 'z', choice: null });
    expect(readNegotiation(doc)?.mainVotes).toEqual({ y: 'against' });
  });
});

describe('a negotiation of an older form', () => {
  /** As form 1 laid it down: each key by itself, an amendment's votes as one value. */
  function old(): Y.Doc {
    const doc = new Y.Doc();
    doc.getMap('fields').set('caseId', caseId);
    doc.getMap('stances').set('x/o1', new Y.Map(Object.entries({ id: 'x/o1', ...stance, position: 'V' })));
    const told = { ...amendment('a'), votes: { x: 'for', y: 'perhaps', z: 'against' }, position: 'V' };
    doc.getMap('amendments').set('a', new Y.Map(Object.entries(told)));
    doc.getMap('amendments').set('b', new Y.Map(Object.entries({ ...amendment('b'), votes: null, position: 'W' })));
    doc.getMap('amendments').set('strange', 'nothing');
    return doc;
  }

  it('says what it said, each vote now a register of its own, and what is no vote left out', () => {
    const doc = old();
    negotiationKind.upcast(doc);
    expect(votes(doc)).toEqual([
      ['a', { x: 'for', z: 'against' }],
      ['b', {}],
    ]);
    expect(readNegotiation(doc)?.stances).toEqual([{ id: 'x/o1', ...stance }]);
    expect(negotiationKind.unknown(doc)).toEqual({ fields: 0, items: 0, facts: 0 });
  });

  it('brought over on two laptops is one, and a vote changed since is not undone by it', () => {
    const one = old();
    const other = twin(one);
    negotiationKind.upcast(one);
    putVote(one, { amendment: 'a', voter: 'x', choice: 'abstain' });
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    other.getMap('record').set('version', 2);
    (other.getMap('amendments').get('a') as Y.Map<unknown>).set('votes', { x: 'for' });
    negotiationKind.upcast(other);
    meet(one, other);
    expect(votes(other)?.[0]).toEqual(['a', { x: 'abstain', z: 'against' }]);
    expect(readNegotiation(one)).toEqual(readNegotiation(other));
  });
});
