import { z } from 'zod';
import { PublicKey } from '../exchange/manifest.ts';
import { COUNCIL_FACTS, RevocationCause } from '../kinds/council/facts.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { Profile } from './app.ts';
import { Words } from './exchange.ts';
import { SavedTransfer } from './files.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';

const line = COUNCIL_FACTS.keyListed.shape;
const State = z.enum(['counts', 'notYet', 'ended', 'revoked']);

/** One key of the council's list as it stands now; `by` and `at` tell who listed it when. */
export const KeyLineView = z.object({
  key: line.key,
  recipient: line.recipient,
  words: Words,
  person: line.person,
  member: line.member,
  role: line.role,
  group: line.group,
  from: line.from,
  to: line.to,
  mayList: line.mayList,
  by: z.string(),
  at: z.string(),
  isFounder: z.boolean(),
  isOwn: z.boolean(),
  state: State,
  revoked: z
    .object({ from: z.string(), why: RevocationCause, note: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
export type KeyLineView = z.infer<typeof KeyLineView>;

export const CouncilKeysView = z.object({
  state: z.enum(['noCouncil', 'unfounded', 'founded']),
  /** How this computer's key stands. */
  own: z.enum([...State.options, 'unlisted']),
  /** It may list keys and revoke them. */
  mayList: z.boolean(),
  /** Founded twice apart, and nobody has chosen. */
  isTorn: z.boolean(),
  lines: z.array(KeyLineView),
});
export type CouncilKeysView = z.infer<typeof CouncilKeysView>;

const Invited = z.object({
  person: line.person,
  member: line.member,
  role: line.role,
  group: line.group,
  mayList: line.mayList,
});
const Code = z.string().min(1).max(20_000);

/** An invitation that came: who invites, by name and key, to what. */
const InvitationView = z.object({
  by: z.string(),
  words: Words,
  municipality: z.string(),
  until: z.string(),
  person: line.person,
  role: line.role,
  groupName: z.string(),
  mayList: z.boolean(),
});

export const KeyChange = z.object({
  key: line.key,
  role: line.role,
  group: line.group,
  to: line.to,
  mayList: line.mayList,
});
export type KeyChange = z.infer<typeof KeyChange>;

export const Revoking = z.object({
  key: PublicKey,
  /** The Danish day from whose beginning it counts no more; null for from now on. */
  since: z.iso.date().nullable(),
  why: RevocationCause,
  note: z.string().max(500),
});
export type Revoking = z.infer<typeof Revoking>;

/** Why an invitation is refused. */
const REFUSED = {
  notInvitation: 'code',
  alteredCode: 'code',
  expired: 'code',
  otherCouncil: 'code',
  notInviter: 'code',
} as const;
/** Why an answer to one is. */
const ANSWER_REFUSED = { ...REFUSED, notAnswer: 'code', answered: 'code', mayNotList: null } as const;

const ofList = { touches: TOUCHES.council, answers: ['keys.list'] } as const;

/** Whose keys count in the council, in which role. `docs/exchange.md`, *Keys and roles*. */
export const keys = {
  list: query(z.object({}), CouncilKeysView),
  /** Founds the list with this computer's key. */
  found: mutation(z.object({}), CouncilKeysView, {
    ...ofList,
    refuses: { ...NAMED, noKeys: null, noCouncil: null, founded: null },
  }),
  /** Makes an invitation as a code, which is what its file and its QR hold too; nothing is kept of it. */
  invite: mutation(Invited, z.object({ code: z.string(), until: z.string(), file: SavedTransfer }), {
    touches: TOUCHES.nothing,
    refuses: { ...NAMED, noKeys: null, noCouncil: null, mayNotList: null },
  }),
  /** Looks at one that came. Fails for the reasons of `answer`. */
  readInvitation: query(z.object({ code: Code }), InvitationView),
  /** Answers one with this computer's key; the profile is what it proposes. */
  answer: mutation(z.object({ code: Code }), z.object({ code: z.string(), profile: Profile, file: SavedTransfer }), {
    touches: TOUCHES.nothing,
    repeat: 'harmless',
    refuses: { ...REFUSED, ...NAMED, noKeys: null },
  }),
  /** Looks at an answer that came: the words are of the key that would be listed. Fails for the reasons of `accept`. */
  readAnswer: query(z.object({ code: Code }), InvitationView.extend({ name: z.string() })),
  /** Lists the key of an answer as it was invited. */
  accept: mutation(z.object({ code: Code }), CouncilKeysView, {
    ...ofList,
    touches: [...TOUCHES.council, ...TOUCHES.contacts],
    refuses: { ...ANSWER_REFUSED, ...NAMED, lastKey: null },
  }),
  /** Another role or group from today on, a last day, or the right to list keys. */
  change: mutation(KeyChange, CouncilKeysView, {
    ...ofList,
    refuses: { ...NAMED, mayNotList: null, notListed: null, lastKey: null },
  }),
  revoke: mutation(Revoking, CouncilKeysView, {
    ...ofList,
    refuses: { ...NAMED, mayNotList: null, notListed: null, lastKey: null },
  }),
};
