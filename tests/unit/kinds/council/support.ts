import fc from 'fast-check';
import * as Y from 'yjs';
import { applyGuarded } from '../../../../electron/core/records/guard.ts';
import { councilClashes } from '../../../../shared/kinds/council/clashes.ts';
import { Body, emptyCouncil, type Mandate } from '../../../../shared/kinds/council/council.ts';
import { changeGroup, playedCouncil, putInCouncil, writeCouncil } from '../../../../shared/kinds/council/doc.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { newBreach } from '../../../../shared/kinds/council/rules.ts';

export interface Replica {
  readonly doc: Y.Doc;
  readonly device: string;
}

const TERM = { from: '2026-01-01', to: '2029-12-31' };
export const DAYS = ['2026-01-01', '2027-03-01', '2027-04-01', '2028-01-01'] as const;

export const seat = (id: string, member: string, more: Partial<Mandate> = {}): Mandate => ({
  ...{ id, member, group: 'x', body: 'kb', role: 'member', ...TERM },
  ...more,
});

/** Three laptops with one council: five seats, of which one is free, a committee of three, and four members. */
export function laptops(): readonly [Replica, Replica, Replica] {
  const base = new Y.Doc();
  councilKind.begin(base, 'council');
  const body = (id: string, name: string, more: object) => Body.parse({ id, name, ...TERM, ...more });
  writeCouncil(base, {
    ...emptyCouncil('Lindved'),
    termOfOffice: TERM,
    bodies: [
      body('kb', 'Kommunalbestyrelsen', { kind: 'municipalCouncil', size: 5 }),
      body('bu', 'Børneudvalget', { kind: 'standingCommittee', size: 3 }),
    ],
    partyGroups: ['x', 'l'].map((id) => ({ id, letter: id.toUpperCase(), name: `Liste ${id}`, groupLeader: '' })),
    members: ['ida', 'bo', 'eva', 'per'].map((id) => ({
      ...{ id, name: `${id} Holm`, councilRole: 'member', to: TERM.to },
      groups: [{ group: 'x', from: TERM.from }],
    })),
    mandates: [
      seat('m-ida', 'ida', { role: 'mayor' }),
      seat('m-bo', 'bo'),
      seat('m-eva', 'eva'),
      seat('m-per', 'per'),
      seat('b-ida', 'ida', { body: 'bu' }),
      seat('b-bo', 'bo', { body: 'bu', from: '2027-06-01' }),
    ],
  });
  const replica = (device: string): Replica => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
    return { doc, device };
  };
  return [replica('a'), replica('b'), replica('c')];
}

const WRONG: Readonly<Record<string, number>> = { a: 0, b: 3_600_000, c: -7_200_000 };

/** Who makes a fact; clocks are wrong by hours. */
export function makerAt(time: number, { device }: Replica) {
  return { device, by: device, now: new Date(Date.UTC(2026, 10, 2) + time * 60_000 + (WRONG[device] ?? 0)) };
}

/** As the core puts: whole or not at all. Answers whether it was allowed. */
export function put({ doc }: Replica, list: 'mandates' | 'members', item: object): boolean {
  const tried = new Y.Doc();
  Y.applyUpdate(tried, Y.encodeStateAsUpdate(doc));
  putInCouncil(tried, [{ list, item } as never]);
  const breach = newBreach(playedCouncil(doc).seats, playedCouncil(tried).seats);
  if (breach === null) putInCouncil(doc, [{ list, item } as never]);
  return breach === null;
}

export function change(one: Replica, time: number, to: { member: string; group: string | null; from: string }): void {
  changeGroup(one.doc, makerAt(time, one), to);
}

export function settle(one: Replica, time: number, chosen: { clash: string; choice: string }): void {
  councilKind.addFact(one.doc, makerAt(time, one), { kind: 'settled', data: chosen });
}

export function send(from: Replica, to: Replica): void {
  applyGuarded(to.doc, Y.encodeStateAsUpdate(from.doc), 'merge');
}

export function exchange(all: readonly Replica[]): void {
  for (const _round of [1, 2]) for (const from of all) for (const to of all) if (from !== to) send(from, to);
}

export const told = ({ doc }: Replica) => ({ council: playedCouncil(doc).council, clashes: councilClashes(doc) });

export const step = fc.tuple(
  fc.constantFrom('group', 'seat', 'seat', 'mayor', 'end', 'person', 'settle', 'send'),
  fc.nat(2),
  fc.nat(60),
);
