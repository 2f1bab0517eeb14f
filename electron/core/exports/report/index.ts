import type { ReportFormat } from '../../../../shared/contract/reports.ts';
import type { CheckReport } from '../../../../shared/report/schema.ts';
import { fileNameOf } from '../../files/names.ts';
import { toDocx } from '../docx.ts';
import { type ExportedFile, MEDIA_TYPES } from '../index.ts';
import { toPdf } from '../pdf.ts';
import { printedReport } from './printed.ts';
import { INTERNAL } from './words.ts';

/** A check report as a file. Every page of it says that it is internal. */
export async function exportReport(
  report: CheckReport,
  { format, author, fontsDir }: { format: ReportFormat; author: string; fontsDir?: string },
): Promise<ExportedFile> {
  const printed = printedReport(report);
  const file = { name: fileNameOf(printed.title, format), mediaType: MEDIA_TYPES[format] };
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
          ...(fontsDir ? { fontsDir } : {}),
        }),
      };
  }
}
