import type { ReportFormat } from '../../../shared/contract/reports.ts';
import type { CheckReport } from '../../../shared/report/schema.ts';
import { type PrintedFile, print } from '../print/print.ts';
import { TEXT_ALONE } from '../print/printable.ts';
import { printedReport } from './printedReport.ts';
import { INTERNAL } from './words.ts';

export interface ReportSetting {
  readonly format: ReportFormat;
  readonly author: string;
  readonly signal?: AbortSignal;
  readonly fontsDir?: string;
  /** Where the compiler's own words go. */
  readonly log?: (line: string) => void;
}

/** A check report as a file. Every page of it says that it is internal. */
export function exportReport(report: CheckReport, { format, author, ...means }: ReportSetting): Promise<PrintedFile> {
  const printed = printedReport(report);
  const printable = {
    ...printed,
    fileName: printed.title,
    kind: 'Tjekrapport',
    author: author || report.municipality || 'Handlerum',
    footer: { text: INTERNAL, inWord: 'yes' },
    madeAt: new Date(report.madeAt),
    ...TEXT_ALONE,
    data: report,
  } as const;
  return print(printable, format, means);
}
