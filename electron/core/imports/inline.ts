import type { DocJson } from '../../../shared/records/case.ts';

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
  const lead = inline.slice(0, count).map(textOf).join('');
  return { lead, rest: trimStart(inline.slice(count)) };
}

/** The paragraph's lines, split at its hard breaks. */
export function splitLines(paragraph: DocJson, newId: () => string): DocJson[] {
  const lines: DocJson[][] = [[]];
  for (const node of paragraph.content ?? []) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines
    .map((content) => trimStart(content))
    .filter((content) => content.length > 0)
    .map((content, index) => paragraphOf(content, index === 0 ? String(paragraph.attrs?.id ?? newId()) : newId()));
}

export function paragraphOf(content: readonly DocJson[], id: string): DocJson {
  return content.length > 0 ? { type: 'paragraph', attrs: { id }, content } : { type: 'paragraph', attrs: { id } };
}

export function plainParagraph(text: string, id: string): DocJson {
  return paragraphOf(text === '' ? [] : [{ type: 'text', text }], id);
}

function trimStart(content: readonly DocJson[]): DocJson[] {
  const [first, ...rest] = content;
  if (!first) return [];
  if (first.type === 'hardBreak') return trimStart(rest);
  if (first.text === undefined) return [...content];
  const text = first.text.replace(/^[\s.:–-]+(?=\s)|^[\s:]+/u, '').trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}
