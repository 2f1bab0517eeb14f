import type { Readable } from 'node:stream';
import type { FileHash, TransferId } from '../../../shared/kinds/ids.ts';

/** A file the core holds, opened for reading. The reader must consume or destroy the stream. */
export interface OpenedFile {
  readonly stream: Readable;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** `never` when it may lie in no cache of a browser: on disk it is encrypted. */
  readonly cache?: 'never';
}

/** The part of the core that moves bytes; messages go through a session instead. All failures are `AppError`. */
export interface WebCore {
  /** Stores the stream as a transfer. If the stream fails, nothing is kept and the stream's error is thrown. */
  receiveUpload(stream: Readable, file: { readonly name: string; readonly mediaType: string }): Promise<TransferId>;
  /** `not_found` when no such transfer is held. */
  openTransfer(id: TransferId): Promise<OpenedFile>;
  /** `not_found` when no such file is stored. */
  openAttachment(hash: FileHash): Promise<OpenedFile>;
}
