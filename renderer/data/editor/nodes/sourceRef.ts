import { Node } from '@tiptap/core';

/** A source at a place in the text; numbered where it is drawn, by a counter of the style sheet. */
export const SourceRef = Node.create({
  name: 'sourceRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.dataset.source ?? '' },
  }),
  // Before the mark `superscript`, which takes any other <sup>.
  parseHTML: () => [{ tag: 'sup[data-source]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const text = String(node.attrs.text);
    return ['sup', { ...HTMLAttributes, class: 'source-ref', 'data-source': text, 'aria-label': text, role: 'note' }];
  },
});
