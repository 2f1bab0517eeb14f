import type { KnownCase } from '../../../shared/contract/files.ts';
import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { caseLike } from '../database/tables/cases.ts';
import type { ReadableDb } from '../database/types.ts';

/**
 * The case a file seems to be of: one with its title, or with its case number, here already or among those that come with it. Of the same
 * number may be several cases, so one with the same title goes before; an empty title or number is nobody's.
 */
export class SameCase {
  readonly #db: ReadableDb;
  readonly #coming = new Map<string, KnownCase>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  find({ title, caseNumber }: Pick<CaseFields, 'title' | 'caseNumber'>): KnownCase | null {
    const titleFolded = fold(title.trim());
    const coming = titleFolded === '' ? undefined : this.#coming.get(titleFolded);
    if (coming) return coming;
    const row = caseLike(this.#db, { titleFolded, caseNumber: caseNumber.trim() });
    if (!row) return null;
    return { id: row.id, title: row.title, by: row.titleFolded === titleFolded ? 'title' : 'caseNumber' };
  }

  /** One that is made of a file before, in the same go. */
  comes(id: RecordId, { title }: Pick<CaseFields, 'title'>): void {
    this.#coming.set(fold(title.trim()), { id, title, by: 'title' });
  }
}
