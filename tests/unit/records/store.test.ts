import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { latestSnapshot } from '../../../electron/core/database/tables/snapshots.ts';
import { countRows, findRecord, iterateUpdateInfo } from '../../../electron/core/database/tables/updates.ts';
import { MOST_STATE_BYTES } from '../../../electron/core/records/openRecord.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { codeOf, testClock } from '../../support/core.ts';
import { by, folder, ID, storeOn } from './support/folder.ts';

type Folder = ReturnType<typeof folder>;
const OTHER = RecordId.parse('record-2');
const log = ({ database }: Pick<Folder, 'database'>, id = ID) =>
  [...iterateUpdateInfo(database.read, id)]
    .reverse()
    .map(({ seq, device, number, author, action }) => [seq, device, number, author, action]);

/** A case, and somebody else's copy of it that tells each change as an update. */
function shared() {
  const here = folder();
  here.create();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(here.store.get(ID).doc));
  const told = (change: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    return Y.encodeStateAsUpdate(doc, before);
  };
  const titled = (title: string) => told((own) => own.getMap('fields').set('title', title));
  return { ...here, doc, told, titled };
}
const grow = (letters: number) => (doc: Y.Doc) => doc.getText('body').insert(0, 'x'.repeat(letters));

describe('a record in the store', () => {
  it('is made once, with its first update and its rows', () => {
    const here = folder();
    here.create();
    expect(log(here)).toEqual([[1, 'here', 1, 'Ida', 'fields']]);
    expect(findRecord(here.database.read, ID)).toMatchObject({
      ...{ kind: 'case', createdAt: '2026-11-23T09:00:00.000Z', createdBy: 'Ida', form: 2 },
      ...{ lastSeq: 1, projectedSeq: 1, projectedBy: 'code-1' },
    });
    const changed = { at: '2026-11-23T09:00:00.000Z', author: 'Ida' };
    expect(here.made).toMatchObject([{ id: ID, title: 'Ny', changed }]);
    expect([here.store.lastSeq(ID), here.store.lastSeq(OTHER)]).toEqual([1, undefined]);
  });

  it('is edited in its place of the log, and not written where nothing was changed', () => {
    const here = folder();
    here.create();
    const made = here.edit('Ændret');
    expect([made?.seq, here.title(), here.store.lastSeq(ID)]).toEqual([2, 'Ændret', 2]);
    expect(here.write((db) => here.store.edit(db, { id: ID, edit: () => {} }, by('11:00')))).toBeNull();
    expect(log(here).map(([seq, , number]) => [seq, number])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(here.store.at(ID, 1)));
    Y.applyUpdate(copy, made?.update ?? new Uint8Array());
    expect(copy.getMap('fields').get('title')).toBe('Ændret');
  });

  it('in several steps is one row, and an edit that throws stops listening', async () => {
    const here = folder();
    here.create();
    const steps = (doc: Y.Doc) => {
      doc.getMap('fields').set('title', 'Først');
      doc.getMap('fields').set('title', 'Siden');
    };
    here.write((db) => here.store.edit(db, { id: ID, edit: steps }, by('10:00')));
    expect([countRows(here.database.read, ID), here.title()]).toEqual([2, 'Siden']);
    const throws = () => {
      throw new Error('no');
    };
    await codeOf(() => here.write((db) => here.store.edit(db, { id: ID, edit: throws }, by('10:01'))));
    expect(here.edit('Efter')?.seq).toBe(3);
  });

  it('that is not there, or not yet so far, is not found', async () => {
    const here = folder();
    here.create();
    expect(await codeOf(() => here.store.get(OTHER))).toBe('not_found');
    expect(await codeOf(() => here.store.at(OTHER, 0))).toBe('not_found');
    expect(await codeOf(() => here.store.at(ID, 2))).toBe('not_found');
    expect(here.store.at(ID, 1).getMap('fields').get('title')).toBe('Ny');
    expect(here.store.at(ID, 0).getMap('fields').size).toBe(0);
  });

  it('written by a newer program is read, and written by nobody', async () => {
    const here = shared();
    const newer = here.told((doc) => doc.getMap('record').set('version', 9));
    here.write((db) => here.store.append(db, { id: ID, update: newer }, by('10:00')));
    expect([here.title(), findRecord(here.database.read, ID)?.form]).toEqual(['Ny', 9]);
    const update = here.titled('Nej');
    expect(await codeOf(() => here.edit('Nej'))).toBe('read_only');
    expect(await codeOf(() => here.write((db) => here.store.push(db, { id: ID, update }, by('10:00'))))).toBe(
      'read_only',
    );
    expect(await codeOf(() => here.write((db) => here.store.append(db, { id: ID, update }, by('10:00'))))).toBe(
      'read_only',
    );
  });

  it('as it stood is in today’s form', () => {
    const here = folder();
    here.create();
    here.write((db) =>
      here.store.edit(db, { id: ID, edit: (doc) => doc.getMap('record').set('version', 1) }, by('10:00')),
    );
    expect(here.store.at(ID, 2).getMap('record').get('version')).toBe(2);
    expect(here.store.get(ID).doc.getMap('record').get('version')).toBe(1);
  });
});

