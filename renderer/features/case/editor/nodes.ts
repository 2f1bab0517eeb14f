import { Mark, mergeAttributes, Node } from '@tiptap/core';

const plain = (name: string, fallback: unknown = null) => ({ [name]: { default: fallback, rendered: false } });

export const CaseDocument = Node.create({ name: 'doc', topNode: true, content: 'section+' });

/** The heading is an attribute drawn above the text: it cannot be typed in, joined or deleted. */
export const Section = Node.create({
  name: 'section',
  content: 'block+',
  isolating: true,
  defining: true,
  addAttributes: () => ({ ...plain('key', 'unplaced'), ...plain('heading', '') }),
  parseHTML: () => [],
  renderHTML({ node }) {
    const heading = String(node.attrs.heading);
    const id = `section-${node.attrs.id ?? node.attrs.key}`;
    return [
      'section',
      { 'data-key': node.attrs.key, 'aria-labelledby': id },
      ['h2', { id, contenteditable: 'false' }, heading],
      ['div', { class: 'section-text' }, 0],
    ];
  },
});

/** A picture of the case's own store; there is no address it could fetch from elsewhere. */
export const StoredImage = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ ...plain('file'), ...plain('alt', '') }),
  renderHTML({ node }) {
    const { file, alt } = node.attrs;
    return file
      ? ['figure', {}, ['img', { src: `/files/${file}`, alt, loading: 'lazy' }]]
      : ['figure', { class: 'missing' }, String(alt)];
  },
});

/** A source at a place in the text; numbered where it is drawn, by a counter of the style sheet. */
export const SourceRef = Node.create({
  name: 'sourceRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => plain('text', ''),
  renderHTML: ({ node }) => [
    'sup',
    { class: 'source-ref', title: node.attrs.text, 'aria-label': node.attrs.text, role: 'note' },
  ],
});

const SAFE = /^(?:https?:\/\/|mailto:)/i;

export const SafeLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('href') ?? '' },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (SAFE.test((element as HTMLElement).getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer' }), 0],
});

export function isSafeAddress(text: string): boolean {
  return SAFE.test(text);
}
