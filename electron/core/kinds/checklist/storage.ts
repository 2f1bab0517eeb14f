import type * as Y from 'yjs';
import { checklistClashes, checklistInWords, checklistSeals } from '../../../../shared/kinds/checklist/clashes.ts';
import { checklistKind } from '../../../../shared/kinds/checklist/kind.ts';
import { sealOldVersions } from '../../../../shared/kinds/checklist/upcast.ts';
import { putSealed } from '../../database/tables/sealed.ts';
import { councilOf, type KindStorage, type PutSeal } from '../../records/kinds.ts';

/** No list reads a checklist; cases are judged by what of it was adopted. */
export const checklistStorage: KindStorage = {
  version: checklistKind.spec.version,
  carry: (doc, { db }) => bring(doc, (bytes) => putSealed(db, bytes)),
  bring,
  seals: checklistSeals,
  clashes: checklistClashes,
  told: checklistInWords,
  files: () => [],
  names: councilOf,
  audience: () => ({ kind: 'all' }),
  changed: () => ({ name: 'checklist.changed', payload: {} }),
  projection: null,
};

function bring(doc: Y.Doc, put: PutSeal): void {
  sealOldVersions(doc, (text) => put(new TextEncoder().encode(text)));
  checklistKind.upcast(doc);
}
