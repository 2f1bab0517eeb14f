import { describe, expect, test } from 'vitest';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { readReport } from '../../../electron/core/report/makeReport.ts';
import { exportReport } from '../../../electron/core/report/reportFile.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseContent, ChainStep } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { CheckReport } from '../../../shared/report/schema.ts';
import { clientOf, codeOf, openCore, value } from '../../support/core.ts';
import { example, FORMATS, partsOf, print } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';
import { everythingIn } from '../../support/unpack.ts';

const SECRET = ['AFTALTMEDFORMANDEN', 'TJEKKETTAGERFEJLHER', 'SVARETERHEMMELIGT', 'Bo Lund'] as const;
const AT = '2026-11-20T10:00:00.000Z';
const control = () => ({ signal: new AbortController().signal, progress: () => {} });

/** The poor sample with one error overridden, one warning called mistaken, and one question answered long ago. */
function judgedCase(): CaseContent {
  const { fields, body } = example('p1');
  const { findings } = createChecker().run({ fields, doc: caseSchema.nodeFromJSON(body) });
  const setAside = (severity: string, kind: 'wrong' | 'accepted', reason: string) => {
    const found = findings.find((finding) => finding.severity === severity);
    return {
      id: kind,
      check: found?.check ?? '',
      contextHash: found?.contextHash ?? '',
      kind,
      reason,
      by: SECRET[3],
      at: AT,
    };
  };
  const answer = {
    id: 'a',
    check: 'HR16',
    answer: 'no' as const,
    note: SECRET[2],
    by: SECRET[3],
    at: AT,
    textHash: 'x',
  };
  const dismissals = [setAside('error', 'accepted', SECRET[0]), setAside('warning', 'wrong', SECRET[1])];
  return { fields: { ...fields, dismissals, answers: [answer] }, body };
}

const stop = (body: string, date: string | null, itemNumber: string | null): ChainStep => ({
  id: `${body} ${date}`,
  body,
  date,
  itemNumber,
  role: 'decides',
});

async function reportOf(content: CaseContent) {
  const core = openCore();
  const [id] = addCases(core.context, [content], 'create');
  return {
    core,
    id: id as RecordId,
    report: await readReport(core.context, { kind: 'case', id: id as RecordId }, control()),
  };
}

describe('the report of a case', () => {
  test('tells what is open, let pass, set aside, answered and in order', async () => {
    const { report } = await reportOf(judgedCase());
    const [one] = report.cases;
    expect([report.internal, report.meeting, report.cases.length]).toEqual([true, null, 1]);
    expect(one?.overrides.map(({ severity, reason, by }) => [severity, reason, by])).toEqual([
      ['error', SECRET[0], SECRET[3]],
    ]);
    expect(one?.dismissals.map(({ severity, kind, reason }) => [severity, kind, reason])).toEqual([
      ['warning', 'wrong', SECRET[1]],
    ]);
    expect(one?.questions.find(({ check }) => check === 'HR16')).toMatchObject({
      state: 'lapsed',
      answer: 'no',
      note: SECRET[2],
    });
    expect(one?.categories.map(({ category, state }) => `${category} ${state}`)).toEqual([
      'precision open',
      'completeness open',
      'room open',
      'language open',
      'process done',
    ]);
    expect(one?.worst).toHaveLength(10);
    expect(one?.checklist).toEqual({ name: 'Handlerums tjekliste', number: null, body: null, from: null });
  });

  test('every check is somewhere in it, and the counts add up', async () => {
    const { report } = await reportOf(judgedCase());
    const [one] = report.cases;
    if (!one) throw new Error('no report');
    const told = [...one.findings, ...one.overrides, ...one.dismissals, ...one.inOrder, ...one.questions];
    expect(new Set(told.map(({ check }) => check)).size).toBe(CHECKS.length);
    const counted = one.categories.reduce(
      (sum, { errors, warnings, suggestions }) => sum + errors + warnings + suggestions,
      0,
    );
    expect(counted).toBe(one.findings.length);
    expect(one.findings.map(({ severity }) => severity)).toEqual(
      one.findings
        .map(({ severity }) => severity)
        .toSorted(
          (a, b) => ['error', 'warning', 'suggestion'].indexOf(a) - ['error', 'warning', 'suggestion'].indexOf(b),
        ),
    );
  });

  test('a case in order says so, and there is no sum over the categories', async () => {
    const { report } = await reportOf(example('g1'));
    const [one] = report.cases;
    expect(one?.categories.filter(({ errors }) => errors > 0)).toEqual([]);
    expect(Object.keys(one ?? {}).filter((key) => /score|sum|total|grade/i.test(key))).toEqual([]);
  });

  test('names the version in force', async () => {
    const { core, id } = await reportOf(example('g1'));
    const api = clientOf(core);
    await value(api.checklist.adopt({ body: 'Økonomiudvalget', from: '2026-01-01' }));
    const { cases } = await readReport(core.context, { kind: 'case', id }, control());
    expect(cases[0]?.checklist).toMatchObject({ number: 1, body: 'Økonomiudvalget', from: '2026-01-01' });
  });
});

