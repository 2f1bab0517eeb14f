import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../electron/core/cases/cases.ts';
import { contract, events } from '../../shared/contract/index.ts';
import { setCaseField } from '../../shared/kinds/case/doc.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { Result } from '../../shared/rpc/result.ts';
import type { ClientMessage, Transport } from '../../shared/rpc/wire.ts';
import { caseOf, RECOMMENDATION } from '../unit/packs/support.ts';
import { KINDS, openRig, type Rig } from './connections.ts';

const numbered = (_: unknown, index: number) => caseOf({ title: `Sag ${index}` }, RECOMMENDATION);
const PROFILE = { name: 'Ane Holm', role: 'secretariat', group: '' } as const;
const clientOf = (transport: Transport) =>
  createClient({ contract, events, transport, newId: randomUUID, newRequest: randomUUID });
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe.each(KINDS)('the contract over the %s transport', (kind) => {
  const at: { rig?: Rig } = {};
  const rig = () => at.rig as Rig;
  beforeEach(async () => {
    at.rig = await openRig(kind);
  });
  afterEach(() => rig().close());

  const call = (domain: string, name: string, input: unknown = {}): ClientMessage => {
    return { type: 'call', id: randomUUID(), domain, name, input };
  };

  it('answers a call with what the handler returned', async () => {
    const api = clientOf(rig().connect());
    expect(await api.app.info({})).toMatchObject({
      ok: true,
      value: { firstRun: true, version: expect.stringMatching(/^\d/) },
    });
    expect(code(await api.app.begin({ start: 'empty', municipality: 'Nordby', profile: PROFILE }))).toBe('ok');
    expect(await api.app.settings({})).toMatchObject({ ok: true, value: { municipality: 'Nordby', profile: PROFILE } });
  });

  it('answers many calls at once, each with its own answer', async () => {
    const api = clientOf(rig().connect());
    const titles = Array.from({ length: 20 }, (_, index) => `Sag ${index}`);
    const created = await Promise.all(
      titles.map((title) => api.cases.create({ templateId: 'ballerup', caseType: 'decision', title })),
    );
    expect(created.map((result) => (result.ok ? result.value.title : result.error))).toEqual(titles);
  });

  it.each([
    ['an unknown record', 'cases', 'get', { id: 'no-such-record' }, 'not_found'],
    ['input of the wrong shape', 'cases', 'get', { id: 7 }, 'invalid_input'],
    ['no input', 'cases', 'get', undefined, 'invalid_input'],
    ['an unknown domain', 'nothing', 'get', {}, 'not_found'],
    ['an unknown procedure', 'cases', 'vanish', {}, 'not_found'],
    ['a domain every object has', 'constructor', 'name', {}, 'not_found'],
    ['the prototype as domain', '__proto__', 'toString', {}, 'not_found'],
    ['a procedure every object has', 'cases', 'toString', {}, 'not_found'],
    ['the prototype as procedure', 'cases', '__proto__', {}, 'not_found'],
    ['a procedure with a long name', 'cases', 'x'.repeat(65), {}, 'invalid_input'],
  ])('refuses %s by code', async (_what, domain, name, input, expected) => {
    expect(
      code(
        await rig()
          .connect()
          .request(call(domain, name, input)),
      ),
    ).toBe(expected);
  });

  it('refuses what is no message', async () => {
    const odd = { type: 'shout', id: randomUUID() } as unknown as ClientMessage;
    expect(code(await rig().connect().request(odd))).toBe('invalid_input');
  });

  it('reports the progress of a job, then its result', async () => {
    const api = clientOf(rig().connect());
    await api.app.begin({ start: 'sample', municipality: '', profile: PROFILE });
    const job = api.maintenance.verify({});
    const seen: number[] = [];
    job.onProgress(({ done }) => seen.push(done));
    expect(await job.result).toMatchObject({ ok: true, value: { problems: [] } });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('cancels a job: the cancel and the job each get their own answer', async () => {
    const transport = rig().connect();
    addCases(rig().core.context, Array.from({ length: 100 }, numbered), 'create');
    const job = call('maintenance', 'verify');
    const started = new Promise<void>((resolve) => {
      transport.onPush((push) => push.type === 'progress' && push.id === job.id && resolve());
    });
    const result = transport.request(job);
    await started;
    const cancel = await transport.request({ type: 'cancel', id: randomUUID(), target: job.id });
    expect([code(cancel), code(await result)]).toEqual(['ok', 'cancelled']);
  });

  it('takes a cancel of nothing calmly', async () => {
    const cancel = { type: 'cancel', id: randomUUID(), target: 'long-gone' } as const;
    expect(code(await rig().connect().request(cancel))).toBe('ok');
  });

  it('refuses an id that is in use, and still answers the first message', async () => {
    const transport = rig().connect();
    const message = call('maintenance', 'verify');
    const [first, second] = await Promise.all([transport.request(message), transport.request(message)]);
    expect([code(first), code(second)]).toEqual(['ok', 'invalid_input']);
  });

  it('keeps the ids of two clients apart', async () => {
    const [a, b] = [rig().connect(), rig().connect()];
    const message = call('maintenance', 'verify');
    expect((await Promise.all([a.request(message), b.request(message)])).map(code)).toEqual(['ok', 'ok']);
  });

  it('tells every client what one of them changed', async () => {
    const [writer, reader] = [clientOf(rig().connect()), clientOf(rig().connect())];
    await Promise.all([writer.app.info({}), reader.app.info({})]);
    const told = new Promise((resolve) => reader.on('settings.changed', ({ language }) => resolve(language)));
    expect(code(await writer.app.changeSettings({ language: 'en' }))).toBe('ok');
    expect(await told).toBe('en');
  });

  it('sends updates of a record only to the others that have it open', async () => {
    const [writer, reader, stranger] = [rig().connect(), rig().connect(), rig().connect()].map((transport) => {
      const heard: string[] = [];
      const api = clientOf(transport);
      api.on('records.updated', ({ id }) => heard.push(id));
      return { api, heard };
    }) as [Heard, Heard, Heard];
    const created = await writer.api.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Sag' });
    if (!created.ok) throw new Error(created.error.message);
    const { id } = created.value;
    const opened = await writer.api.records.open({ id });
    await reader.api.records.open({ id });
    await stranger.api.app.info({});
    if (!opened.ok) throw new Error(opened.error.message);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(opened.value.state, 'base64'));
    setCaseField(doc, 'title', 'En anden sag');
    const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
    const pushed = await writer.api.records.push({ id, update });
    expect(code(pushed)).toBe('ok');
    await Promise.all([writer, reader, stranger].map(({ api }) => api.app.info({})));
    expect([writer.heard, reader.heard, stranger.heard]).toEqual([[], [id], []]);
  });
});

interface Heard {
  readonly api: ReturnType<typeof clientOf>;
  readonly heard: string[];
}
