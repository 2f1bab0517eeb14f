import type { Clash } from '../../../shared/kinds/clash.ts';
import { type Fact, readFacts } from '../../../shared/kinds/facts.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { type Ours, oursAmong } from '../../../shared/kinds/ours.ts';
import { headsOfKind, type RecordHead } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import type { KindRegistry } from './kinds.ts';
import { replay } from './replay.ts';
import type { RecordStore } from './store.ts';

type SingleKind = 'council' | 'charter' | 'checklist';

/** Kinds of which a folder has one record, by the kind of clash that two of them are. */
const SINGLE: Readonly<Record<SingleKind, string>> = {
  council: 'twoCouncils',
  charter: 'twoCharters',
  checklist: 'twoChecklists',
};

function isSingle(kind: RecordKind): kind is SingleKind {
  return Object.hasOwn(SINGLE, kind);
}

/**
 * The folder's own record of a kind; undefined while there is none. Of several begun apart the one a person chose; until then
 * the one that was here first, so that nothing changes under anybody's hands. `factsOf` is asked only when there are several.
 */
export function ourRecord(
  db: ReadableDb,
  kind: SingleKind,
  factsOf: (head: RecordHead) => readonly Fact[] = (head) => factsIn(db, head),
): RecordHead | undefined {
  const heads = headsOfKind(db, kind);
  if (heads.length < 2) return heads[0];
  const { id, among } = played(kind, heads, factsOf);
  return heads.find((head) => head.id === id) ?? heads.find((head) => among.includes(head.id));
}

/** As `ourRecord`, from the records that are open. */
export function ourRecordOf({ database, records }: Pick<Reading, 'database' | 'records'>, kind: SingleKind) {
  return ourRecord(database.read, kind, ({ id }) => readFacts(records.get(id).doc));
}

function played(kind: SingleKind, heads: readonly RecordHead[], factsOf: (head: RecordHead) => readonly Fact[]): Ours {
  return oursAmong(
    SINGLE[kind],
    heads.map((head) => ({ id: head.id, facts: factsOf(head) })),
  );
}

function factsIn(db: ReadableDb, { id, lastSeq }: RecordHead): readonly Fact[] {
  const doc = replay(db, id, lastSeq);
  const facts = readFacts(doc);
  doc.destroy();
  return facts;
}

interface Reading {
  readonly database: { readonly read: ReadableDb };
  readonly records: RecordStore;
  readonly kinds: KindRegistry;
}

/** What a person must settle because a record of this kind was begun twice; `ids` are the records the choice is written into. */
export function begunTwice(ctx: Reading, head: RecordHead): { clash: Clash; ids: readonly RecordHead['id'][] } | null {
  if (!isSingle(head.kind)) return null;
  const heads = headsOfKind(ctx.database.read, head.kind);
  if (heads.length < 2) return null;
  const { among, clash: id } = played(head.kind, heads, (one) => readFacts(ctx.records.get(one.id).doc));
  const left = heads.filter((one) => among.includes(one.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (id === null || !among.includes(head.id)) return null;
  const choices = left.map((one) => {
    const told = ctx.kinds[one.kind].told?.(ctx.records.get(one.id).doc);
    return { id: one.id, text: told?.text ?? '', by: told?.by ?? '', at: told?.at ?? '' };
  });
  return { clash: { id, kind: SINGLE[head.kind], about: '', choices }, ids: left.map((one) => one.id) };
}