describe('what comes from elsewhere', () => {
  it('is written down where it tells something new, with where it was made', () => {
    const here = shared();
    const update = here.titled('Hos dem');
    const origin = { device: 'there', number: 7, count: 3 };
    const append = () => here.write((db) => here.store.append(db, { id: ID, update, origin }, by('10:00', 'Bo')));
    expect([append(), append()]).toEqual([
      { seq: 2, isNew: true },
      { seq: 2, isNew: false },
    ]);
    expect(log(here)).toEqual([
      [1, 'here', 1, 'Ida', 'fields'],
      [2, 'there', 7, 'Bo', 'fields'],
    ]);
    expect(here.edit('Hos os')?.seq).toBe(3);
    expect(log(here).at(-1)).toEqual([3, 'here', 2, 'Ida', 'fields']);
    expect(here.made.map(({ title }) => title)).toEqual(['Ny', 'Hos dem', 'Hos os']);
  });

  it('in a package is laid down row by row, answered as one update, and its rows are made once', () => {
    const here = shared();
    const verdicts = new Map();
    const before = here.store.get(ID).doc;
    const old = Y.encodeStateVector(before);
    const origin = (number: number) => ({
      device: 'there',
      number,
      count: 1,
      begun: '2026-11-23T10:00:00.000Z',
      signature: null,
    });
    const updates = ['Et', 'To'].map((title, index) => ({
      update: here.titled(title),
      change: by('10:00', 'Bo'),
      origin: origin(index + 1),
      aside: null,
    }));
    const made = here.write((db) => here.store.take(db, { id: ID, made: null, updates, verdicts }));
    expect([made.seq, here.title(), here.made.map(({ title }) => title)]).toEqual([3, 'To', ['Ny', 'To']]);
    expect(Y.encodeStateAsUpdate(before, old)).toEqual(made.update);
    const nothing = here.write((db) => here.store.take(db, { id: ID, made: null, updates: [], verdicts }));
    expect(nothing).toEqual({ seq: 3, update: null });
    const told = { kind: 'case' as const, createdAt: '2026-11-20T09:00:00.000Z', createdBy: 'Bo' };
    const whole = [{ update: Y.encodeStateAsUpdate(here.doc), change: by('10:00'), origin: null, aside: null }];
    const begun = here.write((db) => here.store.take(db, { id: OTHER, made: told, updates: whole, verdicts }));
    expect(begun).toEqual({ seq: 1, update: null });
    expect(findRecord(here.database.read, OTHER)).toMatchObject({ ...told, form: 2, lastSeq: 1 });
    expect(log(here, OTHER)).toEqual([[1, 'here', 1, 'Ida', 'fields']]);
  });

  it('from an editor is named by what it changes, and its rows follow when they are asked to', async () => {
    const here = shared();
    const push = (update: Uint8Array) => here.write((db) => here.store.push(db, { id: ID, update }, by('10:00', 'Bo')));
    const update = here.titled('Tastet');
    expect([push(update), push(update), here.store.isBehind]).toEqual([
      { seq: 2, isNew: true },
      { seq: 2, isNew: false },
      true,
    ]);
    expect([log(here).at(-1), here.made.length]).toEqual([[2, 'here', 2, 'Bo', 'edit'], 1]);
    const touched: string[] = [];
    here.write((db) => here.store.catchUp(db, (id) => touched.push(id)));
    expect([touched, here.store.isBehind]).toEqual([[ID], false]);
    expect(here.made.at(-1)).toMatchObject({
      id: ID,
      title: 'Tastet',
      changed: { at: '2026-11-23T10:00:00.000Z', author: 'Bo' },
    });
    here.write((db) => here.store.catchUp(db, (id) => touched.push(id)));
    expect(touched).toEqual([ID]);
    here.create(OTHER, 'council');
    expect(await codeOf(() => here.write((db) => here.store.push(db, { id: OTHER, update }, by('10:00'))))).toBe(
      'forbidden',
    );
    const facts = here.told((doc) =>
      caseKind.addFact(doc, { device: 'x', by: '', now: new Date(0) }, { kind: 'ready', data: {} }),
    );
    expect(await codeOf(() => push(facts))).toBe('invalid_input');
  });

  it('catches up with what was typed when the record is edited otherwise', () => {
    const here = shared();
    const update = here.titled('Tastet');
    here.write((db) => here.store.push(db, { id: ID, update }, by('10:00')));
    here.edit('Ændret');
    expect([here.store.isBehind, here.made.at(-1)?.title]).toEqual([false, 'Ændret']);
  });

  it('may grow to what can be opened, and no further', async () => {
    const here = shared();
    const append = (update: Uint8Array) => here.write((db) => here.store.append(db, { id: ID, update }, by('10:00')));
    // Written and deleted again it takes no room, however often.
    for (let time = 0; time < 2; time++) {
      append(here.told(grow(MOST_STATE_BYTES - 200_000)));
      append(here.told((doc) => doc.getText('body').delete(0, doc.getText('body').length)));
    }
    expect(await codeOf(() => append(here.told(grow(MOST_STATE_BYTES + 1))))).toBe('file_too_large');
  });
});

