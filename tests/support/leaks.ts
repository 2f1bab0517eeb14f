import { createDecipheriv } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { openSqlite, type Sqlite } from '../../electron/core/database/engine.ts';
import { readPlain } from '../../electron/core/files/sealed.ts';
import { fileKey } from '../../electron/core/files/store.ts';
import type { DataKey } from '../../electron/core/keys/dataKey.ts';
import { FileHash } from '../../shared/kinds/ids.ts';
import { filesUnder } from './canary.ts';

/** All that opens anything for whoever searches: X25519 secrets in age's spelling, and keys of data folders. */
export interface Keys {
  readonly identities: readonly string[];
  readonly dataKeys: readonly DataKey[];
}

/** A ZIP in a ZIP in a ZIP is looked into, and no deeper. */
const DEEPEST = 5;
/** In so many bytes each is tried as the beginning of something packed; a megabyte would take two minutes. */
const TRIED = 20_000;

/**
 * Where any of the words stands under these places, one line each, `file!entry (form): word`: as it is, in UTF-16, Latin-1, hex, base64 at
 * each of three places, percent-encoded or escaped; packed by deflate; in archives and Office files; in databases with their log and their
 * free pages, and in files of exchange and stored files, opened with every key there is. Words have at least six letters.
 */
export async function leaksIn(places: readonly string[], words: readonly string[], keys: Keys): Promise<string[]> {
  const search: Search = { needles: words.flatMap(needlesOf), keys, found: new Set() };
  for (const place of places)
    for (const file of filesUnder(place)) {
      look(search, `${file} (name)`, Buffer.from(file));
      await searchFile(search, file);
    }
  return [...search.found].sort();
}

interface Needle {
  readonly word: string;
  readonly form: string;
  /** As Latin-1, in small letters where the form does not tell them apart. */
  readonly bytes: string;
  readonly isCaseless?: true;
}

interface Search {
  readonly needles: readonly Needle[];
  readonly keys: Keys;
  readonly found: Set<string>;
}

function needlesOf(word: string): Needle[] {
  const utf8 = Buffer.from(word);
  const wide = Buffer.from(word, 'utf16le');
  const latin = (bytes: Buffer): string => bytes.toString('latin1');
  const escaped = JSON.stringify(word).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const all: Needle[] = [
    { word, form: 'as it is', bytes: latin(utf8) },
    { word, form: 'Latin-1', bytes: word },
    { word, form: 'UTF-16', bytes: latin(wide) },
    { word, form: 'UTF-16BE', bytes: latin(Buffer.from(wide).swap16()) },
    { word, form: 'hex', bytes: utf8.toString('hex'), isCaseless: true },
    {
      word,
      form: 'percent',
      bytes: [...utf8].map((one) => `%${one.toString(16).padStart(2, '0')}`).join(''),
      isCaseless: true,
    },
    { word, form: 'percent', bytes: encodeURIComponent(word).toLowerCase(), isCaseless: true },
    { word, form: 'escaped', bytes: escaped.slice(1, -1), isCaseless: true },
  ];
  // The letters at both ends of it depend on what stands beside it.
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replaceAll('=', '');
    const bytes = text.slice(before === 0 ? 0 : before + 1, (utf8.length + before) % 3 === 0 ? undefined : -1);
    all.push({ word, form: 'base64', bytes });
    all.push({ word, form: 'base64', bytes: bytes.replaceAll('+', '-').replaceAll('/', '_') });
  }
  return all.map((one) => (one.isCaseless ? { ...one, bytes: one.bytes.toLowerCase() } : one));
}

function look({ needles, found }: Search, where: string, bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1');
  const small = text.toLowerCase();
  for (const { word, form, bytes: needle, isCaseless } of needles)
    if ((isCaseless ? small : text).includes(needle)) found.add(`${where} (${form}): ${word}`);
}

async function searchFile(search: Search, file: string): Promise<void> {
  const bytes = readFileSync(file);
  await searchBytes(search, file, bytes);
  if (/\.sqlite$/.test(file)) searchDatabase(search, file);
  const hash = FileHash.safeParse(basename(dirname(file)) + basename(file));
  if (!hash.success) return;
  for (const key of search.keys.dataKeys) {
    const plain = await readPlain({ path: file, seal: fileKey(key, hash.data) }).catch(() => null);
    if (plain) await searchBytes(search, `${file} (opened)`, plain);
  }
}

