import { z } from 'zod';
import { AsideReason } from '../exchange/aside.ts';
import { SealedCase } from '../kinds/case/sealed.ts';
import { ClashView } from '../kinds/clash.ts';
import { RecordId, VersionId } from '../kinds/ids.ts';
import { RecordKind } from '../kinds/names.ts';
import { WRITTEN_ACTIONS } from '../kinds/written.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { NAMED } from './refusals.ts';
import { EVERYTHING, TOUCHES } from './touches.ts';

/** A Yjs update, base64. At most 24 MB of text, so that a pasted book still fits. */
export const UpdateBase64 = z.base64().max(24_000_000);

/** What kind of change this was, for the history people read. The core says it, never the caller. */
export const ChangeAction = z.enum([
  ...WRITTEN_ACTIONS,
  'create',
  'import',
  'duplicate',
  'restore',
  /** Somebody asked whether it may be dispatched. */
  'gate',
  'ready',
  'archive',
  'unarchive',
  'merge',
  'dispatch',
  'record',
  'seal',
  /** A person settled what two laptops did apart. */
  'settle',
  /** On its way from hand to hand: handed over, taken in, sent back with a reason, and a step of these taken back. */
  'handOver',
  'accept',
  'sendBack',
  'takeBack',
  /** Sealed under a name. */
  'version',
  /** Brought to a newer form by the program itself. */
  'carry',
]);
export type ChangeAction = z.infer<typeof ChangeAction>;

/** Consecutive updates of one author and action within ten minutes, told as one change. */
export const HistoryEntry = z.object({
  firstSeq: z.int(),
  lastSeq: z.int(),
  author: z.string(),
  action: ChangeAction,
  from: z.string(),
  to: z.string(),
  updates: z.int(),
  /** Why it is kept aside and not played; null when it is. */
  aside: AsideReason.nullable(),
  /**
   * Who signed for it in place of the device that made it, since it was joined with others or comes from a device without a key: a name, empty where
   * nobody here is known by that key. Null where its own device signed it, or it was made here.
   */
  via: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Version = z.object({
  id: VersionId,
  name: z.string(),
  by: z.string(),
  at: z.string(),
  /** SHA-256 of the sealed bytes. */
  seal: z.string(),
});
export type Version = z.infer<typeof Version>;

const Clashes = z.array(ClashView);

export const records = {
  /** The whole current state. From then on the session is sent `records.updated` for this record. */
  open: query(
    z.object({ id: RecordId }),
    z.object({ id: RecordId, kind: RecordKind, state: UpdateBase64, seq: z.int() }),
  ),
  close: mutation(z.object({ id: RecordId }), z.object({}), { repeat: 'harmless', touches: TOUCHES.nothing }),
  /**
   * Answers only after the update is committed. One that tells nothing new is written once. Its act is named by what it changes. Words of
   * an `other` window that this one found are told to this one too, for it does not have them.
   */
  push: mutation(
    z.object({ id: RecordId, update: UpdateBase64, whose: z.enum(['own', 'other']).optional() }),
    z.object({ seq: z.int(), at: z.string() }),
    // Each window that has it open is told of it by itself, and what lists show of it follows.
    { repeat: 'harmless', touches: TOUCHES.nothing, refuses: { facts: null, notUpdate: null } },
  ),
  /** What two laptops did apart and a person must settle, told alike on each. */
  clashes: query(z.object({ id: RecordId }), Clashes),
  /** Settles one; `not_found` when it is settled already or was never there, or has no such choice. */
  settle: mutation(z.object({ id: RecordId, clash: z.string().max(400), choice: z.string().max(200) }), Clashes, {
    touches: EVERYTHING,
    answers: ['records.clashes', 'id'],
    refuses: NAMED,
  }),
  history: query(
    z.object({ id: RecordId, before: z.int().optional(), limit: z.int().min(1).max(200) }),
    z.array(HistoryEntry),
  ),
  /** Of a case, newest first. */
  versions: query(z.object({ id: RecordId }), z.array(Version)),
  /** What was sealed as a version; `seal_missing` when its bytes are not on this computer. */
  version: query(z.object({ id: RecordId, version: VersionId }), SealedCase.omit({ schema: true })),
  nameVersion: mutation(z.object({ id: RecordId, name: z.string().min(1).max(200) }), Version, {
    touches: ['records'],
    refuses: NAMED,
  }),
  /** The record as it stood after update `seq`, as a Yjs state. */
  stateAt: query(z.object({ id: RecordId, seq: z.int().min(1) }), z.object({ state: UpdateBase64 })),
  /**
   * Makes the content of then the current content by a new change; nothing in between is lost, and what has happened stays.
   */
  restore: mutation(
    z.union([z.object({ id: RecordId, seq: z.int().min(1) }), z.strictObject({ id: RecordId, version: VersionId })]),
    /** Its place, and the place before it: going back there takes it back. */
    z.object({ seq: z.int(), before: z.int() }),
    { touches: TOUCHES.cases },
  ),
};
