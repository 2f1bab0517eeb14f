import type { ExportFormat, ExportNote } from '../../../shared/contract/files.ts';
import { expandLive } from '../../../shared/handlerum/live.ts';
import type { CaseContent, CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { fileNameOf } from '../files/names.ts';
import { withoutMetadata } from '../files/pictureClean.ts';
import { pictureType } from '../files/pictures.ts';
import { printableBody } from '../print/clean.ts';
import { toDocx } from '../print/docx/docx.ts';
import { type Pictures, toHtml } from '../print/html/html.ts';
import { toMarkdown } from '../print/markdown/markdown.ts';
import { noteList, pictureNote, type TellNote } from '../print/notes.ts';
import { toPdf } from '../print/pdf/pdf.ts';
import { type IncludeClosed, type PrintedCase, printedCase } from './printedCase.ts';

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

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the content could not be shown as it is. */
  readonly notes?: readonly ExportNote[];
}

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * A case as a file. Never holds help texts, findings, dismissals or notes; closed parts only when asked for. Its author is the
 * municipality: whose computer it was made on is nobody's business. What could not be shown as it is, is in its notes.
 */
export async function exportCase(request: ExportRequest, signal?: AbortSignal): Promise<ExportedFile> {
  const { format, includeClosed } = request;
  const told = withoutClosedFiles(request);
  const content = { ...told, body: printableBody(told.body) };
  const shown = expandLive(told.body, told.fields.handlerum);
  const printed = printedCase({ ...content, body: printableBody(shown) }, includeClosed);
  const { notes, tell } = noteList();
  const pictures =
    format === 'json' || format === 'md'
      ? new Map()
      : await loadPictures(printed, { readFile: request.readFile, tell });
  signal?.throwIfAborted();
  const bytes = await write(printed, pictures, { ...request, content, signal, tell });
  signal?.throwIfAborted();
  return { name: fileNameOf(printed.title, format), mediaType: MEDIA_TYPES[format], bytes, notes };
}

/** A file that another, closed case has too would tell of that case by its name. */
function withoutClosedFiles({ content, includeClosed, isFileClosed }: ExportRequest): CaseContent {
  if (includeClosed === 'yes' || !isFileClosed) return content;
  const attachments = content.fields.attachments.filter(({ file }) => !file || !isFileClosed(file.hash));
  return { ...content, fields: { ...content.fields, attachments } };
}

type Write = ExportRequest & { readonly signal: AbortSignal | undefined; readonly tell: TellNote };

async function write(printed: PrintedCase, pictures: Pictures, request: Write): Promise<Uint8Array> {
  const { municipality, now, fontsDir, signal, tell, log } = request;
  const text = (value: string) => new TextEncoder().encode(value);
  const author = municipality || 'Handlerum';
  switch (request.format) {
    case 'docx':
      return toDocx(printed, { pictures, author, tell });
    case 'pdf':
      return toPdf(printed, { pictures, author, footer: municipality, date: now, fontsDir, signal, tell, log });
    case 'html':
      return text(toHtml(printed, pictures));
    case 'md':
      return text(toMarkdown(printed));
    case 'json':
      return text(toJson(printed, request));
  }
}

/** The case as data, schema `handlerum.case/1`. What printing would hide is not in it either. */
function toJson(printed: PrintedCase, { content, includeClosed, now }: ExportRequest): string {
  const hidden = printed.closedNotice !== null;
  const value = {
    schema: 'handlerum.case/1',
    exportedAt: now.toISOString(),
    fields: hidden
      ? { title: printed.title, openness: { closed: true } }
      : tellableFields(content.fields, includeClosed),
    body: hidden ? null : content.body,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
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

/**
 * The pictures in a document's text, by hash, each without what the camera wrote into it. One that has not reached this computer or is
 * damaged is left out and told.
 */
export async function loadPictures(
  { sections }: Pick<PrintedCase, 'sections'>,
  { readFile, tell }: Pick<ExportRequest, 'readFile'> & { readonly tell: TellNote },
): Promise<Pictures> {
  const named = new Map(sections.flatMap(({ blocks }) => blocks.flatMap(picturesIn)));
  const loaded = await Promise.all(
    [...named].map(async ([hash, alt]) => {
      const stored = await readFile(hash);
      const bytes = stored && withoutMetadata(stored);
      if (!bytes) tell(pictureNote(alt, stored ? 'broken' : 'missing'));
      const mediaType = bytes && pictureType(bytes);
      return bytes && mediaType ? ([[hash, { bytes, mediaType }]] as const) : [];
    }),
  );
  return new Map(loaded.flat());
}

function picturesIn(node: DocJson): (readonly [hash: FileHash, alt: string])[] {
  const { file, alt = '' } = node.attrs ?? {};
  const own = node.type === 'image' && typeof file === 'string' ? [[file as FileHash, String(alt)] as const] : [];
  return [...own, ...(node.content ?? []).flatMap(picturesIn)];
}
