import { describe, expect, it } from 'vitest';
import { charterClashes, charterInWords, charterSeals } from '../../../../shared/kinds/charter/clashes.ts';
import { charterText, putCharterItem, readPreamble, setPreamble } from '../../../../shared/kinds/charter/doc.ts';
import { playCharter } from '../../../../shared/kinds/charter/play.ts';
import { readResultsSeal, readVersionSeal, resultsSeal, versionSeal } from '../../../../shared/kinds/charter/seals.ts';
import { saidIn } from '../../../../shared/kinds/clash.ts';
import { carryFact } from '../../../../shared/kinds/facts.ts';
import { Laptop, Seals, TEXT } from './support.ts';

const played = ({ facts }: Laptop) => playCharter(facts);
const standings = (one: Laptop) =>
  played(one).adoptions.map(({ fact, standing }) => [fact.data.number, fact.data.item, standing]);
const settle = (one: Laptop, clash: string, choice: string) => one.fact('settled', { clash, choice });
const proposal = (id: string, text: string) => ({
  ...{ id, clause: null, chapter: 'c', text, why: '', by: 'Bo', at: '2026-11-28T18:00:00.000Z' },
});
const clause = (id: string, more: object = {}) => ({
  ...{ id, chapter: 'c', text: `Punkt ${id}`, rationale: '', status: 'draft' as const, origin: [] as string[] },
  ...more,
});

/** Two laptops with one charter, each of which then does its own. */
function apart(start: (one: Laptop) => void, first: (one: Laptop) => void, second: (one: Laptop) => void) {
  const here = new Laptop('a');
  start(here);
  const there = new Laptop('b', here);
  first(here);
  second(there);
  here.take(there);
  there.take(here);
  expect(played(there)).toEqual(played(here));
  return here;
}

