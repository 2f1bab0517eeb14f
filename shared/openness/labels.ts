import { type Mark, markIn, mayTell, plainLine } from './words.ts';

const OPEN = /^(?:åb(?:en|ent|ne)|offentlig(?:t|e)?|public|open|åp)$/iu;
/** All that may stand beside *åbne* in a line that only names a group of items or an item's openness. */
const BESIDE =
  /^(?:\p{L}*(?:punkt|dagsorden|sag|mødedel|emne)(?:et|en|er|erne|s)?|møde(?:t|r)?|del(?:en)?|behandling(?:en)?|døre|items?|agenda|session|part|i|til|for|på|og|den|det|af|fortsat|fortsættelse|behandles|nr|[ivx]{1,4}|[a-d]|\d{1,4})$/iu;
/** Words for several items, or for a part of the meeting. */
const GROUP =
  /(?:punkter(?:ne)?|sager(?:ne)?|emner(?:ne)?|dagsorden(?:en|er|s)?|(?<!\p{L})(?:møde(?:t|del|delen)?|del(?:en)?|items|agenda|session|part|resten|følgende))(?!\p{L})/iu;
/** Words for one item, or for something other than items. */
const SINGLE =
  /(?<!\p{L})(?:punktet|sagen|\p{L}*(?:dagsordenspunkt|punkt|sag)|dette|denne|\p{L}*bilag\p{L}*|dokument\p{L}*|materiale\p{L}*|item)(?!\p{L})/iu;
const LONGEST_LABEL = 90;
const MOST_WORDS = 9;

/** A line that stands over items and tells of all that follow it until the next such line. */
export interface GroupLabel {
  readonly says: 'closed' | 'open';
  readonly words: string;
  /** `nothing`: a bare word, which may as well be said of the item before it. */
  readonly names: 'group' | 'nothing';
}

/** *Åbne punkter*, *Åben dagsorden*, *Offentligt møde*, *Åben*: nothing else stands in the line. */
function saysOpen(line: string): boolean {
  const words = line.split(/[^\p{L}\d]+/u).filter(Boolean);
  return words.some((word) => OPEN.test(word)) && words.every((word) => OPEN.test(word) || BESIDE.test(word));
}

/** What a line of its own says of openness: a field, a bare word or a heading; null for a line that says nothing. */
export function labelMark(text: string): Mark | null {
  if (!mayTell(text)) return null;
  const ticked = boxMark(text);
  if (ticked !== undefined) return ticked;
  const line = plainLine(text);
  const closed = markIn(line, 'label');
  if (closed) return closed;
  const isOpen =
    (saysOpen(line) && !/\/|eller/iu.test(line)) ||
    /^[^\p{L}]*(?:ikke|ej)\s+(?:lukke(?:t|de)|fortrolig(?:t|e)?)[^\p{L}]*$/iu.test(line);
  return isOpen || /^(?:kan|må|til)\s+offentlig(?:gøres|gørelse)\W*$/iu.test(line)
    ? { says: 'open', words: line }
    : null;
}

/**
 * A line that names a group of items: *LUKKEDE PUNKTER*, *Dagsorden – lukket del*, *Åbne sager*; or says the same with no item named, as
 * *Lukket* and *For lukkede døre* do. Null for a sentence, a field, and a line about one item or something else.
 */
export function groupLabel(text: string): GroupLabel | null {
  if (!mayTell(text)) return null;
  const line = plainLine(text);
  if (line.length > LONGEST_LABEL || line.split(' ').length > MOST_WORDS || /\.$/u.test(line)) return null;
  const mark = labelMark(line);
  if (!mark || mark.says === 'unclear' || isField(line)) return null;
  if (speaksOfGroup(line)) return SINGLE.test(line) ? null : { says: mark.says, words: line, names: 'group' };
  return SINGLE.test(line) || !isBare(line, mark) ? null : { says: mark.says, words: line, names: 'nothing' };
}

/** Whether words speak of several items or of the rest of the meeting. */
export const speaksOfGroup = (text: string): boolean => mayTell(text) && GROUP.test(plainLine(text));

/** Whether words speak of what comes after them on the agenda. */
export const speaksOfRest = (text: string): boolean =>
  /(?<!\p{L})(?:resten|følgende|øvrige|herefter|nedenstående|punkter(?:ne)?|sagerne|dagsordenen|mødet)(?!\p{L})/iu.test(
    text,
  );

