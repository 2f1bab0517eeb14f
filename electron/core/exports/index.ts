import type { ExportFormat } from '../../../shared/contract/files.ts';
import { expandLive } from '../../../shared/handlerum/live.ts';
import type { CaseContent, CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { fileNameOf } from '../files/names.ts';
import { pictureType } from '../files/pictures.ts';
import { toDocx } from './docx.ts';
import { type Pictures, toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { type IncludeClosed, type PrintedCase, printedCase } from './model.ts';
import { toPdf } from './pdf.ts';
import { printableBody } from './printable.ts';

export interface ExportRequest {
  readonly content: CaseContent;
  readonly format: ExportFormat;
  readonly includeClosed: IncludeClosed;
  readonly municipality: string;
  /** Named as the author in the file's properties. */
  readonly author: string;
  readonly now: Date;
  readonly readFile: (hash: FileHash) => Promise<Uint8Array | null>;
  readonly fontsDir?: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A case as a file. Never holds help texts, findings, dismissals or notes; closed parts only when asked for. */
export async function exportCase(request: ExportRequest, signal?: AbortSignal): Promise<ExportedFile> {
  const { format, includeClosed } = request;
  const content = { ...request.content, body: printableBody(request.content.body) };
  const shown = expandLive(request.content.body, request.content.fields.handlerum);
  const printed = printedCase({ ...content, body: printableBody(shown) }, includeClosed);
  const pictures = format === 'json' || format === 'md' ? new Map() : await loadPictures(printed, request);
  signal?.throwIfAborted();
  const bytes = await write(printed, pictures, { ...request, content, signal });
  signal?.throwIfAborted();
  return { name: fileNameOf(printed.title, format), mediaType: MEDIA_TYPES[format], bytes };
}

type Write = ExportRequest & { readonly signal: AbortSignal | undefined };

async function write(printed: PrintedCase, pictures: Pictures, request: Write): Promise<Uint8Array> {
  const { author, municipality, now, fontsDir, signal } = request;
  const text = (value: string) => new TextEncoder().encode(value);
  switch (request.format) {
    case 'docx':
      return toDocx(printed, { pictures, author: author || municipality });
    case 'pdf':
      return toPdf(printed, {
        pictures,
        author: author || municipality || 'Handlerum',
        footer: municipality,
        date: now,
        fontsDir,
        signal,
      });
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
      ? { title: printed.title, caseNumber: content.fields.caseNumber, openness: { closed: true } }
      : tellableFields(content.fields, includeClosed),
    body: hidden ? null : content.body,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Without dismissals, and without what was written for a closing that is not in force: a reason may tell what it protects. */
function tellableFields(
  { dismissals: _dismissals, answers: _answers, ...fields }: CaseFields,
  includeClosed: IncludeClosed,
) {
  if (includeClosed === 'yes') return fields;
  const attachments = fields.attachments.filter(({ closed }) => !closed);
  return { ...fields, attachments, openness: { ...fields.openness, reason: '' } };
}

/** The pictures in a document's text, by hash; one that has not reached this computer is left out. */
export async function loadPictures(
  { sections }: Pick<PrintedCase, 'sections'>,
  { readFile }: Pick<ExportRequest, 'readFile'>,
): Promise<Pictures> {
  const hashes = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(pictureHashes)));
  const loaded = await Promise.all(
    [...hashes].map(async (hash) => {
      const bytes = await readFile(hash);
      const mediaType = bytes && pictureType(bytes);
      return bytes && mediaType ? ([[hash, { bytes, mediaType }]] as const) : [];
    }),
  );
  return new Map(loaded.flat());
}

function pictureHashes(node: DocJson): FileHash[] {
  const own = node.type === 'image' && typeof node.attrs?.file === 'string' ? [node.attrs.file as FileHash] : [];
  return [...own, ...(node.content ?? []).flatMap(pictureHashes)];
}