describe('rows', () => {
  it('tell the last change by the clocks of those who made them, whenever it came', () => {
    const here = folder();
    here.create();
    here.edit('To', by('12:00', 'Bo'));
    here.edit('Et', by('11:00', 'Eva'));
    expect(here.made.map(({ changed }) => changed.author)).toEqual(['Ida', 'Bo', 'Bo']);
    here.edit('Samtidig', by('12:00', 'Per'));
    expect(here.made.at(-1)?.changed.at).toBe('2026-11-23T12:00:00.000Z');
    here.edit('Sidst', by('13:00', 'Per'));
    here.store.forget(ID);
    here.edit('Efter', by('12:30', 'Eva'));
    expect(here.made.at(-1)).toMatchObject({
      title: 'Efter',
      changed: { author: 'Per', at: '2026-11-23T13:00:00.000Z' },
    });
  });

  it('are made by the code there is now, and it is noted which', () => {
    const here = folder();
    here.create();
    here.state.key = 'code-2';
    here.edit('Ny kode');
    expect(findRecord(here.database.read, ID)).toMatchObject({ projectedBy: 'code-2', projectedSeq: 2 });
  });

  it('of many changes together are made once, at the end, but for those that are read meanwhile', () => {
    const here = folder();
    here.create();
    here.create(OTHER);
    here.made.length = 0;
    const edit = (id: RecordId, title: string) => (db: Parameters<Parameters<typeof here.write>[0]>[0]) =>
      here.store.edit(db, { id, edit: (doc) => void doc.getMap('fields').set('title', title) }, by('10:00'));
    const answer = here.write((db) =>
      here.store.together(db, {
        waits: (head, what) => head.id === ID && what === 'changed',
        work: () => {
          for (const title of ['Et', 'To', 'Tre']) edit(ID, title)(db);
          edit(OTHER, 'Straks')(db);
          expect(here.made.map(({ title }) => title)).toEqual(['Straks']);
          return 'done';
        },
      }),
    );
    expect([answer, here.made.map(({ title }) => title)]).toEqual(['done', ['Straks', 'Tre']]);
    here.edit('Bagefter');
    expect(here.made.at(-1)?.title).toBe('Bagefter');
  });

  it('do not wait any longer when work together has failed', async () => {
    const here = folder();
    here.create();
    const work = () => {
      throw new Error('no');
    };
    await codeOf(() => here.write((db) => here.store.together(db, { waits: () => true, work })));
    here.edit('Bagefter');
    expect(here.made.at(-1)?.title).toBe('Bagefter');
  });
});

