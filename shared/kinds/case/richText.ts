import * as Y from 'yjs';
import type { DocJson } from '../docJson.ts';

/**
 * Short rich text in a Y.XmlFragment of its own: paragraphs, lists, bold and italic. Reading never throws and never gives anything else, whatever another
 * version or a broken peer wrote: unknown elements are replaced by what is in them, and no words are lost.
 */
export function readRichText(fragment: Y.XmlFragment): DocJson[] {
  return fragment.toArray().flatMap((child) => asBlocks(readNode(child)));
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList']);
const MARKS: ReadonlySet<string> = new Set(['bold', 'italic']);

function readNode(node: unknown): DocJson[] {
  if (node instanceof Y.XmlText) return readText(node);
  if (!(node instanceof Y.XmlElement)) return [];
  const children = node.toArray().flatMap(readNode);
  switch (node.nodeName) {
    case 'hardBreak':
      return [{ type: 'hardBreak' }];
    case 'bulletList':
    case 'orderedList': {
      const items = children.map((child) => (child.type === 'listItem' ? child : item(asBlocks([child]))));
      return items.length > 0 ? [{ type: node.nodeName, content: items }] : [];
    }
    case 'listItem':
      return [item(asBlocks(children))];
    case 'paragraph':
      return children.every(isInline) ? [paragraph(children)] : asBlocks(children);
    default:
      return children;
  }
}

const isInline = ({ type }: DocJson): boolean => type === 'text' || type === 'hardBreak';
const paragraph = (content: readonly DocJson[]): DocJson =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
/** An item begins with a paragraph, as the schema wants it. */
const item = (blocks: readonly DocJson[]): DocJson => ({
  type: 'listItem',
  content: blocks[0]?.type === 'paragraph' ? blocks : [paragraph([]), ...blocks],
});

/** Loose words become paragraphs, loose items a list. */
function asBlocks(nodes: readonly DocJson[]): DocJson[] {
  return nodes.map((node) => {
    if (BLOCKS.has(node.type)) return node;
    return node.type === 'listItem' ? { type: 'bulletList', content: [node] } : paragraph([node]);
  });
}

interface Delta {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function readText(text: Y.XmlText): DocJson[] {
  return (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = Object.keys(attributes).filter((name) => MARKS.has(name) && attributes[name]);
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) }];
  });
}

/** Makes the fragment say what `blocks` say; nothing is touched when it already does. */
export function writeRichText(fragment: Y.XmlFragment, blocks: readonly DocJson[]): void {
  if (JSON.stringify(readRichText(fragment)) === JSON.stringify(blocks)) return;
  fragment.delete(0, fragment.length);
  fragment.insert(0, blocks.map(written));
}

function written(node: DocJson): Y.XmlElement | Y.XmlText {
  if (node.type === 'text') {
    const text = new Y.XmlText();
    text.insert(0, node.text ?? '', Object.fromEntries((node.marks ?? []).map(({ type }) => [type, {}])));
    return text;
  }
  const element = new Y.XmlElement(node.type);
  element.insert(0, (node.content ?? []).map(written));
  return element;
}

/** The words of blocks, one block a line. */
export function richTextWords(blocks: readonly DocJson[]): string {
  const words = (node: DocJson): string =>
    node.type === 'hardBreak'
      ? '\n'
      : (node.text ?? '') + (node.content ?? []).map(words).join(isLines(node) ? '\n' : '');
  return blocks.map(words).join('\n');
}

const isLines = ({ type }: DocJson): boolean => type !== 'paragraph' && type !== 'text';
