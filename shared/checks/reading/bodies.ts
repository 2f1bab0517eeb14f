import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';

/** What a municipal council may be called. */
const COUNCIL = /(?<!\p{L})(kommunalbestyrelse|byråd|borgerrepræsentation)(?:n|et|en)?s?(?!\p{L})/iu;

/** Which of the names a body goes by: *Byrådet*, *Furesø Byråd*, *Byrådet efter indstilling fra …*; null when it is no council. */
export function councilNameOf(body: string): string | null {
  return COUNCIL.exec(body.trim())?.[1]?.toLowerCase() ?? null;
}

/**
 * The source of a pattern for a body that decides, as a text writes it: bounded, and from the start of a word, so that a run of letters
 * without an end is not tried from each of them. Never under the `i` flag, where a capital would mean nothing: *udvalget for en plan*.
 */
export const BODY_NAME = (() => {
  const part = '\\p{Lu}\\p{L}{1,40}';
  const parts = `(?:(?:\\p{L}{2,30}-,?\\s(?:og\\s)?|\\p{Lu}\\p{L}{1,29},\\s(?:og\\s)?){1,3}|\\p{L}{2,30},?\\s(?:og|&)\\s)?`;
  return `(?<!\\p{L})(?:[Kk]ommunalbestyrelsen|[Bb]yrådet|[Bb]orgerrepræsentationen|[Mm]agistraten|[Uu]dvalget\\sfor\\s${part}(?:(?:,\\s|,?\\sog\\s)${part}){0,5}|(?:Teknisk|Socialt|Grønt|Fælles)\\s[Uu]dvalg|\\p{Lu}\\p{L}{1,30}\\s[Ll]okaludvalg|${parts}\\p{L}{0,40}[Uu]dvalget)(?!\\p{L})`;
})();

/** A body's name in a text, with where it stands. */
export interface NamedBody {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const COMMITTEE = /(?<!\p{L})\p{L}{2,40}udvalget(?=s?(?!\p{L}))/gu;
/** What stands before the last part of a committee's name: *Klima- og *, *Klima, Teknik- og *, and what somebody writes by mistake, *Klima og *. */
const PARTS = /(?:(?<!\p{L})\p{L}{2,30}(?:-,?\s(?:og\s)?|,\s|\sog\s|\s&\s)){1,3}$/u;

/** Committees named in a block in the definite form, each with all the words that may be part of its name. */
export function committeesIn(block: TextBlock): readonly NamedBody[] {
  const lower = block.lower;
  return allMatches(lower, COMMITTEE).map(({ index, 0: { length } }) => {
    const before = lower.slice(Math.max(0, index - 70), index);
    const from = index - (PARTS.exec(before)?.[0].length ?? 0);
    return { name: block.text.slice(from, index + length), from, to: index + length };
  });
}

const ONE_COMMITTEE = /^(?:\p{L}+(?:-,?|,)?\s(?:og\s)?){0,4}\p{L}{2,}udvalget$/iu;
const SAYS_MORE = /(?<!\p{L})(?:efter|fra|via|over|til|indstilling|samt|ved|i)(?!\p{L})|udvalget.*udvalget/iu;

/** True for the name of a committee and nothing more: fields may hold a whole sentence. */
export const isCommittee = (body: string): boolean => ONE_COMMITTEE.test(body) && !SAYS_MORE.test(body);

/** The subjects a committee's name is made of: *Klima- og Miljøudvalget* is klima and miljø; a binding -s counts for nothing. */
export function subjectsOf(committee: string): ReadonlySet<string> {
  const words = committee
    .toLowerCase()
    .replace(/udvalgets?$/, '')
    .split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word !== '' && word !== 'og').map((word) => word.replace(/s$/, '')));
}

/** True where all subjects of the one are among those of the other, and it has any. */
export const isPartOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && [...one].every((subject) => other.has(subject));

/** *Klima- og Miljøudvalget* and *Miljø- og Klimaudvalget*. */
export const haveSameSubjects = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && isPartOf(one, other);
