import { itemMarker, noteMarker } from '../marker.ts';
import type { ListLabel, Numbering } from './numbering.ts';
import { type ParagraphStyle, type Role, type Styles, styleOf } from './styles.ts';
import { bestAlternative, deletedText, plainText } from './text.ts';
import { childrenOf, descendants, element, find, isOn, type XmlElement, type XmlNode } from './xml.ts';

export interface Deletion {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** What was seen while the body was made ready; filled as the body is read. */
export interface Findings {
  readonly deletions: Deletion[];
  readonly insertions: { readonly author: string; readonly words: number }[];
  /** Lines of a table of contents: Word makes them anew from the headings. */
  readonly contents: string[];
  /** Words Word does not show. They are kept, and told. */
  readonly hidden: string[];
  readonly embedded: string[];
  /** Texts of sources in the order of their markers. */
  readonly sources: string[];
  /** The words each comment is about, by its id. */
  readonly quotes: Map<string, string[]>;
}

export interface Sources {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Texts of footnotes and endnotes, by `footnote 3`. */
  readonly notes: ReadonlyMap<string, string>;
}

export const newFindings = (): Findings => ({
  deletions: [],
  insertions: [],
  contents: [],
  hidden: [],
  embedded: [],
  sources: [],
  quotes: new Map(),
});

/** What mammoth passes through; anything else that holds text is opened, so that no element unknown to it can hide words. */
const KNOWN = new Set(
  `w:p w:r w:t w:tab w:noBreakHyphen w:softHyphen w:sym w:hyperlink w:tbl w:tr w:tc w:br w:sdt w:sdtContent w:smartTag
   w:customXml w:pict w:object v:shape v:roundrect v:rect v:group v:textbox v:imagedata w:txbxContent
   w:bookmarkStart w:bookmarkEnd`.split(/\s+/),
);
/** Properties, passed on as they are. */
const VERBATIM = new Set('w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sdtPr w:fldChar w:instrText'.split(' '));
const FORGOTTEN =
  /^w:(?:pPrChange|rPrChange|sectPr|sectPrChange|tblPrChange|trPrChange|tcPrChange|proofErr|commentReference)$/;
const run = (text: string): XmlElement => element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]);

/**
 * Makes the body of a Word file ready for mammoth, which accepts insertions and drops deletions in silence and does not know
 * every element: changes are settled and noted, headings get one name, what it would lose is put where it can see it.
 */
export class BodyReader {
  readonly found: Findings = newFindings();
  readonly #sources: Sources;
  readonly #open = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The children of one element, made ready. */
  children(node: XmlElement): XmlNode[] {
    const merged = mergeDeletedMarks(node.children);
    return merged.flatMap((child) => (typeof child === 'string' ? [child] : this.#node(child)));
  }

  #node(node: XmlElement): XmlNode[] {
    switch (node.name) {
      case 'w:del':
      case 'w:moveFrom':
        return this.#deleted(node);
      case 'w:ins':
      case 'w:moveTo':
        return this.#inserted(node);
      case 'w:p':
        return this.#paragraph(node);
      case 'w:tr':
        return find(node, 'w:trPr', 'w:del') ? this.#deleted(node, find(node, 'w:trPr', 'w:del')) : this.#known(node);
      case 'w:r':
        return this.#run(node);
      case 'w:cr':
      case 'w:ptab':
        return [element(node.name === 'w:cr' ? 'w:br' : 'w:tab')];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#source(node);
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        return this.#commentEdge(node);
      case 'mc:AlternateContent':
        return this.#alternatives(node);
      case 'w:drawing':
        return this.#drawing(node);
      case 'm:oMath':
        return this.#text(node);
      default:
        return this.#other(node);
    }
  }

  #other(node: XmlElement): XmlNode[] {
    if (FORGOTTEN.test(node.name)) return [];
    if (VERBATIM.has(node.name)) return [node];
    if (node.name === 'w:altChunk') this.found.embedded.push('altChunk');
    if (node.name === 'o:OLEObject') this.found.embedded.push(node.attrs.ProgID ?? 'OLE');
    return KNOWN.has(node.name) ? this.#known(node) : this.children(node).filter((child) => typeof child !== 'string');
  }

