import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { AnyCodePackage, CodePackage } from '../../../shared/code/package.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { type CodeContent, CodeResult, CodeVersion } from '../../../shared/records/code.ts';
import { readCodeList } from '../../../shared/records/codeDoc.ts';
import type { TransferId } from '../../../shared/records/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { firstOfKind } from '../database/tables/updates.ts';
import { codeId, mustHave } from './code.ts';

const MOST_BYTES = 30_000_000;

/** The code as a file for another computer. */
export function savePackage(ctx: CoreContext): Promise<SavedTransfer> {
  const id = codeId(ctx);
  const state = Buffer.from(Y.encodeStateAsUpdate(ctx.records.get(id).doc)).toString('base64');
  const whole: CodePackage = { schema: 'handlerum.code-package/1', id, state };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  return ctx.transfers.save(bytes, { name: 'samarbejdskodeks.handlerum', mediaType: 'application/json' });
}

/**
 * Merges a package into the code that is here, or takes it in where there is none. Read in full and tried on a copy before anything is written. `invalid_input` with the reason
 * `notPackage`, `newer` or `damaged`; `conflict` with `otherCode` when another code was begun here, or `seal` when the package would change what was adopted or counted.
 */
export async function mergePackage(ctx: CoreContext, transfer: TransferId): Promise<CodeContent> {
  const { path, size } = ctx.transfers.get(transfer);
  const { id, state } = readPackage(size > MOST_BYTES ? '' : await readFile(path, 'utf8'));
  const update = new Uint8Array(Buffer.from(state, 'base64'));
  const head = firstOfKind(ctx.database.read, 'code');
  if (head && head.id !== id) throw new AppError('conflict', 'Another code is here', { reason: 'otherCode' });
  const before = head ? ctx.records.get(id).doc : new Y.Doc();
  const merged = tried(before, update);
  ctx.write((scope) => {
    scope.touch(id);
    // Who took it in is nobody's answer: the log names no one.
    const change = { ...ctx.change('merge'), author: '' };
    if (head) ctx.records.append(scope.db, { id, update, source: 'merge' }, change);
    else ctx.records.create(scope.db, { id, kind: 'code', doc: merged }, change);
    scope.emit({ name: 'code.changed', payload: {} });
  });
  merged.destroy();
  return mustHave(ctx);
}

function readPackage(text: string): CodePackage {
  const data = jsonOf(text);
  const parsed = CodePackage.safeParse(data);
  if (parsed.success) return parsed.data;
  const known = AnyCodePackage.safeParse(data);
  const isNewer = known.success && known.data.schema !== 'handlerum.code-package/1';
  const reason = isNewer ? 'newer' : known.success ? 'damaged' : 'notPackage';
  throw new AppError('invalid_input', 'This is no package of a code', { reason });
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
    const now = new Map(readCodeList(copy, list).map((item) => [item.id, told(list, item)]));
    for (const item of readCodeList(before, list)) {
      if (now.get(item.id) !== told(list, item))
        throw new AppError('conflict', 'The package changes what was sealed', { reason: 'seal' });
    }
  }
  return copy;
}

/** In one spelling, whatever order the keys lie in. */
const told = (list: 'versions' | 'results', item: unknown): string =>
  JSON.stringify((list === 'versions' ? CodeVersion : CodeResult).parse(item));
