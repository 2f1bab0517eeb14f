import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { roleOfHeading } from '../../../shared/templates/headings.ts';
import { boldLead, sourcesOf, textOf } from './inline.ts';

export interface FoundHeading {
  /** Of the section, or `competence` for what states who decides. */
  readonly key: string;
  readonly heading: string;
  /** What follows the heading in the same block. */
  readonly rest: readonly DocJson[];
  /** `styled`: a heading of the file. `line`: a line of its own. `lead`: bold words that begin a paragraph. */
  readonly form: 'styled' | 'line' | 'lead';
}

type Name = Pick<FoundHeading, 'key' | 'heading' | 'rest'>;

/** A section heading: a heading, a bold or upper-case line, or bold words that begin a paragraph. */
export function headingOf(block: DocJson): FoundHeading | null {
  if (block.type !== 'heading' && block.type !== 'paragraph') return null;
  const text = textOf(block).trim();
  if (block.type === 'heading') {
    const sources = sourcesOf(block);
    const name =
      named(text, sources) ?? leadBeforeColon(text, sources) ?? recommends(text, sources) ?? tells(text, sources);
    return name && { ...name, form: 'styled' };
  }
  const bold = boldLead(block);
  if (bold && (bold.rest.length > 0 || BEGINS.test(bold.lead.trim()))) {
    const form = bold.rest.length > 0 ? 'lead' : 'line';
    const name = named(bold.lead, bold.rest) ?? leadBeforeColon(bold.lead, bold.rest);
    return withForm(name ?? (form === 'line' ? recommends(bold.lead, []) : null), form);
  }
  const line = text.length < LONGEST_LINE && BEGINS.test(text) && !/[.!?]$/.test(text) && !text.includes('\n');
  return withForm(line ? named(text, sourcesOf(block)) : null, 'line');
}

/** A word of the text may stand alone in small letters, bold or not; a line that is no heading of the file begins as one. */
const BEGINS = /^[\d\p{Lu}]/u;
const LONGEST_LINE = 80;

/** What a heading never is: a point, a sentence, or words that lead to what follows. */
const NO_HEADING =
  /^(?:\d{1,2}[.)]|at(?=[\s)])|[-–•])|[.!?,;:]$|\n|\s(?:at|der|skal|kan|vil|er|har|bliver|blev|som|godkender|vedtager|beslutter|indstiller|anbefaler|tager|drøfter)(?=\s|$)/iu;

/** A line all in bold that reads as a heading, and none of those a case presentation has. */
export function isUnknownHeading(block: DocJson): boolean {
  const bold = block.type === 'paragraph' ? boldLead(block) : null;
  if (!bold || bold.rest.length > 0) return false;
  const text = bold.lead.trim();
  return text.length >= 3 && text.length <= LONGEST_LINE && BEGINS.test(text) && !NO_HEADING.test(text);
}

const withForm = (name: Name | null, form: FoundHeading['form']): FoundHeading | null => name && { ...name, form };

/** `Økonomi (1.000 kr., 2027-p/l)`: what stands in brackets after the name belongs to the text. */
function named(heading: string, rest: readonly DocJson[]): Name | null {
  const name = heading.replace(/[\s.:]+$/u, '').trim();
  const key = roleOfHeading(name);
  if (key) return { key, heading: name.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)/u, ''), rest };
  const bracket = /^(.{3,60}?)\s*(\(.+\))$/su.exec(name);
  const inner = bracket?.[1] ? roleOfHeading(bracket[1]) : null;
  return inner && bracket
    ? { key: inner, heading: bracket[1] ?? '', rest: [{ type: 'text', text: `${bracket[2] ?? ''} ` }, ...rest] }
    : null;
}

/** `Økonomi: Der er ingen udgifter` in one style. `Beslutning: Sikrere skolevej` is a title with its type, not a record of a decision. */
function leadBeforeColon(lead: string, rest: readonly DocJson[]): Name | null {
  const match = /^([^:.]{3,60})[:.]\s*(.+)$/su.exec(lead.trim());
  const key = match?.[1] ? roleOfHeading(match[1]) : null;
  return key && key !== 'decision' && match
    ? { key, heading: match[1] ?? '', rest: [{ type: 'text', text: `${match[2] ?? ''} ` }, ...rest] }
    : null;
}

/** As a heading of the file these tell of the case; as a line in the text they may be anything. */
const TELLS =
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:spørgsmål(?:et)?|svar(?:et)?|besvarelse(?:n)?|spørgsmål og svar|resultat(?:er|erne)?)[\s.:]*$/iu;

function tells(text: string, rest: readonly DocJson[]): Name | null {
  return TELLS.test(text) ? { key: 'presentation', heading: text.replace(/[\s.:]+$/u, ''), rest } : null;
}

/** `Forvaltningen indstiller, at Byrådet` as a heading opens the recommendation and is its first words. */
function recommends(text: string, rest: readonly DocJson[]): Name | null {
  return /^(?:[\p{L}-]+\s){0,8}indstille[rs](?!\p{L})/iu.test(text) && text.length < 200
    ? { key: 'recommendation', heading: 'Indstilling', rest: [{ type: 'text', text }, ...rest] }
    : null;
}
