import type * as Y from 'yjs';
import type { RecordAudience } from '../../../../shared/exchange/audience.ts';
import type { CaseContent } from '../../../../shared/kinds/case/case.ts';
import { caseClashes } from '../../../../shared/kinds/case/clashes.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { caseAct } from '../../../../shared/kinds/case/naming.ts';
import { carryFact } from '../../../../shared/kinds/facts.ts';
import {
  type CaseProjection,
  clearCases,
  dropCase,
  findCase,
  helperProblems,
  putCase,
} from '../../database/tables/cases.ts';
import type { RecordHead } from '../../database/tables/updates.ts';
import { dropOldVersions, oldVersions } from '../../database/tables/versions.ts';
import type { ReadableDb, WritableDb } from '../../database/types.ts';
import { type Changed, councilOf, type KindStorage, type OpenProjection } from '../../records/kinds.ts';
import { replay } from '../../records/replay.ts';
import type { Judging } from '../checklist/judge.ts';
import { filesIn } from '../filesIn.ts';
import { readCase } from './caseFile.ts';
import { casesChanged } from './changed.ts';
import { begunCase, CaseProjector } from './projection.ts';
import { sealCase, sealsIn } from './sealing.ts';

/** Cases are judged by the checklist of the day: `judging` says which. */
export function caseStorage(judging: () => Judging): KindStorage {
  return {
    version: caseKind.spec.version,
    carry,
    bring: caseKind.upcast,
    seals: sealsIn,
    clashes: (doc) => caseClashes(caseKind.facts(doc)),
    act: caseAct,
    names: councilOf,
    files: (doc) => filesIn(readCase(doc)),
    audience: audienceOf,
    changed: casesChanged,
    projection: {
      key: () => judging().key,
      open: (head, doc) => new CaseRows(head, doc, () => judging().content),
      begun: (head, { doc, changed }) => beginCaseRows(readCase(doc), head, changed),
      clear: clearCases,
      drop: dropCase,
    },
  };
}

/** An open case is for all once it has been sent; until then it is being written. */
function audienceOf(doc: Y.Doc): RecordAudience {
  const { status, openness } = readCase(doc).fields;
  return { kind: !openness.closed && (status === 'dispatched' || status === 'decided') ? 'all' : 'council' };
}

/** Versions were places in this computer's log; what stood there is sealed, and a fact names it. */
function carry(doc: Y.Doc, { db, head: { id: recordId } }: { db: WritableDb; head: RecordHead }): void {
  for (const { id, name, seq, author: by, at } of oldVersions(db, recordId)) {
    const then = replay(db, recordId, seq);
    caseKind.upcast(then);
    const data = { id, name, seal: sealCase(db, readCase(then)) };
    then.destroy();
    carryFact(doc, { source: `version-${id}`, kind: 'versionNamed', data, by, at });
  }
  dropOldVersions(db, recordId);
  caseKind.upcast(doc);
}

/** Rows of a new case that is still to be judged: it is listed and found. */
export function beginCaseRows(
  content: CaseContent,
  { id, createdAt }: Pick<RecordHead, 'id' | 'createdAt'>,
  { at, author }: Changed,
): (db: WritableDb) => void {
  const projection = begunCase(content, at.slice(0, 10));
  const log = { id, createdAt, changedAt: at, changedBy: author };
  return (db) => putCase(db, { log, projection, previous: null });
}

class CaseRows implements OpenProjection {
  readonly #head: RecordHead;
  readonly #projector: CaseProjector;
  #previous: CaseProjection | null = null;

  constructor(head: RecordHead, doc: Y.Doc, content: () => Judging['content']) {
    this.#head = head;
    this.#projector = new CaseProjector(doc, content);
  }

  ready({ at, author }: Changed): (db: WritableDb) => void {
    const { id, createdAt } = this.#head;
    const projection = this.#projector.project(at.slice(0, 10));
    return (db) => {
      putCase(db, {
        log: { id, createdAt, changedAt: at, changedBy: author },
        projection,
        previous: this.#previous,
      });
      this.#previous = projection;
    };
  }

  rowsChanged(): void {
    this.#previous = null;
  }

  compare(db: ReadableDb): string[] {
    const { id } = this.#head;
    const row = findCase(db, id);
    if (!row) return [`case ${id}: missing from the list`];
    const projection = this.#projector.project(row.changedAt.slice(0, 10));
    const { text: _text, titleFolded: _folded, checks: _checks, ...expected } = projection;
    const columns = Object.entries(expected).flatMap(([key, value]) =>
      JSON.stringify(row[key as keyof typeof row]) === JSON.stringify(value) ? [] : [`case ${id}: ${key} differs`],
    );
    return [...columns, ...helperProblems(db, id, projection)];
  }

  close(): void {
    this.#projector.destroy();
  }
}
