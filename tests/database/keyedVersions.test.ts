import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseContent } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { openSqlite } from '../../electron/core/database/engine.ts';
import { latestVersion } from '../../electron/core/database/migrate.ts';
import { MIGRATIONS } from '../../electron/core/database/migrations/index.ts';
import { newDataKey } from '../../electron/core/keys/dataKey.ts';
import { createKeyring } from '../../electron/core/keys/keyring.ts';
import { newRecoveryKey } from '../../electron/core/keys/recoveryKey.ts';
import { changeEncryption } from '../../electron/core/maintenance/encryption.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { filesUnder, whereTold } from '../support/canary.ts';
import { openCore, temporaryFolder } from '../support/core.ts';
import { fixtureOf, folderOfVersion, plainCase } from '../support/oldDatabase.ts';

const TITLE = 'Sikrere skolevej';
const VERSIONS = MIGRATIONS.map(({ version }) => version);

async function encrypted(dataDir: string) {
  const key = newDataKey();
  const cost = { m: 8192, t: 1, p: 1 };
  const keyring = await createKeyring(key, { passphrase: 'en lang adgangskode', recoveryKey: newRecoveryKey(), cost });
  await changeEncryption(dataDir, { from: null, to: { key, keyring } }, quiet());
  return key;
}

/** All that a program of that version wrote of each case, read by today's; and that nothing is wrong with it. */
async function holds({ context }: ReturnType<typeof openCore>, version: number): Promise<void> {
  const told: { id: RecordId }[] = JSON.parse(readFileSync(fixtureOf(version).replace(/sqlite$/, 'json'), 'utf8'));
  expect(told.length).toBeGreaterThan(10);
  for (const { id, ...one } of told) expect(plainCase(caseContent(context, id))).toEqual(one);
  expect((await verify(context, quiet())).problems).toEqual([]);
}

test.each(VERSIONS)(
  'a database of version %i is encrypted as it is, then brought up to date, its copy from before as well',
  async (version) => {
    const dataDir = folderOfVersion(version, join(temporaryFolder(), 'data'));
    expect(whereTold(filesUnder(dataDir), [TITLE])).not.toEqual([]);
    const key = await encrypted(dataDir);
    const core = openCore({ dataDir, key });
    await holds(core, version);
    // Laid out as today's: what an encrypted file has it keeps.
    expect(core.context.database.read.pragma('page_size', { simple: true })).toBe(2048);
    core.close();
    const backups = version === latestVersion() ? [] : readdirSync(join(dataDir, 'backups'));
    expect(backups.map((name) => name.startsWith(`handlerum-v${version}-`))).toEqual(backups.map(() => true));
    for (const name of backups) {
      const copy = openSqlite(join(dataDir, 'backups', name), { key, readonly: true });
      expect(copy.pragma('user_version', { simple: true })).toBe(version);
      copy.close();
    }
    expect(whereTold(filesUnder(dataDir), [TITLE])).toEqual([]);
  },
);

test.each(VERSIONS)('a database of version %i is brought up to date in plain, then encrypted', async (version) => {
  const dataDir = folderOfVersion(version, join(temporaryFolder(), 'data'));
  openCore({ dataDir, key: null }).close();
  const key = await encrypted(dataDir);
  await holds(openCore({ dataDir, key }), version);
  expect(whereTold(filesUnder(dataDir), [TITLE])).toEqual([]);
});
