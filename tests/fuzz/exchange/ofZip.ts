import type { Random } from '../random.ts';
import { bytesOf, entriesOf, type Parts, partsOf } from './forge.ts';
import type { Way } from './mutants.ts';
import { type RawEntry, rawZip } from './rawZip.ts';

const NAMES = [
  ...['../x', '/etc/x', 'C:\\x', 'records\\00001.jsonl', 'records/00001.jsonl\u0000', 'RECORDS/00001.JSONL', ''],
  ...[
    'records/',
    'more/x',
    'more/../x',
    'manifest.json',
    'manifest.sig',
    'records/00002.jsonl',
    '\ud800',
    'a'.repeat(60_000),
  ],
];
const SIZES = [0, 1, 100, 0x7fffffff, 0xffffffff];
const METHODS = [0, 1, 8, 9, 12, 14, 93, 99, 65_535];
const SYMLINK = 0o120777 * 65_536;

/** One entry of a sound file told otherwise, in one place or in both. */
function one(parts: Parts, random: Random, edit: (entry: RawEntry) => Partial<RawEntry>): Uint8Array {
  const entries = entriesOf(parts);
  const at = random.below(entries.length);
  return rawZip(entries.map((entry, index) => (index === at ? { ...entry, ...edit(entry) } : entry)));
}

const told = (random: Random) =>
  random.of([
    { name: random.of(NAMES).slice(0, 60_000) },
    { flags: random.of([1, 8, 9, 0x40, 0x2000, 0xffff]) },
    { method: random.of(METHODS) },
    { size: random.of(SIZES) },
    { packedSize: random.of(SIZES) },
    { crc: random.below(2 ** 31) },
  ]);

/** Extra field of ZIP64 with sizes that are not so. */
function zip64(random: Random): Uint8Array {
  const extra = Buffer.alloc(4 + 8 * random.below(5));
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(random.of([extra.length - 4, 0, 65_535]), 2);
  for (let at = 4; at < extra.length; at += 8) extra.writeBigUInt64LE(BigInt(random.below(2 ** 31)) << 20n, at);
  return extra;
}

const from = (random: Random, entries: readonly RawEntry[]): RawEntry =>
  random.of(entries.length > 0 ? entries : [{ name: 'x', bytes: new Uint8Array(), method: 'stored' as const }]);

/** The archive: what programs that read one disagree about. */
export const OF_ZIP: readonly Way[] = [
  ({ plain }, random) => {
    const entries = entriesOf(partsOf(plain));
    return rawZip(
      entries
        .map((entry) => [random.next(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, own]) => own),
    );
  },
  ({ plain }, random) => {
    const entries = entriesOf(partsOf(plain));
    const [a, b] = [from(random, entries), from(random, entries)];
    return rawZip(
      entries.map((own) => (own === a ? { ...own, bytes: b.bytes } : own === b ? { ...own, bytes: a.bytes } : own)),
    );
  },
  ({ plain }, random) => one(partsOf(plain), random, () => ({ local: told(random) })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ central: told(random) })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ name: random.of(NAMES).slice(0, 60_000) })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ sumBehind: true })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ extra: zip64(random), central: { size: 0xffffffff } })),
  ({ plain }, random) =>
    one(partsOf(plain), random, () => ({ extra: Buffer.alloc(random.below(2000), random.below(256)) })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ central: { offset: random.below(plain.length) } })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ central: { external: SYMLINK } })),
  ({ plain }, random) =>
    one(partsOf(plain), random, () => ({ central: { comment: 'x'.repeat(random.below(60_000)) } })),
  ({ plain }, random) => one(partsOf(plain), random, () => ({ hidden: true })),
  ({ plain }, random) => {
    const entries = entriesOf(partsOf(plain));
    const twice = from(random, entries);
    return rawZip([...entries, { ...twice, bytes: random.of([twice.bytes, bytesOf('x')]) }]);
  },
  // Many entries that are one and the same place.
  ({ plain }, random) => {
    const entries = entriesOf(partsOf(plain));
    const many = Array.from({ length: random.below(3000) }, (_, at) => ({
      name: `more/${at}`,
      bytes: new Uint8Array(),
      method: 'packed' as const,
      central: { offset: 0, size: entries[0]?.bytes.length ?? 0, packedSize: plain.length },
    }));
    return rawZip([...entries, ...many]);
  },
  ({ plain }, random) =>
    rawZip(entriesOf(partsOf(plain)), { comment: Buffer.alloc(random.below(65_535), random.below(256)) }),
  ({ plain }, random) => rawZip(entriesOf(partsOf(plain)), { before: Buffer.alloc(1 + random.below(300)) }),
  ({ plain }, random) => rawZip(entriesOf(partsOf(plain)), { behind: Buffer.alloc(1 + random.below(300)) }),
  ({ plain }, random) => rawZip(entriesOf(partsOf(plain)), { count: random.of([0, 1, 65_535, random.below(65_535)]) }),
  // An archive in the archive's own comment, behind another one.
  ({ plain }) => rawZip(entriesOf(partsOf(plain)), { comment: plain.slice(0, 65_000) }),
];
