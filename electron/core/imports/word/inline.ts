import { withRealSigns } from '../../../../shared/text/privateUse.ts';
import type { ChildNode } from '../htmlTree.ts';
import { Changes } from './changes.ts';
import { controlShows } from './controls.ts';
import { chosenAlternative, readDrawing } from './drawings.ts';
import { FieldStack } from './fieldStack.ts';
import { choicesOf, type Field, helpOf, newField, shownBy, tellsOf } from './fields.ts';
import { type Item, linesOf, SOURCE, wordsOf } from './items.ts';
import { linearMath } from './math.ts';
import type { StoryPlace, WordReading } from './reading.ts';
import { runStyleOf } from './styles.ts';
import { ownText, symbolOf, UNKNOWN_SIGN } from './text.ts';
import { el, words } from './tree.ts';
import { childrenOf, descendants, find, type XmlElement } from './xml.ts';

/** What a paragraph is read into: its words, and the blocks that stand in it (text boxes), which come after it. */
export interface Content {
  readonly nodes: ChildNode[];
  readonly boxes: Item[];
}

export const newContent = (): Content => ({ nodes: [], boxes: [] });

/** Nothing to read: properties, and marks of places. */
const FORGOTTEN =
  /^w:(?:[prtcs]?Pr|rPrChange|pPr|rPr|sdtPr|sdtEndPr|sectPr|proofErr|fldData|bookmark(?:Start|End)|permStart|permEnd|commentReference|annotationRef|footnoteRef|endnoteRef|lastRenderedPageBreak|(?:move(?:From|To)|customXml\w+)Range(?:Start|End))$/;

interface Last {
  readonly text: string;
  readonly isFormula: boolean;
}
const NOTHING: Last = { text: '', isFormula: false };

/** Reads what stands in paragraphs. Fields go on from one paragraph into the next, so one reader reads a whole story. */
export class InlineReader {
  readonly #reading: WordReading;
  readonly #at: StoryPlace;
  readonly #blocksOf: (box: XmlElement) => Item[];
  readonly #fields = new FieldStack();
  readonly changes: Changes;
  readonly #quoted = new Set<string>();
  #hidden = 0;
  /** The end of what was read last, and whether it ends a formula. */
  #last: Last = NOTHING;

  constructor(reading: WordReading, at: StoryPlace, blocksOf: (box: XmlElement) => Item[]) {
    this.#reading = reading;
    this.#at = at;
    this.#blocksOf = blocksOf;
    this.changes = new Changes(reading.found, at.place);
  }

  read(nodes: readonly XmlElement[], into: Content): void {
    for (const node of nodes) this.#node(node, into);
  }

  beginParagraph(): void {
    this.#last = NOTHING;
  }

  /** At the end of a story: a field that was never closed is told. */
  end(): void {
    for (const field of this.#fields.rest()) {
      if (field.phase === 'code' && field.code.trim() !== '') this.#reading.found.tell('fieldCode', field.code.trim());
      this.#ended({ ...field, isShown: true }, newContent());
    }
  }

