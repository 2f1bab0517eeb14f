import * as Y from 'yjs';
import { STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';
import { type ArrivedRecord, type ReadPackage, readPackage } from '../exchange/arrived.ts';
import { type ExchangeInput, type ReadExchange, readExchange } from '../exchange/file/arrive.ts';
import { createKinds } from '../kinds/index.ts';

/**
 * A package as it came, after its records have been put together once by themselves: what takes more memory or time than a file may
 * shows here, and not where the program's own records lie. Whether they are good is not asked yet. Throws as `readPackage` does.
 */
export function rehearsed(bytes: Uint8Array): ReadPackage {
  const arrived = readPackage(unjudged(), bytes);
  rehearse(arrived.records);
  return arrived;
}

/** As `rehearsed`, for a file of exchange. Throws as `readExchange` does. */
export async function rehearsedExchange(input: ExchangeInput): Promise<ReadExchange> {
  const read = await readExchange(unjudged(), input);
  rehearse(read.records);
  return read;
}

/** No record is judged here, so it matters not by which checklist. */
const unjudged = () => createKinds({ current: () => ({ key: '', content: STANDARD_CHECKLIST, version: null }) });

function rehearse(records: readonly ArrivedRecord[]): void {
  for (const { id, rows, state } of records) {
    // A document's own name is drawn letter by letter, and nothing reads it.
    const doc = new Y.Doc({ guid: id });
    try {
      if (state) Y.applyUpdate(doc, state);
      for (const { update } of rows) Y.applyUpdate(doc, update);
    } catch {
      // An update that is none is refused where it is tried, with the record's name.
    } finally {
      doc.destroy();
    }
  }
}
