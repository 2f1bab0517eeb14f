import type { FileHash } from '../../../shared/kinds/ids.ts';
import type { Pictures } from './figures.ts';
import type { TellNote } from './notes.ts';
import type { AttachedFile, Printable } from './printable.ts';

/** What printing needs of who asks for it. */
export interface PrintMeans {
  /** A picture of a text; null when it has not reached this computer. Default: there are none. */
  readonly readFile?: (hash: FileHash) => Promise<Uint8Array | null>;
  /** An attachment as this audience may have it; null when it has not reached this computer. `tell` says why one cannot be given out. */
  readonly readAttachment?: (file: AttachedFile, tell: TellNote) => Promise<Uint8Array | null>;
  /** Stops soon after it; default never. */
  readonly signal?: AbortSignal | undefined;
  /** Told what the writing is at. */
  readonly step?: (name: string) => void;
  /** Folder of the TrueType files of IBM Plex; default the built program's. */
  readonly fontsDir?: string | undefined;
  /** Where the compiler's own words go. */
  readonly log?: ((line: string) => void) | undefined;
}

/** What a writer of one format may use besides the printable itself. */
export interface WriterMeans {
  /** The pictures of the text, read when the first writer asks. */
  readonly pictures: () => Promise<Pictures>;
  readonly readAttachment: (file: AttachedFile) => Promise<Uint8Array | null>;
  /** Told of what could not be shown as it is. */
  readonly tell: TellNote;
  /** Lets messages in, and throws once the work is cancelled. */
  readonly breathe: () => Promise<void>;
  readonly step: (name: string) => void;
  readonly signal: AbortSignal | undefined;
  readonly fontsDir: string | undefined;
  readonly log: ((line: string) => void) | undefined;
}

/** Writes a printable in one format. */
export type FormatWriter = (printable: Printable, means: WriterMeans) => Promise<Uint8Array>;
