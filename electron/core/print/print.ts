import type { ExportNote } from '../../../shared/contract/files.ts';
import { FORMATS, type Format, type FormatRow } from '../../../shared/print/formats.ts';
import { breathe } from '../control.ts';
import { fileNameOf } from '../files/names.ts';
import { loadPictures, type Pictures } from './figures.ts';
import { WRITERS } from './formats.ts';
import type { PrintMeans } from './means.ts';
import { noteList } from './notes.ts';
import type { Printable } from './printable.ts';

export interface PrintedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the content could not be shown as it is. */
  readonly notes: readonly ExportNote[];
}

/**
 * A printable as a file: the one way out for everything the program prints. Stops soon after the signal, with its reason; `pdf_failed`
 * when a PDF cannot be set at all.
 */
export async function print(printable: Printable, format: Format, means: PrintMeans = {}): Promise<PrintedFile> {
  const { readFile = nothing, readAttachment = nothing, signal, step = () => {}, fontsDir, log } = means;
  const { notes, tell } = noteList();
  signal?.throwIfAborted();
  const bytes = await WRITERS[format](printable, {
    pictures: once(() => loadPictures(printable, { readFile, tell })),
    readAttachment: (file) => readAttachment(file, tell),
    breathe: async () => {
      await breathe();
      signal?.throwIfAborted();
    },
    tell,
    step,
    signal,
    fontsDir,
    log,
  });
  signal?.throwIfAborted();
  const { extension, mediaType, nameMark = '' }: FormatRow = FORMATS[format];
  return { name: fileNameOf(printable.fileName + nameMark, extension), mediaType, bytes, notes };
}

const nothing = async (): Promise<null> => null;

function once(load: () => Promise<Pictures>): () => Promise<Pictures> {
  const state: { loaded?: Promise<Pictures> } = {};
  return () => {
    state.loaded ??= load();
    return state.loaded;
  };
}
