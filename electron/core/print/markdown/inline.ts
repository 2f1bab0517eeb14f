import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { pictureWords } from '../clean.ts';

/** Texts of the sources that were written, in their order: the number of each is its place. */
export type Sources = string[];

/** A picture as its words. */
export const pictureText = (node: DocJson): string => `*${inlineText(pictureWords(node))}*`;

/** The words of a block as Markdown. */
export function inline(node: DocJson, sources: Sources): string {
  return (node.content ?? []).map((child) => leaf(child, sources)).join('');
}

const WRAP: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
  subscript: ['<sub>', '</sub>'],
  superscript: ['<sup>', '</sup>'],
};

function leaf(node: DocJson, sources: Sources): string {
  if (node.type === 'hardBreak') return '\\\n';
  if (node.type === 'sourceRef') return `[^${sources.push(String(node.attrs?.text ?? ''))}]`;
  const text = node.text ?? '';
  // Marks may not begin or end with a space in Markdown; the space goes outside.
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (core === '') return text;
  const marked = (node.marks ?? []).reduce((inner, mark) => {
    if (mark.type === 'link')
      return `[${inner}](<${String(mark.attrs?.href ?? '').replaceAll(/[<>]/g, encodeURIComponent)}>)`;
    const [open, close] = WRAP[mark.type] ?? ['', ''];
    return open + inner + close;
  }, inlineText(core));
  return before + marked + after;
}

/** Characters that would be read as Markdown, escaped; a number that would open a list too, and a line that would underline a heading. */
export function inlineText(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])(?=\s|\1|$)/, '\\$1');
}
