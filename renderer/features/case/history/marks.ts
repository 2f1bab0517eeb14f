import { DOMSerializer, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Change } from './changes.ts';

/** Draws the old version with what has gone since as `del`, and what has come since as `ins`. */
export function changeMarks(now: Node, changes: readonly Change[]): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        DecorationSet.create(
          doc,
          changes.flatMap((change) => draw(doc, now, change)),
        ),
    },
  });
}

function draw(old: Node, now: Node, { fromA, toA, fromB, toB }: Change): Decoration[] {
  const gone = toA > fromA ? [Decoration.inline(fromA, toA, { nodeName: 'del' })] : [];
  if (toB === fromB || now.textBetween(fromB, toB, '', ' ').trim() === '') return gone;
  return [
    ...gone,
    Decoration.widget(placeFor(old, now, { toA, fromB, toB }), () => inserted(now, fromB, toB), { side: 1 }),
  ];
}

/** Words stand where they came in; whole blocks stand after the block they follow. */
function placeFor(old: Node, now: Node, { toA, fromB, toB }: Pick<Change, 'toA' | 'fromB' | 'toB'>): number {
  const place = old.resolve(toA);
  if (now.resolve(fromB).sameParent(now.resolve(toB)) && now.resolve(fromB).parent.inlineContent) return toA;
  return place.depth >= 2 ? place.after(2) : toA;
}

function inserted(now: Node, from: number, to: number): HTMLElement {
  const element = document.createElement('ins');
  const start = now.resolve(from);
  if (start.sameParent(now.resolve(to)) && start.parent.inlineContent) {
    const serializer = DOMSerializer.fromSchema(now.type.schema);
    element.append(
      serializer.serializeFragment(start.parent.slice(start.parentOffset, start.parentOffset + to - from).content),
    );
    return element;
  }
  element.className = 'blocks';
  for (const text of now.textBetween(from, to, '\n', ' ').split('\n')) {
    const line = document.createElement('span');
    line.textContent = text;
    if (text) element.append(line);
  }
  return element;
}
