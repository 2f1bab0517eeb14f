import { z } from 'zod';
import { Settled } from '../clash.ts';
import { KeyRole } from '../writers.ts';
import { CouncilMember, Mandate } from './council.ts';

/** An Ed25519 key, 32 bytes, and an X25519 key as age spells it: a device's two. */
const KeyPair = {
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  recipient: z.string().regex(/^age1[a-z0-9]{10,4000}$/),
  /** Name of the person at the computer. */
  person: z.string().min(1).max(200),
  member: CouncilMember.shape.id.nullable(),
};

/** Why a key counts no more. */
export const RevocationCause = z.enum(['lost', 'stolen', 'left', 'replaced']);
export type RevocationCause = z.infer<typeof RevocationCause>;

/** What can have happened to a council. Who did it and when are the fact's own. */
export const COUNCIL_FACTS = {
  /** From a day on a member sits for another group, or for none, wherever the member sits. */
  groupChanged: z.object({ member: CouncilMember.shape.id, group: Mandate.shape.group, from: Mandate.shape.from }),
  /** The council's list of keys begins with this one, which must be the maker's own (`keys.ts`). */
  keysFounded: z.object(KeyPair),
  /** From a day on a key is a person's, in a role. A later line for the same key takes the place of this one from its own first day. */
  keyListed: z.object({
    ...KeyPair,
    role: KeyRole,
    /** The party group whose records it may write in. */
    group: Mandate.shape.group,
    from: Mandate.shape.from,
    /** The last day; null while none is set. */
    to: Mandate.shape.to.nullable(),
    /** May list keys and revoke them, as the founder may. */
    mayList: z.boolean(),
    /** Of the invitation that it answers; null where it answers none. One is answered once. */
    invitation: z.string().max(60).nullable().default(null),
  }),
  /** What it signs from this instant on does not count; what it signed before stays. */
  keyRevoked: z.object({
    key: KeyPair.key,
    from: z.iso.datetime(),
    why: RevocationCause,
    note: z.string().max(500).default(''),
  }),
  settled: Settled,
};
