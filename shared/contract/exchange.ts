import { z } from 'zod';
import { AsideReason } from '../exchange/aside.ts';
import { AudienceKind } from '../exchange/audience.ts';
import { LEAST_PASSPHRASE, PublicKey, Purpose, Recipient, Sender } from '../exchange/manifest.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { RecordKind } from '../kinds/names.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { NAMED } from './refusals.ts';
import { EVERYTHING, TOUCHES } from './touches.ts';

/** A key as words to read aloud; see `fingerprint` in electron/core/keys. */
export const Words = z.array(z.string()).length(8);

/** What others need to know this computer by, and to send it something closed. */
export const KeyCard = z.object({ key: PublicKey, recipient: Recipient, device: z.string(), words: Words });
export type KeyCard = z.infer<typeof KeyCard>;

/** Somebody whose key is known here; `since` is when it was first seen. */
export const Contact = z.object({
  ...Sender.pick({ key: true, name: true, role: true, group: true, recipient: true }).shape,
  since: z.iso.datetime(),
});
export type Contact = z.infer<typeof Contact>;
const KnownContact = Contact.extend({ words: Words });
export type KnownContact = z.infer<typeof KnownContact>;

/** What a record is called. */
export const RecordTitle = z.object({
  /** `foreign`: of a kind or a form that this version of the program does not know. */
  kind: z.enum([...RecordKind.options, 'foreign']),
  /** The title of a case, or of the case it is about; the body of a meeting; the municipality; the name of a checklist. Empty where it has none. */
  text: z.string(),
  /** Of a meeting, `2026-12-14`; null otherwise. */
  day: z.string().nullable(),
});
export type RecordTitle = z.infer<typeof RecordTitle>;

/** Who may see a record: `groups` are named by their letter or name. */
export const AudienceTold = z.object({ kind: AudienceKind, groups: z.array(z.string()) });
export type AudienceTold = z.infer<typeof AudienceTold>;

/** One record that would leave. */
export const LeavingRecord = z.object({
  id: RecordId,
  title: RecordTitle,
  audience: AudienceTold,
  attachments: z.int(),
  /** Of its attachments, unpacked. */
  bytes: z.int(),
});
export type LeavingRecord = z.infer<typeof LeavingRecord>;

const Records = z.array(RecordId).max(50_000);

/** A file as it came, and what opens it where it was closed with a passphrase. */
const File = z.object({ transfer: TransferId, passphrase: z.string().max(1000).nullable() });

/** How the key of the sender stands to what is known here; `unknown`: a file of the older form, which nobody has signed. */
export const StandingTold = z.enum(['own', 'known', 'new', 'otherKey', 'unknown']);

export const InspectedFile = z.object({
  /** Null where the file does not say who made it. */
  sender: z.object({ name: z.string(), role: z.string(), group: z.string(), words: Words }).nullable(),
  standing: StandingTold,
  madeAt: z.string().nullable(),
  /** What it was sent for; `records` where it does not say, or in words of a later program. */
  purpose: Purpose,
  note: z.string(),
  /** When this very file was taken in before. */
  takenAt: z.string().nullable(),
  records: z.array(
    z.object({
      id: RecordId,
      title: RecordTitle,
      audience: AudienceTold,
      comes: z.enum(['new', 'changes', 'nothing']),
      /** How many changes of it are not here. */
      rows: z.int(),
      /** What would be kept aside of it: whose, why and how many changes. */
      aside: z.array(z.object({ author: z.string(), reason: AsideReason, rows: z.int() })),
    }),
  ),
  /** What this version of the program does not know: it would be kept whole and passed on. */
  foreign: z.array(z.object({ id: RecordId, audience: AudienceKind, rows: z.int() })),
  attachments: z.int(),
});
export type InspectedFile = z.infer<typeof InspectedFile>;

/** What a file brought: `aside` counts the changes that are kept aside; `arrival` names what it laid down, null where that is nothing. */
const Took = z.object({
  made: z.array(RecordId),
  changed: z.array(RecordId),
  aside: z.int(),
  arrival: z.string().nullable(),
});

