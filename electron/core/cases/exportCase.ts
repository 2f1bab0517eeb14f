import type { ExportFormat } from '../../../shared/contract/files.ts';
import { expandLive } from '../../../shared/handlerum/live.ts';
import type { CaseContent, CaseFields } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { printableBody } from '../print/clean.ts';
import { type PrintedFile, print } from '../print/print.ts';
import { type Printable, type PrintedText, TEXT_ALONE } from '../print/printable.ts';
import { type IncludeClosed, printedCase } from './printedCase.ts';

export interface ExportRequest {
  readonly content: CaseContent;
  readonly format: ExportFormat;
  readonly includeClosed: IncludeClosed;
  readonly municipality: string;
  readonly now: Date;
  readonly readFile: (hash: FileHash) => Promise<Uint8Array | null>;
  readonly fontsDir?: string;
  /** Whether an attachment's file belongs to another case that is closed; without closed parts it is not told of. */
  readonly isFileClosed?: (hash: FileHash) => boolean;
  /** Where the compiler's own words go. */
  readonly log?: (line: string) => void;
}

/**
 * A case as a file. Never holds help texts, findings, dismissals or notes; closed parts only when asked for. Its author is the
 * municipality: whose computer it was made on is nobody's business. What could not be shown as it is, is in its notes.
 */
export function exportCase(request: ExportRequest, signal?: AbortSignal): Promise<PrintedFile> {
  const { format, readFile, fontsDir, log } = request;
  return print(printableCase(request), format, { readFile, signal, fontsDir, log });
}

function printableCase(request: ExportRequest): Printable {
  const { includeClosed, municipality, now } = request;
  const told = withoutClosedFiles(request);
  const content = { ...told, body: printableBody(told.body) };
  const shown = expandLive(told.body, told.fields.handlerum);
  const printed = printedCase({ ...content, body: printableBody(shown) }, includeClosed);
  return {
    ...printed,
    fileName: printed.title,
    kind: 'Sagsfremstilling',
    author: municipality || 'Handlerum',
    footer: { text: municipality, inWord: 'no' },
    madeAt: now,
    ...TEXT_ALONE,
    data: dataOf(printed, { ...request, content }),
  };
}

/** A file that another, closed case has too would tell of that case by its name. */
function withoutClosedFiles({ content, includeClosed, isFileClosed }: ExportRequest): CaseContent {
  if (includeClosed === 'yes' || !isFileClosed) return content;
  const attachments = content.fields.attachments.filter(({ file }) => !file || !isFileClosed(file.hash));
  return { ...content, fields: { ...content.fields, attachments } };
}

/** The case as data, schema `handlerum.case/1`. What printing would hide is not in it either. */
function dataOf(printed: PrintedText, { content, includeClosed, now }: ExportRequest): unknown {
  const hidden = printed.closedNotice !== null;
  return {
    schema: 'handlerum.case/1',
    exportedAt: now.toISOString(),
    fields: hidden
      ? { title: printed.title, openness: { closed: true } }
      : tellableFields(content.fields, includeClosed),
    body: hidden ? null : content.body,
  };
}

/** Without dismissals, and without what was written for a closing that is not in force: a reason and a title may tell what they protect. */
function tellableFields(
  { dismissals: _dismissals, answers: _answers, ...fields }: CaseFields,
  includeClosed: IncludeClosed,
) {
  if (includeClosed === 'yes') return fields;
  const attachments = fields.attachments.filter(({ closed }) => !closed);
  return { ...fields, attachments, openness: { closed: fields.openness.closed, reason: '', publicTitle: '' } };
}
