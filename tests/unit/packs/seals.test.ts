import { expect, it } from 'vitest';
import { caseContent } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import { codeOf, value } from '../../support/core.ts';
import { begun, caseOf } from './support.ts';

it('a pack tells what was sealed, and refuses to take what the case says now for it', {
  timeout: 240_000,
}, async () => {
  const { core, client, add, dispatch, pack, id } = await begun();
  const { caseId } = await add(caseOf({ title: 'Som sendt' }));
  await dispatch();
  const [version] = await value(client.records.versions({ id: caseId }));
  const { fields } = caseContent(core.context, caseId);
  expect(fields.status).toBe('dispatched');
  expect(version?.name).toContain('Udsendt til');
  core.context.write((scope) =>
    changeRecord(core.context, scope, {
      id: caseId,
      action: 'fields',
      session: null,
      edit: (doc) => setCaseField(doc, 'title', 'Ændret siden'),
    }),
  );
  core.context.write(({ db }) => db.exec('create temp table kept as select * from sealed; delete from sealed'));
  expect(await codeOf(() => pack('members'))).toBe('seal_missing');
  expect(await client.agenda.changes({ id })).toMatchObject({
    ok: false,
    error: { details: { title: 'Ændret siden' } },
  });
  expect((await verify(core.context, quiet())).problems).toContainEqual(expect.stringContaining(version?.seal ?? 'x'));
  core.context.write(({ db }) => db.exec('insert into sealed select * from temp.kept'));
  const { items } = await pack('members');
  expect(JSON.stringify(items)).toContain('Som sendt');
  expect(JSON.stringify(items)).not.toContain('Ændret siden');
  // The sealed case says that it was sent, as which item and when.
  const sealed = await value(client.records.version({ id: caseId, version: version?.id ?? ('' as never) }));
  expect(sealed.fields).toEqual({ ...fields, title: 'Som sendt' });
});