describe('adoptions of a charter', () => {
  it('follow each other: the last is in force, the others were before', () => {
    const [seals, one] = [new Seals(), new Laptop('a')];
    expect([played(one).inForce, played(one).clashes]).toEqual([null, []]);
    for (const number of [1, 2, 3]) one.adopt(seals, { number });
    expect(standings(one).map(([number, , standing]) => [number, standing])).toEqual([
      [1, 'earlier'],
      [2, 'earlier'],
      [3, 'inForce'],
    ]);
    expect(played(one).inForce).toBe(played(one).adoptions[2]?.id);
  });

  it('written down apart by two are one adoption', () => {
    const seals = new Seals();
    const one = apart(
      () => {},
      (here) => here.adopt(seals, { number: 1 }),
      (there) => there.adopt(seals, { number: 1 }),
    );
    expect([standings(one), played(one).clashes]).toEqual([[[1, '7', 'inForce']], []]);
    expect(played(one).adoptions[0]?.copies.map(({ device }) => device)).toEqual(['a', 'b']);
  });

  it('with one number that differ are none in force until a person says which was adopted', () => {
    const seals = new Seals();
    const one = apart(
      (start) => start.adopt(seals, { number: 1 }),
      (here) => here.adopt(seals, { number: 2, item: '3' }),
      (there) => there.adopt(seals, { number: 2, item: '' }),
    );
    expect([standings(one), played(one).inForce]).toEqual([
      [
        [1, '7', 'earlier'],
        [2, '3', 'unsettled'],
        [2, '', 'unsettled'],
      ],
      null,
    ]);
    const [clash, ...others] = charterClashes(one.doc);
    expect([clash?.kind, clash?.about, others]).toEqual(['adoptedTwice', '2', []]);
    expect(clash?.choices.map(({ text, by }) => [saidIn('da', text), by])).toEqual([
      ['Byrådet, 14. december 2026, punkt 3', 'Hos a'],
      ['Byrådet, 14. december 2026', 'Hos b'],
    ]);
    settle(one, clash?.id ?? '', 'nobody');
    expect(played(one).inForce).toBeNull();
    settle(one, clash?.id ?? '', clash?.choices[1]?.id ?? '');
    expect(standings(one)).toEqual([
      [1, '7', 'earlier'],
      [2, '3', 'setAside'],
      [2, '', 'inForce'],
    ]);
    expect(charterClashes(one.doc)).toEqual([]);
  });

  it('with different numbers made apart are a question of which is in force', () => {
    const seals = new Seals();
    const one = apart(
      (start) => start.adopt(seals, { number: 1 }),
      (here) => here.adopt(seals, { number: 2 }),
      (there) => {
        there.adopt(seals, { number: 1, item: '9' });
        there.adopt(seals, { number: 3, item: '10' });
      },
    );
    // First the two of one number: which of them was adopted may answer the rest.
    const [twice] = charterClashes(one.doc);
    expect(charterClashes(one.doc).map(({ kind }) => kind)).toEqual(['adoptedTwice']);
    settle(one, twice?.id ?? '', twice?.choices[0]?.id ?? '');
    const [clash] = charterClashes(one.doc);
    expect([clash?.kind, clash?.about, played(one).inForce]).toEqual(['adoptedApart', '2, 3', null]);
    expect(standings(one).map(([number, , standing]) => [number, standing])).toEqual([
      ...[
        [1, 'earlier'],
        [1, 'setAside'],
        [2, 'unsettled'],
        [3, 'unsettled'],
      ],
    ]);
    settle(one, clash?.id ?? '', clash?.choices[0]?.id ?? '');
    expect(standings(one).map(([number, , standing]) => [number, standing])).toEqual([
      ...[
        [1, 'earlier'],
        [1, 'setAside'],
        [2, 'inForce'],
        [3, 'earlier'],
      ],
    ]);
  });

  it('from before facts follow each other by number, whatever the order they lie in', () => {
    const one = new Laptop('a');
    for (const [number, at] of [
      [2, '2020-01-01'],
      [1, '2021-01-01'],
    ] as const) {
      const data = { id: `v${number}`, number, body: 'Byrådet', date: at, item: '', seal: `${number}`.repeat(64) };
      carryFact(one.doc, { source: `a-${number}`, kind: 'adopted', data, by: '', at: `${at}T00:00:00.000Z` });
    }
    expect([played(one).inForce, played(one).clashes]).toEqual(['v2', []]);
  });

  it('are steps of the way, the first adopted and later ones revised; what was set aside is none', () => {
    const seals = new Seals();
    const one = apart(
      (start) => {
        start.fact('stepTaken', { step: 'hearing', note: 'Hos grupperne' });
        start.adopt(seals, { number: 1 });
      },
      (here) => here.adopt(seals, { number: 2, item: '1' }),
      (there) => there.adopt(seals, { number: 2, item: '2' }),
    );
    const steps = () => played(one).steps.map(({ step, note }) => [step, note]);
    const told = 'Byrådet, 14. december 2026';
    expect(steps()).toEqual([
      ['hearing', 'Hos grupperne'],
      ['adopted', told],
      ['revised', told],
      ['revised', told],
    ]);
    const [clash] = charterClashes(one.doc);
    settle(one, clash?.id ?? '', clash?.choices[0]?.id ?? '');
    expect(steps()).toEqual([
      ['hearing', 'Hos grupperne'],
      ['adopted', told],
      ['revised', told],
    ]);
    expect(played(one).steps[0]).toMatchObject({ id: 'a/1', by: 'Hos a', at: '2026-11-28T18:00:00.000Z' });
  });

  it('name their seals once each, and so does the count of a round', () => {
    const [seals, one] = [new Seals(), new Laptop('a')];
    const first = one.adopt(seals, { number: 1 });
    one.adopt(seals, { number: 1 });
    one.fact('roundClosed', { round: 'r', seal: 'f'.repeat(64), keeper: null });
    expect(charterSeals(one.doc)).toEqual([(first.data as { seal: string }).seal, 'f'.repeat(64)]);
  });
});

