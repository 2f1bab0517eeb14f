import type { Attachment, StoredFile } from '../../../../shared/kinds/case/case.ts';

/** A new line of the list: the next number after the highest, for the case's number line is never redrawn. */
export function newAttachment(attachments: readonly Attachment[], id: string): Attachment {
  const number = Math.max(0, ...attachments.map((attachment) => attachment.number ?? 0)) + 1;
  return { id, number, title: '', recommended: false, closed: false, file: null };
}

/** With its file; one that has no title yet is called as the file is, without what its name ends with. */
export const withFile = (attachment: Attachment, file: StoredFile): Attachment => ({
  ...attachment,
  title: attachment.title || file.name.replace(/\.[^.]+$/, ''),
  file,
});

/** What is typed as a number, or null: from 1 to 999, and written without zeros before it. */
export const numberOf = (text: string): number | null => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null);
