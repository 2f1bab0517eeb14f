import type * as Y from 'yjs';
import { carryFact } from '../facts.ts';
import { readOrdered } from '../items.ts';
import { ChecklistVersion } from './checklist.ts';
import { versionSeal } from './seals.ts';

/** Adopted versions as form 1 kept them, in the order they were adopted; empty in a later form. */
export function oldVersions(doc: Y.Doc): ChecklistVersion[] {
  return readOrdered(doc, { name: 'versions', schema: ChecklistVersion });
}

/**
 * Lays the adoptions of a document of form 1 down as facts that name sealed bytes, which `seal` stores and hashes. Comes before
 * `upcast`. Deterministic.
 */
export function sealOldVersions(doc: Y.Doc, seal: (text: string) => string): void {
  for (const version of oldVersions(doc)) {
    const { id, number, body, from, by, at } = version;
    const data = { id, number, body, from, seal: seal(versionSeal(version)) };
    carryFact(doc, { source: `a-${id}`, kind: 'adopted', data, by, at });
    doc.getMap('versions').delete(id);
  }
}
