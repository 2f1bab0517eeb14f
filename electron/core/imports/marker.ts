/**
 * Things mammoth would lose travel through its HTML as characters no text has: numbers of list items, and sources. The walker
 * of the HTML takes them out again.
 */
const OPEN = '\uE0FF\uE0FE';
const CLOSE = '\uE0FE\uE0FF';
const MARKER = new RegExp(`${OPEN}([ln])(\\d+)([aAiI]?)${CLOSE}`, 'gu');

export const itemMarker = (number: number, type: string | null): string => `${OPEN}l${number}${type ?? ''}${CLOSE}`;
export const noteMarker = (index: number): string => `${OPEN}n${index}${CLOSE}`;

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'item'; readonly number: number; readonly type: string | null }
  | { readonly kind: 'note'; readonly index: number };

/** Text parted at its markers. */
export function pieces(text: string): Piece[] {
  if (!text.includes(OPEN)) return [{ kind: 'text', text }];
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKER)) {
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) });
    const number = Number(match[2]);
    found.push(match[1] === 'l' ? { kind: 'item', number, type: match[3] || null } : { kind: 'note', index: number });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}
