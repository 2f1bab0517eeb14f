import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import { AppError, type Failure, failure, ok, type Result } from '../../../shared/rpc/result.ts';
import { storageError } from '../database/errors.ts';
import type { SealedPlace } from '../files/sealed.ts';
import { Vault } from '../vault/vault.ts';
import { PortClient } from './client.ts';
import { followLanguage } from './language.ts';
import { asText, type ClientId, type FromCore, type Question, ToCore } from './messages.ts';
import type { ChannelPort, ParentPort, PortMessage } from './ports.ts';
import { RemoteStore } from './remoteStore.ts';

/** How long the last messages of pages that are closing are waited for as the program ends. Milliseconds. */
const LAST_WORDS = 1000;

export interface Surroundings {
  readonly log: (line: string) => void;
  /** Ends this process. */
  readonly exit: (code: number) => void;
}

/** What is only answered once there is a folder. */
type OfPages = Exclude<z.output<typeof ToCore>, { type: 'open' | 'close' | 'lock' | 'stored' }>;

/**
 * The core in a process of its own: opens the folder it is told, answers each page on the port it is handed, and tells the process
 * that started it where bytes lie. What it is told is parsed, though only our own program can tell it anything.
 */
export function serveCore(parent: ParentPort, { log, exit }: Surroundings): void {
  const clients = new Map<ClientId, PortClient>();
  const state: { core: Vault | null } = { core: null };
  const post = (message: FromCore) => parent.postMessage(message);
  const store = new RemoteStore(post);

  const open = async (dataDir: string): Promise<void> => {
    try {
      const core = new Vault({ dataDir, host: 'desktop', log, systemStore: store });
      state.core = core;
      post({ type: 'ready', language: await followLanguage(core, (language) => post({ type: 'language', language })) });
    } catch (error) {
      post({ type: 'failed', failure: told(error, log) });
    }
  };
  const join = (core: Vault, client: ClientId, port: ChannelPort): void => {
    const joined = new PortClient({ port, openSession: core.openSession });
    clients.set(client, joined);
    void joined.ended.then(() => clients.delete(client));
  };
  const close = async (): Promise<void> => {
    const ended = [...clients.values()].map(({ ended: end }) => end);
    await Promise.race([Promise.all(ended), setTimeout(LAST_WORDS)]);
    for (const client of clients.values()) client.close();
    await state.core?.settle();
    state.core?.close();
    exit(0);
  };
  const serve = (core: Vault, message: OfPages, port: ChannelPort | undefined) => {
    if (message.type === 'client' && port) join(core, message.client, port);
    if (message.type === 'leave') clients.get(message.client)?.leave();
    if (message.type === 'opened') {
      const { client, files } = message;
      clients.get(client)?.tell({ type: 'event', name: 'files.opened', payload: { files } });
    }
    if (message.type === 'refresh')
      core.refresh().catch((error: unknown) => log(`The list could not be brought up to date: ${String(error)}`));
    if (message.type === 'ask') {
      const { id, question } = message;
      void answerTo(core, question, log).then((result) => post({ type: 'answer', id, result }));
    }
  };

  parent.on('message', ({ data, ports }: PortMessage) => {
    const message = ToCore.safeParse(data);
    if (!message.success) return log(`The core was told what it does not know: ${message.error.message}`);
    if (message.data.type === 'open') return void open(message.data.dataDir);
    if (message.data.type === 'close') return void close();
    if (message.data.type === 'stored') return store.answered(message.data.id, message.data.result);
    if (message.data.type === 'lock') return void lock(state.core, log);
    if (state.core) serve(state.core, message.data, ports[0]);
  });
}

async function lock(vault: Vault | null, log: Surroundings['log']): Promise<void> {
  await vault?.lock().catch((error: unknown) => log(`Not locked: ${String(error)}`));
}

/** A place as messages carry it. */
const carried = (place: SealedPlace) => ({ ...place, seal: place.seal && asText(place.seal) });

async function answerTo(vault: Vault, question: Question, log: Surroundings['log']): Promise<Result<unknown>> {
  try {
    const { transfers, files } = vault.core.context;
    if (question.what === 'transfer') return ok(carried(transfers.get(question.transfer)));
    if (question.what === 'attachment') return ok(carried(await files.locate(question.hash)));
    if (question.what === 'reserve') return ok(carried(await transfers.reserve()));
    return ok(await transfers.keep(question.transfer, question.file));
  } catch (error) {
    const { code, message, details } = told(error, log);
    return failure(code, message, details);
  }
}

function told(error: unknown, log: Surroundings['log']): Failure {
  const known = storageError(error);
  if (known instanceof AppError) {
    const { code, message, details } = known;
    return details ? { code, message, details } : { code, message };
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
