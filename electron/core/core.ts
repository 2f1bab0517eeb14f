import type { Readable } from 'node:stream';
import { FileHash, type RecordId, TransferId } from '../../shared/kinds/ids.ts';
import type { Push, Transport } from '../../shared/rpc/wire.ts';
import type { AppEvent, CoreContext, SessionState } from './context.ts';
import { isLocked, withStorageErrors } from './database/errors.ts';
import { type OpenDatabase, openDatabase } from './database/open.ts';
import { updatesIn } from './database/tables/updates.ts';
import { SharedFolder } from './exchange/folder/service.ts';
import { takeKnownByNow } from './exchange/take.ts';
import { pictureType } from './files/pictures.ts';
import { Judging } from './longWork/judging.ts';
import type { Commit } from './longWork/messages.ts';
import { workHere } from './longWork/room.ts';
import { WorkThread } from './longWork/thread.ts';
import { carryRecords } from './maintenance/carry.ts';
import { type ContextOptions, makeContext } from './makeContext.ts';
import { type Reading, ReadingThread } from './reading/thread.ts';
import { EVERYBODY } from './records/judging.ts';
import { rejudge } from './records/rejudge.ts';
import { Requests } from './requests.ts';
import { createSession, type Session } from './session.ts';
import { createSpellingThread, type SpellingThread } from './spelling/thread.ts';
import type { OpenedFile, WebCore } from './web/core.ts';

export interface CoreOptions extends ContextOptions {
  /** `read` works beside a running program and refuses every change with `read_only`. Default `write`. */
  readonly access?: 'read' | 'write';
  /**
   * Where long work is done. `beside`: in a thread of its own, so that nobody waits for it; `here`: where it is asked for.
   * Default `here` on the command line, which is a process of its own, else `beside`.
   */
  readonly work?: 'beside' | 'here';
  /** Whether the shared folder is looked at by itself. Default when it is `asked` on the command line, else `watch`. */
  readonly folder?: 'watch' | 'asked';
  /** Where files from elsewhere are read; whoever gives it ends it. Default a thread of the core's own, ended with it. */
  readonly reading?: Reading;
}

export interface Core extends WebCore {
  /** For hosts in the same process: the CLI calls services with it directly. */
  readonly context: CoreContext;
  readonly sharedFolder: SharedFolder;
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
  const { dataDir, access = 'write', now = () => new Date(), key = null } = options;
  const database = openDatabase({ dataDir, now, access, key });
  const clients = new Set<Client>();
  const ending = new AbortController();
  const publish = (event: AppEvent): void => {
    // Another checklist finds other things: the list follows, a few cases at a time.
    if (event.name === 'checklist.changed' || (event.name === 'lists.following' && !judging.isRunning))
      judging
        .run()
        .catch((error: unknown) => context.log(`The list could not be brought up to date: ${String(error)}`));
    for (const client of clients) {
      if (concerns(event, client)) client.push({ type: 'event', name: event.name, payload: event.payload });
    }
  };
  for (const finding of database.findings) options.log?.(finding);
  const speller = createSpellingThread();
  const reading = options.reading ?? new ReadingThread({ log: options.log ?? (() => {}) });
  const context = contextOf(options, { database, publish, clients, speller, reading });
  const { work } = context;
  const requests = new Requests({ db: database.read, now });
  const judging = new Judging(context, { signal: ending.signal, publish });
  const follow = access === 'write' ? setInterval(() => caughtUp(context), FOLLOW_MS) : undefined;
  follow?.unref();
  if (access === 'write') prepare(context, speller);
  const { folder = options.host === 'cli' || access === 'read' ? 'asked' : 'watch' } = options;
  const sharedFolder = new SharedFolder(context, { publish, how: folder });

