import { z } from 'zod';
import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import { ChecklistContent, ChecklistVersion, CheckSetting, ListTerm, OwnQuestion } from './checklist.ts';

/** A word of the program's own list that the council has taken out. */
export const REMOVED = 'removed';

/**
 * What the council wants of its cases: settings by check in `checks`, each changed word of a list under `list\u0000word` in `terms`,
 * words that are spelt right in `words`.
 */
export const checklistKind = defineKind({
  name: 'checklist',
  version: 1,
  content: {
    fields: { name: ChecklistContent.shape.name },
    lists: { questions: { schema: OwnQuestion }, versions: { schema: ChecklistVersion, onRestore: 'stays' } },
    maps: {
      checks: { schema: CheckSetting },
      terms: { schema: z.union([z.literal(REMOVED), ListTerm]) },
      words: { schema: z.literal(true) },
    },
  },
  facts: { settled: Settled },
  upcast: {},
});
