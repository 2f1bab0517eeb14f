import { strengthOf } from '../../../shared/passphrase.ts';
import type { Problems } from '../form/formState.ts';

/** A new passphrase, typed twice. */
export interface Passphrases {
  readonly passphrase: string;
  readonly again: string;
}

export const NO_PASSPHRASE: Passphrases = { passphrase: '', again: '' };

/** What keeps it from being used. */
export function wrongPassphrase({ passphrase, again }: Passphrases): Problems<Passphrases> {
  if (strengthOf(passphrase) === 'weak') return { passphrase: 'refusal.weakPassphrase' };
  return passphrase === again ? {} : { again: 'vault.differ' };
}
