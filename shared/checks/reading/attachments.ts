import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';

/** An attachment as the case lists it. */
export interface Listed {
  readonly number: number | null;
  readonly title: string;
  readonly recommended: boolean;
  readonly closed: boolean;
}

/** *Bilag 1a Forlig*: a letter tells the parts of one number apart. */
const LETTERED = /^(?:bilag\s+)?(\d{1,3}\s?[a-h])(?!\p{L})/iu;

/** What the text cites it by: *1*, or *1a* where its title begins so; null when it has no number. */
export function citedName({ number, title }: Listed): string | null {
  const lettered = LETTERED.exec(title.trim())?.[1]?.replace(/\s/u, '').toLowerCase();
  if (lettered !== undefined && (number === null || lettered.startsWith(String(number)))) return lettered;
  return number === null ? null : String(number);
}

const NONE = /^(?:ingen(?: bilag)?|der er ingen bilag|sagen har ingen bilag|–|-)?[\s.]*$/iu;
/** Who to ask, or a note to the text: it stands under the list as the last words of the case, and is none of it. */
const NO_ATTACHMENT =
  /^(?:spørgsmål(?:\s(?:til|kan|vedr|om)\b[^:]{0,60})?(?::|\srettes|\skan\srettes)|kontakt(?:person|oplysninger)?\s?[:,]|henvendelse\b|yderligere oplysninger\b|sagsbehandler\s?:|noter?\s?:|bemærk\s?:|tlf\.|telefon\s?:|e-?mail\s?:)|[\w.-]{1,60}@[\w-]{1,60}\.[a-z]{2,10}/iu;
/** True for a line under a list of attachments that names none: whom to ask, or a note to the text. */
export const isNoAttachment = (line: string): boolean => NO_ATTACHMENT.test(line.trim());

/** `1 Notat`, `Bilag 2: Kort`, `3. Plan`. */
const NUMBERED = /^(?:bilag\s+)?(\d{1,3})(?:\s*[.:)–-]|(?=\s))\s*(?=\p{L})/iu;
/** Where the next of several in one line begins. */
const NEXT_NUMBERED = /[,;]\s*(?=(?:bilag\s+)?\d{1,3}[.:)]?\s+\p{L})/iu;

/** Attachments kept as such, then those that only a section of text lists and that are not the same ones again. */
export function listedAttachments(view: CaseView): readonly Listed[] {
  const kept = view.fields.attachments;
  const written = view.sections.flatMap((section) => section.memo(writtenIn));
  const numbers = new Set(kept.map(({ number }) => number));
  const titles = new Set(kept.map(({ title }) => title.trim().toLowerCase()));
  const fresh = written.filter(
    ({ number, title }) => !(number !== null && numbers.has(number)) && !titles.has(title.toLowerCase()),
  );
  return [...kept, ...fresh];
}

function writtenIn(section: SectionView): readonly Listed[] {
  if (section.key !== 'attachments') return [];
  let number = 0;
  return section.blocks.flatMap((block) => {
    if (block.context.kind === 'heading' || NONE.test(block.text.trim()) || isNoAttachment(block.text)) return [];
    number = block.context.numbered ? number + 1 : 0;
    return block.context.numbered ? [entryOf(block.text, number)] : entriesIn(block);
  });
}

function entriesIn({ text, context }: TextBlock): Listed[] {
  const line = text.trim().replace(/\.$/, '');
  if (context.kind === 'item') return [entryOf(line, null)];
  if (/^\d+ bilag(?:,|$)/iu.test(line)) return [];
  const numbered = NUMBERED.test(line);
  const parts = numbered ? line.split(NEXT_NUMBERED) : line.split(/[,;\n]\s*/u);
  // A sentence about the attachments is no list of them.
  if (!numbered && (/[.!?]\s+\p{Lu}/u.test(line) || parts.some((part) => part.trim().split(/\s+/).length > 10)))
    return [];
  return parts.filter((part) => part.trim() !== '').map((part) => entryOf(part.trim(), null));
}

function entryOf(text: string, place: number | null): Listed {
  const given = NUMBERED.exec(text);
  const title = (given ? text.slice(given[0].length) : text)
    .replace(/\s*\((?:anbefales|lukket|fortroligt)\)/giu, '')
    .trim();
  return {
    number: given ? Number(given[1]) : place,
    title,
    recommended: /anbefales/iu.test(text),
    closed: /lukket|fortrolig/iu.test(text),
  };
}