describe('signing', () => {
  const sign =
    (version = 'v', name = 'Ida') =>
    (one: Laptop) =>
      one.fact('signed', { version, member: 'ida', name });
  const withdraw =
    (version = 'v') =>
    (one: Laptop) =>
      one.fact('withdrawn', { version, member: 'ida' });
  const nothing = () => {};
  const signed = (one: Laptop) => played(one).signatures.map(({ id, withdrawnAt }) => [id, withdrawnAt !== null]);

  it('stands, and is taken back by its day', () => {
    const one = apart(sign(), nothing, nothing);
    expect(played(one).signatures).toEqual([
      {
        ...{ id: 'v/ida', version: 'v', member: 'ida', name: 'Ida' },
        at: '2026-11-28T18:00:00.000Z',
        withdrawnAt: null,
      },
    ]);
    const back = withdraw()(one);
    expect(played(one).signatures[0]?.withdrawnAt).toBe(back.at);
  });

  it('is taken back where it was made apart from the withdrawal, and stands again when it was made knowing of it', () => {
    expect(signed(apart(sign(), sign(), withdraw()))).toEqual([['v/ida', true]]);
    const one = apart(sign(), withdraw(), nothing);
    sign('v', 'Ida Holm')(one);
    expect(played(one).signatures).toMatchObject([{ name: 'Ida Holm', withdrawnAt: null }]);
  });

  it('twice is told as it was first done, and of one version says nothing of another', () => {
    const one = apart(sign(), sign('v', 'Senere'), withdraw('w'));
    expect(played(one).signatures).toMatchObject([{ id: 'v/ida', name: 'Ida', withdrawnAt: null }]);
    one.fact('withdrawn', { version: 'v', member: 'bo' });
    sign('w')(one);
    expect(signed(one)).toEqual([
      ['v/ida', false],
      ['w/ida', false],
    ]);
  });
});

describe('rounds', () => {
  const round = { id: 'r', kind: 'reflection', name: 'Efter mødet', version: 'v', clauses: ['k'] };
  const seal = (letter: string) => letter.repeat(64);

  it('are closed by the computer that opened them, and by its first count', () => {
    const one = new Laptop('a');
    const opened = one.fact('roundOpened', { ...round, keeper: null });
    const told = { ...round, openedAt: opened.at };
    expect(played(one).rounds).toMatchObject([{ ...told, closedAt: null, seal: null }]);
    const other = new Laptop('b', one);
    other.fact('roundClosed', { round: 'r', seal: seal('b'), keeper: null });
    one.take(other);
    one.fact('roundClosed', { round: 'x', seal: seal('c'), keeper: null });
    expect(played(one).rounds[0]?.closedAt).toBeNull();
    const closed = one.fact('roundClosed', { round: 'r', seal: seal('a'), keeper: null });
    one.fact('roundClosed', { round: 'r', seal: seal('d'), keeper: null });
    expect(played(one).rounds).toMatchObject([{ ...told, closedAt: closed.at, seal: seal('a') }]);
  });

  it('opened a second time are as they were opened first', () => {
    const one = new Laptop('a');
    one.fact('roundOpened', { ...round, keeper: null });
    one.fact('roundOpened', { ...round, name: 'Igen', keeper: null });
    expect(played(one).rounds.map(({ name }) => name)).toEqual(['Efter mødet']);
  });
});

describe('proposals', () => {
  const how = (way: 'merged' | 'declined') => (one: Laptop) => one.fact('proposalSettled', { proposal: 'p', how: way });

  it('are settled once, or alike twice', () => {
    const { settledProposals, unsettledProposals, clashes } = played(apart(how('merged'), how('merged'), () => {}));
    expect([[...settledProposals], unsettledProposals.size, clashes]).toEqual([[['p', 'merged']], 0, []]);
  });

  it('settled differently are open until a person chooses, and told by what they say', () => {
    const one = apart(() => {}, how('declined'), how('merged'));
    expect([[...played(one).settledProposals], [...played(one).unsettledProposals]]).toEqual([[], ['p']]);
    expect(charterClashes(one.doc)[0]?.about).toBe('p');
    putCharterItem(one.doc, 'proposals', proposal('p', 'Å'.repeat(100)) as never);
    const [clash] = charterClashes(one.doc);
    expect([clash?.kind, clash?.about]).toEqual(['proposalSettledApart', 'Å'.repeat(90)]);
    expect(clash?.choices.map(({ id, text, by }) => [id, text, by])).toEqual([
      ['merged', 'merged', 'Hos b'],
      ['declined', 'declined', 'Hos a'],
    ]);
    settle(one, clash?.id ?? '', 'declined');
    expect([[...played(one).settledProposals], charterClashes(one.doc)]).toEqual([[['p', 'declined']], []]);
  });
});