  const close = (): void => {
    ending.abort();
    sharedFolder.close();
    clearInterval(follow);
    work.close();
    if (!options.reading) reading.close();
    if (access === 'write') caughtUp(context);
    speller.close();
    context.records.close();
    if (access === 'write') context.transfers.clear();
    database.close();
  };
  const refresh = () => refreshed(context, judging);
  return coreOf(context, { publish, clients, requests, sharedFolder, close, refresh });
}

/** What an older program kept without knowing it is taken in first, so that the lists have it too. */
async function refreshed(context: CoreContext, judging: Judging): Promise<number> {
  try {
    await takeKnownByNow(context);
  } catch (error) {
    // It stays where it was kept, whole.
    context.log(`What was kept of a newer program could not be taken in: ${String(error)}`);
  }
  return judging.run();
}

interface Running extends Pick<Core, 'publish' | 'close' | 'refresh' | 'sharedFolder'> {
  readonly clients: Set<Client>;
  readonly requests: Requests;
}

/** What hosts see of a core that runs. */
function coreOf(context: CoreContext, { clients, requests, ...running }: Running): Core {
  return {
    context,
    ...running,
    openSession(push) {
      const client: Client = { state: { open: new Set() }, push };
      clients.add(client);
      const { sharedFolder } = running;
      const session = createSession({ ...context, sharedFolder, session: client.state }, { push, requests });
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
  };
}

/** The direct transport: a client in the same process as the core. */
export function directTransport(core: Pick<Core, 'openSession'>): Transport & { close(): void } {
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

interface Surroundings {
  readonly database: OpenDatabase;
  readonly publish: (event: AppEvent) => void;
  readonly clients: ReadonlySet<Client>;
  readonly speller: SpellingThread;
  readonly reading: Reading;
}

function contextOf(options: CoreOptions, { database, publish, clients, ...threads }: Surroundings): CoreContext {
  const made = { ...makeContext(options, { database, publish }), ...threads };
  const { work = options.host === 'cli' ? 'here' : 'beside' } = options;
  if (work === 'here') return workHere(made);
  const committed = (commit: Commit) => {
    database.committedBeside();
    made.following.follow();
    for (const event of [...updatesOf(database, commit, clients), ...commit.events]) publish(event);
  };
  return { ...made, work: new WorkThread(made, { committed }) };
}

/** What long work has written to records that somebody has open. */
function updatesOf({ read }: OpenDatabase, { records }: Commit, clients: ReadonlySet<Client>): AppEvent[] {
  const isOpen = (id: RecordId) => [...clients].some(({ state }) => state.open.has(id));
  return records
    .filter(({ id }) => isOpen(id))
    .flatMap(({ id, from, to }) =>
      updatesIn(read, id, { after: from, upTo: to }).flatMap(({ seq, data, author, aside }): AppEvent[] => {
        const payload = { id, seq, update: Buffer.from(data).toString('base64'), author };
        return aside === null ? [{ name: 'records.updated', payload, record: { id, except: null } }] : [];
      }),
    );
}

/** Lists and counts follow what is typed by this long. */
const FOLLOW_MS = 1000;

/** On its own time there is nobody to answer to: what fails is noted and tried again, and nothing of what was typed depends on it. */
function caughtUp(context: CoreContext): void {
  try {
    context.catchUp();
  } catch (error) {
    // Long work writes just now: it is tried again in a second.
    if (!isLocked(error)) context.log(`The list could not follow what was written: ${String(error)}`);
  }
}

/** Before the first client: what is left over is cleared, and records an older program left are brought over. */
function prepare(context: CoreContext, speller: { close(): void }): void {
  try {
    context.transfers.clear();
    withStorageErrors(() => {
      carryRecords(context);
      // Another program may read the rights otherwise. Where there are none there is nothing to write.
      if (context.rights.in(context.database.read) !== EVERYBODY)
        context.write((scope) => void rejudge(context, scope));
    });
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
  const cache = context.key ? ({ cache: 'never' } as const) : {};
  return { ...(await context.files.open(hash)), name: hash, mediaType, ...cache };
}
