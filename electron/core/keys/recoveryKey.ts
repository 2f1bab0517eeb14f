import { randomBytes } from 'node:crypto';
import { keyFor } from './dataKey.ts';

/** No two of these are mixed up when they are read aloud or copied from paper: no I, L, O, U, 0 or 1. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 25;
/** Bytes from here on would make the first signs more likely than the others. */
const FAIR = 256 - (256 % SIGNS.length);
const FORM = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/** A new recovery key (*gendannelsesnøgle*): 25 signs in five groups, 122 random bits. */
export function newRecoveryKey(): string {
  const signs: string[] = [];
  while (signs.length < LENGTH) {
    const [byte = FAIR] = randomBytes(1);
    if (byte < FAIR) signs.push(SIGNS.charAt(byte % SIGNS.length));
  }
  return (signs.join('').match(/.{5}/g) ?? []).join('-');
}

/** The signs alone, whatever case, spaces and dashes they were typed with; null when that is no recovery key. */
export function recoverySigns(text: string): string | null {
  const signs = text.replaceAll(/[\s–—-]/g, '').toUpperCase();
  return FORM.test(signs) ? signs : null;
}

/** The key that the signs stand for. They are random enough to need no slow derivation. */
export function keyOfRecovery(signs: string): Uint8Array {
  return keyFor(Buffer.from(signs), 'recovery key');
}
