import type { CouncilPut, MemberLine } from '../../../shared/contract/council.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CouncilContent, CouncilMember } from '../../../shared/kinds/council/council.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { tooMuch } from '../imports/limits.ts';
import { unlocked } from '../patience.ts';
import { currentCouncil, putCouncilItems } from './council.ts';
import { type MemberReading, writeMembers } from './memberFile.ts';
import { fold } from './memberText.ts';

interface MemberOrder {
  readonly transfer: TransferId;
  readonly newGroups: 'refuse' | 'create';
}

const MAX_BYTES = 2 * 1024 * 1024;

/** What a file of members would bring; nothing changes. */
export async function previewMembers(ctx: CoreContext, order: MemberOrder): Promise<MemberReading> {
  const { size } = ctx.transfers.get(order.transfer);
  if (size > MAX_BYTES) throw tooMuch('bytes', MAX_BYTES);
  return ctx.reading.run('members', {
    bytes: await ctx.transfers.read(order.transfer),
    council: councilOf(ctx),
    newGroups: order.newGroups,
  });
}

/** All of the file in one transaction, or `conflict` while a line of it has a problem. */
export async function importMembers(ctx: CoreContext, order: MemberOrder): Promise<CouncilContent> {
  const { lines, problems } = await previewMembers(ctx, order);
  if (problems.length > 0)
    throw new AppError('conflict', 'The file has problems', { reason: 'membersFile', problems: problems.length });
  const items = memberItems(councilOf(ctx), lines, () => ctx.newId());
  return items.length > 0 ? unlocked(ctx, () => putCouncilItems(ctx, items)) : councilOf(ctx);
}

export function exportMembers(ctx: CoreContext): Promise<SavedTransfer> {
  const bytes = new TextEncoder().encode(writeMembers(councilOf(ctx)));
  return ctx.transfers.save(bytes, { name: 'medlemmer.csv', mediaType: 'text/csv; charset=utf-8' });
}

function councilOf(ctx: CoreContext): CouncilContent {
  const council = currentCouncil(ctx);
  if (!council) throw new AppError('not_found', 'There is no council yet');
  return council;
}

/** Groups first, then members with their groups through time, then their seats. */
function memberItems(council: CouncilContent, all: readonly MemberLine[], newId: () => string): CouncilPut[] {
  const lines = all.filter(({ state }) => state === 'new');
  const bodies = new Map(council.bodies.map(({ id, name }) => [name, id]));
  const groups = new Map(council.partyGroups.map(({ id, letter, name }) => [fold(letter || name), id]));
  const members = new Map(council.members.map(({ id, name }) => [fold(name), id]));
  const items: CouncilPut[] = [];
  for (const { group } of lines) {
    if (group === '' || groups.has(fold(group))) continue;
    const id = newId();
    groups.set(fold(group), id);
    const letter = group.length <= 3 ? group : '';
    items.push({ list: 'partyGroups', item: { id, letter, name: group, groupLeader: '' } });
  }
  const idOf = (group: string) => groups.get(fold(group)) ?? null;
  for (const own of Map.groupBy(lines, ({ name }) => fold(name)).values()) {
    const [first] = own;
    if (!first || members.has(fold(first.name))) continue;
    const id = newId();
    members.set(fold(first.name), id);
    items.push({ list: 'members', item: memberOf(id, own, idOf) });
  }
  for (const { body, name, group, role, from, to } of lines) {
    const item = {
      id: newId(),
      member: members.get(fold(name)) ?? '',
      group: idOf(group),
      body: bodies.get(body) ?? '',
    };
    items.push({ list: 'mandates', item: { ...item, role, from, to } });
  }
  return items;
}

function memberOf(id: string, lines: readonly MemberLine[], idOf: (group: string) => string | null): CouncilMember {
  const inOrder = [...lines].sort((a, b) => (a.from < b.from ? -1 : 1));
  const groups = inOrder
    .map(({ group, from }) => ({ group: idOf(group), from }))
    .filter(({ group }, index, every) => index === 0 || every[index - 1]?.group !== group);
  const head = inOrder.find(({ role }) => role === 'mayor' || role === 'deputyMayor')?.role;
  const councilRole = head === 'mayor' || head === 'deputyMayor' ? head : 'member';
  const to =
    inOrder
      .map((one) => one.to)
      .sort()
      .at(-1) ?? '';
  return { id, name: inOrder[0]?.name ?? '', councilRole, groups: groups.slice(0, 50), to };
}