describe('the text of a charter', () => {
  it('is what is not withdrawn and not empty, by the order of the chapters that have any', () => {
    const { doc } = new Laptop('a');
    for (const id of ['c2', 'empty', 'c']) putCharterItem(doc, 'chapters', { id, title: id });
    putCharterItem(doc, 'clauses', clause('k1'));
    putCharterItem(doc, 'clauses', clause('k2', { chapter: 'c2', status: 'agreed', rationale: 'Derfor' }));
    putCharterItem(doc, 'clauses', clause('k3', { status: 'withdrawn' }));
    putCharterItem(doc, 'clauses', clause('k4', { text: ' \n' }));
    putCharterItem(doc, 'clauses', clause('k5', { chapter: 'gone' }));
    putCharterItem(doc, 'clauses', clause('k6', { chapter: 'empty', text: '' }));
    setPreamble(doc, 'x'.repeat(6000));
    expect(readPreamble(doc)).toHaveLength(5000);
    expect(charterText(doc)).toEqual({
      preamble: 'x'.repeat(5000),
      chapters: [
        { id: 'c2', title: 'c2' },
        { id: 'c', title: 'c' },
      ],
      clauses: [
        { id: 'k2', chapter: 'c2', text: 'Punkt k2', rationale: 'Derfor' },
        { id: 'k1', chapter: 'c', text: 'Punkt k1', rationale: '' },
      ],
    });
  });

  it('and how far it has come tell two charters apart', () => {
    const one = new Laptop('a');
    const none = { da: 'Kodeks. Antal punkter: 0. Vedtagelser: 0', en: 'Code. Clauses: 0. Adoptions: 0' };
    expect(charterInWords(one.doc)).toEqual({ text: none, by: '', at: '' });
    putCharterItem(one.doc, 'clauses', clause('k1'));
    putCharterItem(one.doc, 'clauses', clause('k2', { status: 'withdrawn' }));
    const { at } = one.adopt(new Seals(), { number: 1 });
    const both = { da: 'Kodeks. Antal punkter: 1. Vedtagelser: 1', en: 'Code. Clauses: 1. Adoptions: 1' };
    expect(charterInWords(one.doc)).toEqual({ text: both, by: 'Hos a', at });
  });
});

describe('a seal', () => {
  const told = { number: 1, body: 'Byrådet', date: '2026-12-14', item: '7' };

  it('of a version has the same letters whatever else the clauses carry, and says what was adopted', () => {
    const seal = versionSeal({ ...told, text: TEXT });
    const more = { ...TEXT, clauses: TEXT.clauses.map((one) => ({ status: 'draft', ...one })) };
    expect(versionSeal({ text: more, ...told })).toBe(seal);
    expect(readVersionSeal(seal, told)).toMatchObject({ ...told, text: TEXT });
    expect(readVersionSeal('{', told)).toBeNull();
  });

  it('of a round has its results by clause, whatever order they came in, and tells of no other round', () => {
    const result = (clause: string, round = 'r') => ({
      ...{ id: `${round}/${clause}`, round, clause, counts: null, words: ['ord'] },
    });
    const seal = resultsSeal('r', [result('b'), result('a')]);
    expect(resultsSeal('r', [result('a'), result('b')])).toBe(seal);
    expect(readResultsSeal(seal, 'r')).toEqual([result('a'), result('b')]);
    expect(readResultsSeal(seal, 'other')).toBeNull();
    expect(readResultsSeal(resultsSeal('r', [result('a'), result('b', 'other')]), 'r')).toBeNull();
    expect(readResultsSeal('no seal', 'r')).toBeNull();
  });
});
