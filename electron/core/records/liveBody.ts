import type { Node, Schema } from 'prosemirror-model';
import * as Y from 'yjs';
import { caseSchema } from '../../../shared/editor/schema.ts';

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
    const children = this.#children(this.#fragment).map((node) =>
      node.type.name === 'section' ? node : makeValid(caseSchema, { type: 'section', attrs: {}, children: [node] })[0],
    );
    const sections = children.filter((node) => node !== undefined);
    const fallback =
      sections.length > 0 ? sections : makeValid(caseSchema, { type: 'section', attrs: {}, children: [] });
    return caseSchema.node('doc', null, fallback);
  }

  destroy(): void {
    this.#fragment.unobserveDeep(this.#forget as (events: Y.YEvent<Y.XmlElement | Y.XmlText>[]) => void);
  }

  #children(parent: Y.XmlFragment): Node[] {
    return parent.toArray().flatMap((child) => this.#nodes(child as Y.XmlElement | Y.XmlText));
  }

  #nodes(type: Y.XmlElement | Y.XmlText): readonly Node[] {
    const known = this.#cache.get(type as unknown as Y.AbstractType<unknown>);
    if (known) return known;
    const nodes =
      type instanceof Y.XmlText
        ? textNodes(type)
        : makeValid(caseSchema, { type: type.nodeName, attrs: type.getAttributes(), children: this.#children(type) });
    this.#cache.set(type as unknown as Y.AbstractType<unknown>, nodes);
    return nodes;
  }
}

/** The text of a fragment, read once. */
export function readBody(fragment: Y.XmlFragment): Node {
  const live = new LiveBody(fragment);
  const doc = live.doc();
  live.destroy();
  return doc;
}

interface Parts {
  readonly type: string;
  readonly attrs: object;
  readonly children: readonly Node[];
}

/** A valid node with these parts, or as many valid nodes as are needed to keep their text. */
function makeValid(schema: Schema, { type, attrs, children }: Parts): readonly Node[] {
  const nodeType = Object.hasOwn(schema.nodes, type) ? schema.nodes[type] : undefined;
  if (!nodeType || nodeType.name === 'doc') return children;
  const own = Object.fromEntries(
    Object.entries(attrs).filter(([name]) => Object.hasOwn(nodeType.spec.attrs ?? {}, name)),
  );
  if (nodeType.isLeaf) return [nodeType.create(own)];
  const content = nodeType.inlineContent ? children.filter((child) => child.isInline) : wrapInline(schema, children);
  const node = nodeType.createAndFill(own, [...content]);
  const left = nodeType.inlineContent ? children.filter((child) => !child.isInline) : [];
  if (node) return [node, ...left];
  return content.length > 0 ? content : [];
}

/** Blocks for a place that holds blocks: stray text becomes paragraphs, stray list items and rows give up their content. */
function wrapInline(schema: Schema, children: readonly Node[]): readonly Node[] {
  if (children.every((child) => child.isBlock)) return children;
  const paragraph = schema.nodes.paragraph;
  const result: Node[] = [];
  let run: Node[] = [];
  const flush = () => {
    if (run.length > 0 && paragraph) result.push(paragraph.create(null, run));
    run = [];
  };
  for (const child of children) {
    if (child.isInline) run.push(child);
    else {
      flush();
      result.push(child);
    }
  }
  flush();
  return result;
}

/** Marks are stored as attributes of a text run; overlapping ones carry a suffix after `--`. */
function textNodes(text: Y.XmlText): readonly Node[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap((run) => {
    if (typeof run.insert !== 'string' || run.insert === '') return [];
    const marks = Object.entries(run.attributes ?? {}).flatMap(([key, attrs]) => {
      const name = key.split('--')[0] ?? key;
      const type = Object.hasOwn(caseSchema.marks, name) ? caseSchema.marks[name] : undefined;
      return type ? [type.create(typeof attrs === 'object' && attrs !== null ? attrs : {})] : [];
    });
    return [caseSchema.text(run.insert, marks)];
  });
}