  #node(node: XmlElement, into: Content): void {
    const read = this.#readers[node.name];
    if (read) read(node, into);
    else if (!FORGOTTEN.test(node.name)) this.read(childrenOf(node), into);
  }

  readonly #readers: Readonly<Record<string, (node: XmlElement, into: Content) => void>> = {
    'w:r': (node, into) => this.#run(node, into),
    'w:t': (node, into) => this.#text(node, into, undefined),
    'm:t': (node, into) => this.#text(node, into, undefined),
    'a:t': (node, into) => this.#text(node, into, undefined),
    'w:delText': (node) => this.changes.deleted(node),
    'w:hyperlink': (node, into) => this.#link(node, into),
    'w:fldSimple': (node, into) => this.#simpleField(node, into),
    'w:fldChar': (node, into) => this.#fieldEdge(node, into),
    'w:instrText': (node) => this.#code(node),
    'w:delInstrText': (node) => this.#reading.found.take(node),
    'w:sdt': (node, into) => this.#control(node, into),
    'w:del': (node) => this.changed(node),
    'w:moveFrom': (node) => this.changed(node),
    'w:ins': (node, into) => {
      this.changes.inserted(node);
      this.read(childrenOf(node), into);
    },
    'w:moveTo': (node, into) => {
      this.changes.movedHere(node);
      this.read(childrenOf(node), into);
    },
    'w:tab': (_, into) => this.#emit(' ', into),
    'w:ptab': (_, into) => this.#emit(' ', into),
    'w:br': (_, into) => this.#put(el('br', {}), into),
    'w:cr': (_, into) => this.#put(el('br', {}), into),
    'w:noBreakHyphen': (_, into) => this.#emit('\u2011', into),
    'w:sym': (node, into) => this.#symbol(node, into),
    'w:ruby': (node, into) => this.#ruby(node, into),
    'w:footnoteReference': (node, into) => this.#source(`footnote ${node.attrs['w:id'] ?? ''}`, into),
    'w:endnoteReference': (node, into) => this.#source(`endnote ${node.attrs['w:id'] ?? ''}`, into),
    'w:commentRangeStart': (node) => this.#beginQuote(node.attrs['w:id'] ?? ''),
    'w:commentRangeEnd': (node) => void this.#quoted.delete(node.attrs['w:id'] ?? ''),
    'w:drawing': (node, into) => this.#drawing(node, into),
    'w:pict': (node, into) => this.#drawing(node, into),
    'w:object': (node, into) => this.#drawing(node, into),
    'm:oMath': (node, into) => this.#formula(node, into),
    'm:oMathPara': (node, into) => this.#formulas(node, into),
    'mc:AlternateContent': (node, into) => {
      const best = chosenAlternative(node, this.#reading.found);
      if (best) this.read(childrenOf(best), into);
    },
    'w:subDoc': (node) => this.subDocument(node),
    'w:p': (node, into) => void into.boxes.push(...this.#blocksOf(node)),
    'w:tbl': (node, into) => void into.boxes.push(...this.#blocksOf(node)),
  };

  #run(node: XmlElement, into: Content): void {
    const style = runStyleOf(node, this.#reading.runStyles);
    if (style.hidden) {
      this.hidden(() => this.#runContent(node, style.font, newContent()));
      return;
    }
    const own: Content = { nodes: [], boxes: into.boxes };
    this.#runContent(node, style.font, own);
    if (own.nodes.length === 0) return;
    const marks = [
      ...(style.script === null ? [] : [style.script]),
      ...(style.strike ? ['s'] : []),
      ...(style.underline ? ['u'] : []),
      ...(style.italic ? ['em'] : []),
      ...(style.bold ? ['strong'] : []),
    ];
    const marked = marks.reduce<readonly ChildNode[]>((inner, tag) => [el(tag, {}, inner)], own.nodes);
    const { href } = this.#fields;
    if (href !== null) into.nodes.push(el('a', { href }, marked));
    else into.nodes.push(...marked);
  }

  #runContent(node: XmlElement, font: string | undefined, into: Content): Content {
    for (const child of childrenOf(node)) {
      if (child.name === 'w:t') this.#text(child, into, font);
      else this.#node(child, into);
    }
    return into;
  }

  /** Reads what is not shown, so that fields in it are followed, and tells its words. */
  hidden(read: () => Content): void {
    this.#hidden++;
    const { nodes, boxes } = read();
    this.#hidden--;
    const { sources } = this.#reading;
    const text = `${wordsOf(nodes, sources)} ${linesOf(boxes, sources)}`.replaceAll(/\s+/g, ' ').trim();
    if (text !== '') this.#reading.found.tell('hidden', text);
  }

  #text(node: XmlElement, into: Content, font: string | undefined): void {
    this.#reading.found.take(node);
    const text = withRealSigns(ownText(node), font).replaceAll(/\p{Co}/gu, (char) => this.#unknownSign(font, char));
    this.#emit(text, into);
  }

  #unknownSign(font: string | undefined, char: string): string {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
    this.#reading.found.tell('unknownSign', `${font ?? ''} ${code}`.trim());
    return UNKNOWN_SIGN;
  }

  /** Words go to what is shown, or into the instruction of the field that is being read. */
  #emit(text: string, into: Content): void {
    if (text === '' || this.#fields.absorbs(text)) return;
    const runsOn = this.#last.isFormula && /[\p{L}\p{N}]$/u.test(this.#last.text) && /^[\p{L}\p{N}]/u.test(text);
    this.#fields.show();
    for (const id of this.#quoted) this.#reading.quotes.get(id)?.push(text);
    this.#last = { text: text.slice(-8), isFormula: false };
    into.nodes.push(words(runsOn ? ` ${text}` : text));
  }

  #put(node: ChildNode, into: Content): void {
    if (this.#fields.isCoding) return;
    this.#last = NOTHING;
    into.nodes.push(node);
  }

  #link(node: XmlElement, into: Content): void {
    const relation = this.#reading.file.relation(this.#at.part, node.attrs['r:id']);
    const anchor = node.attrs['w:anchor'];
    const href = (relation?.target ?? '') + (anchor === undefined ? '' : `#${anchor}`);
    const own: Content = { nodes: [], boxes: into.boxes };
    this.read(childrenOf(node), own);
    if (own.nodes.length > 0) into.nodes.push(el('a', { href }, own.nodes));
    else if (href !== '' && !href.startsWith('#') && this.#hidden === 0) this.#reading.found.tell('link', href);
  }

  #simpleField(node: XmlElement, into: Content): void {
    const field: Field = { ...newField(find(node, 'w:ffData')), code: node.attrs['w:instr'] ?? '', phase: 'result' };
    this.#fields.begin(field);
    this.#reading.found.mark(node);
    this.read(childrenOf(node), into);
    this.#fields.end();
    this.#ended(field, into);
  }

  #fieldEdge(node: XmlElement, into: Content): void {
    const ended = this.#fields.edge(node);
    if (ended) this.#ended(ended, into);
  }

  #code(node: XmlElement): void {
    const text = ownText(node);
    this.#reading.found.take(node);
    if (!this.#fields.code(text) && text.trim() !== '') this.#reading.found.tell('fieldCode', text.trim());
  }

  #ended(field: Field, into: Content): void {
    const { found } = this.#reading;
    if (field.data) found.take(field.data);
    const absorbed = field.absorbed.replaceAll(/\s+/g, ' ').trim();
    if (absorbed !== '') found.tell('fieldCode', absorbed);
    const { others } = choicesOf(field.data);
    if (others.length > 0) found.tell('choices', others.join(', '));
    for (const text of helpOf(field.data)) found.tell('help', text);
    const tells = tellsOf(field);
    if (tells && !(tells.kind === 'field' && this.#at.place !== 'body')) found.tell(tells.kind, tells.text);
    const shown = shownBy(field);
    if (shown?.kind === 'text') this.#emit(shown.text, into);
    else if (shown?.kind === 'formula') this.#linear(shown.text, into);
    else if (shown?.kind === 'box') this.#put(checkbox(shown.isChecked), into);
    else if (shown) {
      found.tell('unknownSign', shown.text);
      this.#emit(UNKNOWN_SIGN, into);
    }
  }

  #control(node: XmlElement, into: Content): void {
    const shows = controlShows(node, this.#reading.found);
    if (shows === 'checked' || shows === 'unchecked') this.#put(checkbox(shows === 'checked'), into);
    else if (shows === 'content') this.read(childrenOf(node), into);
  }

  /** What was deleted or moved away, which may begin or end a field all the same. */
  changed(node: XmlElement): void {
    if (node.name === 'w:moveFrom') this.changes.movedAway(node);
    else this.changes.deleted(node);
    for (const edge of descendants(node, 'w:fldChar')) this.#fields.edge(edge);
  }

  #symbol(node: XmlElement, into: Content): void {
    const { found } = this.#reading;
    const sign = symbolOf(node);
    if (sign === null) found.tell('unknownSign', `${node.attrs['w:font'] ?? ''} ${node.attrs['w:char'] ?? ''}`.trim());
    // Programs put ² into the Symbol font, where its place shows a double prime. Nobody counts metres in seconds.
    const isSquare = sign === '″' && /(?<!\p{L})[mcdk]?m$/u.test(this.#last.text);
    if (isSquare) found.tell('square', `${this.#last.text.trim()}²`);
    this.#emit(isSquare ? '²' : (sign ?? UNKNOWN_SIGN), into);
  }

  /** The reading of a word stands above it in Word, and behind it in brackets here. */
  #ruby(node: XmlElement, into: Content): void {
    const above: Content = { nodes: [], boxes: into.boxes };
    this.read(
      childrenOf(node).filter(({ name }) => name === 'w:rubyBase'),
      into,
    );
    this.read(
      childrenOf(node).filter(({ name }) => name === 'w:rt'),
      above,
    );
    if (above.nodes.length > 0) into.nodes.push(words(' ('), ...above.nodes, words(')'));
  }

  #source(key: string, into: Content): void {
    const text = this.#reading.note(key);
    if (text === undefined) return;
    const reference = el(SOURCE, {});
    this.#reading.sources.set(reference, text);
    this.#fields.show();
    into.nodes.push(reference);
  }

  #beginQuote(id: string): void {
    if (this.#at.place !== 'body') return;
    this.#quoted.add(id);
    this.#reading.quotes.set(id, []);
  }

  #drawing(node: XmlElement, into: Content): void {
    for (const drawn of readDrawing(node, this.#reading.found)) {
      if (drawn.kind === 'box') into.boxes.push(...this.#blocksOf(drawn.box));
      else if (drawn.kind === 'words' && this.#at.place === 'margin') this.#reading.found.tell('watermark', drawn.text);
      else if (drawn.kind === 'words') {
        const line = { kind: 'line', tag: 'p', isQuote: false, list: null, content: [words(drawn.text)] } as const;
        into.boxes.push(line);
      } else this.#picture(drawn.id, drawn.alt, into);
    }
  }

  #picture(id: string | undefined, alt: string, into: Content): void {
    const { place, part } = this.#at;
    if (place !== 'body') {
      this.#reading.found.tell(`${place}Picture`, alt);
      return;
    }
    const src = this.#hidden > 0 ? '' : this.#reading.picture(part, id);
    if (this.#hidden > 0 && alt === '') this.#reading.found.tell('hidden', '');
    this.#fields.show();
    into.nodes.push(el('img', { src, alt }));
  }

  #formulas(node: XmlElement, into: Content): void {
    for (const [at, formula] of descendants(node, 'm:oMath').entries()) {
      if (at > 0) this.#put(el('br', {}), into);
      this.#formula(formula, into);
    }
  }

  #formula(node: XmlElement, into: Content): void {
    this.#reading.found.take(node);
    const text = linearMath(node, (other) => this.#inFormula(other, into));
    this.#linear(withRealSigns(text), into);
  }

  /** A number beside a formula must not run into it: 2 and 3/4 are not 23/4. */
  #linear(text: string, into: Content): void {
    if (text === '') return;
    this.#reading.found.tell('formula', text);
    const runsOn = /[\p{L}\p{N}]$/u.test(this.#last.text) && /^[\p{L}\p{N}]/u.test(text);
    this.#last = NOTHING;
    this.#emit(runsOn ? ` ${text}` : text, into);
    this.#last = { ...this.#last, isFormula: /[/^_√∛∜&@]/u.test(text) };
  }

  #inFormula(node: XmlElement, into: Content): string {
    const own: Content = { nodes: [], boxes: into.boxes };
    const before = this.#last;
    this.#node(node, own);
    this.#last = before;
    return wordsOf(own.nodes, this.#reading.sources);
  }

  subDocument(node: XmlElement): void {
    const relation = this.#reading.file.relation(this.#at.part, node.attrs['r:id']);
    this.#reading.found.tell('subDocument', relation?.target ?? '');
  }
}

const checkbox = (isChecked: boolean): ChildNode =>
  el('input', { type: 'checkbox', ...(isChecked ? { checked: '' } : {}) });
