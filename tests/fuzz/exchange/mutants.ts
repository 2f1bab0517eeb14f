import type { SigningKey } from '../../../electron/core/keys/signing.ts';
import type { Random } from '../random.ts';
import { OF_AGE, OF_BYTES } from './ofBytes.ts';
import { OF_ROWS } from './ofRows.ts';
import { OF_WORDS } from './ofWords.ts';
import { OF_ZIP } from './ofZip.ts';

/** Sound files to change, and the keys of those who would. */
export interface Scene {
  /** Signed only. */
  readonly plain: Uint8Array;
  /** Encrypted to the receiver's key; in several pieces. */
  readonly keyed: Uint8Array;
  /** Closed with a passphrase, of little work. */
  readonly closed: Uint8Array;
  /** Of the same records, from before. */
  readonly earlier: Uint8Array;
  readonly keys: { readonly sender: SigningKey; readonly attacker: SigningKey; readonly unnamed: SigningKey };
}

/** One way to change a file. */
export type Way = (scene: Scene, random: Random) => Uint8Array;

const WAYS = { bytes: OF_BYTES, age: OF_AGE, zip: OF_ZIP, words: OF_WORDS, rows: OF_ROWS } as const;
const FAMILIES = Object.keys(WAYS) as (keyof typeof WAYS)[];

/** Every way in turn, each with numbers of its own; `name` says which one it was. */
export function mutantOf(scene: Scene, number: number, random: Random): { name: string; bytes: Uint8Array } {
  const family = FAMILIES[number % FAMILIES.length] ?? 'bytes';
  const ways = WAYS[family];
  const at = Math.floor(number / FAMILIES.length) % ways.length;
  const way = ways[at];
  if (!way) throw new Error(`no way ${at} of ${family}`);
  return { name: `${family}.${at}`, bytes: way(scene, random) };
}
