import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCharterList } from '../../../../shared/kinds/charter/doc.ts';
import { charterKind } from '../../../../shared/kinds/charter/kind.ts';
import { playCharter } from '../../../../shared/kinds/charter/play.ts';
import { readResultsSeal, readVersionSeal, resultsSeal } from '../../../../shared/kinds/charter/seals.ts';
import { OLD_ROOTS, oldAnswers, sealOldForm } from '../../../../shared/kinds/charter/upcast.ts';
import { copyOf, Seals, TEXT } from './support.ts';

const at = (minute: number) => `2025-11-28T18:${String(minute).padStart(2, '0')}:00.000Z`;
const by = 'Ida';
const version = {
  id: 'v1',
  number: 1,
  body: 'Byrådet',
  date: '2025-12-14',
  item: '7',
  text: TEXT,
  hash: 'h',
  by,
  at: at(1),
};
const round = {
  id: 'r',
  kind: 'evaluation',
  name: 'Efteråret',
  version: 'v1',
  clauses: ['k'],
  openedAt: at(4),
  keeper: 'pc-1',
};
const result = { id: 'r/k', round: 'r', clause: 'k', counts: [1, 1, 1, 1, 1], words: ['ord'] };
const answer = { id: 'an', round: 'r2', clause: 'k', score: 3, example: '', comment: '' };
const proposal = { clause: null, chapter: 'c', text: 'Nyt', why: '', by, at: at(8) };
const step = (id: string, kind: string, note: string, minute: number) => ({ id, step: kind, note, by, at: at(minute) });

