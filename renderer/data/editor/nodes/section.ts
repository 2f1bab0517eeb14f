import { Node } from '@tiptap/core';

const stored = (name: string, fallback: unknown) => ({ [name]: { default: fallback, rendered: false } });

export const CaseDocument = Node.create({ name: 'doc', topNode: true, content: 'section+' });

/**
 * The heading is an attribute drawn above the text: it cannot be typed in, joined or deleted. Its `data-locked` lets a paste drop it,
 * so that text copied across sections does not bring their headings along.
 */
export const Section = Node.create({
  name: 'section',
  content: 'block+',
  isolating: true,
  defining: true,
  addAttributes: () => ({ ...stored('key', 'unplaced'), ...stored('heading', '') }),
  parseHTML: () => [],
  renderHTML({ node }) {
    const id = `section-${node.attrs.id ?? node.attrs.key}`;
    return [
      'section',
      { 'data-key': node.attrs.key, 'aria-labelledby': id },
      ['h2', { id, contenteditable: 'false', 'data-locked': '' }, String(node.attrs.heading)],
      ['div', { class: 'section-text' }, 0],
    ];
  },
});
