import type { Findings } from './findings.ts';
import { attributeWords, bestAlternative, plainText, saidElsewhere, waysOf } from './text.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/** What a drawing shows, in the order it is written. */
export type Drawn =
  | { readonly kind: 'picture'; readonly id: string | undefined; readonly alt: string }
  /** A text box: blocks like any other. */
  | { readonly kind: 'box'; readonly box: XmlElement }
  /** Words that are drawn: WordArt, and text in shapes. */
  | { readonly kind: 'words'; readonly text: string };

/** Reads drawings of both forms, the new one and that of before 2007; what it cannot give back it tells. */
export function readDrawing(drawing: XmlElement, found: Findings): Drawn[] {
  const reader = new DrawingReader(found);
  reader.visit(drawing);
  return reader.done();
}

class DrawingReader {
  readonly #found: Findings;
  readonly #drawn: Drawn[] = [];
  /** A description that waits for its picture. */
  #alt = '';

  constructor(found: Findings) {
    this.#found = found;
  }

  done(): Drawn[] {
    this.#describe('');
    return this.#drawn;
  }

  visit(node: XmlElement): void {
    const described = attributeWords(node);
    if (node.name === 'v:textpath') this.#words(node, described.join(' '));
    else if (described.length > 0) {
      this.#describe(described.join(' – '));
      this.#found.mark(node);
    }
    switch (node.name) {
      case 'a:blip':
        this.#picture(node.attrs['r:embed'] ?? node.attrs['r:link']);
        return;
      case 'v:imagedata':
        if (this.#alt === '') this.#alt = node.attrs['o:title']?.trim() ?? '';
        this.#picture(node.attrs['r:id'] ?? node.attrs['r:href'] ?? node.attrs['o:href']);
        return;
      case 'w:txbxContent':
        this.#drawn.push({ kind: 'box', box: node });
        return;
      case 'a:p':
        this.#words(node, plainText(node));
        return;
      case 'o:OLEObject':
        this.#found.tell('embedded', node.attrs.ProgID ?? 'OLE');
        break;
      case 'w:control':
        this.#found.tell('embedded', node.attrs['w:name'] ?? 'ActiveX');
        break;
      default:
    }
    if (node.name !== 'mc:AlternateContent') for (const child of childrenOf(node)) this.visit(child);
    else {
      const best = chosenAlternative(node, this.#found);
      if (best) this.visit(best);
    }
  }

  #words(node: XmlElement, text: string): void {
    this.#found.take(node);
    if (text !== '') this.#drawn.push({ kind: 'words', text });
  }

  #picture(id: string | undefined): void {
    this.#drawn.push({ kind: 'picture', id, alt: this.#alt });
    this.#alt = '';
  }

  /** A description goes with the next picture; one that meets none, or a second of the same words, is told. */
  #describe(text: string): void {
    if (this.#alt !== '' && this.#alt !== text) this.#found.tell('description', this.#alt);
    this.#alt = text;
  }
}

/** The way a thing is written that is read; words that only another way has are told. */
export function chosenAlternative(node: XmlElement, found: Findings): XmlElement | null {
  const best = bestAlternative(node);
  for (const text of saidElsewhere(node)) found.tell('otherForm', text);
  for (const way of waysOf(node)) if (way !== best) found.take(way);
  return best;
}
