import type { HistoryEntry } from '../../../shared/contract/records.ts';
import { SAID_BY_OTHERS } from '../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { findContact } from '../database/tables/contacts.ts';
import { iterateUpdateInfo, type UpdateInfo } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { deviceOfKey } from '../keys/signing.ts';

/** Changes by one person within this many milliseconds of each other are told as one, and may lie as one. */
export const PAUSE = 10 * 60 * 1000;

/**
 * Who changed what and when, newest first; goes on after the entry that begins with update `before` when that is given. What was
 * typed at one computer is told by itself, in that computer's own order and by its own clock: so it is told alike on every laptop
 * that has the same rows, in whatever order they came and however they are compacted.
 */
export function history(db: ReadableDb, id: RecordId, page: { before?: number; limit: number }): HistoryEntry[] {
  const entries = [...byDevice(db, id).values()].flatMap(stretches).sort(newestFirst);
  const start = entries.findIndex(({ firstSeq }) => firstSeq === page.before) + 1;
  return entries
    .slice(start, start + page.limit)
    .map(({ device: _device, number: _number, signer, ...entry }) => ({ ...entry, via: signer && nameOf(db, signer) }));
}

const nameOf = (db: ReadableDb, key: string): string => findContact(db, key)?.name ?? '';

/** The rows of each device, oldest first. */
function byDevice(db: ReadableDb, id: RecordId): Map<string, UpdateInfo[]> {
  const devices = new Map<string, UpdateInfo[]>();
  for (const info of iterateUpdateInfo(db, id)) {
    if (info.aside === SAID_BY_OTHERS) continue;
    const own = devices.get(info.device);
    if (own) own.push(info);
    else devices.set(info.device, [info]);
  }
  for (const own of devices.values()) own.sort((a, b) => a.number - b.number);
  return devices;
}

interface Told extends Omit<HistoryEntry, 'via'> {
  /** The key of another device that signed for any of it. */
  readonly signer: string | null;
  readonly device: string;
  readonly number: number;
}

function stretches(rows: readonly UpdateInfo[]): Told[] {
  const told: Told[] = [];
  for (const info of rows) {
    const last = told.at(-1);
    if (last && continues(last, info)) told[told.length - 1] = join(last, info);
    else told.push(begin(info));
  }
  return told;
}

function continues(entry: Told, { author, action, begun, aside }: UpdateInfo): boolean {
  const pause = Date.parse(begun) - Date.parse(entry.to);
  return (
    entry.aside === aside && entry.author === author && entry.action === action && pause < PAUSE && action === 'edit'
  );
}

function begin(info: UpdateInfo): Told {
  const { seq, span, count, author, action, begun, at, device, number, aside } = info;
  return {
    firstSeq: seq - span + 1,
    lastSeq: seq,
    author,
    action,
    from: begun,
    to: at,
    updates: count,
    aside,
    signer: otherSigner(info),
    device,
    number,
  };
}

function join(entry: Told, info: UpdateInfo): Told {
  const { seq, at, count, number } = info;
  const signer = entry.signer ?? otherSigner(info);
  return { ...entry, lastSeq: seq, to: at, updates: entry.updates + count, signer, number };
}

/** What is signed says whose key signed it; that the signature holds was seen when the row came. */
function otherSigner({ device, signature }: UpdateInfo): string | null {
  const key = signature?.split('.')[0];
  return key === undefined || deviceOfKey(key) === device ? null : key;
}

function newestFirst(a: Told, b: Told): number {
  if (a.to !== b.to) return a.to < b.to ? 1 : -1;
  if (a.device !== b.device) return a.device < b.device ? 1 : -1;
  return b.number - a.number;
}
