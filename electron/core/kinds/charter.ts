import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import type { CharterVersion } from '../../../shared/kinds/charter/charter.ts';
import { charterClashes, charterInWords, charterSeals } from '../../../shared/kinds/charter/clashes.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { oldAnswers, sealOldForm } from '../../../shared/kinds/charter/upcast.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { putAnswer } from '../database/tables/charterAnswers.ts';
import { bindOldKeeper } from '../database/tables/charterKeeper.ts';
import { putSealed } from '../database/tables/sealed.ts';
import type { KindStorage } from '../records/kinds.ts';

/** No list reads a charter; its page reads the record, and the seals it names. */
export const charterStorage: KindStorage = {
  version: charterKind.spec.version,
  carry: (doc, { db }) => {
    bindOldKeeper(db);
    for (const answer of oldAnswers(doc)) putAnswer(db, answer);
    sealOldCharter(doc, (bytes) => putSealed(db, bytes));
  },
  seals: charterSeals,
  clashes: charterClashes,
  told: charterInWords,
  projection: null,
};

/** Brings a document of form 1 to today's, with `put` to store what it sealed; answers leave it and are the caller's to keep. */
export function sealOldCharter(doc: Y.Doc, put: (bytes: Uint8Array) => string): void {
  sealOldForm(doc, {
    seal: (text) => FileHash.parse(put(new TextEncoder().encode(text))),
    isIntact: (version) => oldHash(version) === version.hash,
  });
  charterKind.upcast(doc);
}

/** How a version was sealed before its very bytes were. */
function oldHash({ number, body, date, item, text }: CharterVersion): string {
  const { preamble, chapters, clauses } = text;
  const sealed: unknown[] = [number, body, date, item, preamble, chapters.map(({ id, title }) => [id, title])];
  sealed.push(clauses.map((clause) => [clause.id, clause.chapter, clause.text, clause.rationale]));
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}
