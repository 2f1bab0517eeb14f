import type * as Y from 'yjs';
import { STANDARD_CHECKLIST } from './checklist.ts';
import { checklistKind } from './kind.ts';

/** For one who must choose between two checklists: its name and how much it changes. */
export function checklistInWords(doc: Y.Doc): { text: string; by: string; at: string } {
  const name = checklistKind.fields(doc).name ?? STANDARD_CHECKLIST.name;
  const checks = Object.keys(checklistKind.map(doc, 'checks')).length;
  const questions = checklistKind.list(doc, 'questions').length;
  return { text: `${name}: ${checks} tjek ændret, ${questions} egne spørgsmål`, by: '', at: '' };
}
