import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { judgeOpenness, type Signal, type Verdict } from '../../../shared/openness/judge.ts';
import { titleMark } from '../../../shared/openness/labels.ts';
import { openingTold } from '../../../shared/openness/told.ts';
import { namesAnnex } from '../../../shared/openness/words.ts';
import { textOf } from './inline.ts';
import { asSignals, blockSignals, fileSignals } from './openness.ts';
import { note, quoted, type ReadFile } from './types.ts';

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
  const file = fileSignals(said, fileName);
  const ownOf = (text: readonly DocJson[]) => [
    ...asSignals('title', titleMark(fields.title)),
    ...blockSignals(text),
    ...stated,
  ];
  const closedTitles = fields.attachments.filter(({ closed }) => closed).map(({ title }) => title);
  const whole = judgeOpenness({ own: ownOf(blocks), section: null, file });
  const others = () => ownOf(blocks.flatMap((block) => without(block, closedTitles)));
  const rest =
    closedTitles.length > 0
      ? judgeOpenness({ own: others().filter((one) => !speaksOfAnnex(one)), section: null, file })
      : whole;
  // A case that says it is open, with a closed attachment that is known as such, is an open case with a closed attachment.
  const verdict = rest.is === 'open' ? rest : whole;
  const isClosed = verdict.is === 'closed' || verdict.is === 'unclear';
  const openness = { ...fields.openness, closed: isClosed };
  const notes = [...told(verdict), ...(verdict === whole ? [] : attachmentNotes(closedTitles))];
  return { content: { ...content, fields: { ...fields, openness } }, notes };
}

/** *Priserne står i bilag 2, der er lukket*: where the list has the closed attachment, these words are about it. */
const speaksOfAnnex = ({ says, place, words }: Signal): boolean =>
  says === 'unclear' && place === 'text' && namesAnnex(words);

/** A block without the lines of a list of attachments that name one of these. */
function without(node: DocJson, titles: readonly string[]): DocJson[] {
  if (node.type === 'paragraph' || node.type === 'tableRow')
    return titles.some((title) => textOf(node).includes(title)) ? [] : [node];
  return [node.content ? { ...node, content: node.content.flatMap((child) => without(child, titles)) } : node];
}

function told(verdict: Verdict): ImportNote[] {
  const { da, en } = openingTold(verdict);
  switch (verdict.is) {
    case 'open':
      return [];
    case 'closed':
      return [note('openness', `Sagen er læst ind som lukket. ${da}`, `The case was read in as closed. ${en}`)];
    case 'unclear':
      return [
        note(
          'openness',
          `Sagen er læst ind som lukket. ${da} Er den åben, så ret det i sagens oplysninger.`,
          `The case was read in as closed. ${en} If it is open, change that in the details of the case.`,
        ),
      ];
    default:
      return [
        note(
          'openness',
          'Filen siger ikke, om sagen er åben eller lukket. Den er læst ind som åben.',
          'The file does not say whether the case is open or closed. It was read in as open.',
        ),
      ];
  }
}

function attachmentNotes(titles: readonly string[]): ImportNote[] {
  return quoted(titles, 'openness', [
    'Sagen er læst ind som åben, for det siger den selv. Disse bilag er lukkede',
    'The case was read in as open, for it says so itself. These attachments are closed',
  ]);
}
