import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { SigningKey } from '../../../electron/core/keys/signing.ts';
import { MANIFEST_CONTEXT } from '../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { type RawEntry, rawZip } from './rawZip.ts';

/** Loose, for an attacker holds to no form. */
// biome-ignore lint/suspicious/noExplicitAny: what is forged has no type.
export type Forged = any;

export type Parts = Record<string, Uint8Array>;

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
export const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const partsOf = (zip: Uint8Array): Parts => ({ ...unzipSync(zip) });
export const manifestOf = (parts: Parts): Forged => JSON.parse(textOf(parts['manifest.json']));

/** The entries in the order of a sound file. */
export const entriesOf = (parts: Parts): RawEntry[] =>
  Object.entries(parts).map(([name, bytes]) => ({ name, bytes, method: name.endsWith('.sig') ? 'stored' : 'packed' }));

/** Signed over these very words, whether they are a manifest or not. */
export function signed(parts: Parts, words: string, key: SigningKey): Parts {
  const signature = Buffer.from(key.sign(MANIFEST_CONTEXT + words).split('.')[1] ?? '', 'base64url');
  const { 'manifest.json': _manifest, 'manifest.sig': _signature, ...rest } = parts;
  return { ...rest, 'manifest.json': bytesOf(words), 'manifest.sig': signature };
}

/** Hashes and sizes of the manifest are those of the entries again, and `key` has signed it: whatever was changed, the outside is sound. */
export function resealed(parts: Parts, manifest: Forged, key: SigningKey): Uint8Array {
  const entries = Object.entries(parts)
    .filter(([name]) => !name.startsWith('manifest.'))
    .map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  return rawZip(entriesOf(signed(parts, canonicalJson({ ...manifest, entries }), key)));
}

/** The lines of the rows, each as an object; one that is none stays as it is. */
export const linesOf = (bytes: Uint8Array | undefined): Forged[] =>
  textOf(bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const linesBytes = (lines: readonly Forged[]): Uint8Array =>
  bytesOf(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
