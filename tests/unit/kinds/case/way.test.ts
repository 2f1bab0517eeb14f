import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { upcastFrom1 } from '../../../../shared/kinds/case/came.ts';
import { type ChainStop, emptyCaseFields, isCaseNumber } from '../../../../shared/kinds/case/case.ts';
import { playChain } from '../../../../shared/kinds/case/chain.ts';
import { dismiss } from '../../../../shared/kinds/case/dismissals.ts';
import {
  isArchived,
  putItem,
  readCaseFields,
  readChain,
  readItems,
  restoreCaseFields,
  sentStops,
  setAgreementLinks,
  setCaseField,
  writeCaseFields,
} from '../../../../shared/kinds/case/doc.ts';
import { putHandlerumItem, setEconomy } from '../../../../shared/kinds/case/handlerumDoc.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { caseAct } from '../../../../shared/kinds/case/naming.ts';
import { type PlayedStop, playCase } from '../../../../shared/kinds/case/play.ts';
import { VersionId } from '../../../../shared/kinds/ids.ts';
import {
  clashesIn,
  decided,
  exchange,
  happen,
  type Laptop,
  laptops,
  ready,
  released,
  review,
  sent,
  stop,
  withdrawn,
} from './support.ts';

const written = (id: string, date: string | null, body = id): ChainStop => ({ id, body, date, role: 'advises' });
const wasSent = (id: string, date: string, body = id): PlayedStop => ({
  ...{ id, at: written(id, date, body), known: {} },
});

describe('the way of a case', () => {
  it.each<[string, ChainStop[], PlayedStop[], (string | null)[][]]>([
    [
      'as it was written',
      [written('b', null), written('a', '2026-01-01')],
      [],
      [
        ['b', null],
        ['a', '2026-01-01'],
      ],
    ],
    ['with the day it was sent for', [written('a', null)], [wasSent('a', '2026-02-01')], [['a', '2026-02-01']]],
    [
      'with a stop that was taken away, before the first later one',
      [written('a', '2026-01-01'), written('c', '2026-03-01')],
      [wasSent('b', '2026-02-01')],
      [
        ['a', '2026-01-01'],
        ['b', '2026-02-01'],
        ['c', '2026-03-01'],
      ],
    ],
    [
      'with one of the same day after it',
      [written('a', '2026-02-01')],
      [wasSent('b', '2026-02-01')],
      [
        ['a', '2026-02-01'],
        ['b', '2026-02-01'],
      ],
    ],
    [
      'with one before what has no day yet',
      [written('a', '2026-01-01'), written('z', null)],
      [wasSent('b', '2026-02-01')],
      [
        ['a', '2026-01-01'],
        ['b', '2026-02-01'],
        ['z', null],
      ],
    ],
    ['with it last where nothing is later', [], [wasSent('b', '2026-02-01')], [['b', '2026-02-01']]],
    [
      'without a second line for what was sent',
      [
        written('again', '2026-02-01', 'ØU'),
        written('other', '2026-02-01', 'KB'),
        written('later', '2026-03-01', 'ØU'),
      ],
      [wasSent('b', '2026-02-01', 'ØU')],
      [
        ['other', '2026-02-01'],
        ['b', '2026-02-01'],
        ['later', '2026-03-01'],
      ],
    ],
  ])('reads %s', (_what, stops, played, chain) => {
    expect(playChain(stops, played).map(({ id, date }) => [id, date])).toEqual(chain);
  });

  it('tells of a stop what is known, and nothing of what is not', () => {
    const known = { itemNumber: '4', dispatchedOn: null, lateReason: '' };
    expect(playChain([written('a', null), written('b', null)], [{ id: 'a', at: null, known }])).toEqual([
      { ...written('a', null), ...known },
      { ...written('b', null), itemNumber: null },
    ]);
  });
});

describe('a case number', () => {
  it.each([
    ['00.30.00-S00-2-18', true],
    ['27.69.04-Ø10-12345-26', true],
    ['00.30.00-S00-123456-18', false],
    ['00.30.00-S00-2-2018', false],
    ['x00.30.00-S00-2-18', false],
    ['00.30.00-S00-2-18 ', false],
    ['00.30.00-s00-2-18', false],
    ['00.30-S00-2-18', false],
    ['', false],
  ])('%j is one: %s', (number, is) => {
    expect(isCaseNumber(number)).toBe(is);
  });
});

