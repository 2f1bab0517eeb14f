import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gateState, putItem, readCaseFields, removeItem, sentStops } from '../../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { playCase } from '../../../../shared/kinds/case/play.ts';
import { VersionId } from '../../../../shared/kinds/ids.ts';
import { runsOf } from '../../../support/runs.ts';
import {
  clashesIn,
  decided,
  exchange,
  happen,
  type Laptop,
  laptops,
  type NewFact,
  ready,
  released,
  review,
  sent,
  settle,
  stop,
  withdrawn,
} from './support.ts';

const asked: NewFact = { kind: 'gateAsked', data: {} };
const archived: NewFact = { kind: 'archived', data: {} };
const two = (): [Laptop, Laptop] => {
  const [a, b] = laptops('a', 'b');
  if (!a || !b) throw new Error('no laptops');
  return [a, b];
};
const status = ({ doc }: Laptop) => readCaseFields(doc).status;
const kinds = (laptop: Laptop) => clashesIn(laptop).map(({ kind }) => kind);

/** Both start from `start`, do what is theirs apart, and exchange; they must then read and tell the same. */
function apart(start: NewFact[], first: NewFact[], second: NewFact[]): [Laptop, Laptop] {
  const [a, b] = two();
  happen(a, ...start);
  exchange(a, b);
  happen(a, ...first);
  happen(b, ...second);
  exchange(a, b);
  expect(readCaseFields(a.doc)).toEqual(readCaseFields(b.doc));
  expect(clashesIn(a)).toEqual(clashesIn(b));
  return [a, b];
}

describe('the gate of a case', () => {
  const gate = ({ doc }: Laptop) => gateState(doc);

  it('is untried until somebody asks, or it has been passed on, and never again', () => {
    for (const fact of [asked, review, ready, sent(), decided]) {
      const [a] = two();
      expect(gate(a)).toBe('untried');
      happen(a, fact, withdrawn());
      expect([gate(a), status(a)]).toEqual(['tried', 'draft']);
    }
  });

  it('is tried on both laptops where it was on one, and there is nothing to settle', () => {
    const [a, b] = apart([], [asked], [asked, archived]);
    expect([gate(a), gate(b), kinds(a)]).toEqual(['tried', 'tried', []]);
  });

  it('is untried for a draft that came as one', () => {
    const [a] = two();
    happen(a, { kind: 'cameAs', data: { status: 'draft', dispatched: { on: '2026-11-20', hash: 'h' } } });
    expect(gate(a)).toBe('untried');
  });
});

describe('the status of a case', () => {
  it('is a draft until something happens, and then what happened last', () => {
    const [a] = two();
    expect(status(a)).toBe('draft');
    for (const [fact, after] of [
      [review, 'review'],
      [withdrawn(), 'draft'],
      [ready, 'ready'],
      [sent(), 'dispatched'],
      [decided, 'decided'],
      [withdrawn('dispatched'), 'dispatched'],
      [withdrawn('review'), 'review'],
    ] as const) {
      happen(a, fact);
      expect(status(a)).toBe(after);
    }
    expect(clashesIn(a)).toEqual([]);
  });

  it.each<[string, NewFact[], NewFact[], NewFact[], string]>([
    ['ready twice', [], [ready], [ready], 'ready'],
    ['ready, and sent on', [], [review], [ready], 'ready'],
    ['decided, and sent anew', [ready, sent()], [decided], [sent({ date: '2026-12-15', id: 's2' })], 'decided'],
    ['taken back twice', [ready], [withdrawn()], [withdrawn('review')], 'draft'],
    ['taken back, and into review', [review], [withdrawn()], [withdrawn(), review], 'draft'],
    [
      'taken back to what the other made it',
      [ready, sent(), decided],
      [withdrawn('dispatched')],
      [sent()],
      'dispatched',
    ],
    ['taken back and made ready again, and sent', [ready], [withdrawn(), ready], [sent()], 'dispatched'],
  ])('made apart: %s, has nothing to settle', (_what, start, first, second, after) => {
    const [a] = apart(start, first, second);
    expect([status(a), kinds(a)]).toEqual([after, []]);
  });

  it.each<[string, NewFact[], NewFact[], NewFact[], string]>([
    ['ready, and taken back', [review], [ready], [withdrawn()], 'draft'],
    ['sent, and taken back', [ready], [sent()], [withdrawn()], 'dispatched'],
    ['decided, and taken back', [ready, sent()], [decided], [withdrawn('ready')], 'decided'],
  ])('made apart: %s, is for a person to settle', (_what, start, first, second, meanwhile) => {
    const [a, b] = apart(start, first, second);
    expect([status(a), kinds(a)]).toEqual([meanwhile, ['caseStatus']]);
    const [clash] = clashesIn(a);
    for (const choice of clash?.choices ?? []) {
      const copies = [a, b].map(({ device, doc }) => {
        const copy = { device, doc: new Y.Doc() };
        Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(doc));
        return copy;
      });
      const [one] = copies;
      if (!one || !clash) throw new Error('none');
      settle(one, clash.id, choice.id);
      exchange(...copies);
      expect(copies.map(status)).toEqual([choice.text, choice.text]);
      expect(copies.flatMap(clashesIn)).toEqual([]);
    }
    happen(b, ready);
    expect([status(b), kinds(b)]).toEqual(['ready', []]);
  });
});

