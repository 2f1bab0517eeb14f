import type { Transport } from '../../shared/rpc/wire.ts';
import { type SocketLike, SocketTransport } from './socketTransport.ts';

/** A transport that may break and mend itself. Each listener call returns the function that stops listening. */
export interface Connection extends Transport {
  /** The connection broke; requests now wait a few seconds, then fail as `unavailable`. */
  onLost(listener: () => void): () => void;
  /** Connected again, to a new session: what was open (records) must be opened again. */
  onReconnect(listener: () => void): () => void;
}

declare global {
  interface Window {
    /** Put there by the desktop host's preload. */
    readonly handlerum?: { readonly transport: Transport };
  }
}

/** The way to the core this page was given: Electron's bridge when there is one, else the socket of the loopback host. */
export function connect(): Connection {
  const bridge = window.handlerum?.transport;
  if (bridge) return { request: bridge.request, onPush: bridge.onPush, onLost: () => never, onReconnect: () => never };
  const address = `${location.origin.replace(/^http/, 'ws')}/api`;
  return new SocketTransport({ open: () => new WebSocket(address) as SocketLike });
}

/** Stops listening to something that cannot happen: the bridge lives exactly as long as its page. */
function never(): void {}