describe('what has come of a case', () => {
  const one = () => laptops('a')[0] as Laptop;
  const played = ({ doc }: Laptop) => playCase(caseKind.facts(doc));

  it('from elsewhere is what it said of itself, until something happens here', () => {
    const a = one();
    happen(a, { kind: 'cameAs', data: { status: 'ready', dispatched: { on: '2026-01-01', hash: 'old' } } });
    expect([played(a).status, played(a).dispatched]).toEqual(['ready', { on: '2026-01-01', hash: 'old' }]);
    happen(a, sent());
    expect([played(a).status, played(a).dispatched]).toEqual(['dispatched', { on: '2026-12-01', hash: 'a' }]);
  });

  it('sent by hand, without a stop, is no stop of its way, and the last sending is what was sent', () => {
    const a = one();
    const byHand = { on: '2026-12-05', hash: 'hand', stop: null, meeting: null, seal: null };
    happen(a, sent(), { kind: 'dispatched', data: byHand });
    expect([[...sentStops(a.doc)], played(a).dispatched?.hash]).toEqual([['s1'], 'hand']);
    expect(readChain(a.doc)).toEqual([stop]);
  });

  it('moved stays unmoved where it was never sent', () => {
    const a = one();
    happen(a, { kind: 'stopTold', data: { stop: 's1', itemNumber: '4' } });
    happen(a, { kind: 'stopMoved', data: { stop: 's1', date: '2027-01-01' } });
    expect(played(a).stops).toEqual([{ id: 's1', at: null, known: { itemNumber: '4' } }]);
  });

  it('archived is out of the lists until it is brought back', () => {
    const a = one();
    expect(isArchived(a.doc)).toBe(false);
    happen(a, { kind: 'archived', data: {} });
    expect(isArchived(a.doc)).toBe(true);
    happen(a, { kind: 'unarchived', data: {} });
    expect(isArchived(a.doc)).toBe(false);
  });

  it('has its named versions told newest first, by whom and when, and nothing else among them', () => {
    const a = one();
    const named = (id: string) => ({
      kind: 'versionNamed' as const,
      data: { id: VersionId.parse(id), name: id, seal: 'c'.repeat(64) },
    });
    happen(a, ready, named('v1'), { kind: 'archived', data: {} }, named('v2'));
    expect(played(a).versions.map(({ id, name, by }) => [id, name, by])).toEqual([
      ['v2', 'v2', 'a'],
      ['v1', 'v1', 'a'],
    ]);
  });

  it('torn stays a question though something else happens after', () => {
    const [a, b] = laptops('a', 'b') as [Laptop, Laptop];
    happen(a, ready);
    exchange(a, b);
    happen(a, withdrawn());
    happen(b, sent());
    exchange(a, b);
    const before = clashesIn(a);
    expect(before.map(({ kind }) => kind)).toEqual(['caseStatus']);
    happen(a, { kind: 'archived', data: {} }, released());
    expect(clashesIn(a)).toEqual(before);
  });

  it('ranks review below ready, and ready below what was sent', () => {
    for (const [facts, status] of [
      [[review], 'review'],
      [[review, ready], 'ready'],
      [[review, ready, sent(), decided], 'decided'],
      [[review, ready, sent(), decided, withdrawn('ready')], 'ready'],
    ] as const) {
      const a = one();
      happen(a, ...facts);
      expect(played(a).status).toBe(status);
    }
  });
});

