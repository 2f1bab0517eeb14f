import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SocketLike, SocketTransport } from '../../../../renderer/api/socketTransport.ts';
import type { ClientMessage } from '../../../../shared/rpc/wire.ts';

/** A socket in our hands: we say when it opens, breaks and speaks. */
class HandSocket implements SocketLike {
  readonly sent: { id: string }[] = [];
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.onclose?.();
  }
  reply(id: string, value: unknown): void {
    this.onmessage?.({ data: JSON.stringify({ type: 'reply', id, result: { ok: true, value } }) });
  }
}

const call = (id: string): ClientMessage => ({ type: 'call', id, domain: 'app', name: 'info', input: {} });
const GONE = { ok: false, error: { code: 'unavailable' } };

function rig() {
  const sockets: HandSocket[] = [];
  const open = () => {
    sockets.push(new HandSocket());
    return sockets.at(-1) as HandSocket;
  };
  const transport = new SocketTransport({ open, patience: 1000, pause: (attempt) => attempt * 100 });
  return { transport, sockets, last: () => sockets.at(-1) as HandSocket };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('SocketTransport', () => {
  it('holds what is asked before the socket opens, then sends it in order', async () => {
    const { transport, last } = rig();
    const answers = Promise.all([transport.request(call('a')), transport.request(call('b'))]);
    expect(last().sent).toEqual([]);
    last().onopen?.();
    expect(last().sent.map(({ id }) => id)).toEqual(['a', 'b']);
    last().reply('b', 2);
    last().reply('a', 1);
    expect(await answers).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
  });

  it('gives up on a connection that does not come', async () => {
    const { transport } = rig();
    const answer = transport.request(call('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toMatchObject(GONE);
  });

  it('fails what was sent when the socket breaks, and does not send it again', async () => {
    const { transport, sockets, last } = rig();
    last().onopen?.();
    const answer = transport.request(call('a'));
    last().close();
    expect(await answer).toMatchObject(GONE);
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    expect([sockets.length, last().sent]).toEqual([2, []]);
  });

  it('tells of loss and return, sends what waited, and leaves the first connection unremarked', async () => {
    const { transport, last } = rig();
    const told: string[] = [];
    transport.onLost(() => told.push('lost'));
    const off = transport.onReconnect(() => told.push('back'));
    last().onopen?.();
    expect(told).toEqual([]);
    last().close();
    const answer = transport.request(call('a'));
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    last().reply('a', 'here');
    expect([told, await answer]).toEqual([['lost', 'back'], { ok: true, value: 'here' }]);
    off();
    last().close();
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    expect(told).toEqual(['lost', 'back', 'lost']);
  });

  it('tries again with longer pauses, and from the first pause after a success', async () => {
    const { sockets, last } = rig();
    const breakAndWait = async (time: number) => {
      last().close();
      await vi.advanceTimersByTimeAsync(time - 1);
      const early = sockets.length;
      await vi.advanceTimersByTimeAsync(1);
      return [early, sockets.length];
    };
    expect([await breakAndWait(100), await breakAndWait(200), await breakAndWait(300)]).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    last().onopen?.();
    expect(await breakAndWait(100)).toEqual([4, 5]);
  });

  it('refuses an id that is in use, sent or waiting', async () => {
    const { transport, last } = rig();
    void transport.request(call('a'));
    expect(await transport.request(call('a'))).toMatchObject({ error: { code: 'invalid_input' } });
    last().onopen?.();
    expect(await transport.request(call('a'))).toMatchObject({ error: { code: 'invalid_input' } });
  });

  it('passes pushes on until told to stop, and is deaf to what is not of the protocol', () => {
    const { transport, last } = rig();
    const heard: unknown[] = [];
    const off = transport.onPush((push) => heard.push(push));
    last().onopen?.();
    const event = { type: 'event', name: 'cases.changed', payload: { ids: [] } };
    for (const data of ['{', 'null', '7', '{"type":"shout"}', JSON.stringify(event)]) last().onmessage?.({ data });
    off();
    last().onmessage?.({ data: JSON.stringify(event) });
    expect(heard).toEqual([event]);
  });

  it('fails everything when closed, and never connects again', async () => {
    const { transport, sockets, last } = rig();
    last().onopen?.();
    const sent = transport.request(call('a'));
    transport.close();
    expect([await sent, await transport.request(call('b'))]).toMatchObject([GONE, GONE]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBe(1);
  });

  it('fails what waits when closed before the first connection', async () => {
    const { transport, last } = rig();
    const waiting = transport.request(call('a'));
    transport.close();
    expect(await waiting).toMatchObject(GONE);
    last().onopen?.();
    expect(last().sent).toEqual([]);
  });
});
