import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import type { CalendarEvent } from './calendar.ts';
import type { ItemList } from './sheets.ts';

/** A text as people read it: what Word files, PDFs, pages and Markdown show. Closed parts are already taken out. */
export interface PrintedText {
  readonly title: string;
  /** Label and value, in the order they are shown; none is empty. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Keys are apart. Text with the mark `toSection` leads to the section with its key, in formats that can. */
  readonly sections: readonly PrintedSection[];
  readonly attachments: readonly PrintedAttachment[];
  /** Set when the case is closed and may not be shown; then there are no sections. */
  readonly closedNotice: string | null;
}

export interface PrintedSection {
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly DocJson[];
  /** Begins on a page of its own, where there are pages. */
  readonly newPage?: 'yes';
}

export interface PrintedAttachment {
  /** Empty when it has none. */
  readonly number: string;
  /** The title with `anbefales` and `lukket` behind it where they apply. */
  readonly text: string;
}

/**
 * A case, a report, a pack, the charter or an amendment as every format is written from: built up for one audience, so that no writer
 * can tell more than it may. What it is a document of is not known here; what one has none of is empty.
 */
export interface Printable extends PrintedText {
  /** Name of the file without its ending; any text. */
  readonly fileName: string;
  /** What the document is, as the properties of a file say it: *Sagsfremstilling*. */
  readonly kind: string;
  /** Named as the author in the file's properties. */
  readonly author: string;
  /** At the foot of every page. */
  readonly footer: Footer;
  readonly madeAt: Date;
  /** `wall`: one large sheet for the wall, in the largest letters that fit. */
  readonly sheet: 'pages' | 'wall';
  /** The same as data, by a schema of its own: other programs read it, so it is never made of the text. Null where there is none. */
  readonly data: unknown;
  /** Attachments that come along as files. */
  readonly files: readonly AttachedFile[];
  /** What it holds as a table; null where it is no list of anything. */
  readonly list: ItemList | null;
  /** What of it belongs in a calendar. */
  readonly events: readonly CalendarEvent[];
}

interface Footer {
  readonly text: string;
  /** `no` where a Word file is written on in, or goes into another system, which has a foot of its own. */
  readonly inWord: 'yes' | 'no';
}

export interface AttachedFile {
  /** Its own in the document, and one that every system takes. */
  readonly name: string;
  readonly title: string;
  /** Heading of its pages where they are set in place: *Bilag 2: Trafiktælling*. */
  readonly heading: string;
  readonly mediaType: string;
  readonly hash: FileHash;
  /** Key of the section it belongs to. */
  readonly section: string;
}

/** Of a document that is its text and no more. */
export const TEXT_ALONE = {
  sheet: 'pages',
  data: null,
  files: [],
  list: null,
  events: [],
} as const satisfies Partial<Printable>;

/** `2 Trafiktælling (anbefales)`. */
export function attachmentLine({ number, text }: PrintedAttachment): string {
  return number ? `${number} ${text}` : text;
}
