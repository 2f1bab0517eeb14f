import type * as Y from 'yjs';
import type { CouncilRights } from '../../../../shared/exchange/rights.ts';
import { mayListKeys, playKeys } from '../../../../shared/kinds/council/keys.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { ourRecordOf } from '../../records/ours.ts';

type Reading = Pick<CoreContext, 'database' | 'records'>;

/** What a document of the council said after an update. */
const READ = new WeakMap<Y.Doc, { readonly seq: number; readonly rights: CouncilRights | null }>();

/** Who may write in this folder's council; null while there is none, or while it has founded no keys. */
export function councilRights(ctx: Reading): CouncilRights | null {
  const head = ourRecordOf(ctx, 'council');
  if (!head) return null;
  const { doc, seq } = ctx.records.get(head.id);
  const known = READ.get(doc);
  if (known?.seq === seq) return known.rights;
  const rights = playKeys(councilKind.facts(doc));
  READ.set(doc, { seq, rights });
  return rights;
}

/** `forbidden` with `mayNotList` where this folder's key may neither list keys nor revoke them. */
export function requireMayList(ctx: Reading & Pick<CoreContext, 'device' | 'now'>): void {
  const rights = councilRights(ctx);
  if (!rights || !mayListKeys(rights, ctx.device, ctx.now().toISOString()))
    throw new AppError('forbidden', 'The key of this computer may not list keys', { reason: 'mayNotList' });
}

/** Somebody must be left who may list keys when this one no longer does: `conflict` with `lastKey` where nobody would be. */
export function requireAnother(ctx: Reading & Pick<CoreContext, 'now'>, key: string): void {
  const rights = councilRights(ctx);
  const at = ctx.now().toISOString();
  const keys = new Map((rights?.lists ?? []).flatMap(({ lines }) => lines.map((line) => [line.key, line.device])));
  const may = (device: string) => rights !== null && mayListKeys(rights, device, at);
  const isLeft = [...keys].some(([other, device]) => other !== key && may(device));
  if (!isLeft && may(keys.get(key) ?? ''))
    throw new AppError('conflict', 'Nobody else may list keys', { reason: 'lastKey' });
}
