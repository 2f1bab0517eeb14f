import type { ImportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, DocJson } from '../../../shared/records/case.ts';
import type { FileHash } from '../../../shared/records/ids.ts';

export interface ImportRequest {
  /** Name with its ending; the title when the file has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly newId?: () => string;
  /** The template whose missing sections are added empty; default `ballerup`. */
  readonly templateId?: string;
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

export interface Imported {
  readonly content: CaseContent;
  readonly files: readonly ImportedFile[];
  readonly comments: readonly ImportedComment[];
  readonly notes: readonly ImportNote[];
}

/** A file read as a row of blocks, before anyone has looked for sections in it. */
export interface ReadFile {
  /** Blocks of `caseSchema`; headings keep the file's own levels 1 to 6 here. */
  readonly blocks: readonly DocJson[];
  readonly files: readonly ImportedFile[];
  readonly comments: readonly ImportedComment[];
  readonly notes: readonly ImportNote[];
}

export function note(kind: ImportNote['kind'], da: string, en: string): ImportNote {
  return { kind, message: { da, en } };
}
