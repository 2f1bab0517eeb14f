import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putCharterItem } from '../../../../shared/kinds/charter/doc.ts';
import { addedFacts, mergeBreach } from '../../../../shared/kinds/charter/merge.ts';
import { resultsSeal, versionSeal } from '../../../../shared/kinds/charter/seals.ts';
import { carryFact } from '../../../../shared/kinds/facts.ts';
import { copyOf, Laptop, Seals, TEXT } from './support.ts';

/** A charter adopted once by `here`, and another laptop that has it. */
function world() {
  const seals = new Seals();
  const here = new Laptop('here');
  putCharterItem(here.doc, 'clauses', {
    ...{ id: 'k', chapter: 'c', text: 'Vi lytter.', rationale: '', status: 'draft', origin: [] },
  });
  const version = here.adopt(seals, { number: 1 }).data as { id: string };
  return { seals, here, there: new Laptop('there', here), version: version.id };
}
type World = ReturnType<typeof world>;

/** Why `here` refuses what was done at `there`, which is new to it where `isNew`. */
function breach({ seals, here, there }: World, isNew: 'known' | 'new' = 'known') {
  const before = isNew === 'new' ? new Y.Doc() : here.doc;
  return mergeBreach({ before, after: copyOf(there.doc), sealed: seals.get, device: 'here' });
}

const asked = (version: string, more: object = {}) => ({
  ...{ id: 'r', kind: 'evaluation', name: 'Efteråret', version, clauses: ['k', 'k2'], keeper: null },
  ...more,
});
const result = (clause: string, counts: number[] | null, round = 'r') => ({
  ...{ id: `${round}/${clause}`, round, clause, counts, words: [] },
});

describe('a charter from elsewhere', () => {
  it('is taken with all that its rules allow', () => {
    const all = world();
    const { seals, there, version } = all;
    there.fact('stepTaken', { step: 'hearing', note: '' });
    there.adopt(seals, { number: 2 });
    there.fact('signed', { version, member: 'ida', name: 'Ida' });
    there.fact('withdrawn', { version, member: 'ida' });
    there.fact('proposalSettled', { proposal: 'p', how: 'declined' });
    there.fact('roundOpened', asked(version));
    const counted = resultsSeal('r', [result('k', [0, 0, 1, 2, 2]), result('k2', null)]);
    there.fact('roundClosed', { round: 'r', seal: seals.put(counted), keeper: null });
    expect(breach(all)).toBeNull();
    expect(breach(all, 'new')).toBeNull();
    expect(addedFacts({ before: all.here.doc, after: there.doc }).map(({ kind }) => kind)).toEqual([
      ...['stepTaken', 'adopted', 'signed', 'withdrawn', 'proposalSettled', 'roundOpened', 'roundClosed'],
    ]);
  });

  it('of a newer form is refused, and one of an older is not', () => {
    const all = world();
    all.there.doc.getMap('record').set('version', 3);
    expect(breach(all)).toBe('newer');
    all.there.doc.getMap('record').delete('version');
    expect(breach(all)).toBeNull();
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a root that no charter has', (doc) => doc.getMap('secrets').set('a', 1)],
    ['answers where form 1 had them', (doc) => doc.getMap('answers').set('a', 1)],
    ['another kind of record', (doc) => doc.getMap('record').set('kind', 'case')],
    ['a fact that cannot be read', (doc) => doc.getMap('facts').set('there/9', 'nothing')],
  ])('that holds %s is refused as foreign', (_what, edit) => {
    const all = world();
    edit(all.there.doc);
    expect(breach(all)).toBe('foreign');
  });

  it('may hold what lies here already, though no charter has it now', () => {
    const all = world();
    for (const one of [all.here, all.there]) {
      one.doc.getMap('versions').set('old', 1);
      one.doc.getMap('facts').set('x', 'nothing');
    }
    expect(breach(all)).toBeNull();
  });

  it('may not have lost a clause, but a chapter', () => {
    const all = world();
    putCharterItem(all.here.doc, 'chapters', { id: 'c', title: 'Tone' });
    all.there.take(all.here).doc.getMap('chapters').delete('c');
    expect(breach(all)).toBeNull();
    all.there.doc.getMap('clauses').delete('k');
    expect(breach(all)).toBe('deleted');
  });

  it.each(['clauses', 'proposals', 'support', 'comments', 'actions'])('may not have lost anything of %s', (name) => {
    const all = world();
    all.here.doc.getMap(name).set('x', new Y.Map());
    expect(breach(all)).toBe('deleted');
  });

  it('may not tell of what this computer has not done, unless it has lost all', () => {
    const all = world();
    const forged = new Laptop('here', all.there);
    forged.fact('stepTaken', { step: 'hearing', note: '' });
    all.there.take(forged);
    expect(breach(all)).toBe('own');
    expect(breach(all, 'new')).toBeNull();
  });
});

