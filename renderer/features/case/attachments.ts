import type { Attachment, StoredFile } from '../../../shared/kinds/case/case.ts';

/** The next attachment of the case, with its stored file or as a line without one. Its number is after the highest: none is ever given twice. */
export function attachmentOf(attachments: readonly Attachment[], id: string, file: StoredFile | null): Attachment {
  const number = Math.max(0, ...attachments.map((attachment) => attachment.number ?? 0)) + 1;
  const line: Attachment = { id, number, title: '', recommended: false, closed: false, file: null };
  return file ? withFile(line, file) : line;
}

/** With its file; one that has no title yet is called as the file is, without what its name ends with. */
export const withFile = (attachment: Attachment, file: StoredFile): Attachment => ({
  ...attachment,
  title: attachment.title || file.name.replace(/\.[^.]+$/, ''),
  file,
});

/** What is typed as a number, or null: from 1 to 999, and written without zeros before it. */
export const numberOf = (text: string): number | null => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null);
