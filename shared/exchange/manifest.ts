import { z } from 'zod';
import { FileHash, RecordId } from '../kinds/ids.ts';
import { RecordAudience } from './audience.ts';

/** The form of a file of exchange. A program refuses a higher number, and keeps what a higher `minor` adds. */
export const EXCHANGE_SCHEMA = 'handlerum.exchange/1';
export const EXCHANGE_MINOR = 1;

/**
 * What a file of exchange can be at most. `ratio` holds for entries over a megabyte; `depth` is how deep lists and objects may lie in one
 * another; `scryptWork` is the work for a passphrase as a power of two, which age sets to 18: a second and 256 MB. Larger ones are neither
 * made nor taken.
 */
export const EXCHANGE_LIMITS = {
  fileBytes: 2_000_000_000,
  entryBytes: 512_000_000,
  unpackedBytes: 4_000_000_000,
  entries: 20_000,
  ratio: 200,
  depth: 64,
  records: 50_000,
  manifestBytes: 64_000_000,
  headerBytes: 512_000,
  headerKeys: 1000,
  scryptWork: 18,
} as const;

/** An Ed25519 key, 32 bytes, base64url. */
export const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Whom a file can be encrypted to, as age spells it; kept as it is, so that keys of a later kind can come. */
export const Recipient = z.string().regex(/^age1[a-z0-9]{10,4000}$/);

/** Letters of a passphrase that is chosen for a file here; one that came is opened with whatever it was closed with. */
export const LEAST_PASSPHRASE = 12;

/** What a file is sent for; one of a later program is shown as records. */
export const Purpose = z.enum(['records', 'pack', 'handover', 'amendment', 'group', 'meeting', 'council', 'seat']);
export type Purpose = z.infer<typeof Purpose>;

/** Who made the file, as the file says it; that the key is theirs is for the receiver to know. */
export const Sender = z.looseObject({
  name: z.string().max(200),
  role: z.string().max(60),
  group: z.string().max(200),
  key: PublicKey,
  recipient: Recipient,
});
export type Sender = z.infer<typeof Sender>;

export const ManifestRecord = z.looseObject({
  id: RecordId,
  kind: z.string().min(1).max(60),
  /** The form its document has. */
  form: z.int().min(1),
  /** The council it names; null from before there was one. */
  council: RecordId.nullable(),
  audience: RecordAudience,
  createdAt: z.iso.datetime(),
  createdBy: z.string().max(1000),
  /** How many rows of its log the file holds. */
  rows: z.int().min(1).max(1_000_000),
  /** What was sealed of it and the stored files it names, by hash, so that a program that cannot read the record can pass them on. From minor 1. */
  seals: z.array(FileHash).max(200_000).optional(),
  files: z.array(FileHash).max(EXCHANGE_LIMITS.entries).optional(),
  /** Parts of its own that a later form adds, by their hashes: whoever passes the record on passes them on with it. */
  more: z.array(FileHash).max(1000).optional(),
});
export type ManifestRecord = z.infer<typeof ManifestRecord>;

export const EntryName = z
  .string()
  .regex(/^(?:records\/\d{5}\.jsonl|seals\/\d{5}\.jsonl|attachments\/[0-9a-f]{64}|more\/[0-9a-f]{64})$/);

const ManifestEntry = z.looseObject({
  name: EntryName,
  /** Unpacked, in bytes. */
  size: z.int().min(0).max(EXCHANGE_LIMITS.entryBytes),
  sha256: FileHash,
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** `manifest.json` of a file of exchange: what is in it, from whom, and the hash of every other entry. Written in one spelling (RFC 8785). */
export const Manifest = z.looseObject({
  schema: z.literal(EXCHANGE_SCHEMA),
  minor: z.int().min(0).max(10_000),
  /** Names this file; one that comes again is known by it. */
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  /** The program and its version, in words. */
  madeBy: z.string().max(200),
  purpose: z.string().min(1).max(60),
  /** What the sender says to the receiver. */
  note: z.string().max(4000),
  sender: Sender,
  records: z.array(ManifestRecord).max(EXCHANGE_LIMITS.records),
  entries: z.array(ManifestEntry).max(EXCHANGE_LIMITS.entries),
});
export type Manifest = z.infer<typeof Manifest>;

/** What the signature of a file is over, before the bytes of the manifest. */
export const MANIFEST_CONTEXT = 'handlerum-exchange-v1\n';
