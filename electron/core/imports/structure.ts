import type { ImportNote } from '../../../shared/contract/files.ts';
import {
  type CaseContent,
  type CaseFields,
  type CaseType,
  type DocJson,
  emptyCaseFields,
} from '../../../shared/records/case.ts';
import { sectionOfHeading } from '../../../shared/templates/headings.ts';
import { emptySection, templateById } from '../../../shared/templates/index.ts';
import { readAttachments } from './attachments.ts';
import { typeAskedFor } from './caseType.ts';
import { boldLead, paragraphOf, plainParagraph, splitLines, textOf } from './inline.ts';
import { unfoldTables } from './layout.ts';
import { applyMeta, caseTypeOf, isMetaLine, type Meta, readMeta } from './meta.ts';
import { openPoints } from './points.ts';
import { note } from './types.ts';

interface Options {
  readonly name: string;
  readonly newId: () => string;
  readonly templateId: string;
}

interface Part {
  readonly key: string;
  readonly heading: string;
  readonly blocks: DocJson[];
}

/** Finds title, facts and sections in a row of blocks. Every word ends in a field, in a section or in *Ikke placeret*. */
export function structure(blocks: readonly DocJson[], options: Options): { content: CaseContent; notes: ImportNote[] } {
  const { newId } = options;
  const flat = unfoldTables(blocks, newId).flatMap((block) => openParagraph(block, newId));
  const { parts, preamble } = divide(flat, newId);
  const front = readFront(preamble, options);
  const notes: ImportNote[] = [...front.notes];
  const filed = fileAttachments(parts, front.fields, newId);
  const fields = settleType(filed.fields, { parts: filed.parts, stated: front.typeStated }, notes);
  const unplaced = [...front.left, ...filed.parts.flatMap((part) => (part.key === 'unplaced' ? part.blocks : []))];
  if (unplaced.length > 0) notes.push(unplacedNote(unplaced));
  const placed = filed.parts.filter(({ key }) => key !== 'unplaced');
  const sections = [
    ...arrange(placed, options),
    ...(unplaced.length > 0 ? [{ key: 'unplaced', heading: 'Ikke placeret', blocks: unplaced }] : []),
  ];
  const body: DocJson = { type: 'doc', content: sections.map((part) => sectionNode(part, newId)) };
  return { content: { fields, body }, notes };
}

/** Paragraphs of several lines whose lines begin with section names become as many paragraphs. */
function openParagraph(block: DocJson, newId: () => string): DocJson[] {
  if (block.type === 'blockquote' && (block.content ?? []).some((child) => headingOf(child))) {
    return (block.content ?? []).flatMap((child) => openParagraph(child, newId));
  }
  if (block.type !== 'paragraph') return [block];
  const lines = splitLines(block, newId);
  return lines.slice(1).some((line) => headingOf(line)) ? lines : [block];
}

interface FoundHeading {
  readonly key: string;
  readonly heading: string;
  /** What follows the heading in the same block. */
  readonly rest: DocJson[];
}

/** A section heading: a heading, a bold or upper-case line, or bold words that begin a paragraph. */
function headingOf(block: DocJson): FoundHeading | null {
  const text = textOf(block).trim();
  if (block.type === 'heading') return found(text, []);
  if (block.type !== 'paragraph') return null;
  const bold = boldLead(block);
  if (bold) return found(bold.lead, bold.rest) ?? leadBeforeColon(bold);
  return text.length < 60 && !/[.!?]$/.test(text) ? found(text, []) : null;
}

/** `Økonomi (1.000 kr., 2027-p/l)`: what stands in brackets after the name belongs to the text. */
function found(heading: string, rest: DocJson[]): FoundHeading | null {
  const name = heading.replace(/[\s.:]+$/u, '').trim();
  const key = sectionOfHeading(name);
  if (key) return { key, heading: name.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)/u, ''), rest };
  const bracket = /^(.{3,60}?)\s*(\(.+\))$/u.exec(name);
  const inner = bracket?.[1] ? sectionOfHeading(bracket[1]) : null;
  return inner && bracket
    ? { key: inner, heading: bracket[1] ?? '', rest: [{ type: 'text', text: bracket[2] ?? '' }, ...rest] }
    : null;
}

