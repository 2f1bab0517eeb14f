import { z } from 'zod';
import { StoredFile } from '../kinds/case/case.ts';
import { SealedCase } from '../kinds/case/sealed.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { ExportFormat } from '../print/enums.ts';
import { ErrorCode, Failure } from '../rpc/failure.ts';
import { job, mutation } from '../rpc/procedure.ts';
import { TOUCHES } from './touches.ts';

/** How far long work has come: steps done, of all, and the name of the one it is at. */
export const Steps = z.object({ done: z.int(), total: z.int(), step: z.string() });

/** One thing the importer wants a person to know, worded in both languages. */
export const ImportNote = z.object({
  kind: z.enum(['inferred', 'unplaced', 'tracked', 'dropped', 'comment', 'info', 'openness']),
  message: z.object({ da: z.string(), en: z.string() }),
});
export type ImportNote = z.infer<typeof ImportNote>;

export const ImportedCase = z.object({
  id: RecordId,
  fileName: z.string(),
  title: z.string(),
  notes: z.array(ImportNote),
});
export type ImportedCase = z.infer<typeof ImportedCase>;

/** A file that could not be read; `details` as a failure has them. */
export const RefusedFile = z.object({
  fileName: z.string(),
  code: ErrorCode,
  message: z.string(),
  details: Failure.shape.details,
});
export type RefusedFile = z.infer<typeof RefusedFile>;

/** A case that is here already, and what of it a file has too. */
export const KnownCase = z.object({ id: RecordId, title: z.string(), by: z.enum(['title', 'caseNumber']) });
export type KnownCase = z.infer<typeof KnownCase>;

/** A file that seems to be of a case that is here already: nothing is made of it before somebody has said what it is. */
export const KnownFile = z.object({ transfer: TransferId, fileName: z.string(), title: z.string(), known: KnownCase });
export type KnownFile = z.infer<typeof KnownFile>;

/** A file that the system handed to the program: where it waits, and what it is called. */
export const HandedFile = z.object({ transfer: TransferId, name: z.string().max(255) });
export type HandedFile = z.infer<typeof HandedFile>;

export { ExportFormat };

/** One thing about a made file that a person should know, worded in both languages: a sign no font has, a picture that is broken. */
export const ExportNote = z.object({
  kind: z.enum(['sign', 'picture', 'standard']),
  message: z.object({ da: z.string(), en: z.string() }),
});
export type ExportNote = z.infer<typeof ExportNote>;

export const SavedTransfer = z.object({
  /** Fetched from `/download/<id>` of the same host. */
  transfer: TransferId,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  /** What of the content could not be shown as it is; none when all could. */
  notes: z.array(ExportNote).optional(),
});
export type SavedTransfer = z.infer<typeof SavedTransfer>;

/** Bytes never travel in messages: a file is first sent to `/upload` of the same host, which answers a transfer id. */
export const imports = {
  cases: job({
    input: z.object({
      transfers: z.array(TransferId).min(1).max(100),
      /** Of a file that seems to be of a case that is here: `ask` answers it in `known` and makes nothing of it. Made when left out. */
      known: z.enum(['ask', 'make']).optional(),
    }),
    progress: Steps,
    output: z.object({
      imported: z.array(ImportedCase),
      refused: z.array(RefusedFile),
      known: z.array(KnownFile),
    }),
    repeat: 'named',
    touches: TOUCHES.cases,
  }),
  /** Lays a file in a case that is here as its new version: the text and title are the file's, what is recorded beside them stays. */
  version: job({
    input: z.object({ transfer: TransferId, id: RecordId }),
    progress: Steps,
    output: ImportedCase,
    touches: TOUCHES.cases,
  }),
  /**
   * The text of a file, for a case that is open: nothing is made of it but its pictures in the store, and whoever asked puts it where it
   * belongs. `notes` tell what of the text is not as it was in the file.
   */
  text: job({
    input: z.object({ transfer: TransferId, templateId: z.string().max(60) }),
    progress: Steps,
    output: z.object({ title: z.string(), body: SealedCase.shape.body, notes: z.array(ImportNote), comments: z.int() }),
    repeat: 'harmless',
    touches: TOUCHES.nothing,
  }),
};

export const exports = {
  cases: job({
    input: z.object({
      ids: z.array(RecordId).min(1).max(200),
      format: ExportFormat,
      includeClosed: z.enum(['no', 'yes']),
    }),
    progress: Steps,
    /** One file, or a ZIP when there are several cases. */
    output: SavedTransfer,
    touches: TOUCHES.nothing,
  }),
};

export const attachments = {
  /** Moves an uploaded file into the store; the caller then lists it in the case. */
  store: mutation(z.object({ transfer: TransferId }), StoredFile, { touches: TOUCHES.nothing }),
};

export const maintenance = {
  backup: job({ input: z.object({}), progress: Steps, output: SavedTransfer, touches: TOUCHES.nothing }),
  verify: job({
    input: z.object({}),
    progress: Steps,
    output: z.object({ records: z.int(), updates: z.int(), problems: z.array(z.string()) }),
    touches: TOUCHES.nothing,
  }),
};
