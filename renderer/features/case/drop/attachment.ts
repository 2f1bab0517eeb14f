import type { Attachment, StoredFile } from '../../../../shared/kinds/case/case.ts';

/** A stored file as the next attachment of the case, under its own name. The next number is after the highest: none is ever given twice. */
export function attachmentOf(attachments: readonly Attachment[], file: StoredFile, id: string): Attachment {
  const number = Math.max(0, ...attachments.map((attachment) => attachment.number ?? 0)) + 1;
  return { id, number, title: file.name.replace(/\.[^.]+$/, ''), recommended: false, closed: false, file };
}
