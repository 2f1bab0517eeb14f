import { describe, expect, it } from 'vitest';
import { freshId } from '../../../../renderer/data/freshId.ts';
import { onePress } from '../../../../renderer/data/onePress.ts';
import { contract } from '../../../../shared/contract/index.ts';
import type { AnyProcedure } from '../../../../shared/rpc/procedure.ts';
import { failure, ok, type Result } from '../../../../shared/rpc/result.ts';
import type { ClientMessage, Push, Transport } from '../../../../shared/rpc/wire.ts';
import { sources } from '../../../architecture/sources.ts';

type Call = ClientMessage & { type: 'call' };
const named = (wanted: (procedure: AnyProcedure) => boolean) =>
  Object.entries(contract).flatMap(([domain, procedures]) =>
    Object.entries<AnyProcedure>(procedures)
      .filter(([, procedure]) => wanted(procedure))
      .map(([name]) => `${domain}.${name}`),
  );
/** What bears a request, as the client gives it. */
const actions = named((procedure) => procedure.kind !== 'query' && procedure.repeat !== 'harmless');
const WRITING = ['records.push', 'records.close'];

/** A host that answers when told to, and a clock in our hands. */
function rig() {
  const clock = { now: 0 };
  const reached: ClientMessage[] = [];
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const listeners: ((push: Push) => void)[] = [];
  const host: Transport = {
    request(message) {
      reached.push(message);
      return new Promise((resolve) => waiting.set(message.id, resolve));
    },
    onPush(listener) {
      listeners.push(listener);
      return () => {};
    },
  };
  const transport = onePress(host, { now: () => clock.now });
  const state = { last: 0 };
  const press = (name: string, input: unknown) => {
    state.last += 1;
    const [domain = '', procedure = ''] = name.split('.');
    const call: Call = { type: 'call', id: `m${state.last}`, domain, name: procedure, input };
    const message = actions.includes(name) ? { ...call, request: `r${state.last}` } : call;
    return { id: message.id, answer: transport.request(message) };
  };
  const reply = async (id: string, result: Result<unknown> = ok(id)) => {
    waiting.get(id)?.(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  const tell = (push: Push) => {
    for (const listener of listeners) listener(push);
  };
  return { clock, reached, transport, press, reply, tell };
}

describe('a second press', () => {
  it.each(actions)('of %s is the first', async (name) => {
    const { press, reply, reached, clock } = rig();
    const input = { id: 'a', event: { kind: 'vote', for: 3 } };
    const [first, second] = [press(name, input), press(name, { ...input })];
    expect(reached).toHaveLength(1);
    await reply(first.id);
    expect([await first.answer, await second.answer]).toEqual([ok(first.id), ok(first.id)]);
    clock.now = 499;
    expect(await press(name, input).answer).toEqual(ok(first.id));
    expect(reached).toHaveLength(1);
  });

  it('makes one thing, though each would give it an id of its own', async () => {
    const { press, reached, reply } = rig();
    const one = () => press('meetings.putItem', { id: 'meeting', item: { id: freshId(), title: 'Eventuelt' } });
    const [first] = [one(), one()];
    await reply(first.id);
    one();
    expect(reached).toHaveLength(1);
  });

  it('of another kind, on another thing or with other words is sent', () => {
    const { press, reached } = rig();
    press('meetings.sign', { id: 'a', member: '1' });
    press('meetings.sign', { id: 'a', member: '2' });
    press('meetings.sign', { id: 'b', member: '1' });
    press('meetings.seal', { id: 'a' });
    expect(reached).toHaveLength(4);
  });

  it('is sent after a moment, a moment after the last one of a held key, and after a refusal at once', async () => {
    const { press, reached, reply, clock } = rig();
    const one = () => press('meetings.dispatch', { id: 'a' });
    await reply(one().id);
    clock.now = 400;
    one();
    clock.now = 800;
    one();
    expect(reached).toHaveLength(1);
    clock.now = 1300;
    await reply(one().id, failure('conflict', 'no'));
    expect(reached).toHaveLength(2);
    one();
    expect(reached).toHaveLength(3);
  });

  it('does again what was undone in between', async () => {
    const { press, reached, reply } = rig();
    const input = { ids: ['a'] };
    await reply(press('cases.archive', input).id);
    await reply(press('cases.unarchive', input).id);
    await reply(press('cases.archive', input).id);
    expect(reached).toHaveLength(3);
  });

  it('of a job hears of its progress, and can stop it', () => {
    const { press, reached, transport, tell } = rig();
    const heard: Push[] = [];
    transport.onPush((push) => heard.push(push));
    const [first, second] = [
      press('agendaImport.run', { transfer: 't' }),
      press('agendaImport.run', { transfer: 't' }),
    ];
    tell({ type: 'progress', id: first.id, value: 1 });
    expect(heard.map((push) => push.type === 'progress' && push.id)).toEqual([first.id, second.id]);
    void transport.request({ type: 'cancel', id: 'c', target: second.id });
    expect(reached.at(-1)).toEqual({ type: 'cancel', id: 'c', target: first.id });
    void transport.request({ type: 'cancel', id: 'd', target: 'other' });
    expect(reached.at(-1)).toEqual({ type: 'cancel', id: 'd', target: 'other' });
  });
});

describe('a press that was never answered', () => {
  const gone = failure('unavailable', 'gone');
  const vote = (to = 'for') => ['negotiations.vote', { id: 'n', voter: 'a', choice: to }] as const;
  const asked = (message: ClientMessage | undefined) => message?.type === 'call' && message.request;

  it('is asked again with its request when it is pressed again, under a message of its own', async () => {
    const { press, reached, reply, clock } = rig();
    await reply(press(...vote()).id, gone);
    clock.now = 60_000;
    await reply(press(...vote()).id, gone);
    await reply(press(...vote()).id);
    expect(reached.map(asked)).toEqual(['r1', 'r1', 'r1']);
    expect(new Set(reached.map(({ id }) => id)).size).toBe(3);
    clock.now = 120_000;
    press(...vote());
    expect(asked(reached.at(-1))).toBe('r4');
  });

  it('is asked as it was, though the form has made another id meanwhile', async () => {
    const { press, reached, reply } = rig();
    const one = () => press('meetings.putItem', { id: 'meeting', item: { id: freshId(), title: 'Eventuelt' } });
    await reply(one().id, gone);
    one();
    const [first, second] = reached as Call[];
    expect([second?.input, second?.request]).toEqual([first?.input, first?.request]);
  });

  it('is a new one after a refusal, after another press was done, and after ten minutes', async () => {
    const { press, reached, reply, clock } = rig();
    await reply(press(...vote()).id, gone);
    await reply(press(...vote()).id, failure('conflict', 'no'));
    await reply(press(...vote()).id, gone);
    expect(asked(reached.at(-1))).toBe('r3');
    await reply(press(...vote('against')).id);
    await reply(press(...vote()).id, gone);
    expect(asked(reached.at(-1))).toBe('r5');
    clock.now = 10 * 60_000;
    press(...vote());
    expect(asked(reached.at(-1))).toBe('r6');
  });

  it('is not forgotten for another that was not answered either', async () => {
    const { press, reached, reply } = rig();
    const [first, second] = [press(...vote('for')), press(...vote('against'))];
    await reply(first.id, gone);
    await reply(second.id, gone);
    await reply(press(...vote('for')).id);
    await reply(press(...vote('against')).id);
    expect(reached.map(asked)).toEqual(['r1', 'r2', 'r1', 'r2']);
  });
});

it('reading and writing pass as often as they are asked', () => {
  const { press, reached } = rig();
  for (const name of ['cases.list', ...WRITING]) for (const _time of [1, 2]) press(name, {});
  expect(reached).toHaveLength(6);
});

it('every form that sends gives what it makes a fresh id', () => {
  const own = sources('renderer/features').filter(
    ({ text }) => /useApi\(|Change\(\)/.test(text) && text.includes('randomUUID'),
  );
  expect(own.map(({ path }) => path)).toEqual([]);
});