describe('the report of a meeting', () => {
  test('has the cases of that body and day in the order of the agenda, and no others', async () => {
    const core = openCore();
    const g1 = example('g1');
    const on = (title: string, ...chain: ChainStep[]): CaseContent => ({
      ...g1,
      fields: { ...g1.fields, title, chain },
    });
    const day = '2026-12-08';
    addCases(
      core.context,
      [
        on('ti', stop('Økonomiudvalget', day, '10')),
        on('to', stop('Klimaudvalget', '2026-12-01', '7'), stop('Økonomiudvalget', day, '2')),
        on('uden nummer', stop('Økonomiudvalget', day, null)),
        on('anden dag', stop('Økonomiudvalget', '2026-12-15', '1'), stop('Klimaudvalget', day, '1')),
        on('uden dag', stop('Økonomiudvalget', null, '1')),
      ],
      'create',
    );
    const report = await readReport(core.context, { kind: 'meeting', body: 'Økonomiudvalget', date: day }, control());
    expect(
      report.cases.map(({ case: { title, chain } }) => [title, chain.map(({ itemNumber }) => itemNumber)]),
    ).toEqual([
      ['to', ['2']],
      ['ti', ['10']],
      ['uden nummer', [null]],
    ]);
    const text = await pdfText(report);
    expect(text).toContain('Tjekrapport: Økonomiudvalget, 8. december 2026');
    expect(text).toContain('Begrundede');
  });

  test('a meeting without cases, and a case that is not there, are refused', async () => {
    const { context } = openCore();
    const none = { kind: 'meeting', body: 'Økonomiudvalget', date: '2026-12-08' } as const;
    expect(await codeOf(() => readReport(context, none, control()))).toBe('not_found');
    const missing = { kind: 'case', id: '0b0f3a3e-0000-4000-8000-000000000000' as RecordId } as const;
    expect(await codeOf(() => readReport(context, missing, control()))).toBe('not_found');
  });

  test('can be stopped between two cases', async () => {
    const { core, id } = await reportOf(example('g1'));
    const stopped = { signal: AbortSignal.abort(), progress: () => {} };
    await expect(readReport(core.context, { kind: 'case', id }, stopped)).rejects.toThrow();
  });
});

const pdfText = async (report: CheckReport): Promise<string> =>
  (await readPdf((await exportReport(report, { format: 'pdf', author: '' })).bytes)).words;

describe('as a file', () => {
  test('PDF: tagged, Danish, with title; every page says that it is internal', async () => {
    const { report } = await reportOf(judgedCase());
    const pdf = await readPdf((await exportReport(report, { format: 'pdf', author: 'Ane Holm' })).bytes);
    const { title, language, tagged, author } = pdf;
    expect({ title, language, tagged, author }).toEqual({
      title: 'Tjekrapport: Udviklingsplan for grønne områder',
      ...{ language: 'da-DK', tagged: true, author: 'Ane Holm' },
    });
    for (const page of pdf.pages) expect(page).toContain('Intern tjekrapport – ikke til offentliggørelse');
    for (const secret of SECRET) expect(pdf.words).toContain(secret);
    expect(pdf.words).toContain('De ti tungeste sætninger');
  });

  test('Word: headings, a header row in each table, and the mark at the foot', async () => {
    const { report } = await reportOf(judgedCase());
    const file = await exportReport(report, { format: 'docx', author: 'Ane Holm' });
    expect(file.name).toBe('Tjekrapport Udviklingsplan for grønne områder.docx');
    const parts = partsOf(file.bytes);
    const document = parts['word/document.xml'] ?? '';
    expect(document.match(/<w:tbl>/g)?.length).toBe(document.match(/<w:tblHeader\/>/g)?.length);
    for (const secret of SECRET) expect(document).toContain(secret);
    expect(Object.entries(parts).find(([name]) => /footer\d+\.xml$/.test(name))?.[1]).toContain(
      'ikke til offentliggørelse',
    );
  });

  test('JSON: of the form that is published', async () => {
    const { report } = await reportOf(judgedCase());
    const { bytes } = await exportReport(report, { format: 'json', author: '' });
    expect(CheckReport.parse(JSON.parse(new TextDecoder().decode(bytes)))).toEqual(report);
  });

  test('a text full of marks is printed as it stands', async () => {
    const content = example('p1');
    const odd = '#set page() $x$ *a* _b_ <w:t> & \\u{1} [link](x) @ref';
    const { report } = await reportOf({ ...content, fields: { ...content.fields, title: odd } });
    expect((await pdfText(report)).replaceAll(/\s+/g, ' ')).toContain('#set page() $x$ *a* _b_ <w:t> &');
    const parts = partsOf((await exportReport(report, { format: 'docx', author: '' })).bytes);
    expect(parts['word/document.xml']).toContain('&lt;w:t&gt; &amp;');
  });
});

test.each(FORMATS)('nothing of what people said of a case is in its %s', async (format) => {
  const bytes = Buffer.from((await print(judgedCase(), format, { includeClosed: 'yes' })).bytes);
  const text = (await everythingIn(bytes)).join('\n');
  for (const secret of SECRET.slice(0, 3)) expect(text).not.toContain(secret);
});

test('over the wire: made as a job, fetched as a file', async () => {
  const { core, id } = await reportOf(judgedCase());
  const saved = await value(clientOf(core).reports.make({ subject: { kind: 'case', id }, format: 'json' }).result);
  expect(saved).toMatchObject({
    name: 'Tjekrapport Udviklingsplan for grønne områder.json',
    mediaType: 'application/json; charset=utf-8',
  });
  const odd = await clientOf(core).reports.make({
    subject: { kind: 'meeting', body: '', date: 'i dag' },
    format: 'pdf',
  }).result;
  expect(odd.ok ? null : odd.error.code).toBe('invalid_input');
});
