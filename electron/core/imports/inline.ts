import type { DocJson } from '../../../shared/kinds/case/case.ts';

/** All text below, blocks and breaks as lines; sources are not part of it. */
export function textOf(node: DocJson): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(textOf);
  const isBlock = (child: DocJson) =>
    child.text === undefined && child.type !== 'hardBreak' && child.type !== 'sourceRef';
  return parts.join((node.content ?? []).some(isBlock) ? '\n' : '');
}

const isBold = (node: DocJson): boolean => node.marks?.some(({ type }) => type === 'bold') ?? false;

/** The bold words a paragraph begins with, and the inline nodes after them. */
export function boldLead(paragraph: DocJson): { lead: string; rest: DocJson[] } | null {
  const inline = paragraph.content ?? [];
  const end = inline.findIndex((node) => !isBold(node));
  const count = end === -1 ? inline.length : end;
  if (count === 0) return null;
  return { lead: inline.slice(0, count).map(textOf).join(''), rest: withoutColon(inline.slice(count)) };
}

/** The paragraph's lines, split at its hard breaks. */
export function splitLines(paragraph: DocJson, newId: () => string): DocJson[] {
  const lines: DocJson[][] = [[]];
  for (const node of paragraph.content ?? []) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines
    .map(trimInline)
    .filter((content) => content.length > 0)
    .map((content, index) => paragraphOf(content, index === 0 ? String(paragraph.attrs?.id ?? newId()) : newId()));
}

export function paragraphOf(content: readonly DocJson[], id: string): DocJson {
  return content.length > 0 ? { type: 'paragraph', attrs: { id }, content } : { type: 'paragraph', attrs: { id } };
}

export function plainParagraph(text: string, id: string): DocJson {
  return paragraphOf(text === '' ? [] : [{ type: 'text', text }], id);
}

/** Without breaks and spaces at both ends. */
export function trimInline(inline: readonly DocJson[]): DocJson[] {
  const blank = (node: DocJson) => node.type === 'hardBreak' || (node.type === 'text' && !node.text?.trim());
  const first = inline.findIndex((node) => !blank(node));
  if (first === -1) return [];
  const result = inline.slice(first, inline.findLastIndex((node) => !blank(node)) + 1);
  return result.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.text?.trimStart() : node.text;
    return { ...node, text: (index === result.length - 1 ? start?.trimEnd() : start) ?? '' };
  });
}

/** What follows a heading in its own line, without the colon, full stop or dash that parts them. */
function withoutColon(content: readonly DocJson[]): DocJson[] {
  const [first, ...rest] = content;
  if (!first) return [];
  if (first.type === 'hardBreak') return withoutColon(rest);
  if (first.text === undefined) return [...content];
  const text = first.text.replace(/^[\s.:–-]+(?=\s)|^[\s:]+/u, '').trimStart();
  return text === '' || /^[.:–-]$/u.test(text) ? withoutColon(rest) : [{ ...first, text }, ...rest];
}

/** True when a block holds something that is no text: a picture or a source. */
export function holdsMore(node: DocJson): boolean {
  return node.type === 'image' || node.type === 'sourceRef' || (node.content ?? []).some(holdsMore);
}

/** The sources of a block, for where its text becomes a field. */
export function sourcesOf(node: DocJson): DocJson[] {
  return node.type === 'sourceRef' ? [node] : (node.content ?? []).flatMap(sourcesOf);
}
