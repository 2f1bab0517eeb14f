import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { gridOf, numericCells, rowsOf } from './grid.ts';
import { attachmentLine, type PrintedCase, sourcesOf } from './model.ts';
import { pictureWords } from './printable.ts';

/** GitHub-flavoured Markdown; sources are footnotes. Pictures are named by their alternative text. */
export function toMarkdown(printed: PrintedCase): string {
  const counter = { source: 0 };
  const lines: string[] = [
    `# ${inlineText(printed.title)}`,
    '',
    printed.facts.map(([label, value]) => `${label}: ${inlineText(value)}`).join(' · '),
    '',
  ];
  if (printed.closedNotice) lines.push(printed.closedNotice, '');
  for (const { heading, blocks } of printed.sections) {
    lines.push(`## ${inlineText(heading)}`, '');
    for (const node of blocks) lines.push(block(node, counter), '');
  }
  if (printed.attachments.length > 0)
    lines.push('## Bilag', '', ...printed.attachments.map((entry) => `- ${inlineText(attachmentLine(entry))}`), '');
  const sources = sourcesOf(printed.sections.flatMap(({ blocks }) => blocks));
  lines.push(...sources.map((text, index) => `[^${index + 1}]: ${inlineText(text)}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

type Counter = { source: number };

function block(node: DocJson, counter: Counter): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node, counter);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level) || 3)} ${inline(node, counter)}`;
    case 'bulletList':
      return list(node, () => '- ', counter);
    case 'orderedList':
      return list(node, (index) => `${(Number(node.attrs?.start) || 1) + index}. `, counter);
    case 'blockquote':
      return blocks(node.content ?? [], counter).replaceAll(/^/gm, '> ');
    case 'table':
      return table(node, counter);
    case 'image':
    case 'chart':
      return `*${inlineText(pictureWords(String(node.attrs?.alt ?? '')))}*`;
    default:
      return blocks(node.content ?? [], counter);
  }
}

function blocks(nodes: readonly DocJson[], counter: Counter): string {
  return nodes.map((node) => block(node, counter)).join('\n\n');
}

function list(node: DocJson, marker: (index: number) => string, counter: Counter): string {
  return (node.content ?? [])
    .map((item, index) => {
      const lead = marker(index);
      return lead + blocks(item.content ?? [], counter).replaceAll(/\n(?=.)/g, `\n${' '.repeat(lead.length)}`);
    })
    .join('\n');
}

/** Markdown has no cells that reach over others: what they cover is left empty. */
function table(node: DocJson, counter: Counter): string {
  const grid = gridOf(node);
  const numeric = numericCells(node);
  const rows = rowsOf(grid).map((cells) => {
    const texts = Array.from({ length: grid.columns }, () => '');
    for (const { cell, column } of cells) texts[column] = cellText(cell, counter);
    return texts;
  });
  const isRight = (at: number) =>
    grid.cells.some(({ cell, column, row }) => row > 0 && column === at && numeric.has(cell));
  const rule = Array.from({ length: grid.columns }, (_value, at) => (isRight(at) ? '--:' : '---'));
  return [...rows.slice(0, 1), rule, ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellText(cell: DocJson, counter: Counter): string {
  return (cell.content ?? [])
    .map((child) => inline(child, counter))
    .join('<br>')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}

function inline(node: DocJson, counter: Counter): string {
  return (node.content ?? []).map((child) => leaf(child, counter)).join('');
}

const WRAP: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
  subscript: ['<sub>', '</sub>'],
  superscript: ['<sup>', '</sup>'],
};

function leaf(node: DocJson, counter: Counter): string {
  if (node.type === 'hardBreak') return '\\\n';
  if (node.type === 'sourceRef') return `[^${++counter.source}]`;
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

/** Characters that would be read as Markdown, escaped; a number that would open a list too. */
function inlineText(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1');
}
