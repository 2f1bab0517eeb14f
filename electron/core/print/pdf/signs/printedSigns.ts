import type { ExportNote } from '../../../../../shared/contract/files.ts';
import type { DocJson } from '../../../../../shared/kinds/case/case.ts';
import { printableLine } from '../../clean.ts';
import { namedPlace, type Place, signNotes, TITLE_PLACE } from '../../notes.ts';
import type { PrintedSection, PrintedText } from '../../printable.ts';
import type { Coverage } from './coverage.ts';
import { type Joining, MISSING, shownText } from './signs.ts';

/** Goes through everything a PDF shows and sees to it that every sign of it can be shown; remembers what could not, and where. */
export class SignKeeper {
  readonly #coverage: Coverage;
  readonly #joining: Joining;
  readonly #missing = new Map<number, Map<string, Place>>();

  constructor(coverage: Coverage, joining: Joining = 'cluster') {
    this.#coverage = coverage;
    this.#joining = joining;
  }

  line(text: string, place: Place): string {
    const shown = shownText(text, this.#coverage, this.#joining);
    for (const code of shown.missing) {
      const places = this.#missing.get(code) ?? new Map<string, Place>();
      this.#missing.set(code, places.set(place.da, place));
    }
    return shown.text;
  }

  printed(printed: PrintedText): PrintedText {
    const { title, facts, sections, attachments, closedNotice } = printed;
    return {
      title: this.#headed(title, TITLE_PLACE),
      facts: facts.map(
        ([label, value]) => [this.line(label, namedPlace(label)), this.line(value, namedPlace(label))] as const,
      ),
      sections: sections.map((section) => this.#section(section, namedPlace(section.heading))),
      attachments: attachments.map(({ number, text }) => ({ number, text: this.line(text, namedPlace('Bilag')) })),
      closedNotice,
    };
  }

  /** What is to be told of the signs that were replaced. */
  notes(): ExportNote[] {
    return signNotes([...this.#missing].map(([code, places]) => ({ code, places: [...places.values()] })));
  }

  #section(section: PrintedSection, place: Place): PrintedSection {
    const { heading, blocks } = section;
    return {
      ...section,
      heading: this.#headed(heading, place),
      blocks: blocks.map((block) => this.#node(block, place)),
    };
  }

  /** A title or heading is never empty: the standard refuses that. */
  #headed(text: string, place: Place): string {
    return printableLine(this.line(text, place)) || MISSING;
  }

  #node(node: DocJson, place: Place): DocJson {
    const { text, attrs, content } = node;
    return {
      ...node,
      ...(text === undefined ? {} : { text: this.line(text, place) }),
      ...(attrs ? { attrs: this.#attrs(attrs, place) } : {}),
      ...(content ? { content: content.map((child) => this.#node(child, place)) } : {}),
    };
  }

  /** Sources, words of pictures, and the letters in a chart, whose markup is plain ASCII. */
  #attrs(attrs: NonNullable<DocJson['attrs']>, place: Place): NonNullable<DocJson['attrs']> {
    const seen = ['text', 'alt', 'svg'].filter((name) => typeof attrs[name] === 'string');
    return { ...attrs, ...Object.fromEntries(seen.map((name) => [name, this.line(String(attrs[name]), place)])) };
  }
}
