import type { XmlElement } from './xml.ts';

export interface Deletion {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** Kinds of things that are told with their words; how, `notes.ts` says. */
export type ToldKind =
  | 'formula'
  | 'hidden'
  | 'contents'
  | 'embedded'
  | 'prompt'
  | 'choices'
  | 'levels'
  | 'headingNumber'
  | 'description'
  | 'subDocument'
  | 'chunk'
  | 'chunkRest'
  | 'unknownSign'
  | 'square'
  | 'otherForm'
  | 'fieldCode'
  | 'field'
  | 'help'
  | 'noteRest'
  | 'notePicture'
  | 'marginPicture'
  | 'commentPicture'
  | 'margin'
  | 'watermark'
  | 'rest'
  | 'chart'
  | 'pictureKind'
  | 'pictureMissing'
  | 'link';

/** What was seen while a Word file was read; filled as it is read. */
export class Findings {
  readonly deletions: Deletion[] = [];
  readonly insertions: { readonly author: string; readonly words: number }[] = [];
  readonly movedFrom: Deletion[] = [];
  readonly movedTo: { readonly author: string; readonly text: string }[] = [];
  /** Elements whose words are in the case or told. */
  readonly #taken = new Set<XmlElement>();
  readonly #marked = new Set<XmlElement>();
  readonly #told = new Map<ToldKind, string[]>();

  tell(kind: ToldKind, text: string): void {
    const texts = this.#told.get(kind);
    if (texts) texts.push(text);
    else this.#told.set(kind, [text]);
  }

  told(kind: ToldKind): readonly string[] {
    return this.#told.get(kind) ?? [];
  }

  /** The words of an element, and of all that is in it, have found their place. */
  take(node: XmlElement): void {
    this.#taken.add(node);
  }

  /** The words in the attributes of an element, and no more of it, have found their place. */
  mark(node: XmlElement): void {
    this.#marked.add(node);
  }

  isMarked(node: XmlElement): boolean {
    return this.#marked.has(node);
  }

  isTaken(node: XmlElement): boolean {
    return this.#taken.has(node);
  }

  /** Texts that were moved and stand nowhere else now are deletions; the others are moves. */
  changesTold(): { readonly deletions: readonly Deletion[]; readonly moves: readonly Deletion[] } {
    const arrived = new Map<string, number>();
    for (const { text } of this.movedTo) arrived.set(text, (arrived.get(text) ?? 0) + 1);
    const whole = this.movedTo.map(({ text }) => text).join(' ');
    const moves: Deletion[] = [];
    const deletions = [...this.deletions];
    for (const change of this.movedFrom) {
      const left = arrived.get(change.text) ?? 0;
      if (left > 0) arrived.set(change.text, left - 1);
      (left > 0 || whole.includes(change.text) ? moves : deletions).push(change);
    }
    return { deletions, moves };
  }
}
