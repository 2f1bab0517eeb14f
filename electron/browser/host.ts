import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebCore } from '../core/web/core.ts';
import { listRenderer } from '../core/web/renderer.ts';
import { createWeb } from '../core/web/router.ts';
import { createAccess } from './access.ts';
import { createListener } from './http.ts';
import { openInBrowser } from './open.ts';
import { LIMITS, type Limits } from './pacedSocket.ts';
import { attachSocket, type OpenSession } from './socket.ts';

export interface HostCore extends WebCore {
  readonly openSession: OpenSession;
}

export interface BrowserHostOptions {
  readonly core: HostCore;
  /** Folder of the built page. */
  readonly rendererDir: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  /** What signs browsers in; a new one, when not given, knows no browser from before. */
  readonly secret?: string;
  readonly openBrowser?: 'yes' | 'no';
  readonly log?: (line: string) => void;
  /** What one client may make the host hold; a test's are smaller. */
  readonly limits?: Limits;
}

export interface BrowserHost {
  /** Signs one browser in, once. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  newAddress(): string;
  /** Ends every connection. The core stays open: it is the caller's. */
  close(): Promise<void>;
}

/** Serves the app to browsers on this machine, on loopback only. Rejects when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { core, rendererDir, port: wanted = 0, log = () => {} } = options;
  const renderer = await listRenderer(rendererDir, 'offered');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: wanted }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port, options.secret);
  const web = createWeb({ core, renderer, log, connect: [`ws://127.0.0.1:${port}`] });
  server.on('request', createListener({ access, web, log }));
  const socket = attachSocket({ server, access, openSession: core.openSession, log, limits: options.limits ?? LIMITS });

  const url = access.newAddress();
  if (options.openBrowser === 'yes') {
    void openInBrowser(url).then((opened) => {
      if (!opened) log('No browser could be opened; open the address yourself.');
    });
  }
  return {
    url,
    origin: access.origin,
    port,
    newAddress: access.newAddress,
    async close() {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
