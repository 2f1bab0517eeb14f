import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { CoreKeeper } from '../../../electron/core/process/keeper.ts';
import type { CoreChild } from '../../../electron/core/process/remote.ts';
import { TransferId } from '../../../shared/kinds/ids.ts';
import { codeOf } from '../../support/core.ts';

const TRANSFER = TransferId.parse('6a1f2a57-0b0e-4c39-9a57-1f5d6a4f7a10');
type Obedience = 'obedient' | 'deaf' | 'dead';

/** A process of the core in our hands: `obedient` opens and ends when it is told, `deaf` opens and hears nothing more, `dead` ends at once. */
class Child extends EventEmitter implements CoreChild<never> {
  readonly heard: { type: string }[] = [];
  readonly #obedience: Obedience;
  killed = 0;

  constructor(obedience: Obedience) {
    super();
    this.#obedience = obedience;
  }
  postMessage(message: { type: string }): void {
    this.heard.push(message);
    if (this.#obedience === 'dead') return void this.end(7);
    if (message.type === 'open') this.emit('message', { type: 'ready', language: 'da' });
    if (message.type === 'close' && this.#obedience === 'obedient') this.end(0);
  }
  end(code: number): void {
    queueMicrotask(() => this.emit('exit', code));
  }
  kill(): boolean {
    this.killed++;
    this.end(1);
    return true;
  }
}

function rig(obedience: Obedience = 'obedient') {
  const children: Child[] = [];
  const lost: string[] = [];
  const log: string[] = [];
  const clock = { now: 0 };
  const keeper = new CoreKeeper<never>({
    dataDir: '/data',
    fork: () => {
      const child = new Child(obedience);
      children.push(child);
      return child;
    },
    language: () => {},
    log: (line) => log.push(line),
    lost: (absence) => lost.push(absence),
    patience: 20,
    now: () => clock.now,
  });
  const last = () => children.at(-1) as Child;
  const crash = async () => {
    const before = lost.length;
    last().end(139);
    await vi.waitFor(() => expect(lost.length).toBeGreaterThan(before));
    await new Promise(setImmediate);
  };
  return { keeper, children, last, lost, log, clock, crash };
}

describe('a core that is kept', () => {
  it('is started again three times, and the fourth end is the last', async () => {
    const { keeper, children, lost, crash } = rig();
    await keeper.start();
    for (const _end of [1, 2, 3, 4]) await crash();
    expect([children.length, lost, keeper.core]).toEqual([
      4,
      ['restarting', 'restarting', 'restarting', 'stopped'],
      'stopped',
    ]);
  });

  it('may end as often as it likes when long times lie between', async () => {
    const { keeper, lost, clock, crash } = rig();
    await keeper.start();
    for (const _end of [1, 2, 3, 4, 5, 6]) {
      clock.now += 4 * 60 * 1000;
      await crash();
    }
    expect(new Set(lost)).toEqual(new Set(['restarting']));
  });

  it('is forgiven its ends by whoever starts it', async () => {
    const { keeper, lost, crash } = rig();
    await keeper.start();
    for (const _end of [1, 2, 3, 4]) await crash();
    await Promise.all([keeper.start(), keeper.start()]);
    expect(keeper.core).toBeTypeOf('object');
    await crash();
    expect(lost.slice(4)).toEqual(['restarting']);
  });

  it('that ends before it is ready is told by name, and is not started again', async () => {
    const { keeper, children, lost } = rig('dead');
    expect(await codeOf(() => keeper.start())).toBe('unavailable');
    expect([children.length, lost, keeper.core]).toEqual([1, [], 'stopped']);
  });

  it('answers what was asked when it ended with unavailable', async () => {
    const { keeper, last } = rig();
    await keeper.start();
    const asked = codeOf(() => keeper.web.openTransfer(TRANSFER));
    await vi.waitFor(() => expect(last().heard.at(-1)?.type).toBe('ask'));
    last().end(139);
    expect(await asked).toBe('unavailable');
  });

  it('ends when it is asked to, is not mourned, and is not killed', async () => {
    const { keeper, last, lost } = rig();
    await keeper.start();
    await keeper.close();
    expect([last().killed, lost]).toEqual([0, []]);
  });

  it('that does not hear is killed', async () => {
    const { keeper, last, log } = rig('deaf');
    await keeper.start();
    await keeper.close();
    expect([last().killed, log.length]).toEqual([1, 1]);
  });

  it('says nothing it does not know: it is noted and passed over', async () => {
    const { keeper, last, log } = rig();
    await keeper.start();
    last().emit('message', { type: 'shout' });
    expect(log).toHaveLength(1);
    expect(keeper.core).toBeTypeOf('object');
  });
});
