import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { AnyCharterPackage, CharterPackage } from '../../../shared/charter/package.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { type CharterContent, CharterResult, CharterVersion } from '../../../shared/kinds/charter/charter.ts';
import { readCharterList } from '../../../shared/kinds/charter/doc.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { charterId, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { firstOfKind } from '../database/tables/updates.ts';

const MOST_BYTES = 30_000_000;

/** The charter as a file for another computer. */
export function savePackage(ctx: CoreContext): Promise<SavedTransfer> {
  const id = charterId(ctx);
  const state = Buffer.from(Y.encodeStateAsUpdate(ctx.records.get(id).doc)).toString('base64');
  const whole: CharterPackage = { schema: 'handlerum.charter-package/1', id, state };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  return ctx.transfers.save(bytes, { name: 'samarbejdskodeks.handlerum', mediaType: 'application/json' });
}

/**
 * Merges a package into the charter that is here, or takes it in where there is none. Read in full and tried on a copy before anything is written. `invalid_input` with the reason
 * `notPackage`, `newer` or `damaged`; `conflict` with `otherCharter` when another charter was begun here, or `seal` when the package would change what was adopted or counted.
 */
export async function mergePackage(ctx: CoreContext, transfer: TransferId): Promise<CharterContent> {
  const { path, size } = ctx.transfers.get(transfer);
  const { id, state } = readPackage(size > MOST_BYTES ? '' : await readFile(path, 'utf8'));
  const update = new Uint8Array(Buffer.from(state, 'base64'));
  const head = firstOfKind(ctx.database.read, 'charter');
  if (head && head.id !== id) throw new AppError('conflict', 'Another charter is here', { reason: 'otherCharter' });
  const before = head ? ctx.records.get(id).doc : new Y.Doc();
  const merged = tried(before, update);
  ctx.write((scope) => {
    scope.touch(id);
    // Who took it in is nobody's answer: the log names no one.
    const change = { ...ctx.change('merge'), author: '' };
    if (head) ctx.records.append(scope.db, { id, update, source: 'merge' }, change);
    else ctx.records.create(scope.db, { id, kind: 'charter', doc: merged }, change);
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  merged.destroy();
  return mustHave(ctx);
}

function readPackage(text: string): CharterPackage {
  const data = jsonOf(text);
  const parsed = CharterPackage.safeParse(data);
  if (parsed.success) return parsed.data;
  const known = AnyCharterPackage.safeParse(data);
  const isNewer = known.success && !/\/1$/.test(known.data.schema);
  const reason = isNewer ? 'newer' : known.success ? 'damaged' : 'notPackage';
  throw new AppError('invalid_input', 'This is no package of a charter', { reason });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The state after the merge, made on a copy; refused where it cannot be read or breaks a seal. */
function tried(before: Y.Doc, update: Uint8Array): Y.Doc {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(before));
    Y.applyUpdate(copy, update);
  } catch (error) {
    throw new AppError('invalid_input', `The package is damaged: ${String(error)}`, { reason: 'damaged' });
  }
  for (const list of ['versions', 'results'] as const) {
    const now = new Map(readCharterList(copy, list).map((item) => [item.id, told(list, item)]));
    for (const item of readCharterList(before, list)) {
      if (now.get(item.id) !== told(list, item))
        throw new AppError('conflict', 'The package changes what was sealed', { reason: 'seal' });
    }
  }
  return copy;
}

/** In one spelling, whatever order the keys lie in. */
const told = (list: 'versions' | 'results', item: unknown): string =>
  JSON.stringify((list === 'versions' ? CharterVersion : CharterResult).parse(item));
