import * as Y from 'yjs';
import { STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';
import { type Arrived, readPackage } from '../exchange/arrived.ts';
import { createKinds } from '../kinds/index.ts';

/**
 * A package as it came, after its records have been put together once by themselves: what takes more memory or time than a file may
 * shows here, and not where the program's own records lie. Whether they are good is not asked yet. Throws as `readPackage` does.
 */
export function rehearsed(bytes: Uint8Array): Arrived {
  // No record is judged here, so it matters not by which checklist.
  const kinds = createKinds({ current: () => ({ key: '', content: STANDARD_CHECKLIST, version: null }) });
  const arrived = readPackage(kinds, bytes);
  for (const { rows, state } of arrived.records) {
    const doc = new Y.Doc();
    try {
      if (state) Y.applyUpdate(doc, state);
      for (const { update } of rows) Y.applyUpdate(doc, update);
    } catch {
      // An update that is none is refused where it is tried, with the record's name.
    } finally {
      doc.destroy();
    }
  }
  return arrived;
}
