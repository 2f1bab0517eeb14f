import { StoredFile } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';

/**
 * Every stored file that a record's content names, once each. A file is told by its shape and not by its place, so that no record
 * can begin to name files unseen.
 */
export function filesIn(content: unknown): StoredFile[] {
  const found = new Map<FileHash, StoredFile>();
  collect(content, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<FileHash, StoredFile>): void {
  if (typeof value !== 'object' || value === null) return;
  const file = 'hash' in value && 'mediaType' in value ? StoredFile.safeParse(value) : null;
  if (file?.success) found.set(file.data.hash, file.data);
  for (const part of Object.values(value)) collect(part, found);
}
