import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is to lie there; what is not said is as it should be. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method: 'stored' | 'packed';
  /** What its two headers say instead of what is so: an attacker may write anything into either. */
  readonly local?: Told;
  readonly central?: Told & { readonly offset?: number; readonly external?: number; readonly comment?: string };
  /** Of the headers in both places. */
  readonly extra?: Uint8Array;
  /** Sizes and sum come behind the data, as who writes without knowing them does. */
  readonly sumBehind?: true;
  /** Lies in the archive and is told of nowhere. */
  readonly hidden?: true;
}

interface Told {
  readonly name?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
}

interface Around {
  readonly before?: Uint8Array;
  readonly behind?: Uint8Array;
  readonly comment?: Uint8Array;
  /** What the end says of how many entries there are. */
  readonly count?: number;
}

const UTF8 = 0x800;
const BEHIND = 8;
const NOTHING = new Uint8Array();

/** A ZIP (PKWARE's APPNOTE 6.3) in which every field may lie. */
export function rawZip(entries: readonly RawEntry[], around: Around = {}): Uint8Array {
  const { before = NOTHING, behind = NOTHING, comment = NOTHING, count } = around;
  const parts: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = before.length;
  for (const entry of entries) {
    const data = entry.method === 'packed' ? deflateRawSync(entry.bytes) : entry.bytes;
    const local = [localHeader(entry, data), data, entry.sumBehind ? descriptor(entry, data) : NOTHING];
    if (!entry.hidden) directory.push(centralHeader(entry, data, at));
    parts.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE((count ?? directory.length) & 0xffff, place);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, end, comment, behind]);
}

function fields({ name, bytes, method, sumBehind }: RawEntry, data: Uint8Array, told: Told) {
  return {
    name: Buffer.from(told.name ?? name),
    flags: told.flags ?? UTF8 | (sumBehind ? BEHIND : 0),
    method: told.method ?? (method === 'packed' ? 8 : 0),
    crc: told.crc ?? crc32(bytes),
    packedSize: told.packedSize ?? data.length,
    size: told.size ?? bytes.length,
  };
}

function localHeader(entry: RawEntry, data: Uint8Array): Buffer {
  const { name, flags, method, crc, packedSize, size } = fields(entry, data, entry.local ?? {});
  const extra = entry.extra ?? NOTHING;
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(0x21, 12);
  if (!entry.sumBehind) sums(head, 14, { crc, packedSize, size });
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, name, extra]);
}

function centralHeader(entry: RawEntry, data: Uint8Array, at: number): Buffer {
  const { central = {} } = entry;
  const { name, flags, method, crc, packedSize, size } = fields(entry, data, central);
  const extra = entry.extra ?? NOTHING;
  const comment = Buffer.from(central.comment ?? '');
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt16LE(0x21, 14);
  sums(head, 16, { crc, packedSize, size });
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt16LE(comment.length, 32);
  head.writeUInt32LE((central.external ?? 0) >>> 0, 38);
  head.writeUInt32LE((central.offset ?? at) >>> 0, 42);
  return Buffer.concat([head, name, extra, comment]);
}

function sums(head: Buffer, at: number, { crc, packedSize, size }: { crc: number; packedSize: number; size: number }) {
  head.writeUInt32LE(crc >>> 0, at);
  head.writeUInt32LE(packedSize >>> 0, at + 4);
  head.writeUInt32LE(size >>> 0, at + 8);
}

function descriptor(entry: RawEntry, data: Uint8Array): Buffer {
  const { crc, packedSize, size } = fields(entry, data, entry.local ?? {});
  const made = Buffer.alloc(16);
  made.writeUInt32LE(0x08074b50, 0);
  sums(made, 4, { crc, packedSize, size });
  return made;
}
