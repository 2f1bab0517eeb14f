import type { Attachment, DocJson } from '../../../shared/records/case.ts';
import { textOf } from './inline.ts';

/** The attachments a *Bilag* section lists, and the blocks that are no part of the list. */
export function readAttachments(
  blocks: readonly DocJson[],
  newId: () => string,
): { attachments: Attachment[]; rest: DocJson[] } {
  const attachments: Attachment[] = [];
  const rest = blocks.filter((block) => {
    const lines = linesOf(block);
    const listed = lines.flatMap((line) => entriesOf(line));
    const plausible = listed.length > 0 && listed.every(({ title }) => title.length > 0 && title.length <= 200);
    if (plausible) attachments.push(...listed.map((entry) => ({ id: newId(), ...entry, file: null })));
    return !plausible && textOf(block).trim() !== '';
  });
  return { attachments, rest };
}

/** One line an item: list items keep their numbers, table rows become lines. */
function linesOf(block: DocJson): string[] {
  if (block.type === 'orderedList') {
    const start = Number(block.attrs?.start ?? 1) || 1;
    return (block.content ?? []).map((item, index) => `${start + index} ${textOf(item).trim()}`);
  }
  if (block.type === 'bulletList') return (block.content ?? []).map((item) => textOf(item).trim());
  if (block.type === 'table') {
    return (block.content ?? []).map((row) =>
      (row.content ?? [])
        .map((cell) => textOf(cell).trim())
        .filter(Boolean)
        .join(' '),
    );
  }
  return block.type === 'paragraph' ? textOf(block).split('\n') : [];
}

const NUMBERED = /^(?:bilag\s*)?(\d{1,3})\s*(?:[.:)–-]\s*|\s)(?=\S)/iu;

/** `1 Uheldsnotat (anbefales), 2 Trafiktælling` or `Udviklingsplan, notat` as entries; a sentence is none. */
function entriesOf(line: string): Omit<Attachment, 'id' | 'file'>[] {
  const text = line.trim();
  if (text === '' || /^\d+ bilag(?:,|$)/iu.test(text)) return [];
  const numbered = NUMBERED.test(text);
  const parts = numbered ? text.split(/[,;]\s*(?=(?:bilag\s*)?\d{1,3}[.:)]?\s+\p{L})/iu) : text.split(/[,;]\s+/u);
  const sentence = !numbered && (/[.!?]\s+\p{Lu}/u.test(text) || parts.some((part) => part.split(/\s+/).length > 10));
  return sentence ? [] : parts.map((part) => entryOf(part.trim()));
}

function entryOf(text: string): Omit<Attachment, 'id' | 'file'> {
  const number = NUMBERED.exec(text);
  const title = text
    .replace(NUMBERED, '')
    .replaceAll(/\s*\((?:anbefales|lukket|lukket bilag|fortroligt?)\)/giu, '')
    .replace(/[.\s]+$/u, '')
    .trim();
  return {
    number: number ? Number(number[1]) : null,
    title,
    recommended: /\(anbefales\)/iu.test(text),
    closed: /\((?:lukket|lukket bilag|fortroligt?)\)/iu.test(text),
  };
}
