import { Mark, type Node } from 'prosemirror-model';
import { caseSchema } from '../../../../shared/editor/schema.ts';
import { cleanAttrs, cleanMark } from './attrs.ts';

/** A node as it was found: its type may be unknown, its attributes wrong, its children of any kind. */
export interface FoundNode {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** Each valid in itself, though perhaps not here. */
  readonly children: readonly Node[];
}

/**
 * A valid node with these parts, or as many valid nodes as are needed to keep every child. What comes back may not fit its own
 * parent either; `repair` of the parent sees to that, and `repairDoc` to the last ones.
 */
export function repair({ type, attrs, children }: FoundNode): readonly Node[] {
  const nodeType = Object.hasOwn(caseSchema.nodes, type) ? caseSchema.nodes[type] : undefined;
  if (!nodeType || type === 'doc' || type === 'text') return children;
  const own = cleanAttrs(nodeType, attrs);
  if (nodeType.isLeaf) return [nodeType.create(own), ...children];
  if (nodeType.inlineContent) {
    if (children.every((child) => child.isInline)) return [nodeType.create(own, [...children])];
    return runs(children, (child) => (child.isInline ? type : null)).flatMap(({ wrapper, nodes }) =>
      wrapper === null ? nodes : [nodeType.create(own, [...nodes])],
    );
  }
  const content = adopt(type, children);
  const node = nodeType.createAndFill(own, [...content]) ?? nodeType.createAndFill(own, [emptyParagraph(), ...content]);
  return node ? [node] : content;
}

/** The document these nodes make; never empty. */
export function repairDoc(children: readonly Node[]): Node {
  const sections = adopt('doc', children);
  return caseSchema.node('doc', null, sections.length > 0 ? [...sections] : repair(EMPTY_SECTION));
}

const EMPTY_SECTION: FoundNode = { type: 'section', attrs: {}, children: [] };

/** The text with those of `marks` that the schema knows, each once, and none that exclude each other. */
export function repairText(text: string, marks: Readonly<Record<string, unknown>>): Node {
  const found = Object.entries(marks).flatMap(([name, attrs]) => cleanMark(name, attrs));
  return caseSchema.text(
    text,
    found.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none),
  );
}

/** What each parent takes as it is, and what everything else is wrapped in. */
const PARENTS: Readonly<Record<string, { readonly takes: readonly string[]; readonly wrapper: string }>> = {
  doc: { takes: ['section'], wrapper: 'section' },
  bulletList: { takes: ['listItem'], wrapper: 'listItem' },
  orderedList: { takes: ['listItem'], wrapper: 'listItem' },
  table: { takes: ['tableRow'], wrapper: 'tableRow' },
  tableRow: { takes: ['tableCell', 'tableHeader'], wrapper: 'tableCell' },
};

/** The children in their order, each wrapped as deep as this parent needs. */
function adopt(parent: string, children: readonly Node[]): readonly Node[] {
  const rule = Object.hasOwn(PARENTS, parent) ? PARENTS[parent] : undefined;
  if (rule) {
    const wrapper = (child: Node) => (rule.takes.includes(child.type.name) ? null : rule.wrapper);
    return wrapRuns(runs(children, wrapper));
  }
  const opened = children.flatMap((child) => (child.type.name === 'section' ? openSection(child) : [child]));
  return wrapRuns(runs(opened, blockWrapper));
}

/** For a place that holds blocks: stray words become paragraphs, stray items lists, stray rows and cells tables. */
function blockWrapper(child: Node): string | null {
  if (child.isInline) return 'paragraph';
  if (child.type.isInGroup('block')) return null;
  return child.type.name === 'listItem' ? 'bulletList' : 'table';
}

/** A section inside a section gives up its content; its heading becomes one of the text's own. */
function openSection(section: Node): readonly Node[] {
  const heading = String(section.attrs.heading);
  const title = heading === '' ? [] : [caseSchema.node('heading', { level: 3 }, caseSchema.text(heading))];
  return [...title, ...section.children];
}

interface Run {
  readonly wrapper: string | null;
  readonly nodes: Node[];
}

/** Neighbours that want the same wrapper, together. */
function runs(children: readonly Node[], wrapper: (child: Node) => string | null): Run[] {
  const found: Run[] = [];
  for (const child of children) {
    const wanted = wrapper(child);
    const last = found.at(-1);
    if (last && last.wrapper === wanted) last.nodes.push(child);
    else found.push({ wrapper: wanted, nodes: [child] });
  }
  return found;
}

function wrapRuns(found: readonly Run[]): readonly Node[] {
  return found.flatMap(({ wrapper, nodes }) =>
    wrapper === null ? nodes : repair({ type: wrapper, attrs: {}, children: nodes }),
  );
}

function emptyParagraph(): Node {
  return caseSchema.node('paragraph');
}
