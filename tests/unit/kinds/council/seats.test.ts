import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clashId, SETTLED, saidIn } from '../../../../shared/kinds/clash.ts';
import { councilClashes, councilInWords } from '../../../../shared/kinds/council/clashes.ts';
import {
  Body,
  type CouncilContent,
  emptyCouncil,
  type Mandate,
  mandatesOn,
} from '../../../../shared/kinds/council/council.ts';
import {
  changeGroup,
  playedCouncil,
  putInCouncil,
  readCouncil,
  removeFromCouncil,
  replaceSteps,
  writeCouncil,
} from '../../../../shared/kinds/council/doc.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { change, exchange, laptops, seat, settle } from './support.ts';

const TERM = { from: '2026-01-01', to: '2029-12-31' };
const body = (id: string, size: number, kind: Body['kind'] = 'standingCommittee'): Body =>
  Body.parse({ id, name: id, kind, size, ...TERM });
const at = (id: string, member: string, from: string, to = TERM.to, more: Partial<Mandate> = {}) =>
  seat(id, member, { body: 'u', from, to, ...more });

/** A council with these mandates in a body of two, and members by these names. */
function council(mandates: readonly Mandate[], names: Readonly<Record<string, string>> = {}): Y.Doc {
  const doc = new Y.Doc();
  councilKind.begin(doc, 'c');
  const members = ['ida', 'bo', 'eva', 'per'].map((id) => ({
    ...{ id, name: names[id] ?? `${id} Holm`, councilRole: 'member' as const, to: TERM.to },
    groups: [{ group: 'x', from: TERM.from }],
  }));
  const partyGroups = [{ id: 'x', letter: 'X', name: 'Liste X', groupLeader: 'ida' }];
  const bodies = [{ ...body('u', 2), name: 'Udvalget' }];
  writeCouncil(doc, {
    ...emptyCouncil('Lindved'),
    termOfOffice: TERM,
    bodies,
    partyGroups,
    members,
    mandates: [...mandates],
  });
  return doc;
}
const sitting = (doc: Y.Doc) =>
  readCouncil(doc).mandates.map(({ id, member, role, from, to }) => [id, member, role, from, to]);
const choose = (doc: Y.Doc, pick: number) => {
  const [clash] = councilClashes(doc);
  const data = { clash: clash?.id ?? '', choice: clash?.choices[pick]?.id ?? '' };
  councilKind.addFact(doc, { device: 'd', by: 'Ida', now: new Date(0) }, { kind: SETTLED, data });
};

