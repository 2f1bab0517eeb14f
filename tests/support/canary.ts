import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';

/** Every file under a folder, or the file itself. */
export function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Where any of the words stands in a file: as it is, in UTF-16, in hex or in base64. One line each. */
export function whereTold(files: readonly string[], words: readonly string[]): string[] {
  return files.flatMap((file) => told(readFileSync(file), words).map((word) => `${file}: ${word}`));
}

/** So much of a file is tried from each byte on: a megabyte takes two minutes. */
const TRIED = 150_000;

/** As `whereTold`, and in what unpacks by deflate from any byte of its beginning and its end on. */
export function whereToldPacked(files: readonly string[], words: readonly string[]): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    const parts = bytes.length > 2 * TRIED ? [bytes.subarray(0, TRIED), bytes.subarray(-TRIED)] : [bytes];
    const found = [bytes, ...parts.flatMap(unpacked)].flatMap((inner) => told(inner, words));
    return [...new Set(found)].map((word) => `${file}: ${word}`);
  });
}

function told(bytes: Buffer, words: readonly string[]): string[] {
  const text = bytes.toString('latin1');
  const hex = text.toLowerCase();
  const decoded = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].map(([run]) =>
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')).join('\n'),
  );
  return words.filter((word) => {
    const raw = Buffer.from(word);
    const wide = Buffer.from(word, 'utf16le');
    const forms = [raw, wide, Buffer.from(wide).swap16()].map((form) => form.toString('latin1'));
    return (
      forms.some((form) => text.includes(form) || decoded.some((inner) => inner.includes(form))) ||
      hex.includes(raw.toString('hex'))
    );
  });
}

/** What unpacks from any place of the bytes: rows of the log and parts of ZIP files are packed one by one. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const kind = ((bytes[at] ?? 0) >> 1) & 3;
    // What begins a block that is packed, of which there are two kinds.
    if (kind !== 1 && kind !== 2) continue;
    try {
      const inner = inflateRawSync(bytes.subarray(at, at + 50_000), { finishFlush: constants.Z_SYNC_FLUSH });
      if (inner.length > 24) found.push(inner);
    } catch {
      // Most places begin nothing.
    }
  }
  return found;
}
