import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortClient } from '../../../electron/core/process/client.ts';
import { MAX_MESSAGE } from '../../../electron/core/web/reply.ts';
import { ok } from '../../../shared/rpc/result.ts';
import type { Push } from '../../../shared/rpc/wire.ts';
import { StandInPort } from '../../contract/standIns.ts';

const EVENT: Push = { type: 'event', name: 'files.opened', payload: { files: [] } };

/** A client over a port, and the page's end of it. */
function rig() {
  const { port1: page, port2: port } = StandInPort.pair();
  const heard: unknown[] = [];
  page.on('message', ({ data }) => heard.push(JSON.parse(String(data))));
  page.start();
  const asked: unknown[] = [];
  const closed: string[] = [];
  const pushes: ((push: Push) => void)[] = [];
  const client = new PortClient({
    port,
    openSession: (push) => {
      pushes.push(push);
      const handle = async (raw: unknown) => {
        asked.push(raw);
        return ok('answered');
      };
      return { handle, close: () => closed.push('closed') };
    },
  });
  const heardAll = (count: number) => vi.waitFor(() => expect(heard).toHaveLength(count));
  return { page, client, heard, heardAll, asked, closed, push: (push: Push) => pushes[0]?.(push) };
}

afterEach(() => void vi.useRealTimers());

describe('what a page says', () => {
  it('goes to its session, and the reply comes back by its id', async () => {
    const { page, heard, heardAll, asked } = rig();
    page.postMessage(JSON.stringify({ type: 'call', id: 'a' }));
    await heardAll(1);
    expect([asked, heard]).toEqual([
      [{ type: 'call', id: 'a' }],
      [{ type: 'reply', id: 'a', result: { ok: true, value: 'answered' } }],
    ]);
  });

  it.each([
    ['text that is not JSON', '{'],
    ['anything but text', { type: 'call', id: 'a' }],
    ['text longer than any message', `"${'x'.repeat(MAX_MESSAGE)}"`],
  ])('is refused when it is %s', async (_what, message) => {
    const { page, heard, heardAll, asked } = rig();
    page.postMessage(message);
    await heardAll(1);
    expect(heard).toMatchObject([{ type: 'reply', id: '', result: { ok: false, error: { code: 'invalid_input' } } }]);
    expect(asked).toEqual([]);
  });
});

describe('what a page is told', () => {
  it('is held until it has spoken, and comes at once after that', async () => {
    const { page, client, heard, heardAll } = rig();
    client.tell(EVENT);
    page.postMessage(JSON.stringify({ id: 'a' }));
    await heardAll(2);
    expect(heard).toMatchObject([{ type: 'reply' }, EVENT]);
    client.tell(EVENT);
    await heardAll(3);
  });

  it('is what its session pushes', async () => {
    const { push, heard, heardAll } = rig();
    push(EVENT);
    await heardAll(1);
    expect(heard).toEqual([EVENT]);
  });
});

describe('the session of a page', () => {
  it('ends with its port, once', async () => {
    const { page, client, closed } = rig();
    page.close();
    await client.ended;
    expect(closed).toEqual(['closed']);
  });

  it('answers what the page posted before it left, and ends with the port', async () => {
    const { page, client, asked, closed } = rig();
    page.postMessage(JSON.stringify({ id: 'last words' }));
    client.leave();
    page.close();
    await client.ended;
    expect([asked, closed]).toEqual([[{ id: 'last words' }], ['closed']]);
  });

  it('is ended when the page left and its port stays open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { client, closed } = rig();
    client.leave();
    await vi.advanceTimersByTimeAsync(1900);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(closed).toEqual(['closed']);
  });
});
