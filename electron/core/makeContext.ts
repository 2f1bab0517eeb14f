import { randomUUID } from 'node:crypto';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { AppEvent, CoreContext } from './context.ts';
import { councilJudge } from './council/keys/judge.ts';
import { deviceOf } from './database/device.ts';
import { withStorageErrors } from './database/errors.ts';
import type { OpenDatabase } from './database/open.ts';
import { readSettings } from './database/tables/settings.ts';
import { findRecord } from './database/tables/updates.ts';
import { FileStore } from './files/store.ts';
import { Transfers } from './files/transfers.ts';
import type { DataKey } from './keys/dataKey.ts';
import { type OwnKeys, readOwnKeys } from './keys/ownKeys.ts';
import { Secrets } from './keys/secrets.ts';
import { CaseContents } from './kinds/case/contents.ts';
import { Judge } from './kinds/checklist/judge.ts';
import { createKinds } from './kinds/index.ts';
import { Following } from './records/following.ts';
import { type JudgeOf, Rights } from './records/judging.ts';
import { rejudge } from './records/rejudge.ts';
import { RecordStore } from './records/store.ts';
import { createWrite, type Onlooker, type WriteScope } from './write.ts';

export interface ContextOptions {
  readonly dataDir: string;
  readonly host: CoreContext['host'];
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly log?: (line: string) => void;
  /** What an encrypted folder is opened with; null, the default, for one that lies in plain. */
  readonly key?: DataKey | null;
  /** Who may write what, played from the council's facts. Default: its list of keys. */
  readonly judgeOf?: JudgeOf;
}

interface Parts {
  readonly database: OpenDatabase;
  readonly publish: (event: AppEvent) => void;
  readonly onlooker?: Onlooker;
}

/** What every service may use, over one connection to the database. Closes the connection when nothing can be read of it. */
export function makeContext(options: ContextOptions, parts: Parts): Omit<CoreContext, 'speller' | 'reading' | 'work'> {
  const { dataDir, now = () => new Date(), newId = randomUUID, key = null } = options;
  const { database } = parts;
  const judge = new Judge(database.read, now);
  const kinds = createKinds(judge);
  const device = ownDevice(database);
  const secrets = new Secrets(dataDir, key);
  const keys = ownKeys(secrets, device);
  const rights = new Rights(options.judgeOf ?? councilJudge);
  const records = new RecordStore(database.read, { kinds, device, rights });
  const contents = new CaseContents(records, database.read);
  const following = new Following(database, records);
  // Whoever changes the council changes who may write what, and what was written counts or does not.
  const follows = (scope: WriteScope, touched: ReadonlySet<RecordId>) => {
    if (rights.asksNobody || ![...touched].some((id) => findRecord(scope.db, id)?.kind === 'council')) return;
    rejudge({ rights, kinds, records, device }, scope);
  };
  const write = createWrite({ ...parts, records, contents, following, follows });
  const author = () => readSettings(database.read)?.profile.name ?? '';
  return {
    device,
    keys,
    kinds,
    rights,
    contents,
    dataDir,
    host: options.host,
    database,
    records,
    following,
    judge,
    key,
    files: new FileStore(dataDir, key),
    secrets,
    transfers: new Transfers(dataDir),
    write,
    catchUp: () => {
      if (records.isBehind) write((scope) => records.catchUp(scope.db, scope.touch));
    },
    now,
    newId,
    log: options.log ?? (() => {}),
    maker: () => ({ device, by: author(), now: now(), sign: keys?.signing.sign }),
    change: (action) => ({ author: author(), action, at: now().toISOString() }),
  };
}

/** The first thing that is read of a database: where it cannot be, nothing is left open. */
function ownDevice(database: OpenDatabase): string {
  try {
    return withStorageErrors(() => deviceOf(database.read));
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Those the device is named by; a folder that was only ever read may have none. */
function ownKeys(secrets: Secrets, device: string): OwnKeys | null {
  const keys = readOwnKeys(secrets);
  return keys?.device === device ? keys : null;
}
