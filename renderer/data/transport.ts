import type { DesktopBridge } from '../../shared/rpc/desktop.ts';
import type { Connection, Trouble } from './connection.ts';
import { connectDesktop } from './desktopConnection.ts';
import { type SocketLike, SocketTransport } from './socketTransport.ts';

declare global {
  interface Window {
    /** Put there by the desktop host's preload. */
    readonly handlerum?: DesktopBridge;
  }
}

/** The way to the core this page was given: a port of the desktop host when there is one, else the socket of the loopback host. */
export function connect(): Connection {
  if (window.handlerum) return connectDesktop(window.handlerum);
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
