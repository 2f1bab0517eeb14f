import type * as Y from 'yjs';
import { StoredFile } from '../../../shared/kinds/case/case.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { readMeeting } from '../../../shared/kinds/meeting/doc.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { RecordHead } from '../database/tables/updates.ts';
import { readCase } from '../kinds/case/caseFile.ts';

interface Absent {
  readonly record: RecordId;
  readonly file: StoredFile;
}

/** What a record of each kind says, for those kinds that name stored files. */
const READ: Partial<Record<RecordKind, (doc: Y.Doc) => unknown>> = { case: readCase, meeting: readMeeting };

/** Every stored file the record names as it stands, once each. */
export function namedFiles(head: RecordHead, doc: Y.Doc): Absent[] {
  const found = new Map<FileHash, StoredFile>();
  collect(READ[head.kind]?.(doc), found);
  return [...found.values()].map((file) => ({ record: head.id, file }));
}

/** A file is told by its shape and not by its place, so that no record can begin to name files unseen. */
function collect(value: unknown, found: Map<FileHash, StoredFile>): void {
  if (typeof value !== 'object' || value === null) return;
  const file = 'hash' in value && 'mediaType' in value ? StoredFile.safeParse(value) : null;
  if (file?.success) found.set(file.data.hash, file.data);
  for (const part of Object.values(value)) collect(part, found);
}

/** One line for each named file that is not among the stored ones. */
export function missingFiles(named: readonly Absent[], stored: readonly FileHash[]): string[] {
  const here = new Set(stored);
  return named
    .filter(({ file }) => !here.has(file.hash))
    .map(({ record, file }) => `record ${record}: its file ${file.hash} (${file.size} bytes) is gone`);
}
