import { z } from 'zod';
import { defineKind } from '../define.ts';
import { regroup } from '../items.ts';
import { ChecklistContent, CheckSetting, ListTerm, OwnQuestion } from './checklist.ts';
import { CHECKLIST_FACTS } from './facts.ts';

/** A word of the program's own list that the council has taken out. */
export const REMOVED = 'removed';

// A question with the reason and the weight it was given: never one's question with another's reason.
const questions = { schema: OwnQuestion, together: [['question', 'why', 'severity']] };

/**
 * What the council wants of its cases: settings by check in `checks`, each changed word of a list under `list\u0000word` in `terms`,
 * words that are spelt right in `words`. What a body adopted are facts that name sealed bytes.
 */
export const checklistKind = defineKind({
  name: 'checklist',
  version: 2,
  content: {
    fields: { name: ChecklistContent.shape.name },
    lists: { questions },
    maps: {
      checks: { schema: CheckSetting },
      terms: { schema: z.union([z.literal(REMOVED), ListTerm]) },
      words: { schema: z.literal(true) },
    },
  },
  facts: CHECKLIST_FACTS,
  writers: {
    content: 'agenda',
    facts: {
      adopted: 'recorder',
      settled: 'agenda',
    },
  },
  // What was adopted is sealed before (`upcast.ts`), for sealing stores bytes.
  upcast: { 1: (doc) => regroup(doc, { name: 'questions', ...questions }) },
});
