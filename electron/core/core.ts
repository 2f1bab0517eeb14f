import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { FileHash, TransferId } from '../../shared/kinds/ids.ts';
import type { Push, Transport } from '../../shared/rpc/wire.ts';
import { Judge } from './checklist/judge.ts';
import type { AppEvent, CoreContext, SessionState } from './context.ts';
import { deviceOf } from './database/device.ts';
import { withStorageErrors } from './database/errors.ts';
import { type OpenDatabase, openDatabase } from './database/open.ts';
import { readSettings } from './database/tables/settings.ts';
import { pictureType } from './files/pictures.ts';
import { FileStore } from './files/store.ts';
import { Transfers } from './files/transfers.ts';
import { CaseContents } from './kinds/case/contents.ts';
import { createKinds } from './kinds/index.ts';
import { carryRecords } from './maintenance/carry.ts';
import { refreshProjections } from './maintenance/refresh.ts';
import { RecordStore } from './records/store.ts';
import { Requests } from './requests.ts';
import { createSession, type Session } from './session.ts';
import { createSpellingThread } from './spelling/thread.ts';
import type { OpenedFile, WebCore } from './web/core.ts';
import { createWrite } from './write.ts';

export interface CoreOptions {
  readonly dataDir: string;
  readonly host: CoreContext['host'];
  /** `read` works beside a running program and refuses every change with `read_only`. Default `write`. */
  readonly access?: 'read' | 'write';
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly log?: (line: string) => void;
}

export interface Core extends WebCore {
  /** For hosts in the same process: the CLI calls services with it directly. */
  readonly context: CoreContext;
  /** One client. `push` is called with progress and events until the session is closed. */
  openSession(push: (push: Push) => void): Session;
  /** Reads anew the cases another version of the program read, a few at a time; hosts call it once they are up. Ends at `close`. */
  refresh(): Promise<number>;
  /** Tells every session. */
  publish(event: AppEvent): void;
  close(): void;
}

interface Client {
  readonly state: SessionState;
  readonly push: (push: Push) => void;
}

/** Opens a data folder. Throws `AppError` as `openDatabase` does; then nothing is left open. */
export function createCore(options: CoreOptions): Core {
  const { dataDir, access = 'write', now = () => new Date() } = options;
  const database = openDatabase({ dataDir, now, access });
  const clients = new Set<Client>();
  const ending = new AbortController();
  const publish = (event: AppEvent): void => {
    // Another checklist finds other things: the list follows, a few cases at a time.
    if (event.name === 'checklist.changed')
      refresh().catch((error: unknown) => context.log(`The list could not be brought up to date: ${String(error)}`));
    for (const client of clients) {
      if (concerns(event, client)) client.push({ type: 'event', name: event.name, payload: event.payload });
    }
  };
  for (const finding of database.findings) options.log?.(finding);
  const speller = createSpellingThread();
  const context = { ...createContext(options, database, publish), speller };
  const requests = new Requests({ db: database.read, now });
  const refresh = () => refreshProjections(context, ending.signal);
  const follow = access === 'write' ? setInterval(() => caughtUp(context), FOLLOW_MS) : undefined;
  follow?.unref();
  if (access === 'write') prepare(context, speller);

  return {
    context,
    publish,
    refresh,
    openSession(push) {
      const client: Client = { state: { open: new Set() }, push };
      clients.add(client);
      const session = createSession({ ...context, session: client.state }, { push, requests });
      return {
        handle: session.handle,
        close() {
          clients.delete(client);
          session.close();
        },
      };
    },
    receiveUpload: (stream: Readable, file) => context.transfers.receive(stream, file),
    openTransfer: (id: TransferId) => context.transfers.open(TransferId.parse(id)),
    openAttachment: (hash: FileHash) => openStored(context, FileHash.parse(hash)),
    close() {
      ending.abort();
      clearInterval(follow);
      if (access === 'write') caughtUp(context);
      speller.close();
      context.records.close();
      if (access === 'write') context.transfers.clear();
      database.close();
    },
  };
}

/** The direct transport: a client in the same process as the core. */
export function directTransport(core: Core): Transport & { close(): void } {
  const listeners = new Set<(push: Push) => void>();
  const session = core.openSession((push) => {
    for (const listener of listeners) listener(push);
  });
  return {
    request: (message) => session.handle(message),
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => session.close(),
  };
}

function createContext(
  options: CoreOptions,
  database: OpenDatabase,
  publish: (event: AppEvent) => void,
): Omit<CoreContext, 'speller'> {
  const { dataDir, now = () => new Date(), newId = randomUUID } = options;
  const judge = new Judge(database.read, now);
  const kinds = createKinds(judge);
  const device = ownDevice(database);
  const records = new RecordStore(database.read, { kinds, device });
  const contents = new CaseContents(records, database.read);
  const write = createWrite({ database, records, contents, publish });
  const author = () => readSettings(database.read)?.profile.name ?? '';
  return {
    device,
    kinds,
    contents,
    dataDir,
    host: options.host,
    database,
    records,
    judge,
    files: new FileStore(dataDir),
    transfers: new Transfers(dataDir),
    write,
    catchUp: () => {
      if (records.isBehind) write((scope) => records.catchUp(scope.db, scope.touch));
    },
    now,
    newId,
    log: options.log ?? (() => {}),
    maker: () => ({ device, by: author(), now: now() }),
    change: (action) => ({ author: author(), action, at: now().toISOString() }),
  };
}

/** Lists and counts follow what is typed by this long. */
const FOLLOW_MS = 1000;

/** On its own time there is nobody to answer to: what fails is noted and tried again, and nothing of what was typed depends on it. */
function caughtUp(context: CoreContext): void {
  try {
    context.catchUp();
  } catch (error) {
    context.log(`The list could not follow what was written: ${String(error)}`);
  }
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

/** Before the first client: what is left over is cleared, and records an older program left are brought over. */
function prepare(context: CoreContext, speller: { close(): void }): void {
  try {
    context.transfers.clear();
    withStorageErrors(() => carryRecords(context));
  } catch (error) {
    speller.close();
    context.database.close();
    throw error;
  }
}

function concerns(event: AppEvent, { state }: Client): boolean {
  return !event.record || (state.open.has(event.record.id) && event.record.except !== state);
}

/** A stored file has no name of its own; the page that asks for it knows the attachment's. */
async function openStored(context: CoreContext, hash: FileHash): Promise<OpenedFile> {
  const mediaType = pictureType((await context.files.head(hash)) ?? new Uint8Array()) ?? 'application/octet-stream';
  return { ...(await context.files.open(hash)), name: hash, mediaType };
}
