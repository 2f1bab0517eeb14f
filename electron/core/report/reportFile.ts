import type { ReportFormat } from '../../../shared/contract/reports.ts';
import type { CheckReport } from '../../../shared/report/schema.ts';
import { type ExportedFile, MEDIA_TYPES } from '../cases/exportCase.ts';
import { fileNameOf } from '../files/names.ts';
import { toDocx } from '../print/docx/docx.ts';
import { noteList } from '../print/notes.ts';
import { toPdf } from '../print/pdf/pdf.ts';
import { printedReport } from './printedReport.ts';
import { INTERNAL } from './words.ts';

export interface ReportSetting {
  readonly format: ReportFormat;
  readonly author: string;
  readonly fontsDir?: string;
  /** Where the compiler's own words go. */
  readonly log?: (line: string) => void;
}

/** A check report as a file. Every page of it says that it is internal. */
export async function exportReport(
  report: CheckReport,
  { format, author, fontsDir, log }: ReportSetting,
): Promise<ExportedFile> {
  const printed = printedReport(report);
  const file = { name: fileNameOf(printed.title, format), mediaType: MEDIA_TYPES[format] };
  const { notes, tell } = noteList();
  const writer = author || report.municipality || 'Handlerum';
  switch (format) {
    case 'json':
      return { ...file, bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`) };
    case 'docx':
      return {
        ...file,
        bytes: await toDocx(printed, {
          pictures: new Map(),
          author: writer,
          description: 'Tjekrapport',
          footer: INTERNAL,
        }),
      };
    case 'pdf':
      return {
        ...file,
        bytes: await toPdf(printed, {
          pictures: new Map(),
          author: writer,
          footer: INTERNAL,
          date: new Date(report.madeAt),
          tell,
          log,
          ...(fontsDir ? { fontsDir } : {}),
        }),
        notes,
      };
  }
}
