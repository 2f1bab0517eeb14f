import * as Y from 'yjs';
import type { z } from 'zod';
import { newSigningKey } from '../../../../electron/core/keys/signing.ts';
import type { COUNCIL_FACTS } from '../../../../shared/kinds/council/facts.ts';
import { type CouncilFact, councilKind } from '../../../../shared/kinds/council/kind.ts';
import { deviceOfKey } from '../../../../shared/kinds/device.ts';

/** Keys that stay the same while the tests run; drawing one costs more than all else here. */
export const KEYS = Array.from({ length: 5 }, () => newSigningKey().publicKey);
export const deviceOf = (who: number): string => deviceOfKey(KEYS[who] ?? '');

export const pair = (who: number) => ({
  key: KEYS[who] ?? '',
  recipient: `age1${'q'.repeat(58)}`,
  person: `Person ${who}`,
  member: null,
});

/** An instant so many hours after the first. */
export const at = (hour: number): string => new Date(Date.UTC(2026, 10, 2, 8) + hour * 3_600_000).toISOString();

type Data<K extends keyof typeof COUNCIL_FACTS> = z.infer<(typeof COUNCIL_FACTS)[K]>;
export type Made = { [K in 'keysFounded' | 'keyListed' | 'keyRevoked' | 'settled']: { kind: K; data: Data<K> } }[
  | 'keysFounded'
  | 'keyListed'
  | 'keyRevoked'
  | 'settled'];

export const found = (who: number): Made => ({ kind: 'keysFounded', data: pair(who) });
export const list = (who: number, over: Partial<Data<'keyListed'>> = {}): Made => ({
  kind: 'keyListed',
  data: {
    ...pair(who),
    ...{ role: 'member', group: null, from: '2026-11-02', to: null, mayList: false, invitation: null },
    ...over,
  },
});
export const revoke = (who: number, hour: number): Made => ({
  kind: 'keyRevoked',
  data: { key: KEYS[who] ?? '', from: at(hour), why: 'stolen', note: '' },
});

/** Adds a fact as somebody's laptop does; to a document that others write in as well, or to one apart. */
export function make(doc: Y.Doc, by: number, hour: number, { kind, data }: Made): CouncilFact {
  const maker = { device: deviceOf(by), by: `Person ${by}`, now: new Date(at(hour)) };
  return councilKind.addFact(doc, maker, { kind, data } as never);
}

/** What several made one after the other, each knowing of all before. */
export function story(...steps: readonly (readonly [by: number, hour: number, made: Made])[]): CouncilFact[] {
  const doc = new Y.Doc();
  for (const [by, hour, made] of steps) make(doc, by, hour, made);
  return councilKind.facts(doc);
}

/** What was made apart, brought together. */
export function together(...docs: readonly Y.Doc[]): Y.Doc {
  const all = new Y.Doc();
  for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
  return all;
}
