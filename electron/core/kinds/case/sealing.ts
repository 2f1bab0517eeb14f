import * as Y from 'yjs';
import { canonicalJson } from '../../../../shared/kinds/canonical.ts';
import type { CaseContent } from '../../../../shared/kinds/case/case.ts';
import { playedCase } from '../../../../shared/kinds/case/doc.ts';
import { type CaseFact, caseKind } from '../../../../shared/kinds/case/kind.ts';
import type { NamedVersion } from '../../../../shared/kinds/case/play.ts';
import { SEALED_CASE, SealedCase } from '../../../../shared/kinds/case/sealed.ts';
import type { Maker } from '../../../../shared/kinds/define.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { hasSealed, putSealed, readSealed } from '../../database/tables/sealed.ts';
import type { ReadableDb, WritableDb } from '../../database/types.ts';
import { jsonOfBytes } from '../../json.ts';
import { parseBody, readCase } from './caseFile.ts';

/** Keeps the very bytes of what a case says and answers the hash a fact names them by. */
export function sealCase(db: WritableDb, { fields, body }: CaseContent): string {
  return putSealed(db, new TextEncoder().encode(canonicalJson({ schema: SEALED_CASE, fields, body })));
}

/**
 * What was sealed. `seal_missing` with `details.seal` when it is not on this computer, `database_corrupt` when it is not what was
 * sealed or is no case that this program can read.
 */
export function readSealedCase(db: ReadableDb, seal: string): CaseContent {
  if (!hasSealed(db, seal)) throw new AppError('seal_missing', `What was sealed under ${seal} is not here`, { seal });
  const bytes = readSealed(db, seal);
  const read = SealedCase.safeParse(jsonOfBytes(bytes));
  if (!read.success) throw new AppError('database_corrupt', `What is sealed under ${seal} is no case`, { seal });
  const { fields, body } = read.data;
  parseBody(body);
  return { fields, body };
}

/** The named versions of a case, newest first. */
export function versionsIn(doc: Y.Doc): readonly NamedVersion[] {
  return playedCase(doc).versions;
}

/** Every seal that a fact of the case names. */
export function sealsIn(doc: Y.Doc): string[] {
  const named = caseKind.facts(doc).flatMap((fact) => {
    if (fact.kind === 'versionNamed') return [fact.data.seal];
    return fact.kind === 'dispatched' && fact.data.seal ? [fact.data.seal] : [];
  });
  return [...new Set(named)];
}

type Sent = Omit<Extract<CaseFact, { kind: 'dispatched' }>['data'], 'seal'>;

/** What the case says once it is sent so: with its mark, its number and its day. The record itself is not touched. */
export function contentOnceSent(doc: Y.Doc, maker: Maker, sent: Sent): CaseContent {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  caseKind.addFact(copy, { ...maker, sign: undefined }, { kind: 'dispatched', data: { ...sent, seal: null } });
  const content = readCase(copy);
  copy.destroy();
  return content;
}
