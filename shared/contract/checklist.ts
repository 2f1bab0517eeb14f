import { z } from 'zod';
import {
  ChecklistContent,
  ChecklistVersion,
  ReadChecklistVersion,
  ToldChecklist,
} from '../kinds/checklist/checklist.ts';
import { IsoDate } from '../kinds/day.ts';
import { RecordId } from '../kinds/ids.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { TOUCHES } from './touches.ts';

/** What cases are judged by today: an adopted version, or the program's own checklist while there is none. */
export const InForce = z.object({
  content: ToldChecklist,
  version: ChecklistVersion.omit({ content: true }).nullable(),
});
export type InForce = z.infer<typeof InForce>;

export const checklist = {
  /** What is in force today, what the council is working on, and every adopted version, oldest first. */
  get: query(
    z.object({}),
    z.object({
      inForce: InForce,
      draft: ToldChecklist,
      /** The record it lies in; null until the first change. */
      record: RecordId.nullable(),
      versions: z.array(ReadChecklistVersion.omit({ content: true })),
    }),
  ),
  /**
   * Changes what the council is working on. With `base`, the draft as the sender saw it, only what differs between the two is changed,
   * so that two people who change different things at once both get their way. Nothing is judged by it before it is adopted.
   */
  saveDraft: mutation(z.object({ content: ChecklistContent, base: ChecklistContent.optional() }), z.object({}), {
    touches: TOUCHES.checklist,
  }),
  /** The draft as a YAML file for people. */
  exportYaml: query(z.object({}), z.object({ text: z.string() })),
  /** Makes the draft what the file says; where anything in it is wrong, all of that is told and nothing changes. */
  importYaml: mutation(
    z.object({ text: z.string().max(4_000_000) }),
    z.object({ problems: z.array(z.object({ line: z.int(), da: z.string(), en: z.string() })) }),
    { touches: TOUCHES.checklist },
  ),
  /** Seals the draft as the next version, in force from a day on; twice with nothing changed is once. */
  adopt: mutation(
    z.object({ body: z.string().min(1).max(200), from: IsoDate }),
    ChecklistVersion.omit({ content: true }),
    // What is in force judges every case anew.
    { touches: [...TOUCHES.checklist, ...TOUCHES.cases] },
  ),
};
