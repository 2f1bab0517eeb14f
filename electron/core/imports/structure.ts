import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, CaseFields, CaseType, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptySection, templateById } from '../../../shared/templates/index.ts';
import { readAttachments } from './attachments.ts';
import { typeAskedFor } from './caseType.ts';
import { fileCompetence } from './competence.ts';
import { divide, type Part } from './divide.ts';
import { readFront } from './front.ts';
import { textOf } from './inline.ts';
import { unfoldTables } from './layout.ts';
import { openPoints } from './points.ts';
import { wordsOf } from './report.ts';
import { type ImportReport, note, quoted, type ReadFile } from './types.ts';

interface Options {
  readonly name: string;
  readonly newId: () => string;
  readonly templateId: string;
}

interface Structured {
  readonly content: CaseContent;
  readonly notes: readonly ImportNote[];
  readonly recognised: ImportReport['recognised'];
}

/** Finds title, facts and sections in a row of blocks. Every word ends in a field, in a section, in *Ikke placeret* or in a note. */
export function structure({ blocks, title }: Pick<ReadFile, 'blocks' | 'title'>, options: Options): Structured {
  const { newId } = options;
  const { parts, preamble, gathering } = divide(unfoldTables(blocks, newId), newId);
  const front = readFront(preamble, { ...options, title });
  const filed = fileAttachments(parts, front.fields, newId);
  const decided = fileCompetence(filed.parts, filed.fields);
  const type = settleType(decided.fields, { parts: decided.parts, stated: front.typeStated });
  const unplaced = [
    ...front.left,
    ...decided.parts.filter(({ key }) => key === 'unplaced').flatMap((part) => part.blocks),
  ];
  const placed = decided.parts.filter(({ key }) => key !== 'unplaced');
  const sections = [
    ...arrange(placed, options),
    ...(unplaced.length > 0 ? [{ key: 'unplaced', heading: 'Ikke placeret', blocks: unplaced }] : []),
  ];
  return {
    content: { fields: type.fields, body: { type: 'doc', content: sections.map((part) => sectionNode(part, newId)) } },
    notes: [...front.notes, ...gatheringNote(gathering), ...filed.notes, ...type.notes, ...unplacedNote(unplaced)],
    recognised: parts
      .filter(({ key }) => key !== 'unplaced')
      .map(({ key, heading, blocks: own }) => ({
        key,
        heading,
        words: own.reduce((sum, block) => sum + wordsOf(textOf(block)), 0),
      })),
  };
}

interface Filed {
  readonly fields: CaseFields;
  readonly parts: readonly Part[];
  readonly notes: readonly ImportNote[];
}

/** The attachments a *Bilag* section lists become fields; what else it says stays a section. */
function fileAttachments(parts: readonly Part[], fields: CaseFields, newId: () => string): Filed {
  const kept: Part[] = [];
  const attachments = [...fields.attachments];
  const links: string[] = [];
  for (const part of parts) {
    if (part.key !== 'attachments') {
      kept.push(part);
      continue;
    }
    const read = readAttachments(part.blocks, { newId, room: 500 - attachments.length });
    attachments.push(...read.attachments);
    links.push(...read.links);
    if (read.rest.length > 0) kept.push({ ...part, blocks: read.rest });
  }
  const notes = quoted(links, 'dropped', [
    'Henvisninger i bilagslisten er ikke med',
    'Links in the list of attachments were left out',
  ]);
  return { fields: { ...fields, attachments }, parts: kept, notes };
}

const TYPE_NAMES: Readonly<Record<CaseType, readonly [string, string]>> = {
  decision: ['beslutning', 'decision'],
  discussion: ['drøftelse', 'discussion'],
  information: ['orientering', 'information'],
};

/** The type is read from what the recommendation asks for when the file does not state it, and that is said. */
function settleType(
  fields: CaseFields,
  { parts, stated }: { readonly parts: readonly Part[]; readonly stated: boolean },
): { fields: CaseFields; notes: ImportNote[] } {
  if (stated) return { fields, notes: [] };
  const recommendation = parts.filter(({ key }) => key === 'recommendation').flatMap(({ blocks }) => blocks);
  const asked = typeAskedFor(recommendation, fields);
  const caseType = asked ?? 'decision';
  const [da, en] = TYPE_NAMES[caseType];
  const told =
    asked === null
      ? note(
          'inferred',
          `Sagstypen står ikke i filen, og indstillingen viser den ikke. Den er sat til ${da}.`,
          `The file does not state the case type, and the recommendation does not show it. It was set to ${en}.`,
        )
      : note(
          'inferred',
          `Sagstypen står ikke i filen. Den er sat til ${da} efter indstillingen.`,
          `The file does not state the case type. It was set to ${en} from the recommendation.`,
        );
  return { fields: { ...fields, caseType }, notes: [told] };
}

/** Parts of one section come together; sections the template has and the file lacks are added empty in their place. */
function arrange(parts: readonly Part[], { templateId, newId }: Options): Part[] {
  const merged: { key: string; heading: string; blocks: DocJson[] }[] = [];
  for (const part of parts) {
    const same = merged.find(({ key }) => key === part.key);
    if (!same) merged.push({ ...part, blocks: [...part.blocks] });
    else {
      const content = [{ type: 'text', text: part.heading }];
      same.blocks.push({ type: 'heading', attrs: { id: newId(), level: 3 }, content }, ...part.blocks);
    }
  }
  let at = 0;
  for (const { key, heading } of templateById(templateId)?.sections ?? []) {
    const present = merged.findIndex((part) => part.key === key);
    if (present === -1) merged.splice(at++, 0, { key, heading, blocks: [] });
    else at = present + 1;
  }
  return merged;
}

function sectionNode({ key, heading, blocks }: Part, newId: () => string): DocJson {
  const empty = emptySection({ key, heading }, newId);
  const content = key === 'recommendation' ? blocks.flatMap((block) => openPoints(block, newId)) : blocks;
  return content.length > 0 ? { ...empty, content } : empty;
}

function gatheringNote(headings: readonly string[]): ImportNote[] {
  return quoted(headings, 'info', [
    'Overskrifter, som kun samler andre afsnit, er ikke med',
    'Headings that only gather other sections were left out',
  ]);
}

function unplacedNote(blocks: readonly DocJson[]): ImportNote[] {
  if (blocks.length === 0) return [];
  const words = blocks.reduce((sum, block) => sum + wordsOf(textOf(block)), 0);
  return [
    note(
      'unplaced',
      `${words} ord kunne ikke placeres og står i afsnittet »Ikke placeret«.`,
      `${words} words could not be placed and are in the section "Ikke placeret".`,
    ),
  ];
}
