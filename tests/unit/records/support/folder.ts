import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { type OpenDatabase, openDatabase } from '../../../../electron/core/database/open.ts';
import { insertRecord } from '../../../../electron/core/database/tables/updates.ts';
import type { WritableDb } from '../../../../electron/core/database/types.ts';
import type { Changed, KindRegistry, KindStorage } from '../../../../electron/core/records/kinds.ts';
import type { Change } from '../../../../electron/core/records/openRecord.ts';
import { RecordStore } from '../../../../electron/core/records/store.ts';
import { RecordId } from '../../../../shared/kinds/ids.ts';
import { KINDS } from '../../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../../shared/kinds/names.ts';
import { temporaryFolder, testClock } from '../../../support/core.ts';

export const ID = RecordId.parse('record-1');
export const by = (at: string, author = 'Ida', action: Change['action'] = 'fields'): Change => ({
  ...{ author, action, at: `2026-11-23T${at}:00.000Z` },
});

/** What rows were made of which record, by whom it was said to be changed. */
export interface Made {
  readonly id: string;
  readonly title: unknown;
  readonly changed: Changed;
}

/** Every kind as one no list reads, but `case`, which editors write in and whose rows are noted. */
function registry(made: Made[], key: () => string): KindRegistry {
  const plain = (kind: RecordKind): KindStorage => ({
    ...{ version: KINDS[kind].spec.version, carry: KINDS[kind].upcast, bring: KINDS[kind].upcast },
    ...{
      seals: () => [],
      clashes: () => [],
      files: () => [],
      names: () => [],
      audience: () => ({ kind: 'all' }),
      projection: null,
    },
    changed: () => ({ name: 'council.changed', payload: {} }),
  });
  const names = Object.keys(KINDS) as RecordKind[];
  const all = Object.fromEntries(names.map((kind) => [kind, plain(kind)])) as Record<RecordKind, KindStorage>;
  const open = ({ id }: { id: RecordId }, doc: Y.Doc) => ({
    ready: (changed: Changed) => {
      const title = doc.getMap('fields').get('title');
      return () => void made.push({ id, title, changed });
    },
    ...{ rowsChanged: () => {}, compare: () => [], close: () => {} },
  });
  return {
    ...all,
    case: { ...all.case, act: () => 'edit', projection: { key, open, drop: () => {}, clear: () => {} } },
  };
}

/** A folder with a store of its own, that does in transactions what it is asked. */
export function folder(device = 'here') {
  const dataDir = join(temporaryFolder(), 'data');
  const database = openDatabase({ dataDir, now: testClock(), access: 'write' });
  onTestFinished(() => database.close());
  return { ...storeOn(database, device), database, dataDir };
}

export function storeOn(database: OpenDatabase, device = 'here') {
  const made: Made[] = [];
  const state = { key: 'code-1' };
  const store = new RecordStore(database.read, { kinds: registry(made, () => state.key), device });
  const write = <T>(work: (db: WritableDb) => T): T => database.transaction(work);
  const create = (id = ID, kind: RecordKind = 'case', title = 'Ny') => {
    const doc = new Y.Doc();
    KINDS[kind].begin(doc, null);
    doc.getMap('fields').set('title', title);
    write((db) => store.create(db, { id, kind, doc }, by('09:00')));
  };
  const edit = (title: string, change = by('10:00'), id = ID) =>
    write((db) => store.edit(db, { id, edit: (doc) => void doc.getMap('fields').set('title', title) }, change));
  const title = (id = ID) => store.get(id).doc.getMap('fields').get('title');
  return { store, write, create, edit, title, made, state };
}

/** A record in the log without a store. */
export function bare(database: OpenDatabase, id = ID): void {
  database.transaction((db) =>
    insertRecord(db, { id, kind: 'notes', createdAt: '2026-11-23T09:00:00.000Z', createdBy: 'Ida', form: 1 }),
  );
}
