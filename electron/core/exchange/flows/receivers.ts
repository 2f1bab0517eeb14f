import type { FlowReceiver } from '../../../../shared/contract/flows.ts';
import type { Flow } from '../../../../shared/exchange/flows.ts';
import { mandatesOn } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { seatsOf } from '../../../../shared/meeting/seats.ts';
import type { CoreContext } from '../../context.ts';
import { currentCouncil } from '../../council/council.ts';
import { type Contact, contacts } from '../../database/tables/contacts.ts';
import { fingerprint } from '../../keys/fingerprint.ts';
import { meetingContent } from '../../meetings/meeting.ts';
import { negotiation } from '../../negotiations/negotiations.ts';
import { danishDay } from '../../packs/zone.ts';
import { currentSettings } from '../../settings.ts';
import { sameName } from './names.ts';

/** Whom a flow is for by the council, before it is asked whose key is known. */
interface Wanted {
  /** People by name; each is told when no key of theirs is known. */
  readonly names: readonly { readonly name: string; readonly group: string }[];
  /** Those of the contacts that are meant, whatever they are called. */
  readonly isMeant: (contact: Contact) => boolean;
}

const NOBODY: Wanted = { names: [], isMeant: () => false };

/**
 * Those a flow is for, with and without a key that is known here, and after them everybody else whose key is known. Whoever sits at this
 * computer is none of them. One who has two computers is told twice.
 */
export function receiversOf(ctx: CoreContext, flow: Flow): FlowReceiver[] {
  const known = contacts(ctx.database.read);
  const { names, isMeant } = wantedBy(ctx, flow);
  const self = currentSettings(ctx).profile.name;
  const others = names.filter(({ name }) => !sameName(name, self));
  const isWanted = (contact: Contact) => isMeant(contact) || others.some(({ name }) => sameName(name, contact.name));
  const keyless = others
    .filter(({ name }) => !known.some((contact) => sameName(contact.name, name)))
    .map(({ name, group }) => ({ name, role: 'member', group, recipient: null, words: '', wanted: true }));
  const told = (contact: Contact): FlowReceiver => {
    const { name, role, group, recipient, key } = contact;
    return { name, role, group, recipient, words: fingerprint(key).slice(0, 2).join(' '), wanted: isWanted(contact) };
  };
  return [...known.map(told), ...keyless].sort(
    (a, b) => Number(b.wanted) - Number(a.wanted) || a.name.localeCompare(b.name, 'da'),
  );
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
  return { ...NOBODY, names: seatsOf(currentCouncil(ctx), { body, date }).map(({ name, group }) => ({ name, group })) };
}

/** The members of the groups that the negotiation is for, and whoever says of themselves that they belong to one. */
function groupOf(ctx: CoreContext, id: RecordId): Wanted {
  const { audience } = negotiation(ctx, id).content;
  const council = currentCouncil(ctx);
  const main = council?.bodies.find(({ kind }) => kind === 'municipalCouncil');
  if (!council || audience.kind === 'public') return NOBODY;
  const today = danishDay(ctx.now().toISOString());
  const groups = council.partyGroups.filter((group) => audience.groups.includes(group.id));
  const seats = main ? mandatesOn(council, main.id, today) : [];
  const names = seats
    .filter(({ group, member }) => audience.groups.includes(group ?? member))
    .map(({ member, group }) => ({
      name: council.members.find((one) => one.id === member)?.name ?? member,
      group: groups.find((one) => one.id === group)?.name ?? '',
    }));
  const isMeant = ({ group }: Contact) =>
    groups.some(({ letter, name }) => sameName(group, name) || sameName(group, letter));
  return { names, isMeant };
}
