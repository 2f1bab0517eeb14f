import { digest } from 'lib0/hash/sha256';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const KEYED = /^d[0-9a-f]{32}$/;

/**
 * The name of the device that has this Ed25519 key (32 bytes, base64url): `d` and 128 bits of its SHA-256, in hex. Whoever holds the key can show
 * that it is theirs, and nobody needs a list of whose is whose.
 */
export function deviceOfKey(publicKey: string): string {
  const hex = [...digest(bytesOf(publicKey))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `d${hex.slice(0, 32)}`;
}

/** Whether a device is named by its key; those from before keys are not, and can sign nothing. */
export const isKeyed = (device: string): boolean => KEYED.test(device);

/** What base64url spells; letters that are none of it are passed over. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}
