import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { TOO_FAR_BEHIND } from '../../../electron/browser/pacedSocket.ts';
import type { OpenSession } from '../../../electron/browser/socket.ts';
import { ok } from '../../../shared/rpc/result.ts';
import type { Push } from '../../../shared/rpc/wire.ts';
import { type HostRig, openHost } from './rig.ts';

const MB = 1024 * 1024;
const BIG = 'x'.repeat(MB);
const LIMITS = { full: 4 * MB, most: 40 * MB, patience: 60_000 };

interface Heard {
  readonly begun: string[];
  readonly pushes: ((push: Push) => void)[];
}

/** Each request is answered at once by a megabyte. */
function bigAnswers(): { heard: Heard; openSession: OpenSession } {
  const heard: Heard = { begun: [], pushes: [] };
  const openSession: OpenSession = (push) => {
    heard.pushes.push(push);
    return {
      handle: async (raw) => {
        heard.begun.push((raw as { id: string }).id);
        return ok(BIG);
      },
      close: () => {},
    };
  };
  return { heard, openSession };
}

const at: { rigs: HostRig[] } = { rigs: [] };
afterEach(async () => {
  for (const rig of at.rigs.splice(0)) await rig.close();
});

async function connected(limits = LIMITS) {
  const { heard, openSession } = bigAnswers();
  const rig = await openHost({ openSession, limits });
  at.rigs.push(rig);
  const open = async () => {
    const socket = new WebSocket(`${rig.host.origin.replace('http', 'ws')}/api`, {
      headers: { cookie: rig.cookie, origin: rig.host.origin },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    return socket;
  };
  return { rig, heard, open };
}

const ask = (socket: WebSocket, count: number) => {
  for (let index = 0; index < count; index++) socket.send(JSON.stringify({ id: `m${index}` }));
};
const replies = (socket: WebSocket, into: string[]) =>
  socket.on('message', (data) => into.push((JSON.parse(String(data)) as { id: string }).id));

/** What does not change any more within a while. */
async function settled(read: () => number): Promise<number> {
  let last = -1;
  for (let same = 0; same < 20; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    same = read() === last ? same + 1 : 0;
    last = read();
  }
  return last;
}

/** Megabytes go through sockets here, on a machine that may be busy. */
const PATIENTLY = { timeout: 50_000 };

/** The code lies behind all that was not read; who takes too long over that finds the line cut instead. */
const HUNG_UP: readonly number[] = [TOO_FAR_BEHIND, 1006];

describe('a client that asks and does not read', () => {
  it('has only so much begun for it, holds up nobody else, and gets the rest in order once it reads', async () => {
    const { heard, open } = await connected();
    const [slow, other] = [await open(), await open()];
    slow.pause();
    ask(slow, 100);
    // What the systems' own buffers take differs; the host itself holds its 4 MB and an answer.
    expect(await settled(() => heard.begun.length)).toBeLessThan(40);
    const answered: string[] = [];
    replies(other, answered);
    ask(other, 3);
    await expect.poll(() => answered, PATIENTLY).toEqual(['m0', 'm1', 'm2']);
    const late: string[] = [];
    replies(slow, late);
    slow.resume();
    await expect.poll(() => late.length, PATIENTLY).toBe(100);
    expect(late).toEqual(Array.from({ length: 100 }, (_, index) => `m${index}`));
    slow.close();
    other.close();
  });

  it('is hung up on with a code when it stays so', async () => {
    const { rig, open } = await connected({ ...LIMITS, patience: 50 });
    const slow = await open();
    slow.pause();
    ask(slow, 60);
    await expect.poll(() => rig.logged, PATIENTLY).toEqual([expect.stringContaining('does not read')]);
    const closed = new Promise<number>((resolve) => slow.once('close', resolve));
    slow.resume();
    expect(HUNG_UP).toContain(await closed);
  });

  it('is hung up on when more is pushed to it than the host will hold, and pushed to no more', async () => {
    const { rig, heard, open } = await connected();
    const slow = await open();
    slow.pause();
    for (let index = 0; index < 200; index++) heard.pushes[0]?.({ type: 'progress', id: 'p', value: BIG });
    expect(rig.logged).toHaveLength(1);
    const got: string[] = [];
    replies(slow, got);
    const closed = new Promise<number>((resolve) => slow.once('close', resolve));
    slow.resume();
    expect(HUNG_UP).toContain(await closed);
    expect(got.length).toBeLessThan(60);
  });
});
