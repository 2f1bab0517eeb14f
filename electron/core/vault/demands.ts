import { strengthOf } from '../../../shared/passphrase.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { recoverySigns } from '../keys/recoveryKey.ts';

/** Throws `invalid_input` with the reason `weakPassphrase` for one that is soon guessed. */
export function mustBeStrong(passphrase: string): void {
  if (strengthOf(passphrase) === 'weak')
    throw new AppError('invalid_input', 'The passphrase is too short', { reason: 'weakPassphrase' });
}

/** Throws `invalid_input` with the reason `noRecoveryKey` for what cannot have been drawn here. */
export function mustBeRecoveryKey(recoveryKey: string): void {
  if (recoverySigns(recoveryKey) === null)
    throw new AppError('invalid_input', 'This is no recovery key', { reason: 'noRecoveryKey' });
}
