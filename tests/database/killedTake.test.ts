import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quiet } from '../../electron/core/control.ts';
import { createCore } from '../../electron/core/core.ts';
import { writeBundle } from '../../electron/core/exchange/bundle.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { openNamed, temporaryFolder } from '../support/core.ts';
import { runNode } from '../support/ownNode.ts';
import { newCase } from '../unit/exchange/support.ts';

const CHILD = join(import.meta.dirname, '../support/killedTake.ts');

/** What a folder holds of records, and whether all of it is whole. */
async function heldIn(dataDir: string): Promise<unknown> {
  const core = createCore({ dataDir, host: 'cli' });
  const { read } = core.context.database;
  const count = (table: string) => read.prepare(`select count(*) as n from ${table}`).get();
  const held = ['records', 'updates', 'cases', 'arrived_rows'].map(count);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
  core.close();
  return held;
}

/** A file with two cases for a folder that is closed. */
async function scene() {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'there');
  const there = createCore({ dataDir, host: 'cli' });
  const recipient = there.context.keys?.recipient ?? '';
  there.close();
  const here = openNamed();
  const records = [newCase({ core: here }), newCase({ core: here }, { title: 'Broen' })];
  const file = join(folder, 'x.handlerum');
  const order = { records, purpose: 'records', note: '', sealing: { to: [recipient] } } as const;
  const arrival = await writeBundle(here.context, file, order);
  return { dataDir, file, arrival };
}

it('does all of it or nothing when it is killed at any change while a file is taken or taken back', async () => {
  const { dataDir, file, arrival } = await scene();
  const empty = await heldIn(dataDir);
  for (const nth of [2, 7]) {
    const ended = await runNode(['--no-warnings', CHILD, dataDir, 'take', file, String(nth)]);
    expect([ended.signal, ended.out]).toEqual(['SIGKILL', '']);
    expect(await heldIn(dataDir)).toEqual(empty);
  }
  expect((await runNode(['--no-warnings', CHILD, dataDir, 'take', file, '0'])).out).toMatch(/^done/);
  const full = await heldIn(dataDir);
  expect(full).not.toEqual(empty);
  for (const nth of [3]) {
    const ended = await runNode(['--no-warnings', CHILD, dataDir, 'back', arrival, String(nth)]);
    expect([ended.signal, ended.out]).toEqual(['SIGKILL', '']);
    expect(await heldIn(dataDir)).toEqual(full);
  }
  expect((await runNode(['--no-warnings', CHILD, dataDir, 'back', arrival, '0'])).out).toMatch(/^done/);
  expect(await heldIn(dataDir)).toEqual(empty);
}, 180_000);