async function searchBytes(search: Search, where: string, bytes: Uint8Array, depth = 0): Promise<void> {
  look(search, where, bytes);
  if (depth >= DEEPEST) return;
  const start = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  if (start.startsWith('age-encryption.org/')) {
    for (const identity of search.keys.identities) {
      const inside = await opened(bytes, identity);
      if (inside) await searchBytes(search, `${where} (opened)`, inside, depth + 1);
    }
  } else if (start.startsWith('PK')) {
    for (const [name, entry] of Object.entries(entriesIn(bytes))) {
      look(search, `${where}!${name} (name)`, Buffer.from(name));
      await searchBytes(search, `${where}!${name}`, entry, depth + 1);
    }
  } else if (bytes.length <= TRIED) {
    for (const inner of unpacked(bytes)) look(search, `${where} (packed)`, inner);
  }
}

/** Null where the key is not of this file. */
async function opened(bytes: Uint8Array, identity: string): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes).catch(() => null);
}

function entriesIn(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    // One that is cut holds what it holds, and that was looked at.
    return {};
  }
}

function unpacked(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const kind = ((bytes[at] ?? 0) >> 1) & 3;
    // What begins a block that is packed, of which there are two kinds.
    if (kind !== 1 && kind !== 2) continue;
    const inner = inflated(bytes.subarray(at));
    if (inner && inner.length > 5) found.push(inner);
  }
  return found;
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 });
  } catch {
    // Most places begin nothing.
    return null;
  }
}

/** On a copy: opening it would play its log into it. */
function searchDatabase(search: Search, file: string): void {
  for (const key of [null, ...search.keys.dataKeys]) {
    const folder = mkdtempSync(join(tmpdir(), 'handlerum-leaks-'));
    try {
      const copy = join(folder, 'copy.sqlite');
      for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
      const db = openSqlite(copy, { key });
      try {
        if (!isReadable(db)) continue;
        const size = Number(db.pragma('page_size', { simple: true }));
        searchRows(search, file, db);
        // Of one in plain they were looked at as they are. What is free is of no table, and nobody empties it.
        if (key) searchPages(search, file, { key, size });
      } finally {
        db.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** What SQLCipher lays behind each page: 16 bytes to begin with and 64 of a sum. */
const [VECTOR, RESERVED] = [16, 80];
/** Of a database, and of its log with a head of its own before each page (SQLite file format, 4.1). */
const LAID: readonly (readonly [ending: string, head: number, before: number])[] = [
  ['', 0, 0],
  ['-wal', 32, 24],
];

/** Every page of a database and of its log, those too that are free or were written over: AES-256-CBC, each for itself. */
function searchPages(search: Search, file: string, { key, size }: { key: DataKey; size: number }): void {
  for (const [ending, head, before] of LAID) {
    const bytes = existsSync(file + ending) ? readFileSync(file + ending) : Buffer.alloc(0);
    const pages: Buffer[] = [];
    for (let at = head + before; at + size <= bytes.length; at += before + size) {
      const page = bytes.subarray(at, at + size);
      const vector = page.subarray(size - RESERVED, size - RESERVED + VECTOR);
      const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
      // The first begins with the salt.
      pages.push(decipher.update(page.subarray(isFirst(page, bytes) ? VECTOR : 0, size - RESERVED)));
    }
    look(search, `${file}${ending} (pages)`, Buffer.concat(pages));
  }
}

const isFirst = (page: Buffer, bytes: Buffer): boolean => page.byteOffset === bytes.byteOffset;

function isReadable(db: Sqlite): boolean {
  try {
    db.prepare('select count(*) from sqlite_schema').get();
    return true;
  } catch (error) {
    if (/SQLITE_(NOTADB|CORRUPT|IOERR)/.test(String((error as { code?: unknown }).code))) return false;
    throw error;
  }
}

function searchRows(search: Search, file: string, db: Sqlite): void {
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  for (const table of tables)
    for (const row of db.prepare<[], unknown[]>(`select * from "${table}"`).raw().iterate())
      for (const value of row) {
        if (typeof value === 'string') look(search, `${file}!${table}`, Buffer.from(value));
        if (!(value instanceof Uint8Array)) continue;
        look(search, `${file}!${table}`, value);
        const inner = inflated(value);
        if (inner) look(search, `${file}!${table} (packed)`, inner);
      }
}
