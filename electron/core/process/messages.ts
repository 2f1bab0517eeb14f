import { z } from 'zod';
import { HandedFile } from '../../../shared/contract/files.ts';
import { FileHash, TransferId } from '../../../shared/kinds/ids.ts';
import { Failure } from '../../../shared/rpc/failure.ts';

/** A page of a window, by a number that is never used again while the process of the core runs. */
const ClientId = z.int().min(1);
export type ClientId = z.infer<typeof ClientId>;

const File = z.object({ name: z.string().min(1).max(255), mediaType: z.string().max(255) });

/** Bytes as messages carry them. */
const AsText = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/**
 * Where bytes lie, and the key that this one file is sealed under. Only the core names places; what a page says is an id or a hash and
 * nothing else.
 */
export const Place = z.object({ path: z.string(), seal: AsText.nullable() });
export const NamedPlace = Place.extend({ name: z.string(), mediaType: z.string() });
export const Reserved = Place.extend({ id: TransferId });

/** What the program's main process may ask of the core besides what pages ask: where bytes lie that it serves. */
const Question = z.discriminatedUnion('what', [
  z.object({ what: z.literal('transfer'), transfer: TransferId }),
  z.object({ what: z.literal('attachment'), hash: FileHash }),
  /** A place for a file that is on its way in; `keep` makes it a transfer. */
  z.object({ what: z.literal('reserve') }),
  z.object({ what: z.literal('keep'), transfer: TransferId, file: File }),
]);
export type Question = z.infer<typeof Question>;

/** From the main process to the process of the core. */
export const ToCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), dataDir: z.string().min(1) }),
  /** Comes with a port: from now on messages on it are this page's. */
  z.object({ type: z.literal('client'), client: ClientId }),
  /** The page is gone; what it posted before is still answered for. */
  z.object({ type: z.literal('leave'), client: ClientId }),
  /** Files the system opened, for a page to be told of once it has spoken. */
  z.object({ type: z.literal('opened'), client: ClientId, files: z.array(HandedFile) }),
  /** The window is up: there is time for what nobody waits for. */
  z.object({ type: z.literal('refresh') }),
  z.object({ type: z.literal('ask'), id: z.int(), question: Question }),
  /** The computer goes to sleep, or its screen is locked. */
  z.object({ type: z.literal('lock') }),
  /** What the system's store of secrets gave for an order; null when it gave nothing. */
  z.object({ type: z.literal('stored'), id: z.int(), result: AsText.nullable() }),
  z.object({ type: z.literal('close') }),
]);
/** As it is sent. */
export type ToCore = z.input<typeof ToCore>;

const Language = z.enum(['da', 'en']);
export type Language = z.infer<typeof Language>;

const StoreOrder = z.enum(['available', 'wrap', 'unwrap']);
export type StoreOrder = z.infer<typeof StoreOrder>;

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Failure }),
]);

/** From the process of the core to the main process. */
export const FromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), language: Language }),
  /** The data folder could not be opened; the process waits to be ended. */
  z.object({ type: z.literal('failed'), failure: Failure }),
  z.object({ type: z.literal('language'), language: Language }),
  z.object({ type: z.literal('answer'), id: z.int(), result: Answer }),
  /** For the system's store of secrets, which only the main process may use: whether there is one, or bytes to wrap or unwrap. */
  z.object({ type: z.literal('store'), id: z.int(), order: StoreOrder, bytes: AsText }),
]);
/** As it is sent; `bytes` is text on its way. */
export type FromCore = z.input<typeof FromCore>;
