import type { Attachment, DocJson } from '../../../shared/kinds/case/case.ts';
import { holdsMore, textOf } from './inline.ts';

type Entry = Omit<Attachment, 'id' | 'file'>;

/**
 * The attachments a *Bilag* section lists, and the blocks that are no part of the list. A block is taken whole or left whole;
 * `links` are addresses its items pointed to. `room`: how many more attachments the case may have.
 */
export function readAttachments(
  blocks: readonly DocJson[],
  { newId, room }: { readonly newId: () => string; readonly room: number },
): { attachments: Attachment[]; rest: DocJson[]; links: string[] } {
  const attachments: Attachment[] = [];
  const links: string[] = [];
  const rest = blocks.filter((block) => {
    const entries = entriesOfBlock(block);
    if (entries.length === 0 || attachments.length + entries.length > room)
      return textOf(block).trim() !== '' || holdsMore(block);
    attachments.push(...entries.map((entry) => ({ id: newId(), ...entry, file: null })));
    links.push(...linksOf(block));
    return false;
  });
  return { attachments, rest, links };
}

/** Empty when the block holds anything but a plain list of attachments. */
function entriesOfBlock(block: DocJson): Entry[] {
  const lines = holdsMore(block) ? null : linesOf(block);
  const entries = (lines ?? []).map(entriesOf);
  const plausible = entries.every(
    (line) => line.length > 0 && line.every(({ title }) => title !== '' && title.length <= 200),
  );
  return plausible ? entries.flat() : [];
}

/** One line an item: list items keep their numbers, table rows become lines. Null for what has blocks inside blocks. */
function linesOf(block: DocJson): string[] | null {
  const content = block.content ?? [];
  if (block.type === 'paragraph')
    return textOf(block)
      .split('\n')
      .filter((line) => line.trim() !== '');
  if (block.type === 'orderedList' || block.type === 'bulletList') {
    if (content.some((item) => (item.content ?? []).length > 1)) return null;
    const start = Number(block.attrs?.start ?? 1);
    const number = (index: number) => (block.type === 'orderedList' ? `${start + index}. ` : '');
    return content.map((item, index) => `${number(index)}${textOf(item).trim().replaceAll(/\s+/g, ' ')}`);
  }
  if (block.type !== 'table') return null;
  return content
    .filter((row) => !isLabels(row))
    .map((row) =>
      (row.content ?? [])
        .map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(' '),
    );
}

/** What stands above the columns of a list of attachments, and names none of them. */
const LABEL =
  /^(?:(?:bilags?)?(?:nr\.?|nummer)|bilag|titel|navn|dokument(?:er|navn)?|fil(?:navn)?|type|dato|bemærkning(?:er)?|anbefales|åben\/lukket|lukket|status)?:?$/iu;

function isLabels(row: DocJson): boolean {
  return (row.content ?? []).every((cell) => cell.type === 'tableHeader' && LABEL.test(textOf(cell).trim()));
}

const NUMBERED = /^(?:bilag\s*(?:nr\.?\s*)?)?(\d{1,3})\s*(?:[.:)–-]\s*|\s)(?=\S)/iu;
const RECOMMENDED = /\s*(?:\(anbefales(?: læst)?\)|[,–-]\s*anbefales)(?=[\s.]*$)/iu;
const CLOSED = /\s*\((?:lukket|lukket bilag|fortroligt?|ikke offentligt?)\)(?=[\s.]*$)/iu;
/** `2 bilag, heraf 2 anbefales` counts attachments and names none; `Ingen` says there are none. */
const NO_LIST = /^(?:\d+ bilag(?:,|$)|(?:der er )?ingen(?: bilag)?(?: til sagen)?\.?$)/iu;

/** `1 Uheldsnotat (anbefales), 2 Trafiktælling` or `Udviklingsplan, notat` as entries; a sentence is none. */
function entriesOf(line: string): Entry[] {
  const text = line.trim();
  if (text === '' || NO_LIST.test(text)) return [];
  const numbered = NUMBERED.test(text);
  const parts = numbered ? numberedParts(text) : text.split(/[,;]\s+/u).filter((part) => part.trim() !== '');
  const sentence = !numbered && (/[.!?]\s+\p{Lu}/u.test(text) || parts.some((part) => part.split(/\s+/).length > 10));
  return sentence ? [] : parts.map((part) => entryOf(part.trim()));
}

/** A comma, or the word *bilag* again where lines were run together. */
const NEXT =
  /(?:[,;]\s+(?:og\s+)?(?=(?:bilag\s*)?(?<after>\d{1,3})[.:)]?\s+\p{L})|\s+(?=bilag\s+(?<again>\d{1,3})\s*[.:–-]\s*\S))/giu;

/** Cut where the next number follows; `2 Notat, 3 sider` before a second entry and `1,5 mio. kr.` are not cut. */
function numberedParts(text: string): string[] {
  const parts: string[] = [];
  let [from, number] = [0, Number(NUMBERED.exec(text)?.[1])];
  for (const match of text.matchAll(NEXT)) {
    if (Number(match.groups?.after ?? match.groups?.again) !== number + 1) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    number++;
  }
  return [...parts, text.slice(from)];
}

function entryOf(text: string): Entry {
  const number = Number(NUMBERED.exec(text)?.[1] ?? 0);
  let title = number > 0 ? text.replace(NUMBERED, '') : text;
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
