import type { ImportNote } from '../../../shared/contract/files.ts';
import { type CaseFields, type CaseType, type DocJson, emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { withoutNumber } from './caseNumber.ts';
import { subheading } from './divide.ts';
import { boldLead, holdsMore, paragraphOf, plainParagraph, sourcesOf, textOf } from './inline.ts';
import { applyMeta, caseTypeOf, isMetaLine, type Meta, NO_META, readMeta } from './meta.ts';
import { note } from './types.ts';

export interface Front {
  readonly fields: CaseFields;
  /** Blocks that have no place. */
  readonly left: readonly DocJson[];
  readonly typeStated: boolean;
  readonly notes: readonly ImportNote[];
}

interface Options {
  /** Of the file. */
  readonly name: string;
  /** In the file's properties. */
  readonly title: string;
  readonly newId: () => string;
  readonly templateId: string;
}

/** Titles are lines. What is longer is text, and the title its beginning. */
const LONGEST_TITLE = 300;

/** What stands before the first section: title, facts, and text that has no place. */
export function readFront(preamble: readonly DocJson[], options: Options): Front {
  const { newId, templateId } = options;
  const titleAt = findTitle(preamble);
  const block = preamble[titleAt];
  const line = block ? titleLine(block) : { title: '', facts: '' };
  const read = splitTitle(line.title);
  const kept = block ? sourcesOf(block) : [];
  const left: DocJson[] = kept.length > 0 ? [paragraphOf(kept, newId())] : [];
  let meta: Meta = { ...NO_META, caseType: read.caseType, caseNumber: read.caseNumber || null };
  const take = (text: string) => {
    meta = readMeta(text, meta);
    left.push(...meta.left.map((piece) => plainParagraph(piece, newId())));
  };
  if (line.facts) take(line.facts);
  for (const [index, other] of preamble.entries()) {
    if (index === titleAt) continue;
    const text = textOf(other);
    const facts = (other.type === 'paragraph' || other.type === 'heading') && isMetaLine(text);
    if (facts) take(text);
    if (!facts || holdsMore(other)) left.push(facts ? paragraphOf(sourcesOf(other), newId()) : subheading(other));
  }
  const named = nameCase(read.title, options);
  if (named.whole !== null) left.unshift(plainParagraph(named.whole, newId()));
  const fields = applyMeta({ ...emptyCaseFields(templateId), title: named.title }, meta, newId);
  const notes = [...named.notes, ...prefixNote(read.prefix)];
  return { fields, left, typeStated: meta.caseType !== null, notes };
}

/** The heading of the highest level, else the first line all in bold, else a first short line that is no sentence. */
function findTitle(preamble: readonly DocJson[]): number {
  const isFact = (block: DocJson) => isMetaLine(textOf(block));
  const levels = preamble.flatMap((block) =>
    block.type === 'heading' && !isFact(block) ? [Number(block.attrs?.level)] : [],
  );
  if (levels.length > 0) {
    const highest = Math.min(...levels);
    return preamble.findIndex((block) => block.type === 'heading' && block.attrs?.level === highest && !isFact(block));
  }
  const bold = preamble.findIndex((block) => {
    const lead = block.type === 'paragraph' ? boldLead(block) : null;
    return lead !== null && (lead.rest.length === 0 || startsFacts(lead.rest)) && !isMetaLine(lead.lead);
  });
  if (bold !== -1) return bold;
  return preamble.findIndex((block) => {
    const text = textOf(block).trim();
    return block.type === 'paragraph' && text !== '' && text.length < 150 && !/[.!?:]$/.test(text) && !isMetaLine(text);
  });
}

const startsFacts = (rest: readonly DocJson[]): boolean => /^\s*[·|•]/u.test(rest.map(textOf).join(''));

/** `**Title** · Sagsnr. 26/1234 · Åben sag` has its facts behind the title. */
function titleLine(block: DocJson): { title: string; facts: string } {
  const bold = block.type === 'paragraph' ? boldLead(block) : null;
  if (bold && startsFacts(bold.rest)) return { title: bold.lead, facts: bold.rest.map(textOf).join('') };
  return { title: textOf(block), facts: '' };
}

/** Letters that mean the same type wherever they are used; `(D)` is *drøftelse* in one municipality and *orientering* in another. */
const LETTERS: Readonly<Record<string, CaseType>> = { A: 'decision', B: 'decision', O: 'information' };

interface SplitTitle {
  readonly title: string;
  readonly caseType: CaseType | null;
  readonly caseNumber: string;
  readonly prefix: string;
}

/** `12.`, `Punkt 7:`, `Pkt. 130`, `Punkt 572`, `Nr.14 -`; a mere number only before a word that begins a title. */
const ITEM_NUMBER =
  /^(?:(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,4}(?:\s*[.:)–-]+\s*|\s+(?=\p{Lu}))|nr\.?\s*\d{1,4}(?:\s*[.:)–-]+\s*|\s+(?=\p{Lu}\p{Ll}))|\d{1,3}[.:]\s*|\d{1,2}\s+(?=\p{Lu}\p{Ll}))(?=\S)/iu;

