import type { CouncilPut } from '../contract/council.ts';
import type { CouncilContent, CouncilMember, Mandate, PartyGroup } from '../kinds/council/council.ts';

export interface NewSeat {
  readonly body: string;
  readonly name: string;
  /** Letter or name of the group; empty outside the parties. */
  readonly group: string;
  readonly role: Mandate['role'];
  readonly from: string;
  readonly to: string;
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('da') === b.trim().toLocaleLowerCase('da');

/**
 * What has to be put in the record for a person to sit in a body: the mandate, and the member and the group where the record does not
 * know them yet. A person is known by name, a group by letter or name, whatever the case of the letters.
 */
export function seatItems(council: CouncilContent, seat: NewSeat, newId: () => string): CouncilPut[] {
  const name = seat.name.trim().replaceAll(/\s+/g, ' ');
  const wanted = seat.group.trim();
  const knownGroup = council.partyGroups.find((one) => same(one.letter, wanted) || same(one.name, wanted));
  const group = wanted === '' ? null : (knownGroup?.id ?? newId());
  const letter = wanted.length <= 3 ? wanted.toLocaleUpperCase('da') : '';
  const known = council.members.find((one) => same(one.name, name));
  const member = known?.id ?? newId();
  const ofCouncil = seat.role === 'mayor' || seat.role === 'deputyMayor' ? seat.role : 'member';
  const groupItem: PartyGroup = { id: group ?? '', letter, name: wanted, groupLeader: '' };
  const groups = [{ group, from: seat.from }];
  const memberItem: CouncilMember = { id: member, name, councilRole: ofCouncil, groups, to: seat.to };
  const { body, role, from, to } = seat;
  const items: CouncilPut[] = [{ list: 'mandates', item: { id: newId(), member, group, body, role, from, to } }];
  if (!known) items.unshift({ list: 'members', item: memberItem });
  if (group !== null && !knownGroup) items.unshift({ list: 'partyGroups', item: groupItem });
  return items;
}

/** What is odd about who sits in a body on a day; most of it stops nobody (`shared/kinds/council/rules.ts` has what does). */
export type SeatOddity = 'evenSize' | 'tooLarge' | 'tooMany' | 'tooFew' | 'noChair' | 'twice';

/** kommunestyrelsesloven § 17: a standing committee has an odd number of members, at most half the council's. */
export function seatOddities(
  council: CouncilContent,
  body: CouncilContent['bodies'][number],
  day: string,
): SeatOddity[] {
  const seats = council.mandates.filter((one) => one.body === body.id && one.from <= day && day <= one.to);
  const main = council.bodies.find(({ kind }) => kind === 'municipalCouncil');
  const isCommittee = body.kind === 'standingCommittee' || body.kind === 'financeCommittee';
  const presides = body.kind === 'municipalCouncil' ? ['mayor'] : ['chair', 'mayor'];
  const members = seats.map(({ member }) => member);
  const found: readonly (readonly [SeatOddity, boolean])[] = [
    ['evenSize', isCommittee && body.size > 0 && body.size % 2 === 0],
    ['tooLarge', isCommittee && main !== undefined && main.size > 0 && body.size * 2 > main.size],
    ['tooMany', body.size > 0 && body.kind !== 'section17_4' && seats.length > body.size],
    ['tooFew', seats.length < body.size],
    ['noChair', seats.length > 0 && !seats.some(({ role }) => presides.includes(role))],
    ['twice', new Set(members).size < members.length],
  ];
  return found.flatMap(([oddity, is]) => (is ? [oddity] : []));
}
