import { describe, expect, test } from 'vitest';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { verdictOf } from '../../../shared/checks/weight.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openNamed, value } from '../../support/core.ts';

function begun(core: Core, sections: Record<string, string>): RecordId {
  const { fields, doc } = exampleCase({ sections, fields: { title: 'Ny sti', caseType: 'decision' } });
  const [id] = addCases(core.context, [{ fields, body: doc.toJSON() as DocJson }], 'create');
  if (!id) throw new Error('no case');
  return id;
}

const told = async (core: Core, id: RecordId) => {
  const client = clientOf(core);
  const { row } = await value(client.cases.get({ id }));
  const { cases, months, checks } = await value(client.quality.across({}));
  const errors = months.reduce((sum, month) => sum + month.errors, 0);
  return {
    row,
    verdict: verdictOf(row),
    cases,
    errors,
    lacking: checks.find(({ check }) => check === 'FU01')?.open ?? 0,
  };
};

describe('a draft that nobody has asked about', () => {
  test('without a word is not read: in order nowhere, an error nowhere, and no part of the quality', async () => {
    const core = openNamed();
    const { row, verdict, ...across } = await told(core, begun(core, { summary: '', economy: ' ' }));
    expect(row).toMatchObject({ errors: 0, blank: true, words: 0 });
    expect(row.missing).toBeGreaterThan(3);
    expect([verdict, across]).toEqual(['unread', { cases: 0, errors: 0, lacking: 0 }]);
  });

  test('lacks what its list says it lacks, until somebody asks: then list and quality call it errors', async () => {
    const core = openNamed();
    const id = begun(core, { summary: 'Udvalget skal tage stilling til en ny sti.' });
    const before = await told(core, id);
    expect(before).toMatchObject({ row: { blank: false }, cases: 1, errors: 0, lacking: 0 });
    expect(before.row.missing).toBeGreaterThan(2);
    const asked = await value(clientOf(core).cases.askGate({ id }));
    expect(asked).toMatchObject({ errors: before.row.missing, missing: 0, status: 'draft' });
    expect(await told(core, id)).toMatchObject({ verdict: 'found', errors: before.row.missing });
    expect((await told(core, id)).lacking).toBeGreaterThan(0);
    rebuild(core.context);
    expect((await told(core, id)).row).toMatchObject({ errors: before.row.missing, missing: 0 });
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });

  test('is asked about once, which the history tells, and is not asked for by being refused', async () => {
    const core = openNamed();
    const client = clientOf(core);
    const id = begun(core, { summary: 'Udvalget skal tage stilling til en ny sti.' });
    expect(await client.cases.markReady({ id })).toMatchObject({ error: { code: 'not_ready' } });
    expect((await told(core, id)).row.errors).toBe(0);
    await value(client.cases.askGate({ id }));
    await value(client.cases.askGate({ id }));
    const history = await value(client.records.history({ id, limit: 10 }));
    expect(history.map(({ action, updates }) => [action, updates])).toEqual([
      ['gate', 1],
      ['create', 1],
    ]);
    expect(await client.cases.askGate({ id: 'none' as RecordId })).toMatchObject({ ok: false });
  });

  test('that is sent to review has left the draft: what it lacks is an error', async () => {
    const core = openNamed();
    const id = begun(core, { summary: 'Udvalget skal tage stilling til en ny sti.' });
    const { missing } = (await told(core, id)).row;
    expect(await value(clientOf(core).cases.setStatus({ id, status: 'review' }))).toMatchObject({
      errors: missing,
      missing: 0,
    });
  });
});
