import type { Findings } from './findings.ts';
import type { Place } from './reading.ts';
import { wholeText } from './text.ts';
import type { XmlElement } from './xml.ts';

/** Notes what was changed with tracking on: deletions and moves by their words, insertions by their number. */
export class Changes {
  readonly #found: Findings;
  readonly #place: Place;

  constructor(found: Findings, place: Place) {
    this.#found = found;
    this.#place = place;
  }

  /** `mark`: the element that says who did it, where that is another one (a row, a cell). */
  deleted(node: XmlElement, mark: XmlElement = node): void {
    this.#found.take(node);
    const change = changeOf(node, mark);
    if (change.text !== '') this.#found.deletions.push(change);
  }

  movedAway(node: XmlElement): void {
    this.#found.take(node);
    const change = changeOf(node, node);
    if (change.text !== '') this.#found.movedFrom.push(change);
  }

  inserted(node: XmlElement, mark: XmlElement = node): void {
    const count = wholeText(node).split(/\s+/).filter(Boolean).length;
    const isText = this.#place === 'body' || this.#place === 'note';
    if (count > 0 && isText) this.#found.insertions.push({ author: mark.attrs['w:author'] ?? '', words: count });
  }

  movedHere(node: XmlElement): void {
    const change = changeOf(node, node);
    if (change.text !== '') this.#found.movedTo.push(change);
  }
}

function changeOf(node: XmlElement, mark: XmlElement): { author: string; date: string; text: string } {
  const { 'w:author': author = '', 'w:date': date = '' } = mark.attrs;
  return { author, date, text: wholeText(node) };
}