/**
 * `Beslutning: Sikrere skolevej`, `(B) Sikrere skolevej`, `Sikrere skolevej (O)`, `12. Orientering - Budget` and `Budget (EMN-2025-003383)`
 * carry type, item number and case number beside the title.
 */
function splitTitle(line: string): SplitTitle {
  const whole = line.trim().replaceAll(/\s+/g, ' ');
  const prefix = itemNumberOf(whole);
  const { title: text, number: caseNumber } = withoutNumber(whole.slice(prefix.length));
  const letter = /^\(([ABO])\)\s*(?=\S)/u.exec(text) ?? /(?<=\S)\s*\(([ABO])\)$/u.exec(text);
  if (letter) {
    const title = text.replace(letter[0], '').trim();
    return { title, caseType: LETTERS[letter[1] ?? ''] ?? null, caseNumber, prefix };
  }
  const match = /^(\p{L}+)\s*(?:[:–]|\s-\s)\s*(.+)$/u.exec(text);
  const caseType = match?.[1] ? caseTypeOf(match[1]) : null;
  return { title: caseType ? (match?.[2] ?? '') : text, caseType, caseNumber, prefix };
}

/** The flag that lets *Punkt* be written as *PUNKT* makes a capital of any letter, so what follows is looked at by itself. */
function itemNumberOf(whole: string): string {
  const found = ITEM_NUMBER.exec(whole)?.[0] ?? '';
  const parted = /[.:)–-]\s*$/u.test(found);
  return parted || /^\p{Lu}/u.test(whole.slice(found.length)) ? found : '';
}

function prefixNote(prefix: string): ImportNote[] {
  const number = prefix.trim();
  if (number === '') return [];
  return [
    note(
      'info',
      `Nummeret foran titlen er ikke med: »${number}«.`,
      `The number before the title was left out: "${number}".`,
    ),
  ];
}

/** The title, or what stands in for it; `whole` is a title too long to be one. */
function nameCase(
  found: string,
  { name, title }: Options,
): { title: string; whole: string | null; notes: ImportNote[] } {
  if (found.length > LONGEST_TITLE) {
    const short = `${found.slice(0, 150).replace(/\s+\S*$/u, '')} …`;
    return { title: short, whole: found, notes: [] };
  }
  if (found !== '') return { title: found, whole: null, notes: [] };
  const stated = /^(?:document|dokument|word|\s*)\s*\d*$/i.test(title) ? '' : title.slice(0, LONGEST_TITLE);
  const [da, en] =
    stated === ''
      ? ['Filens navn er brugt', "The file's name was used"]
      : ['Titlen i filens egenskaber er brugt', "The title in the file's properties was used"];
  return {
    title: (stated || name.replace(/\.[a-z0-9]+$/i, '')).slice(0, LONGEST_TITLE),
    whole: null,
    notes: [note('inferred', `Teksten har ingen titel. ${da}.`, `The text has no title. ${en}.`)],
  };
}
