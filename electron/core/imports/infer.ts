import { kindOf } from '../../../shared/checks/reading/kind.ts';
import { BlockCache, createView } from '../../../shared/checks/view.ts';
import type { ImportNote } from '../../../shared/contract/files.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseFields, CaseType } from '../../../shared/kinds/case/case.ts';
import { templateById } from '../../../shared/templates/index.ts';
import { recogniseTemplate } from '../../../shared/templates/recognise.ts';
import type { Part } from './divide.ts';
import { openPoints } from './points.ts';
import { note } from './types.ts';

const TYPE_NAMES: Readonly<Record<CaseType, readonly [string, string]>> = {
  decision: ['beslutning', 'decision'],
  discussion: ['drøftelse', 'discussion'],
  information: ['orientering', 'information'],
};

/** Blocks of a section in which a case says what it is; the recommendation is read whole. */
const OPENING = 4;

/**
 * The type of a case whose file does not state it, read from what it says of itself. Where that leaves it unsure the question is
 * asked in the notes, and the guess is marked in the fields, so that what hangs on the type is only suggested.
 */
export function settleType(
  fields: CaseFields,
  {
    parts,
    stated,
    newId,
  }: { readonly parts: readonly Part[]; readonly stated: 'stated' | CaseType | null; readonly newId: () => string },
): { readonly fields: CaseFields; readonly notes: readonly ImportNote[] } {
  if (stated !== null) return { fields: stated === 'stated' ? fields : { ...fields, caseType: stated }, notes: [] };
  const { type, certainty, why } = kindOf(createView(fields, new BlockCache().sections(docOf(parts, newId))));
  const [da, en] = TYPE_NAMES[type];
  if (certainty === 'sure') {
    const told = note(
      'inferred',
      `Sagstypen står ikke i filen. Den er sat til ${da} ${why.da}.`,
      `The file does not state the case type. It was set to ${en} ${why.en}.`,
    );
    return { fields: { ...fields, caseType: type }, notes: [told] };
  }
  const asked = note(
    'inferred',
    `Er sagen en beslutning, en drøftelse eller en orientering? Sagstypen står ikke i filen. Den er sat til ${da}, ${why.da}. Ret den i sagens oplysninger, hvis den er forkert; indtil da er de tjek, der hænger på sagstypen, kun forslag.`,
    `Is the case a decision, a discussion or an orientation? The file does not state the case type. It was set to ${en}, ${why.en}. Change it in the details of the case if it is wrong; until then the checks that hang on the type are only suggestions.`,
  );
  return { fields: { ...fields, caseType: type, guessedType: type }, notes: [asked] };
}

function docOf(parts: readonly Part[], newId: () => string) {
  const content = parts
    .filter(({ key, blocks }) => key !== 'attachments' && blocks.length > 0)
    .map(({ key, heading, blocks }) => ({
      type: 'section',
      attrs: { key, heading },
      // Each point by itself, for one that decides makes the case a decision.
      content:
        key === 'recommendation' ? blocks.flatMap((block) => openPoints(block, newId)) : blocks.slice(0, OPENING),
    }));
  const empty = { type: 'section', attrs: { key: 'unplaced', heading: '' }, content: [{ type: 'paragraph' }] };
  return caseSchema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [empty] });
}

/** The template a case is judged by: the one whose headings it has, which is told where it is not the house's own. */
export function settleTemplate(
  parts: readonly Part[],
  house: string,
): { readonly id: string; readonly notes: readonly ImportNote[] } {
  const id = recogniseTemplate(parts, house);
  if (id === house) return { id, notes: [] };
  const name = templateById(id)?.name;
  const told = name
    ? note(
        'inferred',
        `Overskrifterne er dem i skabelonen ${name}. Sagen bedømmes efter den.`,
        `The headings are those of the template ${name}. The case is judged by it.`,
      )
    : note(
        'inferred',
        'Overskrifterne passer ikke til nogen kendt skabelon. Der spørges kun om det, enhver sag skal have.',
        'The headings fit no known template. Only what any case must have is asked for.',
      );
  return { id, notes: [told] };
}
