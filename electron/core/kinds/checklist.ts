import { checklistClashes, checklistInWords, checklistSeals } from '../../../shared/kinds/checklist/clashes.ts';
import { checklistKind } from '../../../shared/kinds/checklist/kind.ts';
import { sealOldVersions } from '../../../shared/kinds/checklist/upcast.ts';
import { putSealed } from '../database/tables/sealed.ts';
import type { KindStorage } from '../records/kinds.ts';

/** No list reads a checklist; cases are judged by what of it was adopted. */
export const checklistStorage: KindStorage = {
  version: checklistKind.spec.version,
  carry: (doc, { db }) => {
    sealOldVersions(doc, (text) => putSealed(db, new TextEncoder().encode(text)));
    checklistKind.upcast(doc);
  },
  seals: checklistSeals,
  clashes: checklistClashes,
  told: checklistInWords,
  projection: null,
};
