import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { gridOf, numericCells, rowsOf } from '../grid.ts';
import { countsInFigures, itemLabel, listStart, withPrefixes } from '../lists.ts';
import { attachmentLine, type PrintedText } from '../printable.ts';
import { cellText } from './cell.ts';
import { inline, inlineText, pictureText, type Sources } from './inline.ts';

/** GitHub-flavoured Markdown; sources are footnotes. Pictures are named by their alternative text. */
export function toMarkdown(printed: PrintedText): string {
  const sources: Sources = [];
  const lines: string[] = [
    `# ${inlineText(printed.title)}`,
    '',
    printed.facts.map(([label, value]) => `${label}: ${inlineText(value)}`).join(' · '),
    '',
  ];
  if (printed.closedNotice) lines.push(printed.closedNotice, '');
  for (const { heading, blocks } of printed.sections)
    lines.push(`## ${inlineText(heading)}`, '', blocksOf(withPrefixes(blocks), sources), '');
  if (printed.attachments.length > 0)
    lines.push('## Bilag', '', ...printed.attachments.map((entry) => `- ${inlineText(attachmentLine(entry))}`), '');
  lines.push(...sources.map((text, index) => `[^${index + 1}]: ${inlineText(text)}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

function block(node: DocJson, sources: Sources): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node, sources);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level) || 3)} ${inline(node, sources)}`;
    case 'bulletList':
      return list(node, () => '- ', sources);
    case 'orderedList':
      return countsInFigures(node)
        ? list(node, (index) => `${listStart(node) + index}. `, sources)
        : labelledList(node, sources);
    case 'blockquote':
      return blocksOf(node.content ?? [], sources).replaceAll(/^/gm, '> ');
    case 'table':
      return table(node, sources);
    case 'image':
    case 'chart':
      return pictureText(node);
    default:
      return blocksOf(node.content ?? [], sources);
  }
}

/** Two lists side by side would be read as one; a comment parts them. */
function blocksOf(nodes: readonly DocJson[], sources: Sources): string {
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1];
      const isParted = before !== undefined && isMarked(node) && isMarked(before) && node.type === before.type;
      return (isParted ? '<!-- -->\n\n' : '') + block(node, sources);
    })
    .join('\n\n');
}

const isMarked = (node: DocJson): boolean =>
  node.type === 'bulletList' || (node.type === 'orderedList' && countsInFigures(node));

function list(node: DocJson, marker: (index: number) => string, sources: Sources): string {
  return (node.content ?? [])
    .map((item, index) => {
      const lead = marker(index);
      return lead + blocksOf(item.content ?? [], sources).replaceAll(/\n(?=.)/g, `\n${' '.repeat(lead.length)}`);
    })
    .join('\n');
}

/**
 * Letters, Roman numbers and 1.1: Markdown counts in figures only, so each item is a paragraph that begins with its own label, and the text
 * that speaks of *point b* is still right. What lies in an item follows it.
 */
function labelledList(node: DocJson, sources: Sources): string {
  return (node.content ?? [])
    .map((item, index) => `${itemLabel(node, index)}. ${blocksOf(item.content ?? [], sources)}`)
    .join('\n\n');
}

/** Markdown has no cells that reach over others: what they cover is left empty. */
function table(node: DocJson, sources: Sources): string {
  const grid = gridOf(node);
  const numeric = numericCells(node);
  const rows = rowsOf(grid).map((cells) => {
    const texts = Array.from({ length: grid.columns }, () => '');
    for (const { cell, column } of cells) texts[column] = cellText(cell, sources);
    return texts;
  });
  const isRight = (at: number) =>
    grid.cells.some(({ cell, column, row }) => row > 0 && column === at && numeric.has(cell));
  const rule = Array.from({ length: grid.columns }, (_value, at) => (isRight(at) ? '--:' : '---'));
  return [...rows.slice(0, 1), rule, ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
