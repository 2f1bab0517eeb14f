import { Node } from '@tiptap/core';

const HASH = /^[0-9a-f]{64}$/;

/** A picture of the case's own store; there is no address it could fetch from elsewhere. */
export const StoredImage = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    file: { default: null, rendered: false, parseHTML: fileOf },
    alt: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.dataset.alt ?? '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-file]', getAttrs: (element) => (fileOf(element) ? {} : false) }],
  renderHTML({ node, HTMLAttributes }) {
    const { file, alt } = node.attrs;
    const own = { ...HTMLAttributes, 'data-file': String(file ?? ''), 'data-alt': String(alt) };
    return file
      ? ['figure', own, ['img', { src: `/files/${file}`, alt: String(alt), loading: 'lazy' }]]
      : ['figure', { ...own, class: 'missing' }, String(alt)];
  },
});

function fileOf(element: HTMLElement): string | null {
  const { file } = element.dataset;
  return file && HASH.test(file) ? file : null;
}
