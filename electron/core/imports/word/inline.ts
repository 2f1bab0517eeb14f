import { isOpenEnded, runTogether } from '../../../../shared/text/linear.ts';
import { withRealSigns } from '../../../../shared/text/privateUse.ts';
import { append } from '../append.ts';
import type { ChildNode } from '../htmlTree.ts';
import { Changes } from './changes.ts';
import { apart, type Content, newContent } from './content.ts';
import { controlShows } from './controls.ts';
import { chosenAlternative } from './drawings.ts';
import { FieldStack } from './fieldStack.ts';
import { endOf, type Field, newField } from './fields.ts';
import { type Item, linesOf, SOURCE, wordsOf } from './items.ts';
import { linearMath } from './math.ts';
import type { StoryPlace, WordReading } from './reading.ts';
import { drawInto } from './shapes.ts';
import { shownSign, shownText } from './signs.ts';
import { runStyleOf, styled } from './styles.ts';
import { UNKNOWN_SIGN } from './text.ts';
import { checkbox, el, formula, words } from './tree.ts';
import { childrenOf, descendants, entryOf, find, ownText, type XmlElement } from './xml.ts';

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
  /** The end of what was read last, and whether it ends a formula that would go on. */
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
    const read = entryOf(this.#readers, node);
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
    'w:del': (node, into) => this.changed(node, into),
    'w:moveFrom': (node, into) => this.changed(node, into),
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
    'w:sym': (node, into) => this.#emit(shownSign(node, this.#last.text, this.#reading.found), into),
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
    'w:subDoc': ({ attrs }) => this.#reading.found.tell('subDocument', this.#related(attrs['r:id'])?.target ?? ''),
    'w:p': (node, into) => append(into.boxes, this.#blocksOf(node)),
    'w:tbl': (node, into) => append(into.boxes, this.#blocksOf(node)),
  };

  #run(node: XmlElement, into: Content): void {
    const style = runStyleOf(node, this.#reading.runStyles);
    if (style.hidden) {
      this.hidden(() => this.#runContent(node, style.font, newContent()));
      return;
    }
    const own = apart(into);
    this.#runContent(node, style.font, own);
    if (own.nodes.length === 0) return;
    const { href } = this.#fields;
    const marked = styled(own.nodes, style);
    if (href !== null) into.nodes.push(el('a', { href }, marked));
    else append(into.nodes, marked);
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
    this.#emit(shownText(ownText(node), font, this.#reading.found), into);
  }

  /** Words go to what is shown, or into the instruction of the field that is being read. */
  #emit(text: string, into: Content): void {
    if (text === '' || this.#fields.absorbs(text)) return;
    const runsOn = this.#last.isFormula && runTogether(this.#last.text, text);
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

  #related(id: string | undefined) {
    return this.#reading.file.relation(this.#at.part, id);
  }

  #link(node: XmlElement, into: Content): void {
    const relation = this.#related(node.attrs['r:id']);
    const anchor = node.attrs['w:anchor'];
    const href = (relation?.target ?? '') + (anchor === undefined ? '' : `#${anchor}`);
    const own = apart(into);
    this.read(childrenOf(node), own);
    if (own.nodes.length > 0) into.nodes.push(el('a', { href }, own.nodes));
    else if (href !== '' && !href.startsWith('#') && this.#hidden === 0) this.#reading.found.tell('link', href);
  }

  #simpleField(node: XmlElement, into: Content): void {
    const field: Field = { ...newField(find(node, 'w:ffData')), code: node.attrs['w:instr'] ?? '', phase: 'result' };
    this.#fields.begin(field);
    this.#reading.found.mark(node);
    this.read(childrenOf(node), into);
    for (const one of this.#fields.close(field)) this.#ended(one, into);
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
    const shown = endOf(field, this.#reading.found, this.#at.place);
    if (shown?.kind === 'text') this.#emit(shown.text, into);
    else if (shown?.kind === 'formula') this.#linear(shown.text, into);
    else if (shown?.kind === 'box') this.#put(checkbox(shown.isChecked), into);
    else if (shown) this.#emit(UNKNOWN_SIGN, into);
  }

  #control(node: XmlElement, into: Content): void {
    const shows = controlShows(node, this.#reading.found);
    if (shows === 'checked' || shows === 'unchecked') this.#put(checkbox(shows === 'checked'), into);
    else if (shows === 'content') this.read(childrenOf(node), into);
  }

  /** What was deleted or moved away, which may begin or end a field all the same. */
  changed(node: XmlElement, into: Content = newContent()): void {
    if (node.name === 'w:moveFrom') this.changes.movedAway(node);
    else this.changes.deleted(node);
    for (const edge of descendants(node, 'w:fldChar')) this.#fieldEdge(edge, into);
  }

  /** The reading of a word stands above it in Word, and behind it in brackets here. */
  #ruby(node: XmlElement, into: Content): void {
    const above = apart(into);
    this.read(
      childrenOf(node).filter(({ name }) => name === 'w:rubyBase'),
      into,
    );
    this.read(
      childrenOf(node).filter(({ name }) => name === 'w:rt'),
      above,
    );
    if (above.nodes.length > 0) append(into.nodes, [words(' ('), ...above.nodes, words(')')]);
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
    const drawing = { at: this.#at, isHidden: this.#hidden > 0, blocksOf: this.#blocksOf };
    const pictures = drawInto(into.boxes, node, { ...drawing, reading: this.#reading });
    if (pictures.length > 0) this.#fields.show();
    append(into.nodes, pictures);
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
    if (runTogether(this.#last.text, text)) this.#emit(' ', into);
    this.#last = NOTHING;
    const own = apart(into);
    this.#emit(text, own);
    if (own.nodes.length > 0) into.nodes.push(formula(own.nodes));
    this.#last = { ...this.#last, isFormula: isOpenEnded(text) };
  }

  #inFormula(node: XmlElement, into: Content): string {
    const own = apart(into);
    const before = this.#last;
    this.#node(node, own);
    this.#last = before;
    return wordsOf(own.nodes, this.#reading.sources);
  }
}
