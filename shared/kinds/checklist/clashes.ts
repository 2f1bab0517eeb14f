import type * as Y from 'yjs';
import { formatDate, formatDateInEnglish } from '../../text/dates.ts';
import type { Clash, ToldRecord } from '../clash.ts';
import { STANDARD_CHECKLIST } from './checklist.ts';
import { checklistKind } from './kind.ts';
import { playChecklist } from './play.ts';

/** What a person must settle in a checklist, told alike on every laptop: which of the versions adopted apart was adopted. */
export function checklistClashes(doc: Y.Doc): Clash[] {
  return playChecklist(checklistKind.facts(doc)).torn.map(({ id, among }) => ({
    id,
    kind: 'checklistAdoptedApart',
    about: [...new Set(among.map(({ fact }) => fact.data.number))].sort((a, b) => a - b).join(', '),
    choices: among.map(({ fact: { key, by, at, data } }) => ({
      id: key,
      by,
      at,
      text: {
        da: `${data.body}, gælder fra ${formatDate(data.from)}`,
        en: `${data.body}, in force from ${formatDateInEnglish(data.from)}`,
      },
    })),
  }));
}

/** Seals that the facts of a checklist name. */
export function checklistSeals(doc: Y.Doc): string[] {
  return checklistKind.facts(doc).flatMap((fact) => (fact.kind === 'adopted' ? [fact.data.seal] : []));
}

/** For one who must choose between two checklists: its name and how much it changes. */
export function checklistInWords(doc: Y.Doc): ToldRecord {
  const name = checklistKind.fields(doc).name ?? STANDARD_CHECKLIST.name;
  const checks = Object.keys(checklistKind.map(doc, 'checks')).length;
  const questions = checklistKind.list(doc, 'questions').length;
  const text = {
    da: `${name}. Tjek ændret: ${checks}. Egne spørgsmål: ${questions}`,
    en: `${name}. Checks changed: ${checks}. Questions of its own: ${questions}`,
  };
  return { text, by: '', at: '' };
}