describe('memory', () => {
  it('forgets what it is told to, and reads it from disk again', () => {
    const here = folder();
    here.create();
    const { doc } = here.store.get(ID);
    expect(here.store.get(ID).doc).toBe(doc);
    doc.getMap('fields').set('title', 'Never written');
    here.store.forget(ID);
    here.store.forget(OTHER);
    expect(here.title()).toBe('Ny');
    here.store.close();
    expect(here.store.get(ID).doc).not.toBe(doc);
  });

  it('holds the two dozen that were used last', () => {
    const here = folder();
    const ids = Array.from({ length: 25 }, (_, index) => RecordId.parse(`record-${index}`));
    for (const id of ids.slice(0, 24)) here.create(id, 'notes');
    const docs = new Map(ids.slice(0, 24).map((id) => [id, here.store.get(id).doc]));
    const [first, second] = ids as [RecordId, RecordId];
    here.store.get(first);
    here.create(ids[24], 'notes');
    expect(here.store.get(first).doc).toBe(docs.get(first));
    expect(here.store.get(second).doc).not.toBe(docs.get(second));
  });

  it('follows what another connection writes, and lets go of what it cannot read', async () => {
    const here = folder();
    here.create();
    const beside = openDatabase({ dataDir: here.dataDir, now: testClock(), access: 'beside' });
    const there = storeOn(beside, 'there');
    const { doc } = there.store.get(ID);
    here.edit('Et', by('10:00'));
    here.edit('To', by('10:01'));
    expect(there.title()).toBe('Ny');
    there.store.follow();
    expect([there.title(), there.store.get(ID).doc === doc, there.store.lastSeq(ID)]).toEqual(['To', true, 3]);
    expect(there.edit('Hos dem', by('10:02', 'Bo'))?.seq).toBe(4);
    here.store.follow();
    expect([here.title(), here.edit('Hos os', by('10:03'))?.seq]).toEqual(['Hos dem', 5]);
    expect(log(here).map(([, device, number]) => [device, number])).toEqual([
      ['here', 1],
      ['here', 2],
      ['here', 3],
      ['there', 1],
      ['here', 4],
    ]);
    expect(here.made.at(-1)?.changed.author).toBe('Ida');
    here.write((db) => db.exec('update updates set data = zeroblob(9) where seq = 5'));
    there.store.follow();
    expect(await codeOf(() => there.store.get(ID))).toBe('database_corrupt');
    beside.close();
  });
});

describe('a log that has grown long', () => {
  it('is tidied by the next catching up: few rows, and a snapshot where many are left', () => {
    const here = shared();
    const type = (times: number, action: 'edit' | 'fields') =>
      here.write((db) => {
        for (let time = 0; time < times; time++) {
          const update = here.titled(`Titel ${action} ${time}`);
          if (action === 'edit') here.store.push(db, { id: ID, update }, by('10:00'));
          else here.store.append(db, { id: ID, update }, by('10:00'));
        }
        here.store.catchUp(db, () => {});
      });
    type(248, 'edit');
    expect(countRows(here.database.read, ID)).toBe(249);
    type(1, 'edit');
    expect([countRows(here.database.read, ID), latestSnapshot(here.database.read, ID, 999)]).toEqual([2, undefined]);
    const first = here.titled('Efter');
    here.write((db) => here.store.push(db, { id: ID, update: first }, by('10:00')));
    here.write((db) => here.store.catchUp(db, () => {}));
    expect(countRows(here.database.read, ID)).toBe(3);
    // Acts keep a row each: then loading begins with a snapshot.
    type(260, 'fields');
    type(1, 'edit');
    expect(countRows(here.database.read, ID)).toBeGreaterThan(260);
    expect(latestSnapshot(here.database.read, ID, 9999)?.seq).toBe(here.store.lastSeq(ID));
    const title = here.title();
    here.store.forget(ID);
    expect(here.title()).toBe(title);
  });
});
