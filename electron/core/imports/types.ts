import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import type { Place } from '../../../shared/openness/judge.ts';

export interface ImportRequest {
  /** Name with its ending; the title when the file has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Default: random UUIDs. */
  readonly newId?: () => string;
  /** The template whose missing sections are added empty; default `ballerup`. */
  readonly templateId?: string;
  /** Called with the share done, 0 to 1, while a long file is read. */
  readonly progress?: (share: number) => void;
}

export interface ImportedFile {
  readonly hash: FileHash;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A comment from Word's margin: shown to the person who imported, never part of the case. */
export interface ImportedComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words it was about. */
  readonly quote: string;
}

/** The same as the notes, for programs. */
export interface ImportReport {
  /** Sections that were found, in the order of the file. */
  readonly recognised: readonly { readonly key: string; readonly heading: string; readonly words: number }[];
  /** Words in *Ikke placeret*. */
  readonly unplacedWords: number;
  /** Tracked insertions; they are in the text. */
  readonly insertions: number;
  /** Tracked deletions; they are not in the text. */
  readonly deletions: readonly { readonly author: string; readonly date: string; readonly text: string }[];
  readonly counts: {
    readonly words: number;
    readonly tables: number;
    readonly lists: number;
    readonly images: number;
    readonly sources: number;
    readonly links: number;
    readonly comments: number;
    readonly attachments: number;
  };
}

export interface Imported {
  readonly content: CaseContent;
  readonly files: readonly ImportedFile[];
  readonly comments: readonly ImportedComment[];
  readonly notes: readonly ImportNote[];
  readonly report: ImportReport;
}

/** Words of a file that are no text of a case and may say that it is closed. */
export interface Aside {
  readonly place: Extract<
    Place,
    'header' | 'watermark' | 'property' | 'comment' | 'deleted' | 'hidden' | 'sheet' | 'text'
  >;
  readonly text: string;
  /** The words of the text it is about; empty when it is about the whole file. */
  readonly about: string;
}

export interface ReadContext {
  readonly newId: () => string;
  readonly signal: AbortSignal | undefined;
  readonly progress: (share: number) => void;
}

/** A file read as a row of blocks, before anyone has looked for sections in it. */
export interface ReadFile {
  /** Title in the file's properties; empty when it has none. */
  readonly title: string;
  /** Blocks of `caseSchema`; headings keep the file's own levels 1 to 6 here. */
  readonly blocks: readonly DocJson[];
  readonly files: readonly ImportedFile[];
  readonly comments: readonly ImportedComment[];
  readonly notes: readonly ImportNote[];
  /** What stands beside the text. */
  readonly said: readonly Aside[];
  readonly changes: Pick<ImportReport, 'insertions' | 'deletions'>;
}

export function note(kind: ImportNote['kind'], da: string, en: string): ImportNote {
  return { kind, message: { da, en } };
}

/** One note that quotes all texts of a kind; none when there are none. */
export function quoted(
  texts: readonly string[],
  kind: ImportNote['kind'],
  [da, en]: readonly [string, string],
): ImportNote[] {
  const said = texts.filter((text) => text !== '').join(' … ');
  return said === '' ? [] : [note(kind, `${da}: »${said}«.`, `${en}: "${said}".`)];
}

/** Told once for each address. */
export function linkNotes(links: readonly string[]): ImportNote[] {
  return quoted([...new Set(links)], 'dropped', [
    'Henvisninger, som ikke er til nettet, er ikke med; deres tekst er',
    'Links that do not lead to the web were left out; their words were kept',
  ]);
}
