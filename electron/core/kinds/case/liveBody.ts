import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { repair, repairDoc, repairText } from './repair.ts';

/**
 * A ProseMirror mirror of a Y.XmlFragment that rebuilds only what changed: nodes of untouched elements stay the same
 * objects, so the check engine's cache by node still knows them. Reading never throws: what the schema does not allow (a newer
 * version's node, a broken peer's) is lifted, filled or turned into plain paragraphs, and no text is lost.
 */
export class LiveBody {
  readonly #fragment: Y.XmlFragment;
  readonly #cache = new WeakMap<Y.AbstractType<unknown>, readonly Node[]>();
  readonly #forget = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      for (let type: Y.AbstractType<unknown> | null = event.target; type !== null; type = type.parent as typeof type) {
        this.#cache.delete(type);
      }
    }
  };

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment;
    fragment.observeDeep(this.#forget as (events: Y.YEvent<Y.XmlElement | Y.XmlText>[]) => void);
  }

  /** The text as it is now. */
  doc(): Node {
    return repairDoc(this.#children(this.#fragment));
  }

  destroy(): void {
    this.#fragment.unobserveDeep(this.#forget as (events: Y.YEvent<Y.XmlElement | Y.XmlText>[]) => void);
  }

  #children(parent: Y.XmlFragment): Node[] {
    return parent
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlElement || child instanceof Y.XmlText ? this.#nodes(child) : []));
  }

  #nodes(type: Y.XmlElement | Y.XmlText): readonly Node[] {
    const known = this.#cache.get(type as unknown as Y.AbstractType<unknown>);
    if (known) return known;
    const nodes = type instanceof Y.XmlText ? textNodes(type) : this.#element(type);
    this.#cache.set(type as unknown as Y.AbstractType<unknown>, nodes);
    return nodes;
  }

  #element(type: Y.XmlElement): readonly Node[] {
    return repair({ type: type.nodeName, attrs: type.getAttributes(), children: this.#children(type) });
  }
}

/** The text of a fragment, read once. */
export function readBody(fragment: Y.XmlFragment): Node {
  const live = new LiveBody(fragment);
  const doc = live.doc();
  live.destroy();
  return doc;
}

function textNodes(text: Y.XmlText): readonly Node[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
    ({ insert, attributes }) =>
      typeof insert === 'string' && insert !== '' ? [repairText(insert, attributes ?? {})] : [],
  );
}
