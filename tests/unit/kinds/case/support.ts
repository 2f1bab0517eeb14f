import * as Y from 'yjs';
import { caseClashes } from '../../../../shared/kinds/case/clashes.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { SETTLED } from '../../../../shared/kinds/clash.ts';
import { RecordId } from '../../../../shared/kinds/ids.ts';

export type NewFact = Parameters<typeof caseKind.addFact>[2];

const clock = { at: Date.UTC(2026, 10, 23, 9) };

/** A laptop with a copy of the case. */
export interface Laptop {
  readonly device: string;
  readonly doc: Y.Doc;
}

export function laptops(...devices: string[]): Laptop[] {
  const begun = new Y.Doc();
  caseKind.begin(begun, null);
  const start = Y.encodeStateAsUpdate(begun);
  return devices.map((device) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, start);
    return { device, doc };
  });
}

/** Something happens on a laptop, a second after what happened before anywhere. */
export function happen({ device, doc }: Laptop, ...facts: NewFact[]): void {
  for (const fact of facts) {
    clock.at += 1000;
    caseKind.addFact(doc, { device, by: device, now: new Date(clock.at) }, fact);
  }
}

export function exchange(...all: readonly Laptop[]): void {
  for (const from of all) for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

export const clashesIn = ({ doc }: Laptop) => caseClashes(caseKind.facts(doc));

export function settle(laptop: Laptop, clash: string, choice: string): void {
  happen(laptop, { kind: SETTLED, data: { clash, choice } });
}

export const ready: NewFact = { kind: 'ready', data: {} };
export const review: NewFact = { kind: 'sentToReview', data: {} };
export const decided: NewFact = { kind: 'decided', data: { meeting: null } };
export const withdrawn = (to: 'draft' | 'review' | 'ready' | 'dispatched' = 'draft'): NewFact => ({
  kind: 'withdrawn',
  data: { to },
});

export const stop = {
  id: 's1',
  body: 'Økonomiudvalget',
  date: '2026-12-08',
  itemNumber: '4',
  role: 'advises' as const,
  lateReason: '',
  dispatchedOn: '2026-12-01',
};

export function sent(to: Partial<typeof stop> = {}, seal = 'a'): NewFact {
  const data = { on: '2026-12-01', hash: seal, stop: { ...stop, ...to }, seal: seal.repeat(64) };
  return { kind: 'dispatched', data: { ...data, meeting: RecordId.parse(`m-${to.date ?? stop.date}`) } };
}

export const released = (stance: 'supports' | 'cannot' = 'supports', groupName = 'Gruppe A'): NewFact => ({
  kind: 'released',
  data: {
    ...{ id: 'x/g', group: 'x', target: 'g', stance, condition: '', on: '2026-11-20', groupName },
    ...{ by: 'Ida', at: '2026-11-23T09:00:00.000Z' },
  },
});