function leadBeforeColon({ lead, rest }: { lead: string; rest: DocJson[] }): FoundHeading | null {
  const match = /^([^:.]{3,60})[:.]\s*(.+)$/su.exec(lead.trim());
  const key = match?.[1] ? sectionOfHeading(match[1]) : null;
  // `Beslutning: Sikrere skolevej` is a title with its type, not the record of a decision.
  return key && key !== 'decision' && match
    ? { key, heading: match[1] ?? '', rest: [{ type: 'text', text: match[2] ?? '' }, ...rest] }
    : null;
}

/** Cuts the row at section headings. An unknown heading of the sections' own level has no place. */
function divide(blocks: readonly DocJson[], newId: () => string): { parts: Part[]; preamble: DocJson[] } {
  const levels = blocks.flatMap((block) =>
    block.type === 'heading' && headingOf(block) ? [Number(block.attrs?.level)] : [],
  );
  const sectionLevel = levels.length > 0 ? Math.min(...levels) : 0;
  const parts: Part[] = [];
  const preamble: DocJson[] = [];
  for (const block of blocks) {
    const heading = headingOf(block);
    const level = block.type === 'heading' ? Number(block.attrs?.level) : 99;
    const current = parts.at(-1);
    if (heading && (block.type !== 'heading' || level <= sectionLevel || !current)) {
      const rest = heading.rest.length > 0 ? [paragraphOf(heading.rest, newId())] : [];
      parts.push({ key: heading.key, heading: heading.heading, blocks: rest });
    } else if (current && level <= sectionLevel && level !== 99) {
      parts.push({ key: 'unplaced', heading: '', blocks: [subheading(block)] });
    } else (current?.blocks ?? preamble).push(block.type === 'heading' && current ? subheading(block) : block);
  }
  return { parts, preamble };
}

/** Headings inside a section are levels 3 to 5. */
function subheading(block: DocJson): DocJson {
  const level = Math.min(Math.max(Number(block.attrs?.level) || 3, 3), 5);
  return { ...block, attrs: { ...block.attrs, level } };
}

interface Front {
  readonly fields: CaseFields;
  readonly left: DocJson[];
  readonly typeStated: boolean;
  readonly notes: ImportNote[];
}

/** What stands before the first section: title, facts, and text that has no place. */
function readFront(preamble: readonly DocJson[], { name, newId, templateId }: Options): Front {
  const titleAt = findTitle(preamble);
  const block = preamble[titleAt];
  const line = block ? titleLine(block) : { title: '', facts: '' };
  const { title, caseType } = splitTitle(line.title);
  let fields: CaseFields = { ...emptyCaseFields(templateId), title: title || name.replace(/\.[a-z0-9]+$/i, '') };
  if (caseType) fields = { ...fields, caseType };
  let stated = caseType !== null;
  const left: DocJson[] = [];
  const take = (meta: Meta) => {
    fields = applyMeta(fields, meta, newId);
    stated ||= meta.caseType !== undefined;
    left.push(...meta.left.map((piece) => plainParagraph(piece, newId())));
  };
  if (line.facts) take(readMeta(line.facts));
  for (const [index, other] of preamble.entries()) {
    if (index === titleAt) continue;
    const text = textOf(other);
    if (other.type === 'paragraph' && isMetaLine(text)) take(readMeta(text));
    else left.push(other.type === 'heading' ? subheading(other) : other);
  }
  const notes = title
    ? []
    : [
        note(
          'inferred',
          'Filen har ingen titel. Filens navn er brugt.',
          "The file has no title. The file's name was used.",
        ),
      ];
  return { fields, left, typeStated: stated, notes };
}

