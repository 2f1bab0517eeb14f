import { Node } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { Pictures } from '../Pictures.ts';

const HASH = /^[0-9a-f]{64}$/;

/** A picture of the case's own store; there is no address it could fetch from elsewhere. Where there are `pictures`, each has a place for its words. */
export const StoredImage = Node.create<{ pictures: Pictures | null }>({
  name: 'image',
  group: 'block',
  draggable: true,
  addOptions: () => ({ pictures: null }),
  addAttributes: () => ({
    file: { default: null, rendered: false, parseHTML: fileOf },
    alt: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.dataset.alt ?? '' },
    decorative: {
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) => (element.dataset.decorative === 'yes' ? true : null),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-file]', getAttrs: (element) => (fileOf(element) ? {} : false) }],
  renderHTML({ node, HTMLAttributes }) {
    const { file, alt } = node.attrs;
    const own = { ...HTMLAttributes, ...dataOf(node) };
    return file
      ? ['figure', own, ['img', { src: `/files/${file}`, alt: String(alt), loading: 'lazy' }]]
      : ['figure', { ...own, class: 'missing' }, String(alt)];
  },
  addNodeView() {
    const { pictures } = this.options;
    return pictures ? ({ node }) => pictureView(node, pictures) : null;
  },
});

function fileOf(element: HTMLElement): string | null {
  const { file } = element.dataset;
  return file && HASH.test(file) ? file : null;
}

function dataOf({ attrs: { file, alt, decorative } }: PmNode): Record<string, string> {
  const own = { 'data-file': String(file ?? ''), 'data-alt': String(alt) };
  return decorative === true ? { ...own, 'data-decorative': 'yes' } : own;
}

/** The picture with a place under it, which is no text: what happens there is none of the editor's business. */
function pictureView(first: PmNode, pictures: Pictures): NodeView {
  const key = crypto.randomUUID();
  const dom = document.createElement('figure');
  const picture = document.createElement(first.attrs.file ? 'img' : 'p');
  const place = document.createElement('figcaption');
  place.contentEditable = 'false';
  dom.append(picture, place);
  const draw = (node: PmNode) => {
    const { id, alt, decorative, file } = node.attrs;
    for (const [name, value] of Object.entries(dataOf(node))) dom.setAttribute(name, value);
    if (picture instanceof HTMLImageElement) Object.assign(picture, { alt: String(alt), src: `/files/${file}` });
    else dom.className = 'missing';
    pictures.show({ key, id: String(id), alt: String(alt), isDecorative: decorative === true, place });
  };
  draw(first);
  return {
    dom,
    update(node) {
      if (node.type !== first.type || node.attrs.file !== first.attrs.file) return false;
      draw(node);
      return true;
    },
    stopEvent: ({ target }) => target instanceof Element && place.contains(target),
    ignoreMutation: () => true,
    destroy: () => pictures.hide(key),
  };
}
