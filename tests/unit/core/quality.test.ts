import { describe, expect, test } from 'vitest';
import { addCases, caseContent } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { gateOf } from '../../../shared/checks/gate.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseContent, CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import { putItem, sayCaseType } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, codeOf, openCore, openNamed, value } from '../../support/core.ts';

function content(text: string, fields: Partial<CaseFields> = {}): CaseContent {
  const made = exampleCase({ sections: { background: text }, fields: { caseType: 'information', ...fields } });
  return { fields: made.fields, body: made.doc.toJSON() as DocJson };
}

const step = (body: string, date: string | null) => ({
  id: body,
  body,
  date,
  itemNumber: null,
  role: 'decides' as const,
});
const resultOf = ({ fields, body }: CaseContent) => createChecker().run({ fields, doc: caseSchema.nodeFromJSON(body) });

describe('across cases', () => {
  test('counts by check and month, of one body or of all, and leaves the archive out', async () => {
    const core = openCore();
    const client = clientOf(core);
    const vague = 'En række borgere har klaget, og en række borgere har rost.';
    const [, , archived] = addCases(
      core.context,
      [
        content(vague, { chain: [step('Børneudvalget', '2027-01-12'), step('Byrådet', '2027-02-01')] }),
        content('Syv borgere har klaget.', { chain: [step('Byrådet', '2027-01-25')] }),
        content(vague, { chain: [step('Byrådet', '2027-01-25')] }),
        content(vague),
      ],
      'create',
    );
    await value(client.cases.archive({ ids: [archived as RecordId] }));
    const all = await value(client.quality.across({}));
    expect(all.cases).toBe(3);
    expect(all.months.map(({ month, cases }) => [month, cases])).toEqual([
      ['2026-11', 1],
      ['2027-01', 2],
    ]);
    const of = (checks: typeof all.checks) => checks.find(({ check }) => check === 'PR01');
    expect(of(all.checks)).toMatchObject({ cases: 2, open: 4, wrong: 0, accepted: 0 });
    expect(of(all.checks)?.months).toEqual([
      { month: '2026-11', cases: 1 },
      { month: '2027-01', cases: 1 },
    ]);
    const council = await value(client.quality.across({ body: 'Byrådet' }));
    expect(council.months.map(({ month, cases }) => [month, cases])).toEqual([
      ['2027-01', 1],
      ['2027-02', 1],
    ]);
    expect(of(council.checks)).toMatchObject({ cases: 1, open: 2, months: [{ month: '2027-02', cases: 1 }] });
    expect((await value(client.quality.across({ body: 'Intet udvalg' }))).cases).toBe(0);
  });

  test('tells what people called mistaken and what they accepted, while the words stand', async () => {
    const core = openCore();
    const one = content('En række borgere har klaget. Mange borgere har rost.');
    const found = resultOf(one).findings.filter(({ check }) => check === 'PR01');
    const kinds = ['wrong', 'accepted'] as const;
    const dismissals = found.map(({ check, contextHash }, index) => ({
      id: `d${index}`,
      check,
      contextHash,
      kind: kinds[index] ?? 'wrong',
      reason: 'Antallet kendes ikke.',
      by: 'Ida Holm',
      at: '2026-11-01T10:00:00Z',
    }));
    expect(dismissals).toHaveLength(2);
    const gone = { ...dismissals[0], id: 'gone', contextHash: 'other words' } as (typeof dismissals)[number];
    addCases(core.context, [{ ...one, fields: { ...one.fields, dismissals: [...dismissals, gone] } }], 'create');
    const told = (await value(clientOf(core).quality.across({}))).checks.find(({ check }) => check === 'PR01');
    expect(told).toMatchObject({ cases: 0, open: 0, wrong: 1, accepted: 1, months: [] });
    expect((await verify(core.context, quiet())).problems).toEqual([]);
    rebuild(core.context);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
    core.context.database.transaction((db) => db.prepare('update case_checks set open = open + 1').run());
    expect((await verify(core.context, quiet())).problems).toEqual([expect.stringContaining('checks differ')]);
  });
});

describe('klar til udsendelse', () => {
  const wrong = content('Erfaringer viser, at bump virker.', { caseType: 'information' });

  test('is refused while an error stands, and the case is as it was', async () => {
    const core = openNamed();
    const [id] = addCases(core.context, [wrong], 'create') as [RecordId];
    const answer = await clientOf(core).cases.markReady({ id });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_ready', details: { errors: expect.any(Number) } } });
    expect(caseContent(core.context, id)).toEqual(wrong);
    expect(await codeOf(() => value(clientOf(core).cases.markReady({ id: 'none' as RecordId })))).toBeInstanceOf(Error);
  });

  test('is refused while nobody has said what the case is, whatever is only suggested by that', async () => {
    const core = openNamed();
    const doubtful = content('Taget er utæt.', { title: 'Taget', caseType: 'decision', guessedType: 'decision' });
    const [id] = addCases(core.context, [doubtful], 'create') as [RecordId];
    const { cases } = clientOf(core);
    expect(await cases.markReady({ id })).toMatchObject({
      error: { code: 'not_ready', details: { reason: 'kindInDoubt' } },
    });
    core.context.write((scope) =>
      changeRecord(core.context, scope, {
        ...{ id, action: 'fields', session: null },
        edit: (doc) => sayCaseType(doc, 'decision'),
      }),
    );
    expect(await cases.markReady({ id })).toMatchObject({
      error: { code: 'not_ready', details: { errors: expect.any(Number) } },
    });
  });

  test('is given when each error has a reason of its own, and told in the history', async () => {
    const core = openNamed();
    const client = clientOf(core);
    const [id] = addCases(core.context, [wrong], 'create') as [RecordId];
    const { open } = gateOf(resultOf(wrong), wrong.fields);
    expect(open.length).toBeGreaterThan(1);
    for (const [index, { check, contextHash }] of open.entries()) {
      expect((await client.cases.markReady({ id })).ok).toBe(false);
      core.context.write((scope) =>
        changeRecord(core.context, scope, {
          id,
          action: 'dismiss',
          session: null,
          edit: (doc) =>
            putItem(doc, 'dismissals', {
              id: `d${index}`,
              check,
              contextHash,
              kind: 'accepted',
              reason: 'Aftalt med formanden.',
              by: 'Ida Holm',
              at: '2026-11-23T09:00:00Z',
            }),
        }),
      );
    }
    expect((await value(client.cases.markReady({ id }))).status).toBe('ready');
    const after = caseContent(core.context, id);
    const gate = gateOf(resultOf(after), after.fields);
    expect(gate.open).toEqual([]);
    expect(gate.overridden.map(({ dismissal }) => dismissal.reason)).toEqual(open.map(() => 'Aftalt med formanden.'));
    const [latest] = await value(client.records.history({ id, limit: 5 }));
    expect(latest?.action).toBe('ready');
  });
});
