import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { ReportFormat, ReportSubject } from '../../../shared/contract/reports.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { caseReport } from '../../../shared/report/caseReport.ts';
import { type CaseReport, CheckReport, REPORT_SCHEMA } from '../../../shared/report/schema.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { casesAt } from '../database/tables/cases.ts';
import { currentSettings } from '../settings.ts';
import { exportReport } from './reportFile.ts';

export interface ReportOrder {
  readonly subject: ReportSubject;
  readonly format: ReportFormat;
}

/** The internal check report of a case or a meeting, kept as a transfer. Cancelled between two cases, it leaves nothing. */
export async function makeReport(
  ctx: CoreContext,
  { subject, format }: ReportOrder,
  control: StepControl,
): Promise<SavedTransfer> {
  const report = await readReport(ctx, subject, control);
  const { profile } = currentSettings(ctx);
  const { signal } = control;
  const file = await exportReport(report, { format, author: profile.name, signal, log: ctx.log });
  return ctx.transfers.save(file.bytes, file);
}

/** What the report says; judged now, by the checklist in force. Throws `not_found`. */
export async function readReport(
  ctx: CoreContext,
  subject: ReportSubject,
  { signal, progress }: StepControl,
): Promise<CheckReport> {
  const ids = subject.kind === 'case' ? [subject.id] : casesAt(ctx.database.read, subject);
  if (ids.length === 0) throw new AppError('not_found', 'No case is before that body on that day');
  const cases: CaseReport[] = [];
  for (const [index, id] of ids.entries()) {
    await breathe();
    signal.throwIfAborted();
    const report = reportOf(ctx, id);
    progress({ done: index, total: ids.length, step: report.case.title });
    cases.push(
      subject.kind === 'case' ? report : { ...report, case: { ...report.case, chain: stopAt(report, subject) } },
    );
  }
  const { municipality } = currentSettings(ctx);
  return CheckReport.parse({
    schema: REPORT_SCHEMA,
    internal: true,
    madeAt: ctx.now().toISOString(),
    municipality,
    meeting: subject.kind === 'case' ? null : { body: subject.body, date: subject.date },
    cases: subject.kind === 'case' ? cases : cases.sort(byItem),
  });
}

function reportOf(ctx: CoreContext, id: RecordId): CaseReport {
  const { fields, body } = caseContent(ctx, id);
  const doc = caseSchema.nodeFromJSON(body);
  const inForce = ctx.judge.current();
  const result = createChecker(CHECKS, inForce.content).run({ fields, doc });
  return caseReport({ fields, doc, result, inForce });
}

type Meeting = Extract<ReportSubject, { kind: 'meeting' }>;

/** Of the case's way only the stop the report is about: its item number is this meeting's. */
function stopAt({ case: { chain } }: CaseReport, { body, date }: Meeting): CaseReport['case']['chain'] {
  return chain.filter((step) => step.body === body && step.date === date);
}

/** In the order of the agenda: by item number where there is one, as people count (*2* before *10*), then by title. */
function byItem(a: CaseReport, b: CaseReport): number {
  const [first, second] = [a, b].map(({ case: of }) => of.chain[0]?.itemNumber ?? '');
  const both = (first ?? '') !== '' && (second ?? '') !== '';
  if (both && first !== second) return (first ?? '').localeCompare(second ?? '', 'da', { numeric: true });
  if (!both && first !== second) return first === '' ? 1 : -1;
  return a.case.title.localeCompare(b.case.title, 'da');
}