describe('a case as a document', () => {
  const fields = {
    ...emptyCaseFields('ballerup'),
    ...{
      title: 'Ny sti',
      caseNumber: '00.30.00-S00-2-18',
      competence: 'Byrådet',
      agreementLinks: ['KA26.2', 'KA26.1'],
    },
    status: 'decided' as const,
    dispatched: { on: '2026-12-01', hash: 'h' },
    chain: [
      { ...written('a', '2026-12-01'), itemNumber: '4', dispatchedOn: '2026-11-20', lateReason: 'Frist' },
      { ...written('b', null), itemNumber: null },
    ],
    attachments: [{ id: 'x', number: 1, title: 'Kort', recommended: true, closed: false, file: null }],
    answers: [
      {
        id: 'q',
        check: 'FU17',
        answer: 'yes' as const,
        note: '',
        by: 'Ida',
        at: '2026-11-23T09:00:00.000Z',
        textHash: 't',
      },
    ],
  };
  const filled = () => {
    const doc = new Y.Doc();
    writeCaseFields(doc, fields, { by: 'Ida', at: '2026-11-23T09:00:00.000Z' });
    return doc;
  };

  it('is read as it was written, links in their order, what has happened as facts', () => {
    const doc = filled();
    expect(readCaseFields(doc)).toEqual({ ...fields, agreementLinks: ['KA26.1', 'KA26.2'] });
    expect(
      caseKind
        .facts(doc)
        .map(({ kind, by }) => [kind, by])
        .sort(),
    ).toEqual([
      ['cameAs', 'Ida'],
      ['stopTold', 'Ida'],
    ]);
    const draft = new Y.Doc();
    writeCaseFields(draft, emptyCaseFields('ballerup'));
    expect(caseKind.facts(draft)).toEqual([]);
  });

  it('made of the same case on two laptops has happened once', () => {
    const [one, other] = [filled(), filled()];
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    expect(caseKind.facts(one)).toHaveLength(2);
  });

  it('goes back to older content, and leaves what happened and what was said of findings', () => {
    const doc = filled();
    const before = readCaseFields(doc);
    setCaseField(doc, 'title', 'Ændret');
    setAgreementLinks(doc, ['KA26.9']);
    putItem(doc, 'chain', written('c', null));
    putHandlerumItem(doc, 'elements', { id: 'e', title: 'Sti', text: '', requires: [], excludes: [] });
    setEconomy(doc, { frame: 5 });
    dismiss(doc, {
      ...{ check: 'PR05', contextHash: 'h', kind: 'wrong', reason: 'Nej', by: 'Ida', at: '2026-11-23T09:00:00.000Z' },
    });
    happen({ device: 'a', doc }, { kind: 'archived', data: {} });
    restoreCaseFields(doc, before);
    expect(readCaseFields(doc)).toEqual({ ...before, dismissals: readItems(doc, 'dismissals') });
    expect([readItems(doc, 'dismissals').length, isArchived(doc)]).toEqual([1, true]);
  });

  it('of the first form tells what had happened as facts that both laptops make alike', () => {
    const old = () => {
      const doc = new Y.Doc();
      for (const [key, value] of Object.entries({ title: 'Sti', status: 'ready', dispatched: null, archived: true }))
        doc.getMap('fields').set(key, value);
      const step = { ...written('a', null), itemNumber: '4', dispatchedOn: '2026-01-01', position: 'V' };
      doc.getMap('chain').set('a', new Y.Map(Object.entries(step)));
      doc
        .getMap('chain')
        .set('b', new Y.Map(Object.entries({ ...written('b', null), itemNumber: null, position: 'W' })));
      doc.getMap('chain').set('strange', 1);
      const stance = released().data as { id: string };
      doc.getMap('released').set(stance.id, new Y.Map(Object.entries({ ...stance, position: 'V' })));
      return doc;
    };
    const [one, other] = [old(), old()];
    for (const doc of [one, other]) caseKind.upcast(doc);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    const { status, chain, handlerum } = readCaseFields(one);
    expect([status, isArchived(one), handlerum?.released.map(({ stance }) => stance)]).toEqual([
      'ready',
      true,
      ['supports'],
    ]);
    expect(chain).toEqual([
      { ...written('a', null), itemNumber: '4', dispatchedOn: '2026-01-01' },
      { ...written('b', null), itemNumber: null },
    ]);
    expect(
      caseKind
        .facts(one)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['archived', 'cameAs', 'released', 'stopTold']);
    expect(caseKind.facts(one).find(({ kind }) => kind === 'released')).toMatchObject({
      by: 'Ida',
      at: '2026-11-23T09:00:00.000Z',
    });
    expect([Object.keys(one.getMap('fields').toJSON()), one.getMap('released').size]).toEqual([['title'], 0]);
    expect(caseKind.unknown(one)).toEqual({ fields: 0, items: 0, facts: 0 });
    const broken = new Y.Doc();
    broken.getMap('fields').set('status', 'nonsense');
    upcastFrom1(broken);
    expect(caseKind.facts(broken)).toEqual([]);
  });
});

describe('a person’s act', () => {
  it.each<[Record<string, string[]>, string]>([
    [{ body: [] }, 'edit'],
    [{ fields: ['title'] }, 'edit'],
    [{ fields: ['title', 'competence'] }, 'edit'],
    [{ fields: ['competence'] }, 'fields'],
    [{ chain: ['a'] }, 'fields'],
    [{ economy: ['frame'] }, 'fields'],
    [{ dismissals: ['a'] }, 'dismiss'],
    [{ answers: ['a'] }, 'answer'],
    [{ answers: ['a'], dismissals: ['a'] }, 'fields'],
    [{ dismissals: ['a'], chain: ['a'] }, 'fields'],
    [{ dismissals: ['a'], body: [] }, 'edit'],
    [{ later: ['a'] }, 'edit'],
    [{ 'option:a': [] }, 'edit'],
    [{}, 'edit'],
  ])('that wrote in %j is called %s', (places, act) => {
    expect(caseAct(new Map(Object.entries(places).map(([root, keys]) => [root, new Set(keys)])))).toBe(act);
  });
});
