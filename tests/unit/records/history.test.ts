import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putContact } from '../../../electron/core/database/tables/contacts.ts';
import {
  appendUpdate,
  countRows,
  iterateUpdateInfo,
  type NewUpdate,
} from '../../../electron/core/database/tables/updates.ts';
import { deviceOfKey, newSigningKey } from '../../../electron/core/keys/signing.ts';
import { compact } from '../../../electron/core/records/compact.ts';
import { history } from '../../../electron/core/records/history.ts';
import { replay } from '../../../electron/core/records/replay.ts';
import { codeOf } from '../../support/core.ts';
import { bare, folder, ID } from './support/folder.ts';

type Row = Partial<Pick<NewUpdate, 'device' | 'number' | 'count' | 'author' | 'action' | 'begun' | 'signature'>> & {
  at: string;
};
const time = (at: string) => `2026-11-23T${at}.000Z`;

/** A log of these rows, each of which types a letter; the device's own numbers follow each other. */
function log(...rows: Row[]) {
  const { database } = folder();
  bare(database);
  const doc = new Y.Doc({ guid: 'typing' });
  const numbers = new Map<string, number>();
  database.transaction((db) => {
    for (const { at, begun, ...row } of rows) {
      const before = Y.encodeStateVector(doc);
      doc.getText('body').insert(doc.getText('body').length, 'x');
      const device = row.device ?? 'a';
      const number = row.number ?? (numbers.get(device) ?? 0) + 1;
      numbers.set(device, number);
      const data = Y.encodeStateAsUpdate(doc, before);
      const about = { author: 'Ida', action: 'edit' as const, count: 1, ...row, device, number };
      appendUpdate(db, { recordId: ID, data, at: time(at), ...about, ...(begun ? { begun: time(begun) } : {}) });
    }
  });
  return database;
}
const told = (database: ReturnType<typeof log>, page: Parameters<typeof history>[2] = { limit: 99 }) =>
  history(database.read, ID, page).map(({ author, firstSeq, lastSeq, updates }) => [
    author,
    firstSeq,
    lastSeq,
    updates,
  ]);
const rows = (database: ReturnType<typeof log>) =>
  [...iterateUpdateInfo(database.read, ID)].reverse().map(({ seq, span, number, count }) => [seq, span, number, count]);

describe('history', () => {
  it('tells what one person typed without a pause as one change, newest first', () => {
    const database = log(
      { at: '09:00:00' },
      { at: '09:09:59' },
      { at: '09:19:59' },
      { at: '09:20:00', author: 'Bo' },
      { at: '09:20:01' },
    );
    // Ten minutes are a pause; another person is another change.
    expect(told(database)).toEqual([
      ['Ida', 5, 5, 1],
      ['Bo', 4, 4, 1],
      ['Ida', 3, 3, 1],
      ['Ida', 1, 2, 2],
    ]);
    expect(history(database.read, ID, { limit: 99 }).at(-1)).toEqual({
      ...{ firstSeq: 1, lastSeq: 2, author: 'Ida', action: 'edit', from: time('09:00:00'), to: time('09:09:59') },
      updates: 2,
      aside: null,
      via: null,
    });
  });

  it('tells each act but typing by itself', () => {
    const database = log(
      { at: '09:00:00', action: 'fields' },
      { at: '09:00:01', action: 'fields' },
      { at: '09:00:02' },
    );
    expect(told(database)).toEqual([
      ['Ida', 3, 3, 1],
      ['Ida', 2, 2, 1],
      ['Ida', 1, 1, 1],
    ]);
  });

  it('tells what was typed at two computers by each, in each one’s own order, however they came', () => {
    const database = log(
      { at: '09:00:00', device: 'a' },
      { at: '09:00:05', device: 'b', number: 2 },
      { at: '09:00:01', device: 'a' },
      { at: '09:00:04', device: 'b', number: 1 },
    );
    expect(told(database)).toEqual([
      ['Ida', 4, 2, 2],
      ['Ida', 1, 3, 2],
    ]);
  });

  it('puts what ended at one moment in one order everywhere: by computer, then by its number', () => {
    const one = { at: '09:00:00', action: 'fields' as const };
    const database = log(
      { ...one, device: 'b' },
      { ...one, device: 'a' },
      { ...one, device: 'a' },
      { ...one, device: 'b' },
    );
    expect(told(database).map(([, first]) => first)).toEqual([4, 1, 3, 2]);
  });

  it('counts what a row stands for, from when the first of it was typed', () => {
    const database = log({ at: '09:00:00' }, { at: '09:30:00', begun: '09:05:00', number: 4, count: 3 });
    expect(told(database)).toEqual([['Ida', 1, 2, 4]]);
  });

  it('goes on after the change a page ended with', () => {
    const database = log(...['09:00:00', '10:00:00', '11:00:00', '12:00:00'].map((at) => ({ at })));
    expect(told(database, { limit: 2 }).map(([, first]) => first)).toEqual([4, 3]);
    expect(told(database, { limit: 2, before: 3 }).map(([, first]) => first)).toEqual([2, 1]);
    expect(told(database, { limit: 2, before: 1 })).toEqual([]);
  });
});