describe('what a person settles of seats', () => {
  it('one member twice: who sat first goes on, until the chosen seat ends the other from its first day', () => {
    const mandates = [at('1', 'ida', '2026-01-01'), at('2', 'ida', '2027-01-01', '2028-12-31')];
    const doc = council(mandates);
    expect(sitting(doc).map(([id]) => id)).toEqual(['1']);
    const [clash] = councilClashes(doc);
    expect(clash).toMatchObject({ kind: 'mandatesOverlap', about: 'Udvalget' });
    expect(clash?.choices.map(({ text }) => saidIn('da', text))).toEqual([
      'ida Holm, medlem, Liste X, 1. januar 2026 – 31. december 2029',
      'ida Holm, medlem, Liste X, 1. januar 2027 – 31. december 2028',
    ]);
    choose(doc, 1);
    expect(sitting(doc)).toEqual([
      ['1', 'ida', 'member', '2026-01-01', '2026-12-31'],
      ['2', 'ida', 'member', '2027-01-01', '2028-12-31'],
    ]);
    const other = council(mandates);
    choose(other, 0);
    expect([sitting(other), councilClashes(other)]).toEqual([[['1', 'ida', 'member', '2026-01-01', TERM.to]], []]);
  });

  it('two who preside: the other one is a member from the day the chosen one presides', () => {
    const chairs = [
      at('1', 'ida', '2026-01-01', TERM.to, { role: 'chair' }),
      at('2', 'bo', '2027-01-01', TERM.to, { role: 'chair', group: null }),
    ];
    const doc = council(chairs);
    expect(councilClashes(doc)[0]?.choices[1]?.text).toEqual({
      da: 'bo Holm, formand, uden for partierne, 1. januar 2027 – 31. december 2029',
      en: 'bo Holm, chair, outside the parties, 1 January 2027 – 31 December 2029',
    });
    choose(doc, 1);
    expect(sitting(doc)).toEqual([
      ['1', 'ida', 'chair', '2026-01-01', '2026-12-31'],
      ['1@2027-01-01', 'ida', 'member', '2027-01-01', TERM.to],
      ['2', 'bo', 'chair', '2027-01-01', TERM.to],
    ]);
    const other = council(chairs);
    choose(other, 0);
    expect(sitting(other)).toEqual([
      ['1', 'ida', 'chair', '2026-01-01', TERM.to],
      ['2', 'bo', 'member', '2027-01-01', TERM.to],
    ]);
  });

  it('too many: who is chosen leaves on the day it was too many, or all stay', () => {
    const three = [
      at('1', 'ida', '2026-01-01'),
      at('2', 'bo', '2026-02-01'),
      at('3', 'eva', '2026-03-01', '2026-12-31'),
    ];
    const doc = council(three);
    expect(councilClashes(doc)[0]?.choices.map(({ id }) => id)).toEqual(['3', '2', '1', 'stands']);
    expect(councilClashes(doc)[0]?.choices.at(-1)).toEqual({ id: 'stands', text: '', by: '', at: '' });
    expect(sitting(doc)).toHaveLength(3);
    choose(doc, 2);
    expect(sitting(doc).map(([id, , , from, to]) => [id, from, to])).toEqual([
      ['1', '2026-01-01', '2026-02-28'],
      ['2', '2026-02-01', TERM.to],
      ['3', '2026-03-01', '2026-12-31'],
    ]);
    const [newest, all] = [council(three), council(three)];
    choose(newest, 0);
    expect(sitting(newest).map(([id]) => id)).toEqual(['1', '2']);
    choose(all, 3);
    expect([sitting(all).length, councilClashes(all)]).toEqual([3, []]);
  });

  it('one name twice: one person sits and leads under the one chosen, or they are two', () => {
    const doc = council([at('1', 'bo', '2026-01-01'), at('2', 'ida', '2027-01-01')], {
      ida: ' Bo  Holm',
      bo: 'bo holm',
    });
    const [clash] = councilClashes(doc);
    expect(clash).toMatchObject({ kind: 'samePerson', about: ' Bo  Holm' });
    expect(clash?.choices.map(({ id, text }) => [id, saidIn('da', text)])).toEqual([
      ['ida', ' Bo  Holm, Udvalget fra 1. januar 2027'],
      ['bo', 'bo holm, Udvalget fra 1. januar 2026'],
      ['different', ''],
    ]);
    const two = council([at('1', 'bo', '2026-01-01')], { ida: 'bo holm' });
    choose(two, 2);
    expect([councilClashes(two), readCouncil(two).mandates[0]?.member]).toEqual([[], 'bo']);
    choose(doc, 1);
    const { members, mandates, partyGroups } = readCouncil(doc);
    expect([members.length, mandates.map(({ member }) => member), partyGroups[0]?.groupLeader]).toEqual([
      4,
      ['bo'],
      'bo',
    ]);
    expect(councilClashes(doc).map(({ kind }) => kind)).toEqual(['mandatesOverlap']);
  });

  it('members without a name are nobody’s namesakes', () => {
    expect(councilClashes(council([], { ida: '', bo: ' ' }))).toEqual([]);
  });

  it('a choice nobody offered settles nothing', () => {
    const doc = council([at('1', 'ida', '2026-01-01'), at('2', 'ida', '2027-01-01')]);
    const [clash] = councilClashes(doc);
    const data = { clash: clash?.id ?? clashId('none', []), choice: 'nobody' };
    councilKind.addFact(doc, { device: 'd', by: '', now: new Date(0) }, { kind: SETTLED, data });
    expect(councilClashes(doc)).toEqual([clash]);
  });
});

