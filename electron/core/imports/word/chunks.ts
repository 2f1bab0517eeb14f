import { parse } from 'parse5';
import { linearFormulas } from '../htmlMath.ts';
import { below, type ChildNode, plainText } from '../htmlTree.ts';
import { decodeText } from '../text.ts';
import type { Findings } from './findings.ts';
import { htmlOfMail } from './mail.ts';
import { plainOfRtf } from './rtf.ts';
import { el, words } from './tree.ts';

export type ChunkKind = 'docx' | 'html' | 'mail' | 'rtf' | 'text' | 'other';

/** What an embedded file is, by its first bytes: endings and stated types are often wrong. */
export function chunkKind(bytes: Uint8Array): ChunkKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  const head = decodeText(bytes.slice(0, 2000)).trimStart();
  if (/^\{\\rtf/.test(head)) return 'rtf';
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):/i.test(head.replaceAll('\r', '')))
    return 'mail';
  if (head.startsWith('<')) return 'html';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such characters are what tells bytes from text
  return /[\u0000-\u0008\u000E-\u001A]/.test(head) ? 'other' : 'text';
}

/** Blocks of an embedded file that is no Word file; null when its kind cannot be read. */
export function chunkNodes(bytes: Uint8Array, kind: ChunkKind, found: Findings): readonly ChildNode[] | null {
  switch (kind) {
    case 'html':
      return pageNodes(decodeText(bytes), found);
    case 'mail': {
      const { html, text } = htmlOfMail(bytes);
      return html === null ? paragraphs(text) : pageNodes(html, found);
    }
    case 'rtf':
      return paragraphs(plainOfRtf(decodeText(bytes)));
    case 'text':
      return paragraphs(decodeText(bytes));
    default:
      return null;
  }
}

/** The title of an embedded page is shown nowhere, so it is told; its formulas are told as those of Word are. */
function pageNodes(html: string, found: Findings): readonly ChildNode[] {
  const document = parse(html);
  for (const formula of linearFormulas(document.childNodes)) found.tell('formula', formula);
  const [title] = below(document.childNodes, ({ tagName }) => tagName === 'title', 'body');
  const text = title ? plainText(title).replaceAll(/\s+/g, ' ').trim() : '';
  if (text !== '') found.tell('chunkRest', text);
  return document.childNodes;
}

const paragraphs = (text: string): ChildNode[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => el('p', {}, [words(line)]));
