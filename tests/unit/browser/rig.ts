import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserHost, type HostCore, startBrowserHost } from '../../../electron/browser/host.ts';
import type { Limits } from '../../../electron/browser/pacedSocket.ts';
import type { OpenSession } from '../../../electron/browser/socket.ts';
import { FileStore } from '../../../electron/core/files/store.ts';
import { Transfers } from '../../../electron/core/files/transfers.ts';
import { ok } from '../../../shared/rpc/result.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: string | Buffer;
}

/** The real host over real stores of files; only conversation is stood in for: it answers each message with itself. */
export interface HostRig {
  readonly host: BrowserHost;
  readonly files: FileStore;
  readonly transfers: Transfers;
  readonly cookie: string;
  readonly logged: string[];
  /** One request exactly as written: no path is tidied, no header added but `Host`. */
  ask(path: string, options?: Ask): Promise<Answer>;
  /** The same, signed in. */
  askSignedIn(path: string, options?: Ask): Promise<Answer>;
  close(): Promise<void>;
}

export async function openHost(parts: { openSession?: OpenSession; limits?: Limits } = {}): Promise<HostRig> {
  const dir = mkdtempSync(join(tmpdir(), 'handlerum-host-'));
  const rendererDir = join(dir, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(rendererDir, 'assets/main-abc.js'), 'export {};');
  writeFileSync(join(rendererDir, '.hidden'), 'secret');
  symlinkSync(join(dir, 'secret.txt'), join(rendererDir, 'linked.txt'));
  symlinkSync(dir, join(rendererDir, 'linked'));

  const files = new FileStore(join(dir, 'data'));
  const transfers = new Transfers(join(dir, 'data'));
  const core: HostCore = {
    openSession: parts.openSession ?? (() => ({ handle: async (raw) => ok(raw), close: () => {} })),
    receiveUpload: (stream, file) => transfers.receive(stream, file),
    openTransfer: (id) => transfers.open(id),
    openAttachment: async (hash) => ({
      ...(await files.open(hash)),
      name: hash,
      mediaType: 'application/octet-stream',
    }),
  };
  const logged: string[] = [];
  const host = await startBrowserHost({ core, rendererDir, log: (line) => logged.push(line), ...parts });
  const signedIn = await send(host, new URL(host.url).pathname + new URL(host.url).search, {});
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  return {
    host,
    files,
    transfers,
    cookie,
    logged,
    ask: (path, options = {}) => send(host, path, options),
    askSignedIn: (path, options = {}) => send(host, path, { ...options, headers: { cookie, ...options.headers } }),
    async close() {
      await host.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function send(host: BrowserHost, path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  const present = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: host.port, path, method, headers: Object.fromEntries(present) };
    const call = request(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString('latin1'),
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
