import { Settled } from '../clash.ts';
import { FileHash } from '../ids.ts';
import { ChecklistVersion } from './checklist.ts';

/**
 * What can have happened to a checklist. Who did it and when are the fact's own. A version's id is its seal, so that two who
 * write down the same adoption make the same version; one from before seals has the id it had.
 */
export const CHECKLIST_FACTS = {
  adopted: ChecklistVersion.pick({ id: true, number: true, body: true, from: true }).extend({
    /** Names the bytes of `versionSeal`. */
    seal: FileHash,
  }),
  settled: Settled,
};
