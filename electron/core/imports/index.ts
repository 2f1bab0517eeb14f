import { randomUUID } from 'node:crypto';
import { marked } from 'marked';
import { fileKind } from './container.ts';
import { readDocx } from './docx.ts';
import { blocksOfHtml } from './html.ts';
import { structure } from './structure.ts';
import { type Imported, type ImportRequest, note, type ReadFile } from './types.ts';

export type { Imported, ImportedComment, ImportedFile, ImportRequest } from './types.ts';

/**
 * Reads a Word, HTML or Markdown file as a case. Reads all of it before anything is made of it, and changes nothing.
 * Throws `file_empty`, `file_too_large`, `file_encrypted`, `file_legacy_doc`, `file_corrupt` or `file_unsupported`.
 * No text is dropped: what has no section goes to *Ikke placeret*, and what could not be kept is told in `notes`.
 */
export async function importFile(request: ImportRequest, signal?: AbortSignal): Promise<Imported> {
  const newId = request.newId ?? randomUUID;
  signal?.throwIfAborted();
  const read = await readFile(request, newId);
  signal?.throwIfAborted();
  const { content, notes } = structure(read.blocks, {
    name: request.name,
    newId,
    templateId: request.templateId ?? 'ballerup',
  });
  const { comments } = read;
  const told =
    comments.length > 0
      ? [
          note(
            'comment',
            `${comments.length} kommentarer fra Word er gemt som noter til sagen.`,
            `${comments.length} comments from Word were kept as notes on the case.`,
          ),
        ]
      : [];
  return { content, files: read.files, comments, notes: [...notes, ...read.notes, ...told] };
}

async function readFile(request: ImportRequest, newId: () => string): Promise<ReadFile> {
  const kind = fileKind(request);
  if (kind === 'docx') return readDocx(request.bytes, newId);
  const text = new TextDecoder().decode(request.bytes);
  const html = kind === 'html' ? text : await marked.parse(unquote(text), { async: true, gfm: true });
  return { blocks: blocksOfHtml(html, newId), files: [], comments: [], notes: [] };
}

/** A case quoted as a whole in another document (every line behind `> `) is read as the case itself. */
function unquote(markdown: string): string {
  const lines = markdown.split('\n');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (quoted < filled * 0.6) return markdown;
  return lines
    .filter((line) => line.startsWith('>'))
    .map((line) => line.replace(/^> ?/, ''))
    .join('\n');
}
