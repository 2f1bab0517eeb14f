import { Editor } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { caseNodes } from '../../../../../renderer/data/editor/extensions.ts';
import { CaseSession, type Ground, type Notice } from '../../../../../renderer/data/session/CaseSession.ts';
import { caseSchema } from '../../../../../shared/editor/schema.ts';
import { bodyOf, putItem, setCaseField } from '../../../../../shared/kinds/case/doc.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';
import { failure } from '../../../../../shared/rpc/result.ts';
import { clientOf, openNamed, value } from '../../../../support/core.ts';
import { clientOver, HandPage, Way } from '../../../../support/page.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const AT = '2026-11-23T09:00:00.000Z';
const DISMISSAL = {
  id: 'd',
  check: 'FU17',
  contextHash: 'h',
  kind: 'wrong',
  reason: 'Nej',
  by: 'Ida',
  at: AT,
} as const;

/** The text as it stands when the case is opened, in an editor that is on no page. */
const offPage: NonNullable<Ground['makeEditor']> = (_options, doc: Y.Doc) =>
  new Editor({
    element: null,
    injectCSS: false,
    extensions: caseNodes('keep', null),
    content: yXmlFragmentToProseMirrorRootNode(bodyOf(doc), caseSchema).toJSON(),
  });

async function rig(read: 'read' | 'unread' = 'read') {
  const core = openNamed();
  const client = clientOf(core);
  const { id } = await value(client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Skolevej' }));
  const way = new Way(core);
  const page = new HandPage();
  const ground: Ground = { api: clientOver(way), connection: way, page, makeEditor: offPage };
  const opened = await CaseSession.open(id, ground);
  if ('code' in opened) throw new Error(opened.code);
  if (read === 'read') {
    opened.shown();
    page.paint();
  }
  return { client, id, way, page, ground, session: opened };
}

/** What was found, which must have been read. */
const read = ({ result }: CaseSession) => result ?? expect.unreachable('the case has not been read');

describe('a case that was just opened', () => {
  it('has its text at once, and is read after it has been painted', async () => {
    const { session, page } = await rig('unread');
    const told: string[] = [];
    session.subscribe(() => told.push('told'));
    await vi.advanceTimersByTimeAsync(1000);
    page.paint();
    page.paint();
    expect([session.editor.state.doc.childCount > 0, session.getResult()]).toEqual([true, null]);
    session.shown();
    expect([session.getResult(), told.length]).toEqual([null, 0]);
    page.paint();
    expect([read(session).findings.length > 0, told.length]).toEqual([true, 1]);
    session.close();
  });

  it('is not taken for one without findings by whoever waits for them', async () => {
    const { session, page } = await rig('unread');
    const waited: unknown[] = [];
    const asked = session.whenRead().then((result) => waited.push(result));
    await Promise.resolve();
    expect(waited).toEqual([]);
    page.paint();
    await asked;
    expect(waited).toEqual([session.result]);
    expect(await session.whenRead()).toBe(session.result);
    session.close();
  });

  it('is read in slices with a frame between them, and finds the same', async () => {
    const { session, page, ground, id } = await rig('unread');
    page.tick = 20;
    session.shown();
    const frames = { count: 0 };
    while (session.result === null && frames.count < 1000) {
      page.paint();
      frames.count += 1;
    }
    expect(frames.count).toBeGreaterThan(10);
    page.tick = 0;
    const other = await CaseSession.open(id, ground);
    if ('code' in other) throw new Error(other.code);
    other.shown();
    page.paint();
    expect(read(session).findings).toEqual(read(other).findings);
    expect(read(session).stats).toEqual(read(other).stats);
    session.close();
    other.close();
  });

  it('is read from its beginning again when its text is changed meanwhile', async () => {
    const { session, page } = await rig('unread');
    page.tick = 20;
    session.shown();
    for (let frame = 0; frame < 10; frame++) page.paint();
    const { doc } = session.editor.state;
    // The first line of the first section.
    session.editor.commands.command(({ tr }) => Boolean(tr.insertText('Vejen skal skal bygges.', 2)));
    expect([session.editor.state.doc.eq(doc), session.result]).toEqual([false, null]);
    page.tick = 0;
    page.paint();
    expect(read(session).findings.map(({ check }) => check)).toContain('PR19');
    page.paint();
    expect(read(session).findings.map(({ check }) => check)).toContain('PR19');
    session.close();
  });

  it('is read no further once it is closed', async () => {
    const { session, page } = await rig('unread');
    page.tick = 20;
    session.shown();
    for (let frame = 0; frame < 5; frame++) page.paint();
    session.close();
    page.tick = 0;
    for (let frame = 0; frame < 5; frame++) page.paint();
    expect([session.result, page.waits]).toEqual([null, false]);
  });
});

describe('an open case', () => {
  it('has its details, its findings and the checklist it is judged by', async () => {
    const { session, client } = await rig();
    expect([session.fields.title, session.getFields()]).toEqual(['Skolevej', session.fields]);
    expect(session.inForce).toEqual((await value(client.checklist.get({}))).inForce);
    expect(read(session).placed.length).toBeGreaterThan(0);
    expect(session.getResult()).toBe(session.result);
    expect(session.doc).toBe(session.sync.doc);
    session.close();
  });

  it('tells of changed details, its own and those of others, and names what it was in the history', async () => {
    const { session, client, id } = await rig();
    const told: string[] = [];
    const stop = session.subscribe(() => told.push(session.fields.title));
    session.edit((doc) => setCaseField(doc, 'title', 'Cykelsti'));
    expect(told).toEqual(['Cykelsti']);
    await session.sync.flush();
    expect((await value(client.records.history({ id, limit: 1 })))[0]?.action).toBe('edit');
    stop();
    session.edit((doc) => putItem(doc, 'dismissals', DISMISSAL));
    await session.sync.flush();
    expect(told).toEqual(['Cykelsti']);
    expect((await value(client.records.history({ id, limit: 1 })))[0]?.action).toBe('dismiss');
    session.close();
  });

  it('says that it is archived, and that it is not any more', async () => {
    const { session, client, id } = await rig();
    const told: boolean[] = [];
    session.subscribe(() => told.push(session.getIsArchived()));
    expect(session.getIsArchived()).toBe(false);
    await value(client.cases.archive({ ids: [id] }));
    await vi.advanceTimersByTimeAsync(0);
    expect([session.getIsArchived(), told.at(-1)]).toEqual([true, true]);
    await value(client.cases.unarchive({ ids: [id] }));
    await vi.advanceTimersByTimeAsync(0);
    expect([session.getIsArchived(), told.at(-1)]).toEqual([false, false]);
    session.close();
  });

  it('checks once after the paint, however much was changed, and tells the panel when the person pauses', async () => {
    const { session, page } = await rig();
    page.paint();
    await vi.advanceTimersByTimeAsync(1000);
    page.paint();
    const before = session.result;
    const told: string[] = [];
    session.subscribe(() => told.push('told'));
    session.edit((doc) => setCaseField(doc, 'caseNumber', '1'));
    session.edit((doc) => setCaseField(doc, 'caseNumber', '2'));
    expect([session.result, told.length]).toEqual([before, 2]);
    page.paint();
    const after = session.result;
    expect(after).not.toBe(before);
    page.paint();
    expect([session.result, told.length]).toEqual([after, 2]);
    await vi.advanceTimersByTimeAsync(149);
    expect(told.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.length).toBe(3);
    session.close();
  });

  it('is judged anew when the checklist in force is another', async () => {
    const { session, client, page } = await rig();
    const { draft } = await value(client.checklist.get({}));
    const check = read(session).placed[0]?.finding.check ?? '';
    expect(check).not.toBe('');
    await value(
      client.checklist.saveDraft({ content: { ...draft, checks: { [check]: { on: { decision: false } } } } }),
    );
    await value(client.checklist.adopt({ body: 'Byrådet', from: '2026-11-01' }));
    await vi.advanceTimersByTimeAsync(0);
    page.paint();
    expect(session.inForce).toEqual((await value(client.checklist.get({}))).inForce);
    expect(read(session).placed.filter(({ finding }) => finding.check === check)).toEqual([]);
    session.close();
  });

  it('cannot be had: the code says why, and nothing is left behind', async () => {
    const { ground, id, way } = await rig();
    const lost = RecordId.parse('00000000-0000-4000-8000-000000000000');
    expect(await CaseSession.open(lost, ground)).toEqual({ code: 'not_found' });
    way.instead = (message) =>
      message.type === 'call' && message.domain === 'checklist' ? failure('disk_full', 'full') : undefined;
    expect(await CaseSession.open(id, ground)).toEqual({ code: 'disk_full' });
  });

  it('does nothing more once it is closed', async () => {
    const { session, page, client, id, way } = await rig();
    const notices: Notice[] = [];
    session.onNotice((notice) => notices.push(notice));
    session.edit((doc) => setCaseField(doc, 'title', 'Sidste ord'));
    session.close();
    const result = session.result;
    page.paint();
    await vi.advanceTimersByTimeAsync(1000);
    expect([session.result, notices]).toEqual([result, []]);
    expect((await value(client.cases.get({ id }))).row.title).toBe('Sidste ord');
    const asked = way.asked.length;
    await value(client.app.changeSettings({ spelling: false }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(way.asked.length).toBe(asked);
  });
});
