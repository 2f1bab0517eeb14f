import type { Transport } from '../../shared/rpc/wire.ts';
import type { Connection, Trouble } from './connection.ts';
import { type SocketLike, SocketTransport } from './socketTransport.ts';

declare global {
  interface Window {
    /** Put there by the desktop host's preload. */
    readonly handlerum?: { readonly transport: Transport };
  }
}

/** The way to the core this page was given: Electron's bridge when there is one, else the socket of the loopback host. */
export function connect(): Connection {
  const bridge = window.handlerum?.transport;
  if (bridge) {
    const { request, onPush } = bridge;
    return { request, onPush, trouble: null, onTrouble: () => never, onReconnect: () => never };
  }
  const address = `${location.origin.replace(/^http/, 'ws')}/api`;
  return new SocketTransport({ open: () => new WebSocket(address) as SocketLike, why });
}

/** A browser does not tell a script why a socket was refused; an ordinary request to the same host is told. */
async function why(): Promise<Trouble> {
  try {
    const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return status === 401 ? 'signedOut' : 'gone';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'silent' : 'gone';
  }
}

/** Stops listening to something that cannot happen: the bridge lives exactly as long as its page. */
function never(): void {}
