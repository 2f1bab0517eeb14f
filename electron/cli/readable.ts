import type { Node } from 'prosemirror-model';
import { caseSchema } from '../../shared/editor/schema.ts';
import type { DocJson } from '../../shared/kinds/case/case.ts';

/** A case's text for a terminal: headings underlined, one table row per line, list items marked. */
export function readableText(body: DocJson): string {
  return caseSchema
    .nodeFromJSON(body)
    .children.map((section) => {
      const heading = String(section.attrs.heading);
      return `\n${heading}\n${'-'.repeat(heading.length)}\n${section.children.map(blockText).join('\n\n')}\n`;
    })
    .join('')
    .trimEnd();
}

function blockText(node: Node): string {
  switch (node.type.name) {
    case 'table':
      return node.children.map((row) => row.children.map((cell) => cell.textContent).join(' | ')).join('\n');
    case 'bulletList':
      return node.children.map((item) => `- ${itemText(item)}`).join('\n');
    case 'orderedList':
      return node.children.map((item, index) => `${Number(node.attrs.start) + index}. ${itemText(item)}`).join('\n');
    case 'blockquote':
      return node.children.map((child) => `> ${blockText(child)}`).join('\n');
    case 'image':
      return `[${node.attrs.decorative === true ? 'dekorativt billede' : String(node.attrs.alt)}]`;
    default:
      return node.textBetween(0, node.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''));
  }
}

const itemText = (item: Node) => item.children.map(blockText).join('\n  ');