  #known(node: XmlElement): XmlNode[] {
    if (node.name === 'w:t') this.#quote(node);
    return [{ ...node, children: this.children(node) }];
  }

  /** A formula as one line of its characters. */
  #text(node: XmlElement): XmlNode[] {
    const text = plainText(node).replaceAll('\n', ' ');
    return text === '' ? [] : [run(text)];
  }

  #deleted(node: XmlElement, mark: XmlElement = node): XmlNode[] {
    const text = deletedText(node);
    const { 'w:author': author = '', 'w:date': date = '' } = mark.attrs;
    if (text !== '') this.found.deletions.push({ author, date, text });
    return [];
  }

  #inserted(node: XmlElement): XmlNode[] {
    const words = plainText(node).split(/\s+/).filter(Boolean).length;
    if (words > 0) this.found.insertions.push({ author: node.attrs['w:author'] ?? '', words });
    return this.children(node);
  }

  #paragraph(node: XmlElement): XmlNode[] {
    const style = styleOf(node, this.#sources.styles);
    if (style.role === 'contents') {
      this.found.contents.push(plainText(node));
      return [];
    }
    if (style.hidden) this.found.hidden.push(plainText(node));
    const label =
      style.role === null && style.numId ? this.#sources.numbering.next(style.numId, style.level ?? '0') : null;
    const content = this.children({ ...node, children: node.children.filter((child) => !isNamed(child, 'w:pPr')) });
    if (content.length === 0) return [element('w:p')];
    const properties = [...styleMark(style.role), ...(label === null ? [] : [listMark(style)])];
    return [element('w:p', {}, [element('w:pPr', {}, properties), ...labelRuns(label), ...content])];
  }

  #run(node: XmlElement): XmlNode[] {
    if (isOn(find(node, 'w:rPr', 'w:vanish'))) {
      const text = plainText(node);
      if (text !== '') this.found.hidden.push(text);
    }
    return this.#known(node);
  }

  #source(node: XmlElement): XmlNode[] {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const text = this.#sources.notes.get(`${kind} ${node.attrs['w:id'] ?? ''}`);
    if (text === undefined) return [];
    this.found.sources.push(text);
    return [element('w:t', {}, [noteMarker(this.found.sources.length - 1)])];
  }

  #commentEdge(node: XmlElement): XmlNode[] {
    const id = node.attrs['w:id'] ?? '';
    if (node.name === 'w:commentRangeEnd') this.#open.delete(id);
    else {
      this.#open.add(id);
      this.found.quotes.set(id, []);
    }
    return [];
  }

  #quote(text: XmlElement): void {
    const words = text.children.filter((child) => typeof child === 'string');
    for (const id of this.#open) this.found.quotes.get(id)?.push(...words);
  }

  #alternatives(node: XmlElement): XmlNode[] {
    const best = bestAlternative(childrenOf(node));
    return best ? this.children(best).filter((child) => typeof child !== 'string') : [];
  }

  /** Pictures one by one, and text boxes in the old form, which mammoth reads. */
  #drawing(node: XmlElement): XmlNode[] {
    const boxes = outermost(node, 'w:txbxContent').map((box) => ({ ...box, children: this.children(box) }));
    const pictures = outermost(node, 'pic:pic');
    const properties = descendants(node, 'wp:docPr').slice(0, 1);
    const inline = (picture: XmlElement) =>
      element('w:drawing', {}, [
        element('wp:inline', {}, [...properties, element('a:graphic', {}, [element('a:graphicData', {}, [picture])])]),
      ]);
    const shapes = boxes.map((box) =>
      element('w:pict', {}, [element('v:shape', {}, [element('v:textbox', {}, [box])])]),
    );
    return [...pictures.map(inline), ...shapes];
  }
}

/** One name for each role, whatever the file calls its styles; the style map of the conversion knows them. */
function styleMark(role: Role): XmlElement[] {
  if (role === null || role === 'contents') return [];
  const names = { title: 'ImportTitle', quote: 'ImportQuote' } as const;
  const name = typeof role === 'object' ? `ImportHeading${role.heading}` : names[role];
  return [element('w:pStyle', { 'w:val': name })];
}

function listMark({ numId = '', level = '0' }: ParagraphStyle): XmlElement {
  return element('w:numPr', {}, [element('w:ilvl', { 'w:val': level }), element('w:numId', { 'w:val': numId })]);
}

function labelRuns(label: ListLabel | 'bullet' | null): XmlElement[] {
  if (label === null || label === 'bullet') return [];
  return [run(itemMarker(label.number, label.type)), ...(label.words === '' ? [] : [run(`${label.words} `)])];
}

/** Elements of a name that lie in no text box, nor in one another. */
function outermost(node: XmlElement, name: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:txbxContent' ? [] : outermost(child, name);
  });
}

const isNamed = (node: XmlNode, name: string): boolean => typeof node !== 'string' && node.name === name;

/** A paragraph whose mark is deleted goes on in the next one, as Word shows it; mammoth would let it wander to any later one. */
function mergeDeletedMarks(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const isMarked = (node: XmlNode | undefined) =>
    node !== undefined && typeof node !== 'string' && node.name === 'w:p' && find(node, 'w:pPr', 'w:rPr', 'w:del');
  if (!nodes.some(isMarked)) return nodes;
  const merged: XmlNode[] = [];
  for (const node of nodes) {
    const before = merged.at(-1);
    if (typeof node !== 'string' && node.name === 'w:p' && before && typeof before !== 'string' && isMarked(before)) {
      const own = node.children.filter((child) => isNamed(child, 'w:pPr'));
      const carried = before.children.filter((child) => !isNamed(child, 'w:pPr'));
      merged[merged.length - 1] = {
        ...node,
        children: [...own, ...carried, ...node.children.filter((child) => !isNamed(child, 'w:pPr'))],
      };
    } else merged.push(node);
  }
  return merged;
}
