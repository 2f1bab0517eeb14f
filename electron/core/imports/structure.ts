import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptySection, templateById } from '../../../shared/templates/index.ts';
import { append } from './append.ts';
import { readAttachments } from './attachments.ts';
import { fileCompetence } from './competence.ts';
import { divide, type Part } from './divide.ts';
import { readInside } from './factsInside.ts';
import { readFront } from './front.ts';
import { settleTemplate, settleType } from './infer.ts';
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
  const opening = openingOf(front.left, parts);
  const filed = fileAttachments([...opening.parts, ...parts], front.fields, newId);
  const stated = fileCompetence(filed.parts, filed.fields, newId);
  const decided = {
    ...stated,
    fields: readInside([...unplacedPart(opening.left), ...stated.parts], stated.fields, newId),
  };
  const template = settleTemplate(parts, decided.fields.templateId);
  const type = settleType(
    { ...decided.fields, templateId: template.id },
    {
      parts: [...unplacedPart(opening.left), ...decided.parts],
      newId,
      stated: front.typeStated ? 'stated' : decided.type,
    },
  );
  const unplaced = [
    ...opening.left,
    ...decided.parts.filter(({ key }) => key === 'unplaced').flatMap((part) => part.blocks),
  ];
  const placed = decided.parts.filter(({ key }) => key !== 'unplaced');
  const sections = [...arrange(placed, { ...options, templateId: template.id }), ...unplacedPart(unplaced)];
  return {
    content: { fields: type.fields, body: { type: 'doc', content: sections.map((part) => sectionNode(part, newId)) } },
    notes: [
      ...front.notes,
      ...gatheringNote(gathering),
      ...filed.notes,
      ...template.notes,
      ...type.notes,
      ...unplacedNote(unplaced),
    ],
    recognised: [...opening.parts, ...parts]
      .filter(({ key }) => key !== 'unplaced' && key !== 'competence')
      .map(({ key, heading, blocks: own }) => ({
        key,
        heading,
        words: own.reduce((sum, block) => sum + wordsOf(textOf(block)), 0),
      })),
  };
}

const unplacedPart = (blocks: readonly DocJson[]): Part[] =>
  blocks.length > 0 ? [{ key: 'unplaced', heading: 'Ikke placeret', blocks }] : [];

/** What is asked of whom: the words with which such a line begins in Copenhagen's agendas and others'. */
const ASKS =
  /(?<!\p{L})(?:skal (?:\p{L}+ ){0,4}(?:tage stilling|træffes|tages|beslutte|godkende|vælge|vedtage|drøftes?|behandle|orienteres|udpege|prioritere)|orienteres|forelægges|fremlægges|præsenteres|søger om|ansøger|anmoder|til (?:godkendelse|drøftelse|orientering|beslutning|efterretning)|indstille[sr]|anbefale[sr]|foreslå[sr]|beslutning om)(?!\p{L})/iu;
const LEAST_WORDS = 6;

/** The lines above the first heading that say what the case asks are its summary, where it has no other. */
function openingOf(left: readonly DocJson[], parts: readonly Part[]): { parts: Part[]; left: readonly DocJson[] } {
  const has = parts.some(({ key }) => key === 'summary' || key === 'decisionQuestion');
  const spoken = quotedIn(left);
  const isLine = (block: DocJson) =>
    block.type === 'paragraph' && !spoken.has(block) && isSentence(textOf(block).trim());
  const first = left.findIndex(isLine);
  const run = left.slice(first).findIndex((block) => !isLine(block));
  const blocks = first === -1 ? [] : left.slice(first, run === -1 ? undefined : first + run);
  if (has || parts.length === 0 || !blocks.some((block) => ASKS.test(textOf(block)))) return { parts: [], left };
  const taken = new Set(blocks);
  return { parts: [{ key: 'summary', heading: 'Resumé', blocks }], left: left.filter((block) => !taken.has(block)) };
}

/** What a member writes, printed between marks over several paragraphs, is no summary of the administration's. */
function quotedIn(blocks: readonly DocJson[]): ReadonlySet<DocJson> {
  const texts = blocks.map((block) => textOf(block).trim());
  const first = texts.findIndex((text) => /^[»“„]/u.test(text) && !/[«”]/u.test(text));
  const length = first < 0 ? -1 : texts.slice(first).findIndex((text) => /[«”][.)]?$/u.test(text));
  return new Set(length < 0 ? [] : blocks.slice(first, first + length + 1));
}

const isSentence = (text: string): boolean => /[.!?]$/u.test(text) && wordsOf(text) >= LEAST_WORDS;

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
    append(attachments, read.attachments);
    append(links, read.links);
    if (read.rest.length > 0) kept.push({ ...part, blocks: read.rest });
  }
  const notes = quoted(links, 'dropped', [
    'Henvisninger i bilagslisten er ikke med',
    'Links in the list of attachments were left out',
  ]);
  return { fields: { ...fields, attachments }, parts: kept, notes };
}

/** Parts of one section come together; sections the template has and the file lacks are added empty in their place. */
function arrange(parts: readonly Part[], { templateId, newId }: Options): Part[] {
  const merged: { key: string; heading: string; blocks: DocJson[] }[] = [];
  for (const part of parts) {
    const same = merged.find(({ key }) => key === part.key);
    if (!same) merged.push({ ...part, blocks: [...part.blocks] });
    else {
      const content = [{ type: 'text', text: part.heading }];
      same.blocks.push({ type: 'heading', attrs: { id: newId(), level: 3 }, content });
      append(same.blocks, part.blocks);
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
