import { type Field, linkOf, newField } from './fields.ts';
import { find, type XmlElement } from './xml.ts';

/** Nobody nests fields so deeply; what does is hostile, and what lies deeper is read as text. */
const DEEPEST = 60;

/** The fields that are open at a place of a story, the innermost last. */
export class FieldStack {
  #open: Field[] = [];
  /** Fields that were begun beyond the deepest. */
  #beyond = 0;

  /** True where what an inner field shows is part of the instruction of an outer one: nothing of it is shown. */
  get isCoding(): boolean {
    return this.#open.at(-1)?.phase !== 'code' && this.#open.some(({ phase }) => phase === 'code');
  }

  /** Address of the link that what is read now belongs to; null outside links. */
  get href(): string | null {
    for (const { phase, code } of this.#open.toReversed()) {
      const href = phase === 'result' ? linkOf(code) : null;
      if (href !== null) return href;
    }
    return null;
  }

  begin(field: Field): void {
    if (this.#open.length >= DEEPEST) this.#beyond++;
    else this.#open.push(field);
  }

  /** `w:fldChar`; returns the field it ends, if it ends one. */
  edge(node: XmlElement): Field | undefined {
    const type = node.attrs['w:fldCharType'];
    if (type === 'begin') this.begin(newField(find(node, 'w:ffData')));
    else if (type === 'separate') this.#separate();
    else if (type === 'end') return this.#end();
    return undefined;
  }

  /** Ends a field and those within it that were never closed. */
  close(field: Field): Field[] {
    const at = this.#open.indexOf(field);
    if (at === -1) return [field];
    return this.#open.splice(at).reverse();
  }

  /** Adds to the instruction of the innermost field; false when it has begun to show its result, or there is none. */
  code(text: string): boolean {
    const top = this.#open.at(-1);
    if (top?.phase !== 'code') return false;
    top.code += text;
    return true;
  }

  /** What an inner field shows is part of the instruction of the outer one; true when the words have gone there. */
  absorbs(text: string): boolean {
    if (this.#open.at(-1)?.phase === 'code') return false;
    const outer = this.#open.findLast(({ phase }) => phase === 'code');
    if (outer) {
      outer.code += text;
      outer.absorbed += ` ${text}`;
    }
    return outer !== undefined;
  }

  /** Something of all open fields has been shown. */
  show(): void {
    for (const field of this.#open) field.isShown = true;
  }

  /** Takes away the fields that were never closed. */
  rest(): Field[] {
    const left = this.#open;
    this.#open = [];
    return left;
  }

  #end(): Field | undefined {
    if (this.#beyond === 0) return this.#open.pop();
    this.#beyond--;
    return undefined;
  }

  #separate(): void {
    const top = this.#open.at(-1);
    if (top && this.#beyond === 0) top.phase = 'result';
  }
}
