import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { handOver } from '../../../../../renderer/data/session/handOver.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';
import { clientOver, HandPage, MemoryStore } from '../../../../support/page.ts';
import { BATCH, note, ownTime, RETRY, rig, SOON, wait, write } from './support.ts';

ownTime();

describe('the words of a window that dies', () => {
  it('are not kept by the browser when they are acknowledged soon', async () => {
    const { window } = await rig();
    const { sync, kept } = await window();
    write(sync, 'a');
    await wait(SOON * 2);
    expect([sync.state.kind, kept.asked]).toEqual(['saved', { put: 0, remove: 0 }]);
  });

  it('are kept when no answer comes, and forgotten with it', async () => {
    const { window } = await rig();
    const { sync, kept, way } = await window();
    way.state = 'held';
    write(sync, 'a');
    await wait(SOON - 1);
    expect(kept.entries.size).toBe(0);
    await wait(1);
    expect([...kept.entries.keys()]).toEqual([`${sync.id} w1`]);
    write(sync, 'b');
    await wait(SOON);
    const [words] = [...kept.entries.values()];
    const doc = new Y.Doc();
    Y.applyUpdate(doc, words?.update ?? new Uint8Array());
    expect([note(doc).toString(), kept.asked.put]).toEqual(['ab', 2]);
    way.release();
    await wait(0);
    expect([sync.state.kind, kept.entries.size]).toEqual(['saved', 0]);
  });

  it('are kept at once when it fails and when the page is to go, and it is said', async () => {
    const { window } = await rig();
    const { sync, page, kept, way, told } = await window();
    way.state = 'cut';
    write(sync, 'a');
    expect(page.leave()).toEqual(['stay']);
    await wait(0);
    expect(kept.entries.size).toBe(1);
    page.paint();
    expect(told.at(-1)).toEqual({ kind: 'failed', code: 'unavailable', kept: true });
    write(sync, 'b');
    await wait(BATCH);
    expect(kept.asked.put).toBeGreaterThan(1);
  });

  it('are still with the page when the browser refuses to keep them, and it is not said that they are kept', async () => {
    const { window, stored } = await rig();
    const store = new MemoryStore();
    store.refuses = true;
    const { sync, way } = await window(new HandPage('w1', store));
    way.state = 'cut';
    write(sync, 'a');
    await wait(BATCH);
    expect(sync.state).toEqual({ kind: 'failed', code: 'unavailable', kept: false });
    store.refuses = false;
    await wait(RETRY);
    expect(sync.state).toEqual({ kind: 'failed', code: 'unavailable', kept: true });
    way.state = 'open';
    await wait(RETRY);
    expect([await stored(), store.entries.size]).toEqual(['a', 0]);
  });

  it('are forgotten when the program turns out to have them', async () => {
    const { window } = await rig();
    const { sync, way, kept } = await window();
    way.state = 'lost';
    write(sync, 'a');
    await wait(SOON);
    expect(kept.entries.size).toBe(1);
    way.reconnect();
    await wait(BATCH);
    expect([sync.state.kind, kept.entries.size]).toEqual(['saved', 0]);
  });

  it('are handed over by the next one, once', async () => {
    const { window, stored, client } = await rig();
    const store = new MemoryStore();
    const dead = await window(new HandPage('w1', store));
    dead.way.state = 'cut';
    write(dead.sync, 'det sidste');
    await wait(BATCH);
    const next = new HandPage('w2', store);
    expect([await handOver(client, next, new Date()), await stored()]).toEqual([1, 'det sidste']);
    expect([await handOver(client, next, new Date()), store.entries.size]).toEqual([0, 0]);
  });

  it('are told to the window that hands them over, which has not had them either', async () => {
    const { window } = await rig();
    const store = new MemoryStore();
    const dead = await window(new HandPage('w1', store));
    dead.way.state = 'cut';
    write(dead.sync, 'det sidste');
    await wait(BATCH);
    const page = new HandPage('w2', store);
    const next = await window(page);
    expect(note(next.sync.doc).toString()).toBe('');
    expect(await handOver(clientOver(next.way), page, new Date())).toBe(1);
    await wait(BATCH);
    expect(note(next.sync.doc).toString()).toBe('det sidste');
  });

  it('stay while the program does not take them, those of a case that is not here for thirty days', async () => {
    const { id, client, window } = await rig();
    const page = new HandPage('w2');
    const way = (await window(page)).way;
    const lost = RecordId.parse('00000000-0000-4000-8000-000000000000');
    const at = '2026-01-01T00:00:00.000Z';
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    await page.kept.put({ record: lost, window: 'w1', update, at });
    const on = (day: string) => new Date(`2026-01-${day}T00:00:00Z`);
    expect([await handOver(client, page, on('31')), page.kept.entries.size]).toEqual([0, 1]);
    expect([await handOver(client, page, new Date('2026-01-31T00:00:01Z')), page.kept.entries.size]).toEqual([0, 0]);
    await page.kept.put({ record: id, window: 'w1', update, at });
    way.state = 'cut';
    expect([await handOver(clientOver(way), page, on('02')), page.kept.entries.size]).toEqual([0, 1]);
  });

  it('of this very window are its own to send, and newer ones are not forgotten with older ones', async () => {
    const { id, client } = await rig();
    const page = new HandPage('w1');
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    await page.kept.put({ record: id, window: 'w1', update, at: '2026-01-01T00:00:00.000Z' });
    expect(await handOver(client, page, new Date('2026-01-02'))).toBe(0);
    await page.kept.put({ record: id, window: 'w2', update, at: '2026-01-01T00:00:00.000Z' });
    const push: typeof client.records.push = async (input) => {
      await page.kept.put({ record: id, window: 'w2', update, at: '2026-01-01T00:00:05.000Z' });
      return client.records.push(input);
    };
    expect(await handOver({ records: { push } }, page, new Date('2026-01-02'))).toBe(1);
    expect([...page.kept.entries.values()].map(({ window, at }) => [window, at])).toEqual([
      ['w1', '2026-01-01T00:00:00.000Z'],
      ['w2', '2026-01-01T00:00:05.000Z'],
    ]);
  });
});