describe('a change of group', () => {
  const groups = (doc: Y.Doc) =>
    readCouncil(doc)
      .mandates.filter(({ member }) => member === 'bo')
      .map(({ id, group, from, to }) => [id, group, from, to]);

  it('made apart is torn until a person chooses; the group of before counts meanwhile', () => {
    const [a, b] = laptops();
    change(a, 1, { member: 'bo', group: 'l', from: '2027-03-01' });
    change(b, 2, { member: 'bo', group: null, from: '2027-04-01' });
    change(b, 3, { member: 'eva', group: 'l', from: '2027-04-01' });
    exchange([a, b]);
    expect(councilClashes(a.doc)).toMatchObject([
      {
        ...{ kind: 'groupChangedApart', about: 'bo Holm' },
        choices: [
          { text: { da: 'Liste l fra 1. marts 2027', en: 'Liste l from 1 March 2027' }, by: 'a' },
          {
            text: { da: 'uden for partierne fra 1. april 2027', en: 'outside the parties from 1 April 2027' },
            by: 'b',
          },
        ],
      },
    ]);
    expect(groups(a.doc).every(([, group]) => group === 'x')).toBe(true);
    const [clash] = councilClashes(a.doc);
    settle(a, 9, { clash: clash?.id ?? '', choice: clash?.choices[1]?.id ?? '' });
    expect(groups(a.doc)).toEqual([
      ['m-bo', 'x', '2026-01-01', '2027-03-31'],
      ['m-bo@2027-04-01', null, '2027-04-01', TERM.to],
      ['b-bo', null, '2027-06-01', TERM.to],
    ]);
  });

  it('told again changes nothing, and one told by who knew a later one takes its place', () => {
    const [a] = laptops();
    change(a, 1, { member: 'bo', group: 'l', from: '2027-04-01' });
    change(a, 2, { member: 'bo', group: 'l', from: '2027-04-01' });
    change(a, 3, { member: 'bo', group: 'x', from: '2027-05-01' });
    expect(councilKind.facts(a.doc)).toHaveLength(2);
    change(a, 4, { member: 'bo', group: null, from: '2027-03-01' });
    expect(readCouncil(a.doc).members.find(({ id }) => id === 'bo')?.groups).toEqual([
      { group: 'x', from: '2026-01-01' },
      { group: null, from: '2027-03-01' },
    ]);
  });

  it('leaves an edit of a part to the part: the days of both halves are laid down, the group is not', () => {
    const [a] = laptops();
    change(a, 1, { member: 'bo', group: 'l', from: '2027-04-01' });
    const part = readCouncil(a.doc).mandates.find(({ id }) => id === 'm-bo@2027-04-01');
    if (!part) throw new Error('no part');
    putInCouncil(a.doc, [{ list: 'mandates', item: { ...part, role: 'deputyMayor' } }]);
    expect(groups(a.doc).slice(0, 3)).toEqual([
      ['m-bo', 'x', '2026-01-01', '2027-03-31'],
      ['b-bo', 'l', '2027-06-01', TERM.to],
      ['m-bo@2027-04-01', 'l', '2027-04-01', TERM.to],
    ]);
    expect(
      councilKind
        .list(a.doc, 'mandates')
        .filter(({ member }) => member === 'bo')
        .map(({ group }) => group),
    ).toEqual(['x', 'x', 'x']);
    removeFromCouncil(a.doc, 'mandates', 'm-bo@2027-04-01');
    expect(groups(a.doc).map(([id]) => id)).toEqual(['m-bo', 'b-bo']);
  });

  it('of one half that is taken away leaves the other where it ended', () => {
    const [a] = laptops();
    change(a, 1, { member: 'bo', group: 'l', from: '2027-04-01' });
    removeFromCouncil(a.doc, 'mandates', 'm-bo@2027-04-01');
    expect(groups(a.doc)[0]).toEqual(['m-bo', 'x', '2026-01-01', '2027-03-31']);
    expect(groups(a.doc).map(([id]) => id)).toEqual(['m-bo', 'b-bo']);
  });
});

describe('the council as it is written', () => {
  it('keeps items that are put anew in their places, and writes what was not changed back as it lies', () => {
    const doc = council([at('1', 'ida', '2026-01-01'), at('2', 'bo', '2026-01-01')], { ida: 'bo holm' });
    choose(doc, 1);
    // Read, ida's seat is bo's: putting it with another role does not write that into it.
    const read = readCouncil(doc).mandates.find(({ id }) => id === '1') ?? playedCouncil(doc).seats.mandates[0];
    if (!read) throw new Error('no seat');
    expect(read.member).toBe('bo');
    putInCouncil(doc, [{ list: 'mandates', item: { ...read, role: 'chair' } }]);
    expect(councilKind.list(doc, 'mandates').map(({ id, member, role }) => [id, member, role])).toEqual([
      ['1', 'ida', 'chair'],
      ['2', 'bo', 'member'],
    ]);
  });

  it('is the empty council where nothing is written, and is told in a line', () => {
    const doc = new Y.Doc();
    expect(readCouncil(doc)).toEqual(emptyCouncil(''));
    expect(councilInWords(council([])).text.da).toBe('Lindved. Organer: 1. Medlemmer: 4');
  });

  it('has a line of steps replaced in its order, and the other lines left', () => {
    const doc = council([]);
    const step = (id: string, name = id) => ({ id, name, role: '', workingDays: 1, isDispatch: false });
    replaceSteps(doc, 'a/', [step('a/1'), step('a/2')]);
    replaceSteps(doc, 'b/', [step('b/1')]);
    replaceSteps(doc, 'a/', [step('a/3'), step('a/1', 'ny')]);
    const steps: CouncilContent['production'] = readCouncil(doc).production;
    expect(steps).toEqual([step('b/1'), step('a/3'), step('a/1', 'ny')]);
  });

  it('tells who sits in a body on a day, first and last day with it', () => {
    const mandates = [at('1', 'ida', '2026-02-01', '2026-02-28'), at('2', 'bo', '2026-01-01'), seat('3', 'eva')];
    const of = (day: string) => mandatesOn({ ...emptyCouncil(''), mandates }, 'u', day).map(({ id }) => id);
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2025-12-31'].map(of)).toEqual([
      ...[['2'], ['1', '2'], ['1', '2'], ['2'], []],
    ]);
  });

  it('keeps a change of group out when the member sits for that group already', () => {
    const doc = council([at('1', 'ida', '2026-01-01')]);
    changeGroup(doc, { device: 'd', by: '', now: new Date(0) }, { member: 'ida', group: 'x', from: '2027-01-01' });
    expect(councilKind.facts(doc)).toEqual([]);
  });
});
