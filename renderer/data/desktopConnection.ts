import type { DesktopBridge, DesktopEnd } from '../../shared/rpc/desktop.ts';
import type { Connection, Trouble } from './connection.ts';
import { type SocketLike, type SocketOptions, SocketTransport } from './socketTransport.ts';

/** A core that comes back opens its folder first, which takes longer than a socket. Milliseconds. */
const PATIENCE = 10_000;

/** The port of the desktop host, as the socket it is used like: a core that ends and comes back is a connection that breaks and mends. */
export function connectDesktop(
  bridge: DesktopBridge,
  times: Pick<SocketOptions, 'patience' | 'pause' | 'silence'> = {},
): Connection & { close(): void } {
  const state: { last: DesktopEnd } = { last: 'closed' };
  const open = (): SocketLike => {
    const port = bridge.connect({
      opened: () => socket.onopen?.(),
      message: (data) => socket.onmessage?.({ data }),
      ended: (why) => {
        state.last = why;
        socket.onclose?.();
      },
    });
    const socket: SocketLike = { ...port, onopen: null, onclose: null, onmessage: null };
    return socket;
  };
  const why = async (): Promise<Trouble> => (state.last === 'stopped' ? 'stopped' : 'restarting');
  const transport = new SocketTransport({ patience: PATIENCE, ...times, open, why, broken: 'restarting' });
  return Object.assign(transport, { startAgain: () => bridge.startAgain() });
}
