import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../../../../../renderer/data/session/base64.ts';
import { RecordSync } from '../../../../../renderer/data/session/RecordSync.ts';
import { putItem, removeItem, setCaseField } from '../../../../../shared/kinds/case/doc.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';
import { failure } from '../../../../../shared/rpc/result.ts';
import { value } from '../../../../support/core.ts';
import { clientOver, HandPage, Way } from '../../../../support/page.ts';
import { BATCH, note, ownTime, RETRY, rig, wait, write } from './support.ts';

ownTime();

describe('saving', () => {
  it('says saved only after the core has it, and when', async () => {
    const { window, stored } = await rig();
    const { sync, page, told, way } = await window();
    expect(sync.state).toEqual({ kind: 'saved', at: null });
    way.state = 'held';
    write(sync, 'Hej');
    expect(told).toEqual([{ kind: 'saving' }]);
    await wait(BATCH);
    page.paint();
    expect(told).toEqual([{ kind: 'saving' }]);
    way.release();
    await wait(0);
    expect([sync.state.kind, told.length]).toEqual(['saved', 1]);
    page.paint();
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saved', at: expect.stringMatching(/^2026-11-23T/) }]);
    expect(await stored()).toBe('Hej');
  });

  it('says what it waits for while long work has the disk, and no longer', async () => {
    const { window, core, stored } = await rig();
    const { sync, told, way } = await window();
    const tell = (work: 'import' | null) => core.publish({ name: 'work.waiting', payload: { work } });
    // Nothing waits to be saved: nothing is said.
    tell('import');
    expect([sync.state.kind, told]).toEqual(['saved', []]);
    way.state = 'held';
    write(sync, 'Hej');
    await wait(BATCH);
    tell('import');
    expect(sync.state).toEqual({ kind: 'saving', waitsFor: 'import' });
    write(sync, ' igen');
    expect(sync.state).toEqual({ kind: 'saving', waitsFor: 'import' });
    tell(null);
    expect(sync.state).toEqual({ kind: 'saving' });
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saving', waitsFor: 'import' }, { kind: 'saving' }]);
    way.release();
    await wait(BATCH);
    expect([sync.state.kind, await stored()]).toEqual(['saved', 'Hej igen']);
  });

  it('tells long work that took too long apart from another program, keeps the words and tries again', async () => {
    const { window, stored } = await rig();
    const { sync, way } = await window();
    way.instead = ({ type, ...message }) =>
      type === 'call' && 'name' in message && message.name === 'push'
        ? failure('database_locked', 'busy', { reason: 'longWork' })
        : undefined;
    write(sync, 'Hej');
    await wait(BATCH);
    expect(sync.state).toMatchObject({ kind: 'failed', code: 'longWork' });
    way.instead = () => undefined;
    await wait(RETRY);
    expect([sync.state.kind, await stored()]).toEqual(['saved', 'Hej']);
  });

  it('sends what is written within a moment as one update', async () => {
    const { window, stored } = await rig();
    const { sync, pushes, told } = await window();
    write(sync, 'a');
    await wait(BATCH - 1);
    write(sync, 'b');
    expect(pushes()).toBe(0);
    await wait(1);
    expect([pushes(), await stored()]).toEqual([1, 'ab']);
    expect(told.filter(({ kind }) => kind === 'saving')).toHaveLength(1);
  });

  it('sends what is written while it sends after it, and once', async () => {
    const { window, stored } = await rig();
    const { sync, way, pushes } = await window();
    way.state = 'held';
    write(sync, 'a');
    await wait(BATCH);
    write(sync, 'b');
    write(sync, 'c');
    const flushed = sync.flush();
    way.release();
    expect(await flushed).toBe(null);
    expect([await stored(), sync.state.kind]).toEqual(['abc', 'saved']);
    expect(pushes()).toBe(3);
    await wait(BATCH * 2);
    expect(pushes()).toBe(3);
  });

  it('names details, dismissals and answers by what they are, writing as writing', async () => {
    const { window, history } = await rig();
    const { sync, pushes } = await window();
    const { doc } = sync;
    const at = '2026-11-23T09:00:00.000Z';
    const said = { id: 'a', check: 'FU17', by: 'Ida', at } as const;
    setCaseField(doc, 'caseNumber', '27/1');
    putItem(doc, 'dismissals', { ...said, contextHash: 'h', kind: 'wrong', reason: 'Nej' });
    putItem(doc, 'answers', { ...said, answer: 'no', note: '', textHash: 'h' });
    write(sync, 'et');
    write(sync, 'to');
    removeItem(doc, 'dismissals', 'a');
    expect(await sync.flush()).toBe(null);
    expect(pushes()).toBe(5);
    expect(await history()).toEqual(['dismiss', 'edit', 'answer', 'dismiss', 'fields', 'create']);
  });

  it('sends at once when the person looks away, and not when nothing waits', async () => {
    const { window, stored } = await rig();
    const { sync, page, pushes } = await window();
    page.lookAway();
    await wait(0);
    expect(pushes()).toBe(0);
    write(sync, 'a');
    page.lookAway();
    await wait(0);
    expect([pushes(), await stored()]).toEqual([1, 'a']);
    await wait(BATCH);
    expect(pushes()).toBe(1);
  });

  it('lets the page go when all is saved, and holds it back while it is not', async () => {
    const { window, stored } = await rig();
    const { sync, page } = await window();
    expect(page.leave()).toEqual(['go']);
    write(sync, 'a');
    expect(page.leave()).toEqual(['stay']);
    await wait(0);
    expect([page.leave(), await stored()]).toEqual([['go'], 'a']);
  });

  it('tells nobody who has stopped listening', async () => {
    const { window } = await rig();
    const { sync, told, stop } = await window();
    stop();
    write(sync, 'a');
    expect(told).toEqual([]);
  });
});

