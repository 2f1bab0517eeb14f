import { type NodeSpec, Schema } from 'prosemirror-model';

/**
 * The one schema of a case's text, DOM-free: importers, exporters, checks and the record's Y.XmlFragment `body` all use
 * it. The editor's tiptap extensions must yield the same names, attributes and content rules (tests/unit/editor proves it).
 *
 * A document is a row of sections. A section's heading is an attribute, so it cannot be edited or deleted by typing.
 * Blocks carry a stable `id` that notes and findings anchor to.
 */
const nodes: Record<string, NodeSpec> = {
  doc: { content: 'section+' },
  section: {
    content: 'block+',
    isolating: true,
    defining: true,
    attrs: { id: { default: null }, key: { default: 'unplaced' }, heading: { default: '' } },
  },
  paragraph: { content: 'inline*', group: 'block', attrs: { id: { default: null } } },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    /** 3 to 5: the title is level 1 and a section's heading level 2. */
    attrs: { id: { default: null }, level: { default: 3 } },
  },
  blockquote: { content: 'block+', group: 'block', defining: true, attrs: { id: { default: null } } },
  bulletList: { content: 'listItem+', group: 'block list' },
  /** `type` as HTML counts: `a`, `A`, `i`, `I`, null for figures; `1.1` has the number of the item it lies in before its own. */
  orderedList: { content: 'listItem+', group: 'block list', attrs: { start: { default: 1 }, type: { default: null } } },
  listItem: { content: 'paragraph block*', defining: true },
  table: {
    content: 'tableRow+',
    group: 'block',
    isolating: true,
    tableRole: 'table',
    attrs: { id: { default: null } },
  },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: { content: 'block+', isolating: true, tableRole: 'header_cell', attrs: cellAttrs() },
  tableCell: { content: 'block+', isolating: true, tableRole: 'cell', attrs: cellAttrs() },
  /**
   * `file` is the hash of a stored file. There is no remote `src`, so a document can never call out. `alt` tells who cannot see it what it
   * shows; `decorative` is true where a person has said that it shows nothing the text needs, and null else.
   */
  image: {
    group: 'block',
    draggable: true,
    attrs: { id: { default: null }, file: { default: null }, alt: { default: '' }, decorative: { default: null } },
  },
  /** Shows data of the case (`kind` of `LIVE_BLOCKS`) and holds no copy of it; printing replaces it by what it shows then. */
  live: { group: 'block', atom: true, attrs: { id: { default: null }, kind: { default: 'options' } } },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
  /** A source given at a place in the text; shown as a number, printed as a footnote. */
  sourceRef: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id: { default: null }, text: { default: '' } },
  },
};

function cellAttrs() {
  return { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };
}

export const caseSchema = new Schema({
  nodes,
  marks: {
    link: { inclusive: false, attrs: { href: { default: '' } } },
    bold: {},
    italic: {},
    underline: {},
    strike: {},
    subscript: { excludes: 'superscript subscript' },
    superscript: { excludes: 'superscript subscript' },
    /** Mathematics on one line, as UnicodeMath writes it (`3/4`, `√(a+b)`): no prose, and nothing checks its wording. */
    formula: {},
  },
});

/** Names of the nodes that carry a stable `id`. */
export const BLOCKS_WITH_ID = [
  'section',
  'paragraph',
  'heading',
  'blockquote',
  'table',
  'image',
  'sourceRef',
  'live',
] as const;