describe('a stop the case was sent to', () => {
  it('stands as it was sent, whoever takes it away, changes it or writes it a second time', () => {
    const [a, b] = two();
    putItem(a.doc, 'chain', { id: 's0', body: 'Børneudvalget', date: '2026-12-01', role: 'advises' });
    putItem(a.doc, 'chain', { id: 's1', body: stop.body, date: null, role: 'decides' });
    putItem(a.doc, 'chain', { id: 's9', body: 'Byrådet', date: null, role: 'decides' });
    exchange(a, b);
    happen(a, sent());
    removeItem(b.doc, 'chain', 's1');
    putItem(b.doc, 'chain', { id: 'again', body: stop.body, date: stop.date, role: 'informed' });
    exchange(a, b);
    const { chain, dispatched } = readCaseFields(b.doc);
    expect(chain.map(({ id }) => id)).toEqual(['s0', 's1', 's9']);
    expect(chain[1]).toEqual(stop);
    expect(dispatched).toEqual({ on: '2026-12-01', hash: 'a' });
    expect([...sentStops(b.doc)]).toEqual(['s1']);
    putItem(b.doc, 'chain', { id: 's1', body: 'Andet', date: null, role: 'informed' });
    expect(readCaseFields(b.doc).chain.find(({ id }) => id === 's1')).toEqual(stop);
  });

  it('is moved and told more of by what happens later', () => {
    const [a] = two();
    putItem(a.doc, 'chain', { id: 's2', body: 'Byrådet', date: '2027-01-05', role: 'decides' });
    happen(
      a,
      { kind: 'stopMoved', data: { stop: 's1', date: '2026-12-30' } },
      { kind: 'stopTold', data: { stop: 's2', itemNumber: '7', dispatchedOn: '2026-12-20' } },
      { kind: 'stopTold', data: { stop: 's2', lateReason: 'Frist' } },
      sent(),
      { kind: 'stopMoved', data: { stop: 's1', date: '2027-01-12' } },
    );
    expect(readCaseFields(a.doc).chain).toEqual([
      {
        ...{ id: 's2', body: 'Byrådet', date: '2027-01-05', role: 'decides' },
        itemNumber: '7',
        dispatchedOn: '2026-12-20',
        lateReason: 'Frist',
      },
      { ...stop, date: '2027-01-12' },
    ]);
  });

  it.each<[string, NewFact, NewFact]>([
    ['the same sending made twice', sent(), sent()],
    ['sendings to different bodies', sent(), sent({ id: 's2', body: 'Byrådet' }, 'b')],
    ['sendings on different lines for different days', sent(), sent({ id: 's2', date: '2026-12-15' }, 'b')],
  ])('has nothing to settle by %s', (_what, first, second) => {
    expect(clashesIn(apart([ready], [first], [second])[0])).toEqual([]);
  });

  it.each<[string, Partial<typeof stop>]>([
    ['with another number', { itemNumber: '5' }],
    ['on a line of its own', { id: 's2' }],
    ['for another day on the same line', { date: '2026-12-15' }],
  ])('that was sent to apart %s is for a person to settle', (_what, other) => {
    const [a, b] = apart([ready], [sent()], [sent(other, 'b')]);
    const [clash] = clashesIn(a);
    expect(clash).toMatchObject({ kind: 'caseSentTwice', about: stop.body });
    const days = readCaseFields(a.doc).chain.map(({ date }) => date);
    if (other.date) expect(days).toEqual([stop.date, other.date]);
    const chosen = clash?.choices[1];
    if (!clash || !chosen) throw new Error('no clash');
    settle(b, clash.id, chosen.id);
    exchange(a, b);
    expect(clashesIn(a)).toEqual([]);
    const { chain, dispatched } = readCaseFields(a.doc);
    expect(chain).toEqual([{ ...stop, ...other }]);
    expect(dispatched?.hash).toBe('b');
  });
});

