import type { CouncilKeysView, KeyChange, KeyLineView, Revoking } from '../../../../shared/contract/keys.ts';
import { type KeyLine, type KeyList, keyStanding, mayListKeys } from '../../../../shared/kinds/council/keys.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { fingerprint } from '../../keys/fingerprint.ts';
import { danishDay, danishMoment } from '../../packs/zone.ts';
import { ourRecordOf } from '../../records/ours.ts';
import { putKeyFact } from './facts.ts';
import { councilHere, ownKeys } from './invitations.ts';
import { councilRights, requireAnother, requireMayList } from './rights.ts';

/** The council's list of keys as it stands now, one line for each key; while two foundings are to be settled the lines of both. */
export function keysView(ctx: CoreContext): CouncilKeysView {
  const hasCouncil = ourRecordOf(ctx, 'council') !== undefined;
  const rights = councilRights(ctx);
  const at = ctx.now().toISOString();
  if (!rights)
    return { state: hasCouncil ? 'unfounded' : 'noCouncil', own: 'unlisted', mayList: false, isTorn: false, lines: [] };
  const lines = rights.lists.flatMap((list) => linesOf(list, { at, device: ctx.device }));
  return {
    state: 'founded',
    lines,
    isTorn: rights.torn.length > 0,
    own:
      lines.find(({ isOwn, state }) => isOwn && state === 'counts')?.state ??
      lines.find(({ isOwn }) => isOwn)?.state ??
      'unlisted',
    mayList: mayListKeys(rights, ctx.device, at),
  };
}

function linesOf(list: KeyList, { at, device: own }: { at: string; device: string }): KeyLineView[] {
  const devices = [...new Set(list.lines.map(({ device }) => device))];
  return devices.flatMap((device) => {
    const standing = keyStanding(list, device, at);
    if (!standing) return [];
    const { state, line } = standing;
    const { place: _place, device: _device, invitation: _invitation, ...told } = line;
    return [
      {
        ...told,
        words: fingerprint(line.key),
        isOwn: device === own,
        state,
        revoked: state === 'revoked' ? toldOf(standing.revoked) : null,
      },
    ];
  });
}

const toldOf = ({ from, why, note, by, at }: KeyList['revoked'][number]) => ({ from, why, note, by, at });

/** Founds the council's list of keys with this folder's. `conflict`: `noCouncil`, `noKeys`, `nobody` while the profile has no name, and `founded` where there is one. */
export function foundKeys(ctx: CoreContext): CouncilKeysView {
  const { signing, recipient } = ownKeys(ctx);
  councilHere(ctx);
  if (councilRights(ctx)) throw new AppError('conflict', 'The list of keys is founded', { reason: 'founded' });
  const person = ctx.maker().by;
  if (person === '') throw new AppError('conflict', 'The profile has no name', { reason: 'nobody' });
  const data = { key: signing.publicKey, recipient, person, member: null };
  ctx.write((scope) => putKeyFact(ctx, scope, { kind: 'keysFounded', data }));
  return keysView(ctx);
}

/** Writes a key's line anew from today on. Throws as `revokeKey` does, where the key would no longer list others. */
export function changeKey(ctx: CoreContext, { key, ...change }: KeyChange): CouncilKeysView {
  requireMayList(ctx);
  const { recipient, person, member } = lineOf(ctx, key);
  if (!change.mayList || change.to !== null) requireAnother(ctx, key);
  const from = danishDay(ctx.now().toISOString());
  const data = { key, recipient, person, member, ...change, from, invitation: null };
  ctx.write((scope) => putKeyFact(ctx, scope, { kind: 'keyListed', data }));
  return keysView(ctx);
}

/**
 * Revokes a key from the beginning of a Danish day on, or from now. Nothing takes it back but a line written anew. `not_found` for a key that is not
 * listed, `forbidden` with `mayNotList` for another's, `conflict` with `lastKey` for the last that may list.
 */
export function revokeKey(ctx: CoreContext, { key, since, why, note }: Revoking): CouncilKeysView {
  const isOwn = ctx.keys?.signing.publicKey === key;
  if (!isOwn) requireMayList(ctx);
  lineOf(ctx, key);
  requireAnother(ctx, key);
  const from = (since === null ? ctx.now() : danishMoment(since, '00:00')).toISOString();
  ctx.write((scope) => putKeyFact(ctx, scope, { kind: 'keyRevoked', data: { key, from, why, note } }));
  return keysView(ctx);
}

function lineOf(ctx: CoreContext, key: string): KeyLine {
  const line = councilRights(ctx)
    ?.lists.flatMap(({ lines }) => lines)
    .findLast((one) => one.key === key);
  if (!line) throw new AppError('not_found', 'The key is not on the list', { reason: 'notListed' });
  return line;
}