/** A file that was taken in; `name` is its sender's as it is known here, empty where it is not. */
const ArrivalTold = z.object({ id: z.string(), name: z.string(), note: z.string(), at: z.string(), records: z.int() });
export type ArrivalTold = z.infer<typeof ArrivalTold>;

/** Changes of one record by one person that are kept aside for one reason. */
const AsideTold = z.object({
  record: RecordId,
  title: RecordTitle,
  author: z.string(),
  reason: AsideReason,
  rows: z.int(),
  /** When the last of them was made. */
  at: z.string(),
});
export type AsideTold = z.infer<typeof AsideTold>;

/** Why a file of exchange is not taken: how it is, whether it can be opened, and by which rule of merging. `inspect` fails for the same reasons. */
const FILE = {
  notExchange: null,
  damaged: null,
  unsigned: null,
  badSignature: null,
  unsignedFact: null,
  newer: null,
  unknownKind: null,
  tooLarge: null,
  locked: null,
  needsPassphrase: 'passphrase',
  wrongPassphrase: 'passphrase',
  seal: null,
  own: null,
  rule: null,
  deleted: null,
  foreign: null,
} as const;

/** Records carried between computers as files that are signed, and encrypted unless all of it is for everybody. `docs/exchange.md`. */
export const exchange = {
  /** Null in a folder that has no keys. */
  own: query(z.object({}), KeyCard.nullable()),
  /** In the order in which they became known. */
  contacts: query(z.object({}), z.array(KnownContact)),
  /** The records of which a folder has one; null where it is not begun. */
  single: query(
    z.object({}),
    z.object({ council: RecordId.nullable(), charter: RecordId.nullable(), checklist: RecordId.nullable() }),
  ),
  /** Everything that no group or person has for themselves. */
  shared: query(z.object({}), Records),
  /** What would leave with these records. */
  leaving: query(z.object({ records: Records }), z.array(LeavingRecord)),
  /**
   * Writes a file of exchange to those who have these keys, or to whoever knows the passphrase, never both; with neither it is only
   * signed, and refused with `mustEncrypt` when anything in it is not for everybody.
   */
  send: mutation(
    z
      .object({
        records: Records.min(1),
        to: z.array(Recipient).max(200),
        passphrase: z.string().min(LEAST_PASSPHRASE).max(1000).nullable(),
        note: z.string().max(4000),
        purpose: Purpose,
      })
      .refine(({ to, passphrase }) => to.length === 0 || passphrase === null),
    SavedTransfer,
    {
      touches: TOUCHES.nothing,
      refuses: {
        ...NAMED,
        mustEncrypt: 'to',
        notForThem: 'to',
        needsKeys: 'passphrase',
        noKeys: null,
        badRecipient: 'to',
        tooLarge: null,
      },
    },
  ),
  /** What a file would change, tried by every rule; nothing is changed. */
  inspect: query(File, InspectedFile),
  /** Takes a file in, whole or not at all. `otherKey` where a known name comes with another key, unless `trust` is `anyone`. */
  take: mutation(File.extend({ trust: z.enum(['known', 'anyone']) }), Took, {
    touches: [...EVERYTHING, ...TOUCHES.arrivals],
    refuses: { ...FILE, otherKey: 'trust' },
  }),
  /** What files have laid down here and nobody has taken back, the newest first. */
  arrivals: query(z.object({}), z.array(ArrivalTold)),
  /**
   * The inverse of `take`: what a file laid down is gone as if it had not come. `builtUpon` with the record's title in `record` where somebody
   * has written in it since, `sentOn` where it was sent on.
   */
  takeBack: mutation(z.object({ arrival: z.string().max(80) }), z.object({ records: z.array(RecordId) }), {
    touches: [...EVERYTHING, ...TOUCHES.arrivals],
    refuses: { builtUpon: null, sentOn: null },
  }),
  /** Everything that is kept aside in the folder. */
  aside: query(z.object({}), z.array(AsideTold)),
  /** Nobody of that key is known from now on; what came from them stays. */
  forget: mutation(z.object({ key: PublicKey }), z.object({}), { touches: TOUCHES.contacts }),
  /** The inverse of `forget`. */
  remember: mutation(z.object({ contact: Contact }), z.object({}), { touches: TOUCHES.contacts }),
};
