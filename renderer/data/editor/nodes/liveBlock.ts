import { Node } from '@tiptap/core';
import { DOMSerializer, Fragment, type Schema } from 'prosemirror-model';
import { isLiveBlock, liveNodes } from '../../../../shared/handlerum/live.ts';
import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import type { Handlerum } from '../../../../shared/kinds/case/handlerum.ts';

/** Where live blocks find what they show. */
export interface LiveSource {
  read(): Handlerum;
  /** Calls back after each change of it; answers how to stop. */
  watch(listener: () => void): () => void;
  /** What stands where there is nothing to show yet. */
  empty(kind: string): string;
}

/** Shows data of the case in its text; drawn anew when the data changes, and nothing in it can be typed in. */
export const LiveBlockNode = Node.create<{ source: LiveSource | null }>({
  name: 'live',
  group: 'block',
  atom: true,
  addOptions: () => ({ source: null }),
  addAttributes: () => ({
    kind: { default: 'options', rendered: false, parseHTML: (element: HTMLElement) => element.dataset.live ?? '' },
  }),
  // What is copied out of the program takes its data along as plain tables; only our own pasted block is live again.
  parseHTML: () => [{ tag: 'div[data-live]', getAttrs: (element) => (isLiveBlock(element.dataset.live) ? {} : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-live': String(node.attrs.kind) }],
  addNodeView() {
    const { source } = this.options;
    return ({ node, editor }) => {
      const dom = document.createElement('div');
      dom.className = 'live-block';
      dom.contentEditable = 'false';
      const draw = () => {
        const kind = String(node.attrs.kind);
        const shown = source ? liveNodes(kind, source.read()) : [];
        dom.dataset.live = kind;
        dom.replaceChildren(
          ...(shown.length > 0 ? drawn(shown, editor.schema) : [emptyWords(source?.empty(kind) ?? '')]),
        );
      };
      draw();
      const stop = source?.watch(draw);
      return { dom, destroy: () => stop?.(), ignoreMutation: () => true };
    };
  },
});

function emptyWords(words: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'none';
  paragraph.textContent = words;
  return paragraph;
}

function drawn(nodes: readonly DocJson[], schema: Schema): (HTMLElement | DocumentFragment)[] {
  return nodes.map((node) => {
    if (node.type === 'chart') return chartElement(node);
    return DOMSerializer.fromSchema(schema).serializeFragment(
      Fragment.from(schema.nodeFromJSON(node)),
    ) as DocumentFragment;
  });
}

/** Our own drawing, parsed as XML: nothing in it can run. */
export function chartElement({ attrs }: DocJson): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'chart';
  const { documentElement } = new DOMParser().parseFromString(String(attrs?.svg), 'image/svg+xml');
  documentElement.setAttribute('role', 'img');
  documentElement.setAttribute('aria-label', String(attrs?.alt ?? ''));
  figure.append(document.importNode(documentElement, true));
  return figure;
}
