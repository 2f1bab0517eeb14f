import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trouble } from '../../../../renderer/data/connection.ts';
import { type SocketLike, SocketTransport } from '../../../../renderer/data/socketTransport.ts';
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

function rig(why?: () => Promise<Trouble>) {
  const sockets: HandSocket[] = [];
  const open = () => {
    sockets.push(new HandSocket());
    return sockets.at(-1) as HandSocket;
  };
  const options = { open, patience: 1000, pause: (attempt: number) => attempt * 100, silence: 10_000 };
  const transport = new SocketTransport(why ? { ...options, why } : options);
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

  it('asks again what names its request, under the same name, and answers it once', async () => {
    const { transport, sockets, last } = rig();
    last().onopen?.();
    const answer = transport.request({ ...call('a'), request: 'r' } as ClientMessage);
    const later = transport.request({ ...call('b'), request: 's' } as ClientMessage);
    last().close();
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    expect([sockets.length, last().sent]).toMatchObject([
      2,
      [
        { id: 'a', request: 'r' },
        { id: 'b', request: 's' },
      ],
    ]);
    last().reply('a', 1);
    expect(await answer).toEqual({ ok: true, value: 1 });
    last().close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await later).toMatchObject(GONE);
    last().onopen?.();
    expect(last().sent).toEqual([]);
  });

  it('tells of loss and return, sends what waited, and leaves the first connection unremarked', async () => {
    const { transport, last } = rig();
    const told: string[] = [];
    transport.onTrouble((trouble) => told.push(trouble ?? 'well'));
    const off = transport.onReconnect(() => told.push('back'));
    last().onopen?.();
    expect(told).toEqual([]);
    last().close();
    const answer = transport.request(call('a'));
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    last().reply('a', 'here');
    expect([told, await answer]).toEqual([['gone', 'well', 'back'], { ok: true, value: 'here' }]);
    off();
    last().close();
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    expect(told).toEqual(['gone', 'well', 'back', 'gone', 'well']);
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

describe('what stands in the way', () => {
  const watch = (transport: SocketTransport) => {
    const told: (Trouble | null)[] = [];
    transport.onTrouble((trouble) => told.push(trouble));
    return told;
  };

  it('is asked after each attempt that fails, and over with the connection', async () => {
    const found: Trouble[] = ['gone', 'signedOut'];
    const { transport, last } = rig(async () => found.shift() ?? 'signedOut');
    last().onopen?.();
    const told = watch(transport);
    last().close();
    await vi.advanceTimersByTimeAsync(100);
    last().close();
    await vi.advanceTimersByTimeAsync(200);
    last().close();
    await vi.advanceTimersByTimeAsync(300);
    expect([told, transport.trouble]).toEqual([['gone', 'signedOut'], 'signedOut']);
    last().onopen?.();
    expect([told.at(-1), transport.trouble]).toEqual([null, null]);
  });

  it('is not told late, when the connection is back before it was found out', async () => {
    const asked: { tell?: (trouble: Trouble) => void } = {};
    const { transport, last } = rig(() => new Promise((resolve) => Object.assign(asked, { tell: resolve })));
    const told = watch(transport);
    last().close();
    await vi.advanceTimersByTimeAsync(100);
    last().onopen?.();
    asked.tell?.('signedOut');
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([]);
  });

  it('is silence, when an answer is due and not even a question after it is answered', async () => {
    const { transport, last } = rig();
    last().onopen?.();
    const told = watch(transport);
    const answer = transport.request(call('a'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(last().sent.map(({ id }) => id)).toEqual(['a', 'are-you-there']);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['silent']);
    last().reply('a', 'awake');
    expect([told, await answer]).toEqual([['silent', null], { ok: true, value: 'awake' }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told.length, last().sent.length]).toEqual([2, 2]);
  });

  it('is no silence while the host says anything, however long the answer takes', async () => {
    const { transport, last } = rig();
    last().onopen?.();
    const told = watch(transport);
    void transport.request(call('long'));
    for (let times = 0; times < 10; times++) {
      await vi.advanceTimersByTimeAsync(5_000);
      last().reply('are-you-there', {});
    }
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['silent']);
  });

  it('is silence, when a connection is neither made nor refused', async () => {
    const { transport, last } = rig();
    const told = watch(transport);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['silent']);
    last().onopen?.();
    expect(told).toEqual(['silent', null]);
  });

  it('is not looked for while nothing is asked, nor after closing', async () => {
    const { transport, last } = rig();
    last().onopen?.();
    const told = watch(transport);
    await vi.advanceTimersByTimeAsync(60_000);
    void transport.request(call('a'));
    transport.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, last().sent.length]).toEqual([[], 1]);
  });
});
