import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Result } from '../../shared/rpc/result.ts';
import type { Push } from '../../shared/rpc/wire.ts';
import { MAX_MESSAGE, replyTo } from '../core/web/reply.ts';
import type { Access } from './access.ts';
import { LIMITS, type Limits, PacedSocket } from './pacedSocket.ts';

/** Where the page's socket connects. */
export const SOCKET_PATH = '/api';

/** One client of the core, as every host sees it. */
export interface Session {
  handle(raw: unknown): Promise<Result<unknown>>;
  close(): void;
}
export type OpenSession = (push: (push: Push) => void) => Session;

/** Answers messages over WebSocket at `/api`: one session per socket, closed with it, and no faster than its client reads. */
export function attachSocket(options: {
  server: Server;
  access: Access;
  openSession: OpenSession;
  log: (line: string) => void;
  limits?: Limits;
}): { close(): void } {
  const { server, access, openSession, log, limits = LIMITS } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = whyNot(access, request);
    stream.on('error', (error) => log(`Socket broke off: ${error.message}`));
    if (refusal) return void stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, stream, head, (socket) => serve({ socket, openSession, limits, log }));
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.close(1001);
      sockets.close();
    },
  };
}

function whyNot(access: Access, request: IncomingMessage): string | undefined {
  if (!access.isOurHost(request)) return '421 Misdirected Request';
  if (request.url !== SOCKET_PATH) return '404 Not Found';
  if (!access.isSignedIn(request)) return '401 Unauthorized';
  return access.isOurPage(request, 'required') ? undefined : '403 Forbidden';
}

function serve(options: { socket: WebSocket; openSession: OpenSession; limits: Limits; log: (line: string) => void }) {
  const { socket, openSession, limits, log } = options;
  const answer = async (text: string): Promise<void> => paced.send(await replyTo(session, text));
  const paced = new PacedSocket(socket, { answer, limits, log });
  const session = openSession((push) => paced.send(push));
  socket.on('error', (error) => log(`Socket: ${error.message}`));
  socket.on('close', () => session.close());
  socket.on('message', (data, isBinary) => paced.receive(isBinary ? '' : data.toString()));
}
