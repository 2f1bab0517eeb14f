import { isNoAttachment } from '../../../shared/checks/reading/attachments.ts';
import type { Attachment, DocJson } from '../../../shared/kinds/case/case.ts';
import { MONTHS } from '../../../shared/text/patterns.ts';
import { holdsMore, textOf } from './inline.ts';

type Entry = Omit<Attachment, 'id' | 'file'>;

/**
 * The attachments a *Bilag* section lists, and the blocks that are no part of the list. Each item is taken or left by itself, so
 * that one long one does not lose the others; `links` are addresses they pointed to. `room`: how many more attachments the case
 * may have.
 */
export function readAttachments(
  blocks: readonly DocJson[],
  { newId, room }: { readonly newId: () => string; readonly room: number },
): { attachments: Attachment[]; rest: DocJson[]; links: string[] } {
  const attachments: Attachment[] = [];
  const links: string[] = [];
  const among = blocks.filter((block) => textOf(block).trim() !== '').length > 1 ? 'many' : 'one';
  const rest = blocks.flatMap((block) => {
    const { entries, left } = entriesOfBlock(block, among);
    if (entries.length === 0 || attachments.length + entries.length > room)
      return textOf(block).trim() !== '' || holdsMore(block) ? [block] : [];
    attachments.push(...entries.map((entry) => ({ id: newId(), ...entry, file: null })));
    links.push(...linksOf(block));
    return left ? [left] : [];
  });
  return { attachments, rest, links };
}

interface Listed {
  readonly entries: readonly Entry[];
  /** What of the block is no attachment. */
  readonly left: DocJson | null;
}

const NO_ENTRIES: Listed = { entries: [], left: null };

/** No entries when the block is none, or no plain, list of attachments. */
function entriesOfBlock(block: DocJson, among: 'one' | 'many'): Listed {
  if (holdsMore(block)) return NO_ENTRIES;
  if (block.type === 'orderedList' || block.type === 'bulletList') return entriesOfList(block);
  const lines = block.type === 'paragraph' ? linesOf(block) : block.type === 'table' ? rowsOf(block) : [];
  const read = block.type === 'paragraph' && among === 'one' && lines.length === 1 ? entriesOfLine : entriesOfItem;
  const entries = lines.map(read);
  return entries.every((line) => line.length > 0) ? { entries: entries.flat(), left: null } : NO_ENTRIES;
}

/** List items keep their numbers, unless they carry their own (*Bilag 4: Kort*). */
function entriesOfList(list: DocJson): Listed {
  const start = Number(list.attrs?.start ?? 1);
  const items = list.content ?? [];
  const read = items.map((item, index) => {
    const blocks = item.content ?? [];
    if (blocks.some(({ type }) => type !== 'paragraph')) return [];
    const text = blocks.map(textOf).join(' ').trim().replaceAll(/\s+/g, ' ');
    const own = /^(?:(?:pdf|word|excel|docx?|xlsx?)\s)?bilag\s*(?:nr\.?\s*)?\d/iu.test(text);
    return entriesOfItem(list.type === 'orderedList' && !own ? `${start + index}. ${text}` : text);
  });
  const left = items.filter((item, index) => read[index]?.length === 0 && textOf(item).trim() !== '');
  return { entries: read.flat(), left: left.length > 0 ? { ...list, content: left } : null };
}

const linesOf = (block: DocJson): string[] =>
  textOf(block)
    .split('\n')
    .filter((line) => line.trim() !== '');

const rowsOf = (table: DocJson): string[] =>
  (table.content ?? [])
    .filter((row) => !isLabels(row))
    .map((row) =>
      (row.content ?? [])
        .map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
        .map((cell, at, all) => (at > 0 && at === all.length - 1 ? accessOf(cell) : cell))
        .filter(Boolean)
        .join(' '),
    );

const CLOSED_WORDS = 'lukket(?: bilag)?|fortroligt?|ikke offentligt?';
const ONLY_CLOSED = new RegExp(`^(?:${CLOSED_WORDS})$`, 'iu');

/** A last column *Adgang*: *Lukket* is said of the attachment, and *Åben* says nothing of it. */
function accessOf(cell: string): string {
  if (/^(?:åben|åbent|offentlig|offentligt)$/iu.test(cell)) return '';
  return ONLY_CLOSED.test(cell) ? `(${cell})` : cell;
}

/** What stands above the columns of a list of attachments, and names none of them. */
const LABEL =
  /^(?:(?:bilags?)?(?:nr\.?|nummer)|bilag|titel|navn|dokument(?:er|navn)?|fil(?:navn)?|type|dato|bemærkning(?:er)?|anbefales|åben\/lukket|lukket|adgang|offentlighed|åbenhed|status)?:?$/iu;

function isLabels(row: DocJson): boolean {
  return (row.content ?? []).every((cell) => cell.type === 'tableHeader' && LABEL.test(textOf(cell).trim()));
}

/** *Bilag 1a* is not *Bilag 1*, *12.05.2026* no number, and *3-årig plan* none either: such a title keeps all its words. */
const NUMBERED =
  /^(?:bilag\s*(?:nr\.?\s*)?)?(\d{1,3})(?:\s*[.](?!\d)\s*|\s*[:)]\s*|\s+[–-]\s*|[–-](?=\s|\p{Lu})\s*|\s)(?=\S)/u;
const numberedIn = (text: string): RegExpExecArray | null =>
  DAY.test(text) ? null : NUMBERED.exec(text.replace(/^bilag/iu, (word) => word.toLowerCase()));
