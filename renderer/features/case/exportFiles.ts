import type { ExportFormat } from '../../../shared/contract/files.ts';
import type { ReportFormat } from '../../../shared/contract/reports.ts';

import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import { EXPORT_FORMATS, REPORT_FORMATS } from '../../../shared/print/formats.ts';
import type { Translate } from '../../words/i18n.tsx';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** A file that can be made of a case, as its menu names it. */
export type FileChoice =
  | (Named & { readonly kind: 'case'; readonly format: ExportFormat; readonly includeClosed: 'no' | 'yes' })
  | (Named & { readonly kind: 'report'; readonly format: ReportFormat });

interface Command extends Named {
  readonly file: FileChoice;
}

/** The formats people send on, which is where closed parts are asked for. */
const WITH_CLOSED: readonly ExportFormat[] = ['docx', 'pdf'];

/** Every file of the case, in the order of the menu; with closed parts only where there are some. */
export function filesOf(
  { openness, attachments }: Pick<CaseFields, 'openness' | 'attachments'>,
  t: Translate,
): FileChoice[] {
  const hasClosed = openness.closed || attachments.some(({ closed }) => closed);
  const name = (format: ExportFormat | ReportFormat) => t(`format.${format}`);
  return [
    ...EXPORT_FORMATS.map(
      (format): FileChoice => ({ kind: 'case', id: format, label: name(format), format, includeClosed: 'no' }),
    ),
    ...(hasClosed ? WITH_CLOSED : []).map((format): FileChoice => {
      const label = t('case.withClosed', { format: name(format) });
      return { kind: 'case', id: `${format}-closed`, label, format, includeClosed: 'yes' };
    }),
    ...REPORT_FORMATS.map((format): FileChoice => {
      const label = t('report.as', { format: name(format) });
      return { kind: 'report', id: `report-${format}`, label, format };
    }),
  ];
}

/**
 * What the palette offers of them: nothing with closed parts, which are asked for where they can be seen. The case itself is what is mostly
 * meant by »Word«, so the reports about it stand after it.
 */
export function commandsOf(files: readonly FileChoice[], t: Translate): Command[] {
  return files.flatMap((file): Command[] => {
    if (file.kind === 'report') return [{ id: file.id, label: file.label, file }];
    if (file.includeClosed === 'yes') return [];
    return [{ id: `export-${file.id}`, label: t('case.exportAs', { format: file.label }), file }];
  });
}
