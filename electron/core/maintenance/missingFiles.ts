import type { StoredFile } from '../../../shared/kinds/case/case.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';

export interface NamedFile {
  readonly record: RecordId;
  readonly file: StoredFile;
}

/** One line for each named file that is not among the stored ones. */
export function missingFiles(named: readonly NamedFile[], stored: readonly FileHash[]): string[] {
  const here = new Set(stored);
  return named
    .filter(({ file }) => !here.has(file.hash))
    .map(({ record, file }) => `record ${record}: its file ${file.hash} (${file.size} bytes) is gone`);
}