describe('what a group released', () => {
  const told = ({ doc }: Laptop) => readCaseFields(doc).handlerum?.released.map((one) => one.stance) ?? [];
  const withdrawal: NewFact = { kind: 'releaseWithdrawn', data: { id: 'x/g' } };

  it('is told until it is withdrawn, and again when it is released again', () => {
    const [a] = two();
    happen(a, released());
    expect(told(a)).toEqual(['supports']);
    happen(a, released('cannot'));
    expect(told(a)).toEqual(['cannot']);
    happen(a, withdrawal);
    expect(told(a)).toEqual([]);
    happen(a, released());
    expect(told(a)).toEqual(['supports']);
  });

  it('alike apart has nothing to settle; otherwise it is not told until somebody has chosen', () => {
    expect(clashesIn(apart([], [released()], [released()])[0])).toEqual([]);
    expect(clashesIn(apart([released()], [withdrawal], [withdrawal])[0])).toEqual([]);
    for (const other of [withdrawal, released('cannot')]) {
      const [a, b] = apart([released()], [released('supports', 'Ny')], [other]);
      const [clash] = clashesIn(a);
      expect([told(a), clash?.kind, clash?.about]).toEqual([[], 'caseRelease', 'Gruppe A']);
      const choice = clash?.choices.find(({ by }) => by === 'a');
      if (!clash || !choice) throw new Error('no clash');
      settle(b, clash.id, choice.id);
      exchange(a, b);
      expect([told(a), clashesIn(a)]).toEqual([['supports'], []]);
    }
  });
});

describe('archiving and versions', () => {
  it('made apart leave a case in sight that one has brought back', () => {
    const away: NewFact = { kind: 'archived', data: {} };
    const back: NewFact = { kind: 'unarchived', data: {} };
    const isAway = ({ doc }: Laptop) => playCase(caseKind.facts(doc)).archived;
    expect(isAway(apart([], [away], [away])[0])).toBe(true);
    expect(isAway(apart([away], [back], [back, away])[0])).toBe(false);
    expect(isAway(apart([], [away], [ready])[0])).toBe(true);
  });

  it('made apart are all kept, the newest first', () => {
    const named = (id: string): NewFact => ({
      kind: 'versionNamed',
      data: { id: VersionId.parse(id), name: id, seal: 'c'.repeat(64) },
    });
    const [a] = apart([named('v1')], [named('v2')], [named('v3')]);
    expect(playCase(caseKind.facts(a.doc)).versions.map(({ id }) => id)).toEqual(['v3', 'v2', 'v1']);
  });
});

describe('three laptops', () => {
  const act: fc.Arbitrary<NewFact> = fc.constantFrom(
    ...[ready, review, decided, withdrawn(), withdrawn('ready'), sent(), sent({ itemNumber: '9' }, 'b')],
    ...[sent({ date: '2026-12-15' }, 'c'), sent({ id: 's2', body: 'Byrådet' }, 'd'), released(), released('cannot')],
    { kind: 'releaseWithdrawn', data: { id: 'x/g' } } as const,
    { kind: 'archived', data: {} } as const,
    { kind: 'stopMoved', data: { stop: 's1', date: '2026-12-22' } } as const,
  );
  const deed = fc.record({ who: fc.nat(2), act, meets: fc.option(fc.nat(2), { nil: null }) });

  it('read the same whatever they did and in whatever order they met, and so do they once all is settled', () => {
    const reached = new Map<string, number>();
    const { runs, isWhole } = runsOf(400);
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 14 }), fc.nat(3), (deeds, pick) => {
        const all = laptops('a', 'b', 'c');
        for (const { who, act: fact, meets } of deeds) {
          const own = all[who];
          if (!own) continue;
          happen(own, fact);
          const other = meets === null ? undefined : all[meets];
          if (other) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(own.doc));
        }
        exchange(...all, ...all.toReversed());
        const [first] = all;
        if (!first) return;
        const same = () => {
          for (const one of all) {
            expect(readCaseFields(one.doc)).toEqual(readCaseFields(first.doc));
            expect(clashesIn(one)).toEqual(clashesIn(first));
          }
          const ids = readCaseFields(first.doc).chain.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        };
        same();
        for (const { kind } of clashesIn(first)) reached.set(kind, (reached.get(kind) ?? 0) + 1);
        for (const clash of clashesIn(first)) {
          const choice = clash.choices[pick % clash.choices.length];
          const who = all[pick % all.length];
          if (choice && who) settle(who, clash.id, choice.id);
        }
        exchange(...all);
        same();
        expect(clashesIn(first)).toEqual([]);
      }),
      { numRuns: runs, seed: 13 },
    );
    if (!isWhole) return;
    for (const kind of ['caseStatus', 'caseSentTwice', 'caseRelease'])
      expect(reached.get(kind), kind).toBeGreaterThan(4);
  });
});