const RECOMMENDED = /\s*(?:\(anbefales(?: læst)?\)|[,–-]\s*anbefales)(?=[\s.]*$)/iu;
const CLOSED = new RegExp(`\\s*\\((?:${CLOSED_WORDS})\\)(?=[\\s.]*$)`, 'iu');
/** `2 bilag, heraf 2 anbefales` counts attachments and names none; `Ingen` says there are none. */
const NO_LIST = /^(?:\d+ bilag(?:,|$)|(?:der er )?ingen(?: bilag)?(?: til sagen)?\.?$)/iu;

/** What agenda systems put before or behind a name to say what kind of file it is. */
const FILE_KIND =
  /^(?:(?:pdf|docx?|xlsx?|pptx?|word|excel|zip|jpe?g|png|msg)\b[\s:–-]*)+(?=\S)|\s*[([](?:pdf|docx?|xlsx?|pptx?)?[\s,]*(?:[\d.,]+\s?[km]b)?[)\]]$|\s+(?:pdf|docx)$/iu;

const LONGEST_TITLE = 300;
/** A line of its own longer than this, with a full stop, is said of the attachments and names none. */
const LONG_LINE = 12;

/** One item of a list, or one line among several, is one attachment whatever commas it holds. */
function entriesOfItem(line: string): Entry[] {
  const text = line.trim();
  if (text === '' || NO_LIST.test(text) || isNoAttachment(text)) return [];
  const parts = numberedIn(text) || LETTERED.test(text) ? numberedParts(text) : [text];
  const entries = parts.map((part) => entryOf(part.trim()));
  const isSaid = numberedIn(text) === null && isSentence(text);
  return isSaid || !entries.every(isTitled) ? [] : entries;
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (/[.!?]\s+\p{Lu}\p{Ll}/u.test(text) && words > 7) || (/\.$/u.test(text) && words > LONG_LINE);
}

const isTitled = ({ title }: Entry): boolean => title !== '' && title.length <= LONGEST_TITLE;

/** `1 Uheldsnotat (anbefales), 2 Trafiktælling` or `Udviklingsplan, notat` as entries; a sentence is none. */
function entriesOfLine(line: string): Entry[] {
  const text = line.trim();
  if (text === '' || NO_LIST.test(text) || isNoAttachment(text)) return [];
  if (numberedIn(text) || LETTERED.test(text)) return entriesOfItem(text);
  const parts = namesOf(text);
  const sentence = /[.!?]\s+\p{Lu}/u.test(text) || parts.some((part) => part.split(/\s+/).length > 10);
  const entries = sentence ? [] : parts.map((part) => entryOf(part.trim()));
  return entries.every(isTitled) ? entries : [];
}

/** *Protokol, 30. september 2025*: a day, which is no number and no name. */
const DAY = new RegExp(`^(?:den\\s)?\\d{1,2}\\.\\s?(?:${MONTHS})(?!\\p{L})`, 'iu');

/** Between names in one line; *Beretning (pdf, 26 sider)* is one, and so is all that stands in brackets. */
const BETWEEN_NAMES = /[,;]\s+(?![^()]*\))|\s+[·•|]\s+/u;

/** *Udviklingsplan, notat* are two; *Sygefravær 1. halvår 2025, fordelt på arbejdspladser* is one, for what follows the comma goes on with it. */
function namesOf(text: string): string[] {
  const parts = text.split(BETWEEN_NAMES).filter((part) => part.trim() !== '');
  const isName = (part: string) =>
    !DAY.test(part) && (/^[\p{Lu}\d]/u.test(part) || part.trim().split(/\s+/).length <= 2);
  return parts.slice(1).every(isName) ? parts : [text];
}

/** *Bilag 1a Forlig* */
const LETTERED = /^bilag\s+\d{1,3}\s?[a-zæøå](?=[\s.:)–-])/iu;
const NEXT_LETTERED = /[,;]?\s+(?=bilag\s+\d{1,3}\s?[a-zæøå](?=[\s.:)–-]))/iu;

/** A comma, or the word *bilag* again where lines were run together. */
const NEXT =
  /(?:[,;]\s+(?:og\s+)?(?=(?:bilag\s*)?(?<after>\d{1,3})[.:)]?\s+\p{L})|\s+(?=bilag\s+(?<again>\d{1,3})\s*[.:–-]\s*\S))/giu;

/** Cut where the next number follows; `2 Notat, 3 sider` before a second entry and `1,5 mio. kr.` are not cut. */
function numberedParts(text: string): string[] {
  if (LETTERED.test(text)) return text.split(NEXT_LETTERED);
  const parts: string[] = [];
  let [from, number] = [0, Number(numberedIn(text)?.[1])];
  for (const match of text.matchAll(NEXT)) {
    if (Number(match.groups?.after ?? match.groups?.again) !== number + 1) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    number++;
  }
  return [...parts, text.slice(from)];
}

function entryOf(said: string): Entry {
  const text = said.replace(FILE_KIND, '').trim();
  const given = numberedIn(text);
  const number = Number(given?.[1] ?? 0);
  let title = given && number > 0 ? text.slice(given[0].length) : text;
  title = title.replace(FILE_KIND, '').trim();
  const closed = CLOSED.test(title);
  if (closed) title = title.replace(CLOSED, '');
  const recommended = RECOMMENDED.test(title);
  if (recommended) title = title.replace(RECOMMENDED, '');
  const again = !closed && CLOSED.test(title);
  if (again) title = title.replace(CLOSED, '');
  return {
    number: number > 0 ? number : null,
    title: title.replace(/[.\s]+$/u, '').trim(),
    recommended,
    closed: closed || again,
  };
}

function linksOf(node: DocJson): string[] {
  const own = (node.marks ?? []).flatMap(({ type, attrs }) => (type === 'link' ? [String(attrs?.href ?? '')] : []));
  return [...own, ...(node.content ?? []).flatMap(linksOf)];
}