describe('what others write', () => {
  it('comes in, and is not sent back', async () => {
    const { window } = await rig();
    const [a, b] = [await window(), await window(new HandPage('w2'))];
    write(a.sync, 'fra A');
    await a.sync.flush();
    await wait(BATCH);
    expect(note(b.sync.doc).toString()).toBe('fra A');
    expect([b.sync.state, b.pushes()]).toEqual([{ kind: 'saved', at: null }, 0]);
  });

  it('of another record is left alone', async () => {
    const { window, client } = await rig();
    const { sync, api } = await window();
    const other = await value(client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Anden' }));
    await value(api.records.open({ id: other.id }));
    const doc = new Y.Doc();
    doc.getText('note').insert(0, 'andet');
    const update = toBase64(Y.encodeStateAsUpdate(doc));
    await value(client.records.push({ id: other.id, update }));
    await wait(0);
    expect(note(sync.doc).toString()).toBe('');
  });

  it('answers with the code when the record cannot be had', async () => {
    const { core } = await rig();
    const way = new Way(core);
    const id = RecordId.parse('00000000-0000-4000-8000-000000000000');
    const sync = new RecordSync(id, { api: clientOver(way), connection: way, page: new HandPage() });
    expect(await sync.open()).toBe('not_found');
  });
});

describe('a way that is cut', () => {
  it('is told, tried again every two seconds, and loses nothing', async () => {
    const { window, stored } = await rig();
    const { sync, page, way, told, pushes } = await window();
    way.state = 'cut';
    write(sync, 'a');
    await wait(BATCH);
    page.paint();
    expect(told.at(-1)).toMatchObject({ kind: 'failed', code: 'unavailable' });
    expect(await sync.flush()).toBe('unavailable');
    expect(pushes()).toBe(2);
    await wait(RETRY - 1);
    expect(pushes()).toBe(2);
    await wait(1);
    expect(pushes()).toBe(3);
    write(sync, 'b');
    expect(sync.state.kind).toBe('saving');
    way.state = 'open';
    await wait(RETRY);
    expect([await stored(), sync.state.kind]).toEqual(['ab', 'saved']);
  });

  it('found again: the record is fetched and what it lacks is sent, deletions too', async () => {
    const { window, stored, client, id } = await rig();
    const { sync, page, way } = await window();
    write(sync, 'abc');
    await sync.flush();
    way.state = 'cut';
    note(sync.doc).delete(0, 1);
    await wait(BATCH);
    const other = new Y.Doc();
    Y.applyUpdate(other, fromBase64((await value(client.records.open({ id }))).state));
    note(other).insert(3, 'X');
    const update = toBase64(Y.encodeStateAsUpdate(other));
    await value(client.records.push({ id, update }));
    way.reconnect();
    await wait(BATCH);
    expect([note(sync.doc).toString(), await stored(), sync.state.kind]).toEqual(['bcX', 'bcX', 'saved']);
    page.paint();
  });

  it('found again with nothing to send: writes nothing, and what was lost on the way counts as saved', async () => {
    const { window, stored, history } = await rig();
    const { sync, way, pushes } = await window();
    way.reconnect();
    await wait(BATCH);
    expect([pushes(), sync.state]).toEqual([0, { kind: 'saved', at: null }]);
    way.state = 'lost';
    write(sync, 'a');
    await wait(BATCH);
    expect([sync.state.kind, await stored()]).toEqual(['failed', 'a']);
    way.reconnect();
    await wait(BATCH);
    expect([sync.state.kind, await stored()]).toEqual(['saved', 'a']);
    expect((await history()).length).toBe(2);
  });

  it('that stays cut when it is opened keeps the words and the code', async () => {
    const { window, stored } = await rig();
    const { sync, way } = await window();
    way.state = 'cut';
    write(sync, 'a');
    await wait(BATCH);
    expect(await sync.open()).toBe('unavailable');
    expect(sync.state.kind).toBe('failed');
    way.state = 'open';
    await wait(RETRY);
    expect(await stored()).toBe('a');
  });
});

describe('closing', () => {
  it('sends what waits, closes the record, and hears and asks nothing more', async () => {
    const { window, stored, client, id } = await rig();
    const { sync, page, way, pushes } = await window();
    write(sync, 'a');
    sync.close();
    await wait(0);
    expect(await stored()).toBe('a');
    expect(way.asked.filter((name) => name === 'records.close')).toHaveLength(1);
    const doc = new Y.Doc();
    note(doc).insert(0, 'sent');
    const update = toBase64(Y.encodeStateAsUpdate(doc));
    await value(client.records.push({ id, update }));
    const asked = way.asked.length;
    page.lookAway();
    way.reconnect();
    await wait(BATCH);
    expect([note(sync.doc).toString(), page.leave(), way.asked.length, pushes()]).toEqual(['a', [], asked, 1]);
  });

  it('tells of a refusal that is no broken way with its own code', async () => {
    const { window } = await rig();
    const { sync, way } = await window();
    way.instead = ({ type, ...rest }) =>
      type === 'call' && 'name' in rest && rest.name === 'push' ? failure('disk_full', 'full') : undefined;
    write(sync, 'a');
    expect(await sync.flush()).toBe('disk_full');
  });
});
