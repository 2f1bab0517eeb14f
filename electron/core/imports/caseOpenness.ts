import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { judgeOpenness, type Signal } from '../../../shared/openness/judge.ts';
import { titleMark } from '../../../shared/openness/labels.ts';
import { openingTold } from '../../../shared/openness/told.ts';
import { asSignals, blockSignals, fileSignals } from './openness.ts';
import { note, type ReadFile } from './types.ts';

interface Judged {
  readonly content: CaseContent;
  readonly notes: readonly ImportNote[];
}

/**
 * A case read by itself is closed when anything in its file says that it is, or may be. Says the file nothing, it is open as a new case
 * is, and that is told: it is a draft, and goes nowhere before somebody has put it on an agenda.
 */
export function withOpenness(content: CaseContent, { blocks, said }: ReadFile, fileName: string): Judged {
  const { fields } = content;
  const stated: Signal[] = fields.openness.closed ? [{ says: 'closed', place: 'field', words: 'Lukket' }] : [];
  const own = [...asSignals('title', titleMark(fields.title)), ...blockSignals(blocks), ...stated];
  const verdict = judgeOpenness({ own, section: null, file: fileSignals(said, fileName) });
  const isClosed = verdict.is === 'closed' || verdict.is === 'unclear';
  const { da, en } = openingTold(verdict);
  const told = {
    closed: [note('openness', `Sagen er læst ind som lukket. ${da}`, `The case was read in as closed. ${en}`)],
    unclear: [
      note(
        'openness',
        `Sagen er læst ind som lukket. ${da} Er den åben, så ret det i sagens oplysninger.`,
        `The case was read in as closed. ${en} If it is open, change that in the details of the case.`,
      ),
    ],
    untold: [
      note(
        'openness',
        'Filen siger ikke, om sagen er åben eller lukket. Den er læst ind som åben.',
        'The file does not say whether the case is open or closed. It was read in as open.',
      ),
    ],
    open: [],
  }[verdict.is];
  return {
    content: { ...content, fields: { ...fields, openness: { ...fields.openness, closed: isClosed } } },
    notes: told,
  };
}
