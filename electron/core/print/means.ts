import type { FileHash } from '../../../shared/kinds/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { StepControl } from '../control.ts';
import type { WithFile } from '../packs/files.ts';
import type { TellNote } from './notes.ts';

/** What a writer of one format may use besides the pack itself. */
export interface PackMeans {
  /** A picture of a text; null when it has not reached this computer. */
  readonly readFile: (hash: FileHash) => Promise<Uint8Array | null>;
  /** An attachment as this audience may have it; null when it has not reached this computer, or cannot be given out, which is told. */
  readonly readAttachment: (attachment: WithFile) => Promise<Uint8Array | null>;
  /** Named as the author in the file's properties. */
  readonly author: string;
  readonly now: Date;
  /** Of the meeting's calendar entry; see `meetingRevision`. */
  readonly revision: number;
  /** Folder of the TrueType files of IBM Plex; default the built program's. */
  readonly fontsDir?: string;
  /** Told of what could not be shown as it is. */
  readonly tell: TellNote;
  /** Where the compiler's own words go. */
  readonly log: (line: string) => void;
}

/** Writes a pack in one format. Stops soon after the signal; tells its steps. */
export type PackWriter = (pack: Pack, means: PackMeans, control: StepControl) => Promise<Uint8Array>;
