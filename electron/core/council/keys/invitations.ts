import { randomBytes } from 'node:crypto';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import { type KeyList, mayListKeys } from '../../../../shared/kinds/council/keys.ts';
import { deviceOfKey } from '../../../../shared/kinds/device.ts';
import type { KeyRole } from '../../../../shared/kinds/writers.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { putContact } from '../../database/tables/contacts.ts';
import type { OwnKeys } from '../../keys/ownKeys.ts';
import { danishDay } from '../../packs/zone.ts';
import { ourRecordOf } from '../../records/ours.ts';
import { currentCouncil } from '../council.ts';
import {
  answerCode,
  invitationCode,
  type ReadAnswer,
  type ReadInvitation,
  readAnswer,
  readInvitation,
  refused,
} from './code.ts';
import { putKeyFact } from './facts.ts';
import { councilRights, requireAnother, requireMayList } from './rights.ts';

const DAY = 24 * 60 * 60 * 1000;
/** An invitation can be answered for so many days. */
export const INVITATION_DAYS = 14;

/** Who is invited, as what. `group` and `member` are ids of the council's. */
export interface Invited {
  readonly person: string;
  readonly member: string | null;
  readonly role: KeyRole;
  readonly group: string | null;
  readonly mayList: boolean;
}

/** Makes an invitation, which nothing is written of; answered within `INVITATION_DAYS`, once. `forbidden` with `mayNotList`. */
export function invite(ctx: CoreContext, invited: Invited): { code: string; until: string } {
  const keys = ownKeys(ctx);
  requireMayList(ctx);
  const council = councilHere(ctx);
  const content = currentCouncil(ctx);
  const now = ctx.now();
  const until = new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString();
  const code = invitationCode(keys.signing, {
    ...invited,
    council,
    municipality: content?.municipality ?? '',
    groupName: groupName(content, invited.group),
    from: danishDay(now.toISOString()),
    until,
    token: randomBytes(16).toString('base64url'),
    by: ctx.maker().by,
  });
  return { code, until };
}

/** An invitation that came here. Throws as `readInvitation` does; `expired`, `otherCouncil`, and `notInviter` where the council says that its key may not. */
export function lookAtInvitation(ctx: CoreContext, text: string): ReadInvitation {
  const read = readInvitation(text);
  requireGood(ctx, read, 'invited');
  return read;
}

/** The answer with this folder's key; nothing is written. */
export function answerInvitation(ctx: CoreContext, text: string): { code: string; read: ReadInvitation } {
  const { signing, recipient } = ownKeys(ctx);
  const read = lookAtInvitation(ctx, text);
  return { code: answerCode(signing, read, { name: ctx.maker().by, recipient }), read };
}

/** An answer that came here. Throws as `lookAtInvitation` does, and `answered` where it was answered before, with this key or another. */
export function lookAtAnswer(ctx: CoreContext, text: string): ReadAnswer {
  const read = readAnswer(text);
  requireMayList(ctx);
  requireGood(ctx, read, 'inviting');
  const { token } = read.invitation;
  if (councilRights(ctx)?.all.some(isUsed(token))) throw refused('answered', 'The invitation was answered before');
  return read;
}

const isUsed =
  (token: string) =>
  ({ lines }: KeyList): boolean =>
    lines.some(({ invitation }) => invitation === token);

/** Puts the key of an answer on the council's list, as it was invited, and remembers it as a contact. Throws as `lookAtAnswer` does, and `lastKey` as `changeKey`. */
export function acceptAnswer(ctx: CoreContext, text: string): ReadAnswer {
  const read = lookAtAnswer(ctx, text);
  const { key, answer, invitation } = read;
  const { person, member, role, group, groupName: called, mayList, from, token } = invitation;
  const { recipient } = answer;
  if (!mayList) requireAnother(ctx, key);
  const since = ctx.now().toISOString();
  ctx.write((scope) => {
    putKeyFact(ctx, scope, {
      kind: 'keyListed',
      data: { key, recipient, person, member, role, group, from, to: null, mayList, invitation: token },
    });
    putContact(scope.db, { key, name: person, role, group: called, recipient, since });
  });
  return read;
}

/** A laptop that is invited may have begun a council of its own when it was first started: only one with keys of its own is another. */
function requireGood(ctx: CoreContext, { invitation, inviter }: ReadInvitation, side: 'invited' | 'inviting'): void {
  const now = ctx.now().toISOString();
  const rights = councilRights(ctx);
  const own = ourRecordOf(ctx, 'council')?.id ?? null;
  if (invitation.until < now) throw refused('expired', `The invitation ended ${invitation.until}`);
  const isOther = own !== null && own !== invitation.council;
  if (isOther && (rights || side === 'inviting')) throw refused('otherCouncil', 'The invitation is to another council');
  if (rights && !mayListKeys(rights, deviceOfKey(inviter), now))
    throw refused('notInviter', 'Who signed the invitation may not list keys');
}

/** `conflict` with `noKeys` in a folder that has none. */
export function ownKeys({ keys }: Pick<CoreContext, 'keys'>): OwnKeys {
  if (!keys) throw new AppError('conflict', 'The folder has no keys', { reason: 'noKeys' });
  return keys;
}

/** `conflict` with `noCouncil` while there is none. */
export function councilHere(ctx: CoreContext) {
  const head = ourRecordOf(ctx, 'council');
  if (!head) throw new AppError('conflict', 'There is no council yet', { reason: 'noCouncil' });
  return head.id;
}

const groupName = (council: CouncilContent | null, id: string | null): string =>
  council?.partyGroups.find((one) => one.id === id)?.name ?? '';

/** The profile an invitation proposes: who presides is a member there. */
export function proposedProfile({ invitation }: ReadInvitation) {
  const { person, role, groupName: called } = invitation;
  return { name: person, role: role === 'chair' ? ('member' as const) : role, group: called };
}
