import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases, caseContent } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { countRows, lagging } from '../../../electron/core/database/tables/updates.ts';
import { staleRecords } from '../../../electron/core/maintenance/refresh.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { planMeetings } from '../../../electron/core/meetings/plan.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, openNamed, value } from '../../support/core.ts';

const BODY = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's', key: 'summary', heading: 'Resume' },
      content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Skolen ' }] }],
    },
  ],
};

/** A hand that types into the first text of a case, one push to a key. */
async function hand(core: Core, id: RecordId) {
  const client = clientOf(core);
  const { state } = await value(client.records.open({ id }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(update));
  const text = [...bodyOf(doc).createTreeWalker((one) => one instanceof Y.XmlText)][0] as unknown as Y.XmlText;
  return async (keys: number) => {
    for (let key = 0; key < keys; key++) {
      if (key % 9 === 8) text.delete(text.length - 1, 1);
      else text.insert(text.length, 'abcdefgh'.charAt(key % 8));
      const update = Buffer.from(made.pop() ?? []).toString('base64');
      await value(client.records.push({ id, update }));
    }
  };
}

function theCase(core: Core): RecordId {
  const [id] = addCases(core.context, [{ fields: emptyCaseFields('ballerup'), body: BODY }], 'create');
  if (!id) throw new Error('no case');
  return id;
}

it('lays one row down for a stretch of typing: the words, who and when stay, and so does what was sealed before', async () => {
  const core = openNamed();
  const id = theCase(core);
  const type = await hand(core, id);
  await type(300);
  const version = await value(clientOf(core).records.nameVersion({ id, name: 'Til udvalget' }));
  const then = caseContent(core.context, id);
  await type(300);
  const whole = caseContent(core.context, id);
  const told = await value(clientOf(core).records.history({ id, limit: 50 }));
  const rows = countRows(core.context.database.read, id);
  core.context.catchUp();
  expect(countRows(core.context.database.read, id)).toBeLessThan(rows / 50);
  expect(await value(clientOf(core).records.history({ id, limit: 50 }))).toEqual(told);
  core.context.records.forget(id);
  core.context.contents.forget(id);
  expect(caseContent(core.context, id)).toEqual(whole);
  const versions = await value(clientOf(core).records.versions({ id }));
  expect(versions).toContainEqual(version);
  expect(JSON.stringify(then)).not.toBe(JSON.stringify(whole));
  expect((await verify(core.context, quiet())).problems).toEqual([]);
});

it('lets lists follow what is typed, and catches up with what a stopped program left behind', async () => {
  const core = openCore();
  const id = theCase(core);
  await (await hand(core, id))(3);
  expect(lagging(core.context.database.read, 10).map((head) => head.id)).toEqual([id]);
  core.context.records.forget(id);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
  core.context.catchUp();
  expect(lagging(core.context.database.read, 10)).toEqual([]);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
});

it('makes anew just the rows that other code made, of every kind', async () => {
  const core = openCore();
  const id = theCase(core);
  core.context.write((scope) => saveCouncil(core.context, scope, sampleCouncil()));
  const [meeting] = planMeetings(core.context, [
    { body: 'bsu', date: '2026-12-08', time: '13:00', ends: null, place: '', kind: 'ordinary' },
  ]);
  expect(await core.refresh()).toBe(0);
  const byOthers = [id, meeting];
  core.context.database.transaction((db) => {
    for (const one of byOthers) db.prepare(`update records set projected_by = 'other code' where id = ?`).run(one);
    db.prepare(`update cases set words = -1, title = 'x' where id = ?`).run(id);
    db.prepare(`update meetings set place = 'x' where id = ?`).run(meeting);
  });
  // What other code made may differ, until it is made anew.
  expect((await verify(core.context, quiet())).problems).toEqual([]);
  expect(staleRecords(core.context, 10).sort()).toEqual([...byOthers].sort());
  expect(await core.refresh()).toBe(2);
  expect(staleRecords(core.context, 10)).toEqual([]);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
});
