import type { GroupChange } from '../../../../shared/kinds/council/groups.ts';
import { type KeyLine, type KeyList, keyStanding, mayListKeys } from '../../../../shared/kinds/council/keys.ts';
import type { CoreContext } from '../../context.ts';
import type { WriteScope } from '../../write.ts';
import { putKeyFact } from './facts.ts';
import { councilRights } from './rights.ts';

/**
 * Lists a member's keys anew from the day the member sits for another group, since what they may write is the group's of their line. Does nothing
 * at a computer whose key may not list: the list then says another group than the council, until somebody who may has seen to it.
 */
export function keysFollow(ctx: CoreContext, scope: WriteScope, { member, group, from }: GroupChange): void {
  const rights = councilRights(ctx);
  const at = ctx.now().toISOString();
  if (!rights || !mayListKeys(rights, ctx.device, at)) return;
  for (const line of rights.lists.flatMap((list) => linesOf(list, member, at))) {
    const { key, recipient, person, role, to, mayList } = line;
    const data = { key, recipient, person, member, role, group, from, to, mayList, invitation: null };
    if (line.group !== group) putKeyFact(ctx, scope, { kind: 'keyListed', data });
  }
}

function linesOf(list: KeyList, member: string, at: string): KeyLine[] {
  const devices = new Set(list.lines.filter((line) => line.member === member).map(({ device }) => device));
  return [...devices].flatMap((device) => {
    const standing = keyStanding(list, device, at);
    return standing?.state === 'counts' && standing.line.member === member ? [standing.line] : [];
  });
}