describe('an adoption from elsewhere', () => {
  const told = { number: 2, body: 'Byrådet', date: '2026-12-14', item: '7' };

  it('names bytes that are there and say just that', () => {
    const seal = (text: string, data: object = {}) => {
      const all = world();
      const hash = all.seals.put(text);
      all.there.fact('adopted', { ...told, id: hash, seal: hash, ...data });
      return breach(all);
    };
    const text = versionSeal({ ...told, text: TEXT });
    expect(seal(text)).toBeNull();
    expect(seal(text, { seal: '0'.repeat(64) })).toBe('seal');
    expect(seal('no adoption')).toBe('seal');
    for (const other of [{ number: 1 }, { body: 'Udvalget' }, { date: '2026-12-15' }, { item: '8' }])
      expect([other, seal(text, other)]).toEqual([other, 'seal']);
    expect(seal(text, { id: 'another' })).toBe('seal');
  });

  it.each([
    [1, null],
    [2, null],
    [3, 'rule'],
  ])('with number %i after one with 1 is %j', (number, expected) => {
    const all = world();
    all.there.adopt(all.seals, { number, item: '9' });
    expect(breach(all)).toBe(expected);
  });

  it('counts those its maker had seen, not those that are here', () => {
    const all = world();
    all.here.adopt(all.seals, { number: 2 });
    all.there.adopt(all.seals, { number: 3, item: '9' });
    all.there.take(all.here);
    expect(breach(all)).toBe('rule');
  });

  it('from before facts has the id and number it had', () => {
    const all = world();
    const about = { number: 7, body: 'Byrådet', date: '2020-01-01', item: '1' };
    const data = { ...about, id: 'old', seal: all.seals.put(versionSeal({ ...about, text: TEXT })) };
    carryFact(all.there.doc, { source: 'a-old', kind: 'adopted', data, by: '', at: '2020-01-01T00:00:00.000Z' });
    expect(breach(all)).toBeNull();
  });
});

describe('a signature, step or round from elsewhere', () => {
  it.each<[string, 'signed' | 'withdrawn' | 'roundOpened' | 'stepTaken', (version: string) => object, string | null]>([
    ['signs a version there is', 'signed', (version) => ({ version, member: 'ida', name: 'Ida' }), null],
    ['signs a version there is not', 'signed', () => ({ version: 'none', member: 'ida', name: 'Ida' }), 'rule'],
    ['takes a name off a version there is not', 'withdrawn', () => ({ version: 'none', member: 'ida' }), 'rule'],
    ['asks of a version there is not', 'roundOpened', () => asked('none'), 'rule'],
    ['is said to have adopted, without an adoption', 'stepTaken', () => ({ step: 'adopted', note: '' }), 'rule'],
    ['is another step', 'stepTaken', () => ({ step: 'revised', note: '' }), null],
  ])('that %s', (_what, kind, data, expected) => {
    const all = world();
    all.there.fact(kind, data(all.version));
    expect(breach(all)).toBe(expected);
  });

  it('opens no round a second time', () => {
    const all = world();
    all.there.fact('roundOpened', asked(all.version));
    expect(breach(all)).toBeNull();
    all.here.take(all.there);
    all.there.fact('roundOpened', asked(all.version, { clauses: ['k'] }));
    expect(breach(all)).toBe('rule');
  });
});

describe('the count of a round from elsewhere', () => {
  /** `there` asks, and `closer` closes with these results. */
  function closed(
    results: ReturnType<typeof result>[],
    how: { by?: string; round?: string; times?: number; seal?: string } = {},
  ) {
    const all = world();
    const { by = 'there', round = 'r', times = 1, seal = all.seals.put(resultsSeal(round, results)) } = how;
    all.there.fact('roundOpened', asked(all.version));
    const closer = by === 'there' ? all.there : new Laptop(by, all.there);
    for (let time = 0; time < times; time++) closer.fact('roundClosed', { round, seal, keeper: null });
    all.there.take(closer);
    return breach(all);
  }

  it.each<[string, ReturnType<typeof closed>, string | null]>([
    ['of five answers', closed([result('k', [1, 1, 1, 1, 1])]), null],
    ['of four answers', closed([result('k', [1, 1, 1, 1, 0])]), 'rule'],
    ['of few, hidden', closed([result('k', null), result('k2', [0, 0, 0, 0, 5])]), null],
    ['of a clause that was not asked about', closed([result('k9', null)]), 'rule'],
    ['where one of two is of four', closed([result('k', [5, 0, 0, 0, 0]), result('k2', [4, 0, 0, 0, 0])]), 'rule'],
    ['by another computer than the one that asked', closed([], { by: 'third' }), 'rule'],
    ['of a round nobody opened', closed([], { round: 'none' }), 'rule'],
    ['made twice', closed([], { times: 2 }), 'rule'],
    ['whose bytes are missing', closed([], { seal: '0'.repeat(64) }), 'seal'],
    ['whose bytes tell of another round', closed([result('k', null, 'r2')]), 'seal'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('of a round from before devices is its keeper’s', () => {
    for (const [keeper, expected] of [
      ['pc-1', null],
      ['pc-2', 'rule'],
      [null, 'rule'],
    ] as const) {
      const all = world();
      all.there.fact('roundOpened', asked(all.version, { keeper: 'pc-1' }));
      const other = new Laptop('third', all.there);
      other.fact('roundClosed', { round: 'r', seal: all.seals.put(resultsSeal('r', [])), keeper });
      all.there.take(other);
      expect([keeper, breach(all)]).toEqual([keeper, expected]);
    }
  });
});