function findTitle(preamble: readonly DocJson[]): number {
  const headings = preamble.findIndex(({ type }) => type === 'heading');
  if (headings !== -1) return headings;
  const bold = preamble.findIndex((block) => block.type === 'paragraph' && boldLead(block) !== null);
  if (bold !== -1) return bold;
  return preamble.findIndex(
    (block) => block.type === 'paragraph' && textOf(block).length < 200 && !isMetaLine(textOf(block)),
  );
}

/** `**Title** · Sagsnr. 26/1234 · Åben sag` has its facts behind the title. */
function titleLine(block: DocJson): { title: string; facts: string } {
  const bold = block.type === 'paragraph' ? boldLead(block) : null;
  const rest = bold?.rest.map(textOf).join('') ?? '';
  if (bold && /^\s*[·|]/u.test(rest)) return { title: bold.lead, facts: rest };
  return { title: textOf(block), facts: '' };
}

/** `Beslutning: Sikrere skolevej` and `12. Orientering - Budget` carry type and item number before the title. */
function splitTitle(line: string): { title: string; caseType: CaseType | null } {
  const text = line
    .trim()
    .replace(/^(?:punkt\s+)?\d{1,3}[.:]\s*(?=\S)/iu, '')
    .replaceAll(/\s+/g, ' ');
  const match = /^(\p{L}+)\s*(?:[:–]|\s-\s)\s*(.+)$/u.exec(text);
  const caseType = match?.[1] ? caseTypeOf(match[1]) : null;
  return caseType ? { title: match?.[2] ?? '', caseType } : { title: text, caseType: null };
}

function fileAttachments(
  parts: readonly Part[],
  fields: CaseFields,
  newId: () => string,
): { fields: CaseFields; parts: Part[] } {
  const kept: Part[] = [];
  const attachments = [...fields.attachments];
  for (const part of parts) {
    if (part.key !== 'attachments') {
      kept.push(part);
      continue;
    }
    const read = readAttachments(part.blocks, newId);
    attachments.push(...read.attachments);
    if (read.rest.length > 0) kept.push({ ...part, blocks: read.rest });
  }
  return { fields: { ...fields, attachments: attachments.slice(0, 500) }, parts: kept };
}

const TYPE_NAMES: Readonly<Record<CaseType, readonly [string, string]>> = {
  decision: ['beslutning', 'decision'],
  discussion: ['drøftelse', 'discussion'],
  information: ['orientering', 'information'],
};

/** The type is read from what the recommendation asks for when the file does not state it, and that is said. */
function settleType(
  fields: CaseFields,
  found: { parts: readonly Part[]; stated: boolean },
  notes: ImportNote[],
): CaseFields {
  if (found.stated) return fields;
  const recommendation = found.parts.filter(({ key }) => key === 'recommendation').flatMap(({ blocks }) => blocks);
  const caseType = typeAskedFor(recommendation, fields) ?? 'decision';
  const [da, en] = TYPE_NAMES[caseType];
  notes.push(
    note(
      'inferred',
      `Sagstypen står ikke i filen. Den er sat til ${da} efter indstillingen.`,
      `The file does not state the case type. It was set to ${en} from the recommendation.`,
    ),
  );
  return { ...fields, caseType };
}

/** Parts of one section come together; sections the template has and the file lacks are added empty in their place. */
function arrange(parts: readonly Part[], { templateId, newId }: Options): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const same = merged.find(({ key }) => key === part.key);
    if (!same) merged.push({ ...part, blocks: [...part.blocks] });
    else
      same.blocks.push(
        { type: 'heading', attrs: { id: newId(), level: 3 }, content: [{ type: 'text', text: part.heading }] },
        ...part.blocks,
      );
  }
  const template = templateById(templateId);
  let at = 0;
  for (const { key, heading } of template?.sections ?? []) {
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

function unplacedNote(blocks: readonly DocJson[]): ImportNote {
  const words = blocks.map(textOf).join(' ').split(/\s+/).filter(Boolean).length;
  return note(
    'unplaced',
    `${words} ord kunne ikke placeres og står i afsnittet »Ikke placeret«.`,
    `${words} words could not be placed and are in the section "Ikke placeret".`,
  );
}
