import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '../../../../../../renderer/data/session/base64.ts';
import { isViewed, readPast } from '../../../../../../renderer/features/case/history/past.ts';
import { caseSchema } from '../../../../../../shared/editor/schema.ts';
import { setCaseField } from '../../../../../../shared/kinds/case/doc.ts';
import { VersionId } from '../../../../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../../../../support/core.ts';

const editor = { schema: caseSchema };

async function rig() {
  const api = clientOf(openCore());
  const profile = { name: 'Ane Lund', role: 'administration', group: '' } as const;
  await value(api.app.changeSettings({ profile }));
  const { id } = await value(api.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Før' }));
  const [{ lastSeq = 0 } = {}] = await value(api.records.history({ id, limit: 1 }));
  const version = await value(api.records.nameVersion({ id, name: 'Til udvalget' }));
  const doc = new Y.Doc();
  doc.on('update', (update) => void value(api.records.push({ id, update: toBase64(update) })));
  Y.applyUpdate(doc, Uint8Array.from(Buffer.from((await value(api.records.open({ id }))).state, 'base64')));
  setCaseField(doc, 'title', 'Efter');
  return { api, open: { id, editor }, seq: lastSeq, version: version.id };
}

it('reads what a case said, from the log and from what was sealed under a name', async () => {
  const { api, open, seq, version } = await rig();
  for (const past of [{ seq }, { version }]) {
    const then = await value(readPast(api, open, past));
    expect(then.fields.title).toBe('Før');
    expect(then.text.childCount).toBeGreaterThan(5);
  }
});

it('says why it cannot', async () => {
  const { api, open } = await rig();
  const gone = { version: VersionId.parse('00000000-0000-4000-8000-000000000000') };
  expect(await readPast(api, open, gone)).toMatchObject({ ok: false });
  expect(await readPast(api, open, { seq: 999_999 })).toMatchObject({ ok: false });
});

it('knows which version is read', () => {
  const viewing = { past: { seq: 3 }, at: '', name: '' };
  expect(isViewed(viewing, { seq: 3 })).toBe(true);
  expect(isViewed(viewing, { seq: 4 })).toBe(false);
  expect(isViewed(null, { seq: 3 })).toBe(false);
});
