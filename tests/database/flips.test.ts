import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../electron/core/cases/cases.ts';
import { nameVersion } from '../../electron/core/cases/versions.ts';
import { quiet } from '../../electron/core/control.ts';
import type { Core } from '../../electron/core/core.ts';
import { putSnapshot } from '../../electron/core/database/tables/snapshots.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { emptyCaseFields } from '../../shared/kinds/case/case.ts';
import { openCore } from '../support/core.ts';

/** How many bits are flipped, one at a time. HANDLERUM_FLIPS for a long run. */
const FLIPS = Number(process.env.HANDLERUM_FLIPS ?? 60);

const BODY = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's', key: 'summary', heading: 'Resume' },
      content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Stien følger åen.' }] }],
    },
  ],
};

/** Bytes that lie somewhere, and what tells that they are not what was written. */
interface Place {
  readonly bytes: Uint8Array;
  readonly told: string;
  put(bytes: Uint8Array): void;
}

/** Everything of a folder that is checked by a sum of its own: updates, snapshots, seals and files. */
async function placesOf(core: Core): Promise<readonly Place[]> {
  const { read } = core.context.database;
  const table = (name: string, column: string, told: (row: { rowid: string; key: string }) => string): Place[] =>
    read
      .prepare<[], { bytes: Uint8Array; key: string; rowid: string }>(
        name === 'sealed'
          ? `select ${column} as bytes, hash as key, hash as rowid from sealed`
          : `select ${column} as bytes, seq as key, record_id as rowid from ${name}`,
      )
      .all()
      .map((row) => ({
        bytes: row.bytes,
        told: told(row),
        put: (bytes) =>
          core.context.write(({ db }) =>
            name === 'sealed'
              ? db.prepare(`update sealed set ${column} = ? where hash = ?`).run(bytes, row.key)
              : db
                  .prepare(`update ${name} set ${column} = ? where record_id = ? and seq = ?`)
                  .run(bytes, row.rowid, row.key),
          ),
      }));
  const located = (await core.context.files.list()).map(async (hash) => ({
    hash,
    ...(await core.context.files.locate(hash)),
  }));
  const files = (await Promise.all(located)).map(({ hash, path }): Place => {
    return { bytes: readFileSync(path), told: `file ${hash}`, put: (bytes) => writeFileSync(path, bytes) };
  });
  return [
    ...table('updates', 'data', ({ rowid, key }) => `record ${rowid}: update ${key}`),
    ...table('snapshots', 'state', ({ rowid, key }) => `record ${rowid}: snapshot ${key}`),
    ...table('sealed', 'bytes', ({ key }) => `seal ${key}`),
    ...files,
  ];
}

async function world(): Promise<Core> {
  const core = openCore();
  await core.context.files.put(new TextEncoder().encode('Bilag 1. Skitse af stien langs åen.'));
  const fields = { ...emptyCaseFields('ballerup'), title: 'Sti langs åen' };
  const [id] = addCases(core.context, [{ fields, body: BODY }], 'create');
  if (!id) throw new Error('no case');
  nameVersion(core.context, id, 'Til udvalget');
  const { doc, head } = core.context.records.get(id);
  core.context.write(({ db }) => putSnapshot(db, id, { seq: head.lastSeq, state: Y.encodeStateAsUpdate(doc) }));
  return core;
}

test('every bit that is flipped in an update, a snapshot, a seal or a file is told, by its place', async () => {
  const core = await world();
  const places = await placesOf(core);
  expect(new Set(places.map(({ told }) => told.replace(/ [0-9a-f-]{20,}/, '').replace(/ \d+$/, '')))).toEqual(
    new Set(['record: update', 'record: snapshot', 'seal', 'file']),
  );
  expect((await verify(core.context, quiet())).problems).toEqual([]);
  const untold: string[] = [];
  for (let flip = 0; flip < FLIPS; flip++) {
    const place = places[flip % places.length];
    if (!place) continue;
    const bytes = Buffer.from(place.bytes);
    // Spread over the bytes by a step that meets them all.
    const at = (flip * 7919) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << ((flip * 5) % 8));
    place.put(bytes);
    const { problems } = await verify(core.context, quiet());
    if (!problems.some((line) => line.includes(place.told))) untold.push(`${place.told}, bit ${at}`);
    place.put(place.bytes);
  }
  expect(untold).toEqual([]);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
});
