import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clashId, SETTLED } from '../../../shared/kinds/clash.ts';
import { addFact, readFacts } from '../../../shared/kinds/facts.ts';
import { type Ours, oursAmong } from '../../../shared/kinds/ours.ts';
import { runsOf } from '../../support/runs.ts';

const NAME = 'twoCouncils';

/** A laptop with some of the records, each a document of its own. */
class Laptop {
  readonly docs = new Map<string, Y.Doc>();
  readonly device: string;
  constructor(device: string) {
    this.device = device;
  }

  get ours(): Ours {
    const all = [...this.docs].map(([id, doc]) => ({ id, facts: readFacts(doc) }));
    return oursAmong(NAME, all);
  }

  take(from: Laptop, id: string): void {
    const doc = from.docs.get(id);
    if (!doc) return;
    const own = this.docs.get(id) ?? new Y.Doc();
    this.docs.set(id, own);
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
  }

  choose(pick: number, time: number): void {
    const { among, clash } = this.ours;
    const choice = among[pick % Math.max(among.length, 1)];
    if (clash === null || choice === undefined) return;
    const now = new Date(Date.UTC(2026, 10, 2) + time * 60_000);
    for (const id of among) {
      const doc = this.docs.get(id);
      if (doc) addFact(doc, { kind: SETTLED, data: { clash, choice }, device: this.device, by: this.device, now });
    }
  }
}

function exchange(all: readonly Laptop[]): void {
  for (const _round of [1, 2])
    for (const from of all) for (const to of all) for (const id of from.docs.keys()) to.take(from, id);
}

function three(): Laptop[] {
  return ['a', 'b', 'c'].map((device) => {
    const laptop = new Laptop(device);
    laptop.docs.set(`record-${device}`, new Y.Doc());
    return laptop;
  });
}

describe('records of a kind a folder has one of, begun apart', () => {
  it('come to one on every laptop, by choices made in any order with any of them carried', () => {
    let torn = 0;
    const { runs, isWhole } = runsOf(400);
    const step = fc.tuple(fc.constantFrom('take', 'take', 'choose'), fc.nat(2), fc.nat(2), fc.nat(5));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const all = three();
        for (const [time, [what, who, whom, pick]] of steps.entries()) {
          const [one, other] = [all[who], all[whom]];
          if (!one || !other) continue;
          if (what === 'choose') one.choose(pick, time);
          else one.take(other, [...other.docs.keys()][pick % other.docs.size] ?? '');
        }
        exchange(all);
        const [first, ...others] = all as [Laptop, Laptop, Laptop];
        for (const other of others) expect(other.ours).toEqual(first.ours);
        if (first.ours.among.length > 0) torn++;
        for (let round = 0; first.ours.id === null && round < 9; round++) first.choose(round, 1000 + round);
        exchange(all);
        expect(first.ours.id).not.toBeNull();
        for (const other of others) expect(other.ours).toEqual(first.ours);
        expect(first.docs.size).toBe(3);
      }),
      { numRuns: runs, seed: 13 },
    );
    if (isWhole) expect(torn).toBeGreaterThan(20);
  });

  it('of which two were chosen apart are still to be settled, and a third one asks again', () => {
    const [a, b, c] = three() as [Laptop, Laptop, Laptop];
    a.take(b, 'record-b');
    b.take(a, 'record-a');
    a.choose(0, 1);
    b.choose(1, 1);
    expect([a.ours.id, b.ours.id]).toEqual(['record-a', 'record-b']);
    for (const id of ['record-a', 'record-b']) a.take(b, id);
    expect(a.ours).toEqual({
      id: null,
      among: ['record-a', 'record-b'],
      clash: clashId(NAME, ['record-a', 'record-b']),
    });
    a.choose(1, 2);
    expect(a.ours.id).toBe('record-b');
    a.take(c, 'record-c');
    expect(a.ours.among).toEqual(['record-b', 'record-c']);
  });

  it('of another kind of clash choose nothing', () => {
    const [a, b] = three() as [Laptop, Laptop, Laptop];
    a.take(b, 'record-b');
    a.choose(0, 1);
    const all = [...a.docs].map(([id, doc]) => ({ id, facts: readFacts(doc) }));
    expect(oursAmong('twoCharters', all).id).toBeNull();
  });
});