interface Item {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** A charter as form 1 had it: everything among what people write. */
function old(edit: (put: (root: string, ...items: Item[]) => void) => void = () => {}): Y.Doc {
  const doc = new Y.Doc();
  const put = (root: string, ...items: Item[]) => {
    for (const [index, item] of items.entries())
      doc.getMap(root).set(item.id, new Y.Map(Object.entries({ ...item, position: `V${index + 1}` })));
  };
  put('clauses', {
    id: 'k',
    ...{ chapter: 'c', text: 'Vi lytter.', rationale: 'Derfor', status: 'agreed', origin: [] },
  });
  put('versions', version);
  put(
    'steps',
    step('s1', 'hearing', 'Hos grupperne', 0),
    step('s2', 'adopted', 'Byrådet', 1),
    step('s3', 'revised', 'Byrådet', 1),
    step('s4', 'revised', 'Set igennem', 9),
    step('s5', 'revised', '', 1),
  );
  const signature = { version: 'v1', name: 'Ida', at: at(2), withdrawnAt: null };
  put(
    'signatures',
    { id: 'v1/ida', ...signature, member: 'ida' },
    { id: 'v1/bo', ...signature, member: 'bo', name: 'Bo', withdrawnAt: at(3) },
  );
  put('rounds', { ...round, closedAt: at(5) }, { ...round, id: 'r2', closedAt: null });
  put('results', result, { ...result, id: 'other/k', round: 'other' });
  put('answers', answer);
  put(
    'proposals',
    { id: 'p1', ...proposal, state: 'merged' },
    { id: 'p2', ...proposal, state: 'open' },
    { id: 'p3', ...proposal, state: 'declined' },
  );
  put('support', { id: 'k/x', ...{ target: 'k', group: 'x', for: 3, against: 1 } });
  edit(put);
  return doc;
}
function carried(doc = old(), isIntact: () => boolean = () => true) {
  const seals = new Seals();
  sealOldForm(doc, { seal: seals.put, isIntact });
  charterKind.upcast(doc);
  return { doc, seals, played: playCharter(charterKind.facts(doc)) };
}

describe('a charter of the first form', () => {
  it('says what it said, what happened now as facts', () => {
    const { doc, seals, played } = carried();
    expect([played.inForce, played.clashes]).toEqual(['v1', []]);
    const { seal } = played.adoptions[0]?.fact.data ?? { seal: '' };
    expect(readVersionSeal(seals.get(seal) ?? '', version)).toMatchObject({ text: TEXT });
    expect(played.signatures.map(({ id, name, withdrawnAt }) => [id, name, withdrawnAt])).toEqual([
      ['v1/bo', 'Bo', at(3)],
      ['v1/ida', 'Ida', null],
    ]);
    expect(played.rounds).toMatchObject([
      { id: 'r', name: 'Efteråret', clauses: ['k'], openedAt: at(4), closedAt: at(5) },
      { id: 'r2', closedAt: null, seal: null },
    ]);
    const [closed] = played.rounds;
    expect(readResultsSeal(seals.get(closed?.seal ?? '') ?? '', 'r')).toEqual([result]);
    expect([...played.settledProposals].sort()).toEqual([
      ['p1', 'merged'],
      ['p3', 'declined'],
    ]);
    expect(readCharterList(doc, 'support')).toEqual([{ id: 'k/x', target: 'k', group: 'x', for: 3, against: 1 }]);
    expect(readCharterList(doc, 'clauses')[0]).toMatchObject({ text: 'Vi lytter.', rationale: 'Derfor' });
  });

  it('tells the steps by the way, and an adoption once, by the adoption itself', () => {
    const { played } = carried();
    expect(played.steps.map(({ step: kind, note, at: when }) => [kind, note, when])).toEqual([
      ['hearing', 'Hos grupperne', at(0)],
      ['adopted', 'Byrådet, 14. december 2025', at(1)],
      ['revised', '', at(1)],
      ['revised', 'Set igennem', at(9)],
    ]);
  });

  it('knows an adoption from its step also where the version could not be sealed', () => {
    const doc = old();
    charterKind.upcast(doc);
    const steps = playCharter(charterKind.facts(doc)).steps.map(({ note }) => note);
    expect(steps).toEqual(['Hos grupperne', '', 'Set igennem']);
  });

  it('has no answers left, and nothing where form 1 had something, but what was counted of no round', () => {
    const { doc } = carried();
    expect(oldAnswers(old())).toEqual([answer]);
    expect(oldAnswers(doc)).toEqual([]);
    expect(OLD_ROOTS.map((root) => [root, [...doc.getMap(root).keys()]])).toEqual([
      ...[
        ['steps', []],
        ['versions', []],
        ['signatures', []],
        ['rounds', []],
        ['results', ['other/k']],
        ['answers', []],
      ],
    ]);
    expect(charterKind.unknown(doc)).toEqual({ fields: 0, items: 0, facts: 0 });
    expect(doc.getMap('proposals').toJSON()).not.toHaveProperty('p1.state');
  });

  it('is the same brought over on two laptops, and nothing happens twice', () => {
    const [one, other] = [carried(), carried()];
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    expect(playCharter(charterKind.facts(one.doc))).toEqual(one.played);
    const facts = charterKind.facts(one.doc).length;
    sealOldForm(one.doc, { seal: one.seals.put, isIntact: () => true });
    expect(charterKind.facts(one.doc)).toHaveLength(facts);
  });

  it('whose version never fitted its seal keeps it, under bytes that are no adoption', () => {
    const { seals, played } = carried(old(), () => false);
    const text = seals.get(played.adoptions[0]?.fact.data.seal ?? '') ?? '';
    expect([readVersionSeal(text, version), JSON.parse(text)]).toEqual([null, { broken: version }]);
  });

  it('keeps who signed twice, each with its own days', () => {
    const again = old((put) => {
      const one = { version: 'v1', member: 'ida', name: 'Ida' };
      put('signatures', { id: 'v1/ida', ...one, at: at(6), withdrawnAt: at(7) });
    });
    const first = carried(copyOf(old())).doc;
    Y.applyUpdate(first, Y.encodeStateAsUpdate(carried(again).doc));
    expect(
      charterKind
        .facts(first)
        .filter(({ kind }) => kind === 'signed')
        .map(({ at: when, by: who }) => [who, when]),
    ).toEqual([
      ['Bo', at(2)],
      ['Ida', at(2)],
      ['Ida', at(6)],
    ]);
  });

  it('counts nothing of other rounds in the seal of one', () => {
    const { seals, played } = carried();
    expect(seals.get(played.rounds[0]?.seal ?? '')).toBe(resultsSeal('r', [result]));
  });
});
