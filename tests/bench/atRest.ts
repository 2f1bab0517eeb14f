import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCases } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { type Core, createCore } from '../../electron/core/core.ts';
import { openSqlite } from '../../electron/core/database/engine.ts';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import { listCases } from '../../electron/core/database/tables/cases.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../electron/core/database/tables/settings.ts';
import { type DataKey, newDataKey } from '../../electron/core/keys/dataKey.ts';
import { createKeyring } from '../../electron/core/keys/keyring.ts';
import { newRecoveryKey } from '../../electron/core/keys/recoveryKey.ts';
import { changeEncryption } from '../../electron/core/maintenance/encryption.ts';
import { sampleCases } from '../../electron/core/sample/index.ts';
import { median, quantile, timed } from './measure.ts';
import { saveLetters } from './push.ts';
import { ms, type Part, type Row, times } from './table.ts';

const CASES = 5000;
const BATCH = 200;
const COMMITS = 400;
const ROUNDS = 15;
const MOST = 1.5;
const KEYSTROKE = 20;

interface Folder {
  readonly dataDir: string;
  readonly key: DataKey | null;
}

/** An encrypted data folder beside the same one in plain. */
export const atRest: Part = {
  name: 'Encryption at rest',
  async run() {
    const root = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    try {
      const folders = await made(root);
      const scans = await inTurns(folders, ROUNDS, async ({ dataDir, key }) => timed(() => scan(dataDir, key)));
      const [plain, keyed] = [open(folders.plain), open(folders.keyed)];
      try {
        const cores = { plain, keyed };
        const commits = await inTurns(cores, COMMITS, async (core) => timed(() => commit(core)));
        const lists = await inTurns(cores, ROUNDS, async (core) => timed(() => questions(core)));
        const letters = { plain: await saveLetters(plain), keyed: await saveLetters(keyed) };
        return [
          compared('A commit', commits, MOST),
          compared('Six questions of the list, 5,000 cases', lists, MOST),
          compared('Scan of the whole database, just opened', scans, null),
          keystroke(letters),
        ];
      } finally {
        plain.close();
        keyed.close();
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

type Both<T> = Readonly<Record<'plain' | 'keyed', T>>;

async function made(root: string): Promise<Both<Folder>> {
  const key = newDataKey();
  const folders = { plain: { dataDir: join(root, 'plain'), key: null }, keyed: { dataDir: join(root, 'keyed'), key } };
  for (const { dataDir } of Object.values(folders)) {
    const core = createCore({ dataDir, host: 'cli' });
    const contents = [...sampleCases({ count: CASES, seed: 1 })];
    for (let at = 0; at < contents.length; at += BATCH)
      addCases(core.context, contents.slice(at, at + BATCH), 'create');
    core.close();
  }
  const keyring = await createKeyring(key, { passphrase: 'fire ord til en måling', recoveryKey: newRecoveryKey() });
  await changeEncryption(folders.keyed.dataDir, { from: null, to: { key, keyring } }, quiet());
  return folders;
}

const open = ({ dataDir, key }: Folder): Core => createCore({ dataDir, key, host: 'cli' });

/** In turns, after two rounds to warm up. */
async function inTurns<T>(
  both: Both<T>,
  rounds: number,
  measure: (one: T) => Promise<number>,
): Promise<Both<number[]>> {
  const found = { plain: [] as number[], keyed: [] as number[] };
  for (let round = -2; round < rounds; round++)
    for (const name of ['plain', 'keyed'] as const) {
      const time = await measure(both[name]);
      if (round >= 0) found[name].push(time);
    }
  return found;
}

function commit({ context }: Core): void {
  const words = [`ord${Math.random()}`];
  context.write(({ db }) => writeSettings(db, { ...DEFAULT_SETTINGS, words }));
}

const QUESTIONS = [
  { filter: { text: 'skole' }, sort: 'changedAt', offset: 0 },
  { filter: { text: 'sk' }, sort: 'changedAt', offset: 0 },
  { filter: {}, sort: 'title', offset: 0 },
  { filter: {}, sort: 'errors', offset: 0 },
  { filter: {}, sort: 'changedAt', offset: 4000 },
  { filter: { text: 'budget' }, sort: 'nextDate', offset: 0 },
] as const;

function questions({ context }: Core): void {
  for (const question of QUESTIONS) listCases(context.database.read, { ...question, order: 'descending', limit: 100 });
}

function scan(dataDir: string, key: DataKey | null): void {
  const db = openSqlite(join(dataDir, DATABASE_FILE), { key, readonly: true });
  // Every page of it is read, the packed rows among them.
  db.prepare('select sum(length(data)) from updates').get();
  db.pragma('integrity_check');
  db.close();
}

function compared(measure: string, { plain, keyed }: Both<number[]>, most: number | null): Row {
  const ratio = median(keyed) / median(plain);
  const both = (values: readonly number[]) => `p50 ${ms(median(values))}, p95 ${ms(quantile(values, 0.95))}`;
  const told = { measure, ours: both(keyed), peer: `in plain: ${both(plain)}`, ratio: times(ratio) };
  if (most === null) return { ...told, target: '–', met: '–' };
  return { ...told, target: `<= ${times(most)}`, met: ratio <= most ? 'yes' : 'no' };
}

function keystroke({ plain, keyed }: Both<number[]>): Row {
  const p95 = quantile(keyed, 0.95);
  return {
    ...compared('A keystroke to disk, 10,000-word case', { plain, keyed }, null),
    target: `p95 < ${KEYSTROKE} ms`,
    met: p95 < KEYSTROKE ? 'yes' : 'no',
  };
}
