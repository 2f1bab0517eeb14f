import { type BrowserHost, type BrowserHostOptions, startBrowserHost } from './host.ts';
import { type HostMemory, recall, redraw, remember } from './memory.ts';

export interface AgainOptions extends Omit<BrowserHostOptions, 'secret'> {
  /** The opened data folder; what is remembered of earlier hosts lies in it. */
  readonly dataDir: string;
  readonly now?: () => Date;
}

/**
 * Starts the host so that windows left open by an earlier one find it again: on the port it had, and signed in. Another port
 * that is asked for is the one told, and the earlier ones are answered too where they are free. Rejects when the asked port is taken.
 */
export async function startHostAgain(options: AgainOptions): Promise<BrowserHost> {
  const { dataDir, port: wanted = 0, log = () => {}, now = () => new Date(), ...rest } = options;
  const known = recall(dataDir, now());
  const start = (port: number, { secret }: HostMemory) => startBrowserHost({ ...rest, log, port, secret });
  const quietly = { ...rest, log, openBrowser: 'no' as const };
  const last = known.ports[0];
  const before = wanted === 0 && last !== undefined ? await unlessTaken(start(last, known)) : undefined;
  // Somebody else listens where our windows ask: they may have been shown the cookie, so it must not be worth anything here.
  const memory = wanted === 0 && last !== undefined && before === undefined ? redraw(known, now()) : known;
  const host = before ?? (await start(wanted, memory));
  const earlier = await Promise.all(
    memory.ports
      .filter((port) => port !== host.port)
      .map((port) => unlessTaken(startBrowserHost({ ...quietly, port, secret: memory.secret }))),
  );
  try {
    remember(dataDir, memory, host.port);
  } catch (error) {
    log(`Windows will have to sign in after the next start: ${String(error)}`);
  }
  return {
    ...host,
    close: async () => void (await Promise.all([host, ...earlier].map((one) => one?.close()))),
  };
}

async function unlessTaken(starting: Promise<BrowserHost>): Promise<BrowserHost | undefined> {
  try {
    return await starting;
  } catch (error) {
    // EACCES: what another system keeps for itself.
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) return;
    throw error;
  }
}
