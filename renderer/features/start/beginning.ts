import type { Profile, Role } from '../../../shared/contract/app.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import { NO_PASSPHRASE, wrongPassphrase } from '../../data/encryption/passphrases.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

export type Start = InputTo<'app.begin'>['start'];

export const ROLES: readonly Role[] = ['secretariat', 'administration', 'member'];

/** What the first page asks; `name` and `municipality` are what the core calls them too. */
export interface Beginning {
  readonly name: string;
  readonly role: Role;
  readonly group: string;
  readonly start: Start;
  readonly municipality: string;
  /** Of a council of one's own; empty to begin without encryption. */
  readonly passphrase: string;
  readonly again: string;
}

export const NOTHING_SAID: Beginning = {
  name: '',
  role: 'administration',
  group: '',
  start: 'sample',
  municipality: '',
  ...NO_PASSPHRASE,
};

/** Whoever has typed something wants it; the examples are invented, and need none. */
export function isEncrypted({ start, passphrase, again }: Beginning): boolean {
  return start === 'empty' && passphrase + again !== '';
}

/** Everybody has a name, and a council of one's own has one too; examples come with theirs. */
export function missingToBegin(held: Beginning): Problems<Beginning> {
  const own = held.start === 'empty' ? ({ municipality: 'refusal.noMunicipality' } as const) : {};
  const passphrase = isEncrypted(held) ? wrongPassphrase(held) : {};
  return { ...emptyOf(held, { name: 'refusal.noName', ...own }), ...passphrase };
}

/** As the core is told. Only a member has a party group, and only a council of one's own a name that was typed. */
export function toBegin({ name, role, group, start, municipality }: Beginning): InputTo<'app.begin'> {
  const profile: Profile = { name: name.trim(), role, group: role === 'member' ? group.trim() : '' };
  return { start, municipality: start === 'empty' ? municipality.trim() : '', profile };
}
