import type * as Y from 'yjs';
import { type ReadChecklistVersion, STANDARD_CHECKLIST } from '../../../../shared/kinds/checklist/checklist.ts';
import { checklistKind } from '../../../../shared/kinds/checklist/kind.ts';
import { playChecklist } from '../../../../shared/kinds/checklist/play.ts';
import { readVersionSeal } from '../../../../shared/kinds/checklist/seals.ts';
import { oldVersions } from '../../../../shared/kinds/checklist/upcast.ts';
import { sealedText } from '../../database/tables/sealed.ts';
import type { ReadableDb } from '../../database/types.ts';

/**
 * Every version a body adopted, by number, as its sealed bytes say it. A folder that is only read may still hold the form in
 * which versions lay in the document.
 */
export function versionsIn(db: ReadableDb, doc: Y.Doc): ReadChecklistVersion[] {
  const old = oldVersions(doc).map((version) => ({ ...version, standing: 'stands' as const, sealed: true }));
  const played = playChecklist(checklistKind.facts(doc)).adoptions.map(({ fact, standing }) => {
    const { by, at } = fact;
    const { seal, ...about } = fact.data;
    const text = sealedText(db, seal);
    const content = text === null ? null : readVersionSeal(text, about);
    return { ...about, by, at, standing, content: content ?? STANDARD_CHECKLIST, sealed: content !== null };
  });
  return [...old, ...played];
}

/** Those by which cases may be judged. */
export function standingVersions(versions: readonly ReadChecklistVersion[]): ReadChecklistVersion[] {
  return versions.filter(({ standing, sealed }) => standing === 'stands' && sealed);
}
