import type { ImportedComment } from '../types.ts';
import { plainText } from './text.ts';
import { childrenOf, descendants, type XmlElement } from './xml.ts';

/** Texts of notes by kind and id, `footnote 3`; Word's own separators are not among them. */
export function readNotes(
  kind: 'footnote' | 'endnote',
  root: XmlElement | undefined,
  links: ReadonlyMap<string, string>,
): Map<string, string> {
  const notes = (root ? childrenOf(root) : []).filter(
    ({ name, attrs }) => name === `w:${kind}` && !/eparator/.test(attrs['w:type'] ?? ''),
  );
  return new Map(notes.map((note) => [`${kind} ${note.attrs['w:id'] ?? ''}`, noteText(note, links)]));
}

/** A source is plain text, so the address of a link is written after its words. */
function noteText(note: XmlElement, links: ReadonlyMap<string, string>): string {
  const addresses = descendants(note, 'w:hyperlink').flatMap((link) => links.get(link.attrs['r:id'] ?? '') ?? []);
  const text = plainText(note).replaceAll('\n', ' ');
  const missing = addresses.filter((address) => !text.includes(address));
  return [text, ...missing.map((address) => `(${address})`)].join(' ').trim();
}

export function readComments(
  root: XmlElement | undefined,
  quotes: ReadonlyMap<string, readonly string[]>,
): ImportedComment[] {
  return (root ? childrenOf(root) : [])
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => ({
      author: comment.attrs['w:author'] ?? '',
      date: comment.attrs['w:date'] ?? '',
      text: plainText(comment),
      quote: (quotes.get(comment.attrs['w:id'] ?? '') ?? []).join('').replaceAll(/\s+/g, ' ').trim(),
    }));
}

/** Texts of page headers, footers or drawings, each once; what is only a page number is none. */
export function readAsides(roots: readonly XmlElement[]): string[] {
  const texts = roots.map((root) => plainText(root).replaceAll('\n', ' ')).filter((text) => /\p{L}{2}/u.test(text));
  return [...new Set(texts)];
}
