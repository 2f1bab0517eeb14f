import { randomUUID } from 'node:crypto';
import type { ImportNote } from '../../../shared/contract/files.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { withOpenness } from './caseOpenness.ts';
import { blocksOfHtml } from './html.ts';
import { fileKind } from './kind.ts';
import { LIMITS, tooMuch } from './limits.ts';
import { refusalOf } from './refusal.ts';
import { reportOf } from './report.ts';
import { structure } from './structure.ts';
import { decodeText, htmlOfMarkdown } from './text.ts';
import {
  type Imported,
  type ImportRequest,
  linkNotes,
  note,
  quoted,
  type ReadContext,
  type ReadFile,
} from './types.ts';
import { formulaNotes, missingPictures } from './word/notes.ts';
import { readDocx } from './word/read.ts';
import { asides } from './word/said.ts';

export type { Imported, ImportedComment, ImportedFile, ImportReport, ImportRequest } from './types.ts';

/**
 * Reads a Word, HTML or Markdown file as a case. Reads all of it before anything is made of it, and changes nothing.
 * Throws `file_empty`, `file_too_large`, `file_encrypted`, `file_legacy_doc`, `file_corrupt` or `file_unsupported`; when
 * `signal` is aborted, its reason. No text is dropped: what has no section goes to *Ikke placeret*, and what could not be kept
 * (tracked deletions, page headers, drawings) is told in `notes` with its words.
 */
export async function importFile(request: ImportRequest, signal?: AbortSignal): Promise<Imported> {
  signal?.throwIfAborted();
  const context: ReadContext = {
    newId: request.newId ?? randomUUID,
    signal,
    progress: request.progress ?? (() => {}),
  };
  try {
    return importedOf(request, await readFile(request, context), context);
  } catch (error) {
    signal?.throwIfAborted();
    throw refusalOf(error);
  }
}

function importedOf(request: ImportRequest, read: ReadFile, { newId, signal }: ReadContext): Imported {
  if (hasMoreThan(read.blocks, LIMITS.paragraphs)) throw tooMuch('paragraphs', LIMITS.paragraphs);
  if (read.blocks.length === 0) throw new AppError('file_empty', 'The file holds no text');
  signal?.throwIfAborted();
  const {
    content: found,
    notes,
    recognised,
  } = structure(read, { name: request.name, newId, templateId: request.templateId ?? 'ballerup' });
  const { content, notes: openness } = withOpenness(found, read, request.name);
  return {
    content,
    files: read.files,
    comments: read.comments,
    notes: [...openness, ...notes, ...read.notes, ...commentNotes(read.comments.length)],
    report: reportOf(content, { recognised, changes: read.changes, comments: read.comments.length }),
  };
}

/** Blocks with text or pictures of their own, whatever they stand in. */
function hasMoreThan(blocks: readonly DocJson[], most: number): boolean {
  let count = 0;
  const open = [blocks];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const { type, content } of at) {
      if (type === 'paragraph' || type === 'heading' || type === 'image') count++;
      else if (content) open.push(content);
    }
    if (count > most) return true;
  }
  return false;
}

async function readFile(request: ImportRequest, context: ReadContext): Promise<ReadFile> {
  const kind = fileKind(request);
  if (kind === 'docx') return readDocx(request.bytes, context);
  const text = decodeText(request.bytes);
  const { html, around } = kind === 'html' ? { html: text, around: '' } : await htmlOfMarkdown(text);
  const { title, blocks, said, files, formulas, lostLinks, lostPictures } = blocksOfHtml(html, context.newId);
  return {
    title,
    blocks,
    files,
    comments: [],
    notes: [
      ...formulaNotes(formulas),
      ...missingPictures(lostPictures),
      ...linkNotes(lostLinks),
      ...aroundNote(around),
    ],
    said: [...said, ...asides('text', [around])],
    changes: { insertions: 0, deletions: [] },
  };
}

function commentNotes(count: number): ImportNote[] {
  if (count === 0) return [];
  return [
    note(
      'comment',
      count === 1
        ? 'En kommentar fra Word er gemt som note til sagen.'
        : `${count} kommentarer fra Word er gemt som noter til sagen.`,
      count === 1
        ? 'A comment from Word was kept as a note on the case.'
        : `${count} comments from Word were kept as notes on the case.`,
    ),
  ];
}

function aroundNote(text: string): ImportNote[] {
  return quoted([text], 'dropped', [
    'Sagen stod som citat i filen. Det, der stod uden for citatet, er ikke med',
    'The case was a quotation in the file. What stood around it was left out',
  ]);
}
