import { mutateBytes } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { Way } from './mutants.ts';

/** So much of the file is its header: more than that no mutant of these changes. */
const HEADER = 400;
/** What age encrypts at once, with its tag. */
const CHUNK = 65_536 + 16;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fromLatin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Where what is encrypted begins: behind the line of the header's MAC. */
function bodyAt(bytes: Uint8Array): number {
  const mac = latin(bytes.subarray(0, 4000)).indexOf('\n--- ');
  return latin(bytes.subarray(0, 5000)).indexOf('\n', mac + 1) + 1;
}

const header = (bytes: Uint8Array, edit: (text: string) => string): Uint8Array => {
  const at = bodyAt(bytes);
  return Buffer.concat([fromLatin(edit(latin(bytes.subarray(0, at)))), bytes.subarray(at)]);
};

const stanza = (text: string): string => /-> [\s\S]*?\n(?=-> |---)/.exec(text)?.[0] ?? '';

/** Pieces of what is encrypted, as age cuts it. */
function pieces(bytes: Uint8Array): { head: Uint8Array; chunks: Uint8Array[] } {
  const at = bodyAt(bytes) + 16;
  const chunks: Uint8Array[] = [];
  for (let from = at; from < bytes.length; from += CHUNK) chunks.push(bytes.subarray(from, from + CHUNK));
  return { head: bytes.subarray(0, at), chunks };
}

function rechunked(bytes: Uint8Array, edit: (chunks: Uint8Array[]) => Uint8Array[]): Uint8Array {
  const { head, chunks } = pieces(bytes);
  return Buffer.concat([head, ...edit(chunks)]);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => [random.next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

const WORK = [1, 0, -1, 17, 19, 20, 22, 30, 31, 63, 99, 1e9];

/** Bytes as they lie there, whatever they are. */
export const OF_BYTES: readonly Way[] = [
  ({ plain }, random) => mutateBytes(plain, random),
  ({ keyed }, random) => mutateBytes(keyed, random),
  ({ plain }, random) => plain.slice(0, random.below(plain.length)),
  ({ plain }, random) => Buffer.concat([plain, plain.subarray(0, random.below(500))]),
  ({ plain }, random) => Buffer.concat([Buffer.alloc(random.below(300), random.below(256)), plain]),
  ({ plain }) => Buffer.concat([plain, plain]),
];

/** The outside, as `age-encryption.org/v1` tells it. */
export const OF_AGE: readonly Way[] = [
  ({ keyed }, random) => {
    const copy = Uint8Array.from(keyed);
    const at = random.below(HEADER);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  ({ keyed }, random) => keyed.slice(0, bodyAt(keyed) + 16 + random.below(3) * CHUNK + random.below(20)),
  ({ keyed }) => rechunked(keyed, (chunks) => chunks.slice(0, -1)),
  ({ keyed }, random) => rechunked(keyed, (chunks) => shuffled(chunks, random)),
  ({ keyed }, random) => rechunked(keyed, (chunks) => [...chunks, random.of(chunks)]),
  ({ keyed }, random) => header(keyed, (text) => text.replace(stanza(text), (one) => one.repeat(random.below(40)))),
  ({ keyed }, random) => header(keyed, (text) => text.replace('---', `${stanza(text).repeat(random.below(2000))}---`)),
  ({ keyed }, random) => header(keyed, (text) => text.replace(/\n(?!$)/, random.of([' ', '\r\n', '\n\n', '']))),
  ({ keyed }) => header(keyed, (text) => text.replace('v1', 'v2')),
  ({ keyed }) => header(keyed, (text) => text.replace('X25519', 'mlkem768x25519')),
  ({ keyed }, random) => header(keyed, (text) => text.replace(/--- .*/, `--- ${'A'.repeat(random.below(80))}`)),
  ({ keyed }, random) =>
    Buffer.concat([fromLatin(`age-encryption.org/v1\n-> ${'A'.repeat(random.below(500_000))}`), keyed]),
  ({ closed }, random) => mutateBytes(closed, random),
  ({ closed }, random) => header(closed, (text) => text.replace(/(-> scrypt \S+) \d+/, `$1 ${random.of(WORK)}`)),
  ({ closed, keyed }) =>
    header(closed, (text) => text.replace('---', `${stanza(latin(keyed.subarray(0, HEADER)))}---`)),
  ({ closed }) => header(closed, (text) => text.replace('---', `${stanza(text)}---`)),
  ({ keyed }) => fromLatin(`-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(keyed).toString('base64')}\n`),
];
