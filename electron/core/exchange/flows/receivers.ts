import type { FlowReceiver } from '../../../../shared/contract/flows.ts';
import type { Flow } from '../../../../shared/exchange/flows.ts';
import { keysCounting } from '../../../../shared/kinds/council/circle.ts';
import { type CouncilContent, mandatesOn } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { seatsOf } from '../../../../shared/meeting/seats.ts';
import type { CoreContext } from '../../context.ts';
import { openersFor } from '../../council/circle.ts';
import { currentCouncil } from '../../council/council.ts';
import { councilRights } from '../../council/keys/rights.ts';
import { type Contact, contacts } from '../../database/tables/contacts.ts';
import { fingerprint } from '../../keys/fingerprint.ts';
import { meetingContent } from '../../meetings/meeting.ts';
import { negotiation } from '../../negotiations/negotiations.ts';
import { danishDay } from '../../packs/zone.ts';
import { currentSettings } from '../../settings.ts';
import { sameName } from '../names.ts';

/** Whom a flow is for by the council, before it is asked whose key is known. */
interface Wanted {
  /** People by name, members of the council by id too; each is told when no key of theirs is known. */
  readonly names: readonly { readonly name: string; readonly group: string; readonly member: string | null }[];
  /** Those of the known that are meant, whatever they are called. */
  readonly isMeant: (known: Known) => boolean;
}

const NOBODY: Wanted = { names: [], isMeant: () => false };

/** Somebody whose key is known here: by the council's list, else from a file that came. */
interface Known extends Pick<Contact, 'key' | 'name' | 'role' | 'group' | 'recipient'> {
  /** Of a member of the council, where its list says so. */
  readonly member: string | null;
  /** By that list: a name is then no claim of somebody's own. */
  readonly isListed: boolean;
}

/**
 * Those a flow is for, with and without a key that is known here, and after them everybody else whose key is known. Whoever sits at this
 * computer is none of them. One who has two computers is told twice.
 */
export function receiversOf(ctx: CoreContext, flow: Flow): FlowReceiver[] {
  const known = knownHere(ctx);
  const { names, isMeant } = wantedBy(ctx, flow);
  const self = currentSettings(ctx).profile.name;
  const others = names.filter(({ name }) => !sameName(name, self));
  const isOf = (one: Known, { name, member }: Wanted['names'][number]) =>
    one.member === null || member === null ? sameName(name, one.name) : member === one.member;
  const keyless = others
    .filter((wanted) => !known.some((one) => isOf(one, wanted)))
    .map(({ name, group }) => ({ name, role: 'member', group, recipient: null, words: '', wanted: true }));
  const told = (one: Known): FlowReceiver => {
    const { name, role, group, recipient, key } = one;
    const wanted = isMeant(one) || others.some((other) => isOf(one, other));
    return { name, role, group, recipient, words: fingerprint(key).slice(0, 2).join(' '), wanted };
  };
  return [...known.map(told), ...keyless].sort(
    (a, b) => Number(b.wanted) - Number(a.wanted) || a.name.localeCompare(b.name, 'da'),
  );
}

/** The keys that count on the council's list, and the contacts it does not name; one whose key counts no more is nobody to send to. */
function knownHere(ctx: CoreContext): Known[] {
  const lists = councilRights(ctx)?.lists ?? [];
  const council = currentCouncil(ctx);
  const groupName = (id: string | null) => council?.partyGroups.find((group) => group.id === id)?.name ?? '';
  const counting = keysCounting({ lists }, ctx.now().toISOString(), 'everybody');
  const listed = new Map(
    counting.map(({ key, person, role, group, recipient, member }): [string, Known] => [
      key,
      { key, name: person, role, group: groupName(group), recipient, member, isListed: true },
    ]),
  );
  const named = new Set(lists.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const others = contacts(ctx.database.read).filter(({ key }) => !named.has(key));
  const own = ctx.keys?.signing.publicKey;
  return [
    ...[...listed.values()].filter(({ key }) => key !== own),
    ...others.map((contact) => ({ ...contact, member: null, isListed: false })),
  ];
}

function wantedBy(ctx: CoreContext, flow: Flow): Wanted {
  switch (flow.flow) {
    case 'pack':
      return membersOf(ctx, flow.meeting);
    case 'group':
      return groupOf(ctx, flow.negotiation);
    case 'amendment':
      return { ...NOBODY, isMeant: ({ role }) => role === 'secretariat' };
    default:
      return NOBODY;
  }
}

/** Who sits in the meeting's body on its day. */
function membersOf(ctx: CoreContext, id: RecordId): Wanted {
  const { body, date } = meetingContent(ctx, id);
  return {
    ...NOBODY,
    names: seatsOf(currentCouncil(ctx), { body, date }).map(({ name, group, member }) => ({ name, group, member })),
  };
}

/**
 * Who may open a group's negotiation: by the council's list of keys its circle; while there is none the members of its groups, and whoever
 * says of themselves that they belong to one.
 */
function groupOf(ctx: CoreContext, id: RecordId): Wanted {
  const { audience } = negotiation(ctx, id).content;
  const council = currentCouncil(ctx);
  if (!council || audience.kind === 'public') return NOBODY;
  const { doc, head } = ctx.records.get(id);
  const openers = openersFor(ctx, { audience: ctx.kinds[head.kind].audience(doc), begunAt: head.createdAt });
  const names = membersIn(ctx, council, audience.groups);
  if (openers) {
    const keys = new Set(openers.map(({ key }) => key));
    const members = new Set(openers.map(({ member }) => member));
    return { names: names.filter(({ member }) => members.has(member)), isMeant: ({ key }) => keys.has(key) };
  }
  const groups = council.partyGroups.filter((group) => audience.groups.includes(group.id));
  const isMeant = ({ group, isListed }: Known) =>
    !isListed && groups.some(({ letter, name }) => sameName(group, name) || sameName(group, letter));
  return { names, isMeant };
}

function membersIn(ctx: CoreContext, council: CouncilContent, groups: readonly string[]): Wanted['names'] {
  const main = council.bodies.find(({ kind }) => kind === 'municipalCouncil');
  const seats = main ? mandatesOn(council, main.id, danishDay(ctx.now().toISOString())) : [];
  return seats
    .filter(({ group, member }) => groups.includes(group ?? member))
    .map(({ member, group }) => ({
      member,
      name: council.members.find((one) => one.id === member)?.name ?? member,
      group: council.partyGroups.find((one) => one.id === group)?.name ?? '',
    }));
}
