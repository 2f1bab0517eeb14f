import type { CouncilKeysView, KeyLineView } from '../../../../shared/contract/keys.ts';
import type { InputTo } from '../../../../shared/contract/names.ts';
import { emptyOf, type Problems } from '../../../data/form/formState.ts';

export const KEY_ROLES = ['secretariat', 'administration', 'chair', 'member'] as const;
export const CAUSES = ['lost', 'stolen', 'left', 'replaced'] as const;

export interface TypedInvitation {
  readonly person: string;
  readonly role: (typeof KEY_ROLES)[number];
  /** Id of a group; empty for none. */
  readonly group: string;
  readonly mayList: boolean;
}

export const newInvitation = (): TypedInvitation => ({ person: '', role: 'member', group: '', mayList: false });

export const wrongInInvitation = (held: TypedInvitation): Problems<TypedInvitation> =>
  emptyOf(held, { person: 'rights.needsName' });

/** `members` of the council; one of that name is the member who is invited. */
export function invitedOf(
  { person, role, group, mayList }: TypedInvitation,
  members: readonly { readonly id: string; readonly name: string }[],
): InputTo<'keys.invite'> {
  const name = person.trim();
  const known = members.filter((one) => one.name === name);
  const member = known.length === 1 ? (known[0]?.id ?? null) : null;
  return { person: name, member, role, group: group === '' ? null : group, mayList: mayList && role === 'secretariat' };
}

export interface TypedChange extends Pick<TypedInvitation, 'role' | 'group'> {
  /** The last day; empty for none. */
  readonly to: string;
}

export const typedOf = ({ role, group, to }: KeyLineView): TypedChange => ({ role, group: group ?? '', to: to ?? '' });

/** Only the secretariat keeps the list: who leaves it leaves that too. */
export const changeOf = (
  { key, mayList }: Pick<KeyLineView, 'key' | 'mayList'>,
  { role, group, to }: TypedChange,
): InputTo<'keys.change'> => ({
  key,
  role,
  group: group === '' ? null : group,
  to: to === '' ? null : to,
  mayList: mayList && role === 'secretariat',
});

export interface TypedRevocation {
  readonly why: (typeof CAUSES)[number];
  readonly since: string;
  readonly note: string;
}

export const newRevocation: TypedRevocation = { why: 'lost', since: '', note: '' };

export const revocationOf = (key: string, { why, since, note }: TypedRevocation): InputTo<'keys.revoke'> => ({
  key,
  why,
  since: since === '' ? null : since,
  note: note.trim(),
});

/** What others do with what this computer writes, where it is not as it should be; null where there is nothing to tell. */
export function warningOf({ state, own }: Pick<CouncilKeysView, 'state' | 'own'>) {
  return state !== 'founded' || own === 'counts' ? null : (`rights.own.${own}` as const);
}