describe('compacting', () => {
  const text = (database: ReturnType<typeof log>, upTo: number) =>
    replay(database.read, ID, upTo).getText('body').toString();
  const compacted = (...all: Row[]) => {
    const database = log(...all);
    const [before, length] = [told(database), text(database, all.length).length];
    const taken = database.transaction((db) => compact(db, ID));
    expect(told(database)).toEqual(before);
    expect(text(database, all.length)).toHaveLength(length);
    expect(taken).toBe(all.length - countRows(database.read, ID));
    return database;
  };

  it('lays one row down for a stretch of typing, at the place of its last, and leaves the rest', () => {
    const database = compacted(
      { at: '09:00:00', action: 'fields' },
      { at: '09:00:01' },
      { at: '09:00:02' },
      { at: '09:10:01' },
      { at: '09:20:01' },
      { at: '09:20:02', author: 'Bo' },
      { at: '09:20:03', action: 'fields' },
      { at: '09:20:04', action: 'fields' },
      { at: '09:20:05' },
      { at: '09:20:06' },
    );
    expect(rows(database)).toEqual([
      [1, 1, 1, 1],
      [4, 3, 4, 3],
      [5, 1, 5, 1],
      [6, 1, 6, 1],
      [7, 1, 7, 1],
      [8, 1, 8, 1],
      [10, 2, 10, 2],
    ]);
    expect([...iterateUpdateInfo(database.read, ID)].at(-2)).toMatchObject({
      begun: time('09:00:01'),
      at: time('09:10:01'),
    });
    expect([text(database, 1), text(database, 4), text(database, 5)].map(({ length }) => length)).toEqual([1, 4, 5]);
  });

  it('takes nothing away where there is nothing to join, and nothing the second time', () => {
    expect(rows(compacted({ at: '09:00:00' }))).toHaveLength(1);
    expect(rows(compacted({ at: '09:00:00' }, { at: '09:00:01', device: 'b' }))).toHaveLength(2);
    const twice = compacted({ at: '09:00:00' }, { at: '09:00:01' });
    expect(twice.transaction((db) => compact(db, ID))).toBe(0);
  });

  it('joins no rows between which another of the device is missing', () => {
    expect(rows(compacted({ at: '09:00:00' }, { at: '09:00:01', number: 3 }, { at: '09:00:02' }))).toEqual([
      [1, 1, 1, 1],
      [3, 2, 4, 2],
    ]);
  });

  it('counts on where a row stands for several', () => {
    expect(rows(compacted({ at: '09:00:05', number: 3, count: 3, begun: '09:00:00' }, { at: '09:00:06' }))).toEqual([
      [2, 2, 4, 4],
    ]);
    expect(rows(compacted({ at: '09:00:00' }, { at: '09:30:00', begun: '09:00:05', number: 3, count: 2 }))).toEqual([
      [2, 2, 3, 3],
    ]);
  });

  it('lays nothing across a version that somebody named', () => {
    const database = log({ at: '09:00:00' }, { at: '09:00:01' }, { at: '09:00:02' }, { at: '09:00:03' });
    database.transaction((db) => {
      db.prepare('insert into versions (id, record_id, name, seq, hash, author, at) values (?, ?, ?, ?, ?, ?, ?)').run(
        ...['v', ID, 'Til udvalget', 2, '', 'Ida', time('09:00:01')],
      );
      compact(db, ID);
    });
    expect(rows(database)).toEqual([
      [2, 2, 2, 2],
      [4, 2, 4, 2],
    ]);
  });

  it('of a log that is damaged stops, and says so', async () => {
    const database = log({ at: '09:00:00' }, { at: '09:00:01' }, { at: '09:00:02' });
    database.transaction((db) => db.exec('update updates set data = zeroblob(9) where seq = 2'));
    expect(await codeOf(() => database.transaction((db) => compact(db, ID)))).toBe('database_corrupt');
    expect(await codeOf(() => replay(database.read, ID, 3))).toBe('database_corrupt');
    expect(text(database, 1)).toHaveLength(1);
  });

  it('says whose key vouches for what its own device has not signed', () => {
    const [own, other] = [newSigningKey(), newSigningKey()];
    const device = deviceOfKey(own.publicKey);
    const database = log(
      { at: '09:00:00', device, signature: own.sign('x') },
      { at: '10:00:00', device, signature: other.sign('x') },
      { at: '11:00:00', device },
    );
    const via = () => history(database.read, ID, { limit: 9 }).map((entry) => entry.via);
    expect(via()).toEqual([null, '', null]);
    const about = { role: 'member', group: '', recipient: `age1${'q'.repeat(58)}`, since: time('08:00:00') };
    database.transaction((db) => putContact(db, { key: other.publicKey, name: 'Bo Falk', ...about }));
    expect(via()).toEqual([null, 'Bo Falk', null]);
  });
});
