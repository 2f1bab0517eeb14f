import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { CharterPackage, OldCharterPackage } from '../../../shared/charter/package.ts';
import type { CharterVersion } from '../../../shared/kinds/charter/charter.ts';
import { charterClashes, charterInWords, charterSeals } from '../../../shared/kinds/charter/clashes.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { mergeBreach } from '../../../shared/kinds/charter/merge.ts';
import { playCharter } from '../../../shared/kinds/charter/play.ts';
import { oldAnswers, sealOldForm } from '../../../shared/kinds/charter/upcast.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { dropAnswers, putAnswer } from '../database/tables/charterAnswers.ts';
import { bindOldKeeper } from '../database/tables/charterKeeper.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { councilOf, type KindStorage, type OldPackage, type PutSeal } from '../records/kinds.ts';

/** No list reads a charter; its page reads the record, and the seals it names. */
export const charterStorage: KindStorage = {
  version: charterKind.spec.version,
  carry: (doc, { db }) => {
    bindOldKeeper(db);
    for (const answer of oldAnswers(doc)) putAnswer(db, answer);
    sealOldCharter(doc, (bytes) => putSealed(db, bytes));
  },
  // Answers that lay in what comes from elsewhere are let go of.
  bring: sealOldCharter,
  seals: charterSeals,
  clashes: charterClashes,
  told: charterInWords,
  files: () => [],
  names: councilOf,
  audience: () => ({ kind: 'all' }),
  changed: () => ({ name: 'charter.changed', payload: {} }),
  // Form 1 kept answers in the record: its log tells how many there were, and when.
  isOldLogSecret: true,
  mayTake: mergeBreach,
  taken: (db, doc) => {
    // Of a round that is closed elsewhere no answer is kept here.
    for (const round of playCharter(charterKind.facts(doc)).rounds)
      if (round.closedAt !== null) dropAnswers(db, round.id);
  },
  oldPackage: readOldPackage,
  projection: null,
};

/** Packages of before there was one form for all kinds, under both their names: the record's whole state, with or without seals. */
function readOldPackage(data: unknown): OldPackage | null {
  const [now, old] = [CharterPackage.safeParse(data), OldCharterPackage.safeParse(data)];
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  if (now.success) return { id: now.data.id, state: bytes(now.data.state), seals: now.data.seals.map(bytes) };
  return old.success ? { id: old.data.id, state: bytes(old.data.state), seals: [] } : null;
}

/** Brings a document of form 1 to today's, with `put` to store what it sealed; answers leave it and are the caller's to keep. */
export function sealOldCharter(doc: Y.Doc, put: PutSeal): void {
  if (formOf(doc) >= charterKind.spec.version) return;
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
