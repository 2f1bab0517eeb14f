import { z } from 'zod';
import { PublicKey } from '../exchange/manifest.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { TOUCHES } from './touches.ts';

/** Why a file in the folder was not taken, as the page words it; `rule` for all that the records themselves forbid. */
export const FolderRefusal = z.enum([
  'notExchange',
  'damaged',
  'unsigned',
  'badSignature',
  'unsignedFact',
  'newer',
  'unknownKind',
  'tooLarge',
  'seal',
  'own',
  'deleted',
  'rule',
]);
export type FolderRefusal = z.infer<typeof FolderRefusal>;

const Peer = z.object({
  key: PublicKey,
  name: z.string(),
  role: z.string(),
  /** As they were accepted, and as they say now. */
  group: z.string(),
  saidGroup: z.string(),
  status: z.enum(['new', 'accepted', 'declined']),
  /** How their key stands to the contacts here. */
  standing: z.enum(['known', 'new', 'otherKey']),
  words: z.array(z.string()).length(8),
  metAt: z.string().nullable(),
  /** How many files lie there for them that they have not taken. */
  waits: z.int(),
});
export type FolderPeerTold = z.infer<typeof Peer>;

/** The folder this computer shares with others, and whom it meets there. */
export const FolderTold = z.object({
  path: z.string(),
  on: z.boolean(),
  trouble: z.enum(['gone', 'readOnly', 'full', 'busy', 'link', 'failed']).nullable(),
  /** Whether something here has not been laid down there yet. */
  unsent: z.boolean(),
  peers: z.array(Peer),
  /** `earlier`: what it builds upon has not come; `unread`: not all of it has, or another program holds it. */
  waiting: z.array(
    z.object({ name: z.string(), from: z.string(), since: z.string(), why: z.enum(['earlier', 'unread']) }),
  ),
  refused: z.array(z.object({ name: z.string(), from: z.string(), reason: FolderRefusal, at: z.string() })),
  /** What is not ours in the folder, and left alone. */
  strange: z.array(z.string()),
});
export type FolderTold = z.infer<typeof FolderTold>;

const told = FolderTold.nullable();
const ofFolder = { touches: TOUCHES.folder, answers: ['folder.get'], repeat: 'harmless' } as const;

/** Each says how it is to be, so that asking twice is asking once. A folder (a share, OneDrive, a stick) by which computers meet without a server. `docs/exchange.md`. */
export const folder = {
  /** Null while none is chosen. */
  get: query(z.object({}), told),
  /** Shares a folder of this computer's from now on. It has to be there; what is there before of others is left alone. */
  choose: mutation(z.object({ path: z.string().trim().min(1).max(4000) }), told, {
    ...ofFolder,
    refuses: { noFolder: 'path', readOnlyFolder: 'path', insideData: 'path', noKeys: null },
  }),
  /** Goes on with the folder, or lets it lie for now. */
  turn: mutation(z.object({ to: z.enum(['on', 'off']) }), told, ofFolder),
  /** Looks into it now, and lays down what others lack. */
  sync: mutation(z.object({}), told, ofFolder),
  /** Files of theirs are taken from now on. `otherKey` where a known name has another key, unless `trust` is `anyone`. */
  accept: mutation(z.object({ key: PublicKey, trust: z.enum(['known', 'anyone']) }), told, {
    ...ofFolder,
    touches: TOUCHES.contacts,
    refuses: { otherKey: 'trust' },
  }),
  /** Nothing of theirs is taken, and nothing written for them. */
  decline: mutation(z.object({ key: PublicKey }), told, ofFolder),
  /** Shares the folder no more; `own` takes what this computer has laid there away too. */
  leave: mutation(z.object({ remove: z.enum(['own', 'nothing']) }), told, ofFolder),
};
