import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { newSecret } from './access.ts';

/** Beside the database, for its owner only; no backup or package takes it along. */
export const MEMORY_FILE = 'browser-host.json';

/** A secret is drawn anew after so many days, however often the host was started meanwhile. */
const SECRET_DAYS = 30;
/** Windows may have been left open on so many ports. */
const MAX_PORTS = 3;

const Stored = z.object({
  /** Names the folder the secret was drawn for: a copy of the folder signs nobody in. */
  folder: z.string(),
  drawn: z.iso.datetime(),
  secret: z.string().regex(/^[\w-]{43}$/),
  ports: z.array(z.int().min(1).max(65_535)).max(MAX_PORTS),
});

/** What a host knows of the one before it on the same data folder. */
export interface HostMemory {
  readonly secret: string;
  readonly drawn: string;
  /** Where windows may still be open, the last used first. */
  readonly ports: readonly number[];
}

/**
 * What was remembered for this folder. A new secret and no ports when nothing was, when it cannot be read, or when anyone else may have
 * read or written it (another owner, wider rights, a link, a copied folder); a new secret on the last port when it has grown old.
 */
export function recall(dataDir: string, now: Date): HostMemory {
  const stored = read(dataDir);
  const fresh = { secret: newSecret(), drawn: now.toISOString() };
  if (!stored || stored.folder !== nameOf(dataDir)) return { ...fresh, ports: [] };
  const age = (now.getTime() - Date.parse(stored.drawn)) / 86_400_000;
  if (age < 0 || age >= SECRET_DAYS) return { ...fresh, ports: stored.ports.slice(0, 1) };
  return { secret: stored.secret, drawn: stored.drawn, ports: stored.ports };
}

/** Draws another secret: what had been signed in is not any more. */
export function redraw(memory: HostMemory, now: Date): HostMemory {
  return { ...memory, secret: newSecret(), drawn: now.toISOString() };
}

/** Remembers it with `port` as the last used. Throws what the file system throws. */
export function remember(dataDir: string, memory: HostMemory, port: number): void {
  const ports = [port, ...memory.ports.filter((known) => known !== port)].slice(0, MAX_PORTS);
  const text = JSON.stringify({ folder: nameOf(dataDir), drawn: memory.drawn, secret: memory.secret, ports });
  const temporary = join(dataDir, `${MEMORY_FILE}.${randomUUID()}`);
  try {
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, join(dataDir, MEMORY_FILE));
  } finally {
    rmSync(temporary, { force: true });
  }
}

function read(dataDir: string): z.infer<typeof Stored> | undefined {
  const file = join(dataDir, MEMORY_FILE);
  try {
    const found = lstatSync(file);
    const isOwn = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
    return found.isFile() && isOwn ? Stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  } catch {
    // Missing, cut short or from another version: windows sign in anew, nothing else is lost.
    return undefined;
  }
}

function nameOf(dataDir: string): string {
  return createHash('sha256')
    .update(`${hostname()}\n${realpathSync(dataDir)}`)
    .digest('hex');
}
