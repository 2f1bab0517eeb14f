import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { allNumbers } from '../../../../electron/core/database/tables/folder.ts';
import { allRecords } from '../../../../electron/core/database/tables/updates.ts';
import type { FolderTold } from '../../../../shared/contract/folder.ts';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import { clientOf, openCore, temporaryFolder, value } from '../../../support/core.ts';
import type { Laptop } from '../support.ts';

/** A clock that goes on by a second at each look, and further when it is told to. */
export function clock(start = Date.UTC(2026, 10, 23, 9)) {
  const state = { at: start };
  return {
    now: () => {
      state.at += 1000;
      return new Date(state.at);
    },
    pass: (minutes: number) => {
      state.at += minutes * 60_000;
    },
  };
}

/** A laptop in the folder: of a person, perhaps of a group. */
export type Sharer = Laptop & { readonly folder: string; readonly pass: (minutes: number) => void };

export async function sharer(name: string, folder: string, group = ''): Promise<Sharer> {
  const { now, pass } = clock();
  const core = openCore({ now });
  const client = clientOf(core);
  await value(client.app.changeSettings({ profile: { name, role: 'secretariat', group } }));
  await value(client.folder.choose({ path: folder }));
  return { core, client, folder, pass };
}

export function sharedFolder(): string {
  const folder = join(temporaryFolder(), 'delt');
  mkdirSync(folder);
  return folder;
}

export const sync = async ({ client }: Pick<Sharer, 'client'>): Promise<FolderTold> => {
  const told = await value(client.folder.sync({}));
  if (!told) throw new Error('no folder');
  return told;
};

/** Everybody looks, so often that whatever can come has come. */
export async function rounds(all: readonly Sharer[], n = 3): Promise<void> {
  for (let round = 0; round < n; round++) for (const one of all) await sync(one);
}

/** Everybody accepts everybody. */
export async function meet(all: readonly Sharer[]): Promise<void> {
  await rounds(all, 2);
  for (const one of all) {
    const told = await sync(one);
    for (const { key, status } of told.peers)
      if (status === 'new') await value(one.client.folder.accept({ key, trust: 'known' }));
  }
}

export const deviceFolder = (one: Sharer): string => join(one.folder, SHARED, one.core.context.device);
export const filesOf = (one: Sharer): string[] =>
  existsSync(deviceFolder(one)) ? readdirSync(deviceFolder(one)).sort() : [];
export const rowFiles = (one: Sharer): string[] => filesOf(one).filter((name) => /^\d{6}-/.test(name));

/** Every file below a folder, with its bytes. */
export function everyFile(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** Where each record stands at a laptop, and what its document holds. */
export function stateOf({ core }: Pick<Sharer, 'core'>): Record<string, unknown> {
  const { database, records } = core.context;
  core.context.catchUp();
  const numbers = allNumbers(database.read);
  return Object.fromEntries(
    allRecords(database.read).map(({ id }) => {
      const holds = Buffer.from(Y.encodeSnapshot(Y.snapshot(records.get(id).doc))).toString('base64');
      return [id, { holds, numbers: [...(numbers.get(id) ?? [])].sort() }];
    }),
  );
}