/** *Lukket: ja* is a field of what it stands in, whatever stands after it. */
const isField = (line: string): boolean =>
  /[☐☒☑□✓✔]|\[[ xX]?\]/u.test(line) || (/[:=?]\s*\S/u.test(line) && !GROUP.test(line.split(/[:=?]/u)[0] ?? ''));

/** Nothing stands in the line but the mark, and at most one word to carry it. */
const isBare = (line: string, { says, words }: Mark): boolean =>
  says === 'open' ||
  line
    .replace(words, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean).length <= 1;

/** What the title of an item says: of being open only by what is plainly a mark, *(Åben)*, *Åben:*, *– åbent punkt*. */
export function titleMark(text: string): Mark | null {
  if (!mayTell(text)) return null;
  const line = plainLine(text);
  const closed = markIn(line, 'title');
  if (closed) return closed;
  const open =
    /[([{]\s*(?:åb(?:en|ent)|offentlig(?:t)?)(?:\s+(?:sag|punkt|dagsorden))?\s*[)\]}]/iu.exec(line) ??
    /^(?:\d+[.:)]?\s*)?(?:åb(?:en|ent)(?:\s+(?:sag|punkt))?)\s*[:–|]/iu.exec(line) ??
    /[–|,:]\s*(?:åb(?:en|ent)(?:\s+(?:sag|punkt))?|åbent? dagsorden(?:spunkt)?)\W*$/iu.exec(line);
  return open ? { says: 'open', words: open[0].trim() } : null;
}

/** Of several lines the gravest; a short line by itself is read as a label, a longer one as running text. */
export function textMark(text: string): Mark | null {
  const marks = text.split('\n').flatMap((line) => lineMark(line) ?? []);
  return (
    (['closed', 'unclear', 'open'] as const).flatMap((says) => marks.find((mark) => mark.says === says) ?? [])[0] ??
    null
  );
}

/** What one line of a text says; being open is told by a line that says nothing else. */
export function lineMark(line: string): Mark | null {
  const words = line.trim().split(/\s+/).length;
  const isLabel = words <= 6 && line.length <= LONGEST_LABEL && !/[.!?]$/.test(line.trim());
  const mark = isLabel ? labelMark(line) : markIn(line, 'text');
  return mark?.says === 'closed' && isAffix(plainLine(line), mark) ? { ...mark, says: 'unclear' } : mark;
}

/** *Tilbudsliste (lukket)*: a bare word put to other words of a text is said of what they name. */
const isAffix = (line: string, mark: Mark): boolean =>
  mark.words.split(/[^\p{L}]+/u).filter(Boolean).length === 1 &&
  /\p{L}/u.test(line.replace(mark.words, '')) &&
  !isField(line);

const EMPTY = '☐□';
const TICKED = '☒☑✓✔■';

/** *☐ Åben ☒ Lukket*: what is ticked, null when nothing is, undefined for a line without boxes. */
function boxMark(text: string): Mark | null | undefined {
  const line = plainLine(text)
    .replaceAll(/\[\s?\]/g, '☐')
    .replaceAll(/\[[xX]\]/g, '☒');
  const signs = [...line].filter((sign) => EMPTY.includes(sign) || TICKED.includes(sign));
  if (signs.length === 0) return undefined;
  const parts = line.split(new RegExp(`[${EMPTY}${TICKED}]`, 'u'));
  // Boxes stand before their words where the line begins with one, else behind them.
  const words = (parts[0] ?? '').trim() === '' ? parts.slice(1) : parts;
  const marks = signs.flatMap((sign, index) => (TICKED.includes(sign) ? (boxed(words[index] ?? '') ?? []) : []));
  const other = (parts[0] ?? '').trim() === '' ? null : boxed(parts.at(-1) ?? '');
  const closed = marks.find(({ says }) => says !== 'open') ?? (other?.says === 'open' ? null : other);
  return closed ?? marks[0] ?? null;
}

function boxed(words: string): Mark | null {
  const line = words.replaceAll(/^[\s:–-]+|[\s:–-]+$/gu, '');
  return markIn(line, 'label') ?? (saysOpen(line) ? { says: 'open', words: line } : null);
}
