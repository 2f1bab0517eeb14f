import type * as Y from 'yjs';
import { formatDate } from '../../text/dates.ts';
import type { Clash, ClashChoice } from '../clash.ts';
import type { CouncilContent, Mandate } from './council.ts';
import { playedCouncil } from './doc.ts';
import { DIFFERENT, type PlayedCouncil, STANDS } from './play.ts';
import { ROLE_WORDS } from './words.ts';

/**
 * What a person must settle in a council, told alike on every laptop:
 * - `mandatesOverlap`: one member sits twice in one body; `twoPresiding`: two preside over it; the choice is who counts;
 * - `tooManySeats`: more sit in a body than it has members; the choice is who leaves it, if anybody;
 * - `groupChangedApart`: a member's change of group, told differently;
 * - `samePerson`: members with one name, who may be one person or not.
 */
export function councilClashes(doc: Y.Doc): Clash[] {
  const played = playedCouncil(doc);
  const { council } = played;
  return [
    ...played.namesakes.map(({ id, members }) => ({
      ...{ id, kind: 'samePerson', about: members[0]?.name ?? '' },
      choices: [...members.map((one) => choice(one.id, seatsOf(played, one.id))), choice(DIFFERENT, '')],
    })),
    ...played.breaches.map(({ id, rule: kind, body, among }) => ({
      ...{ id, kind },
      choices: [
        ...among.map((one) => choice(one.id, seatWords(council, one))),
        ...(kind === 'tooManySeats' ? [choice(STANDS, '')] : []),
      ],
      about: council.bodies.find((one) => one.id === body)?.name ?? body,
    })),
    ...played.torn.map(({ id, among }) => ({
      ...{ id, kind: 'groupChangedApart', about: nameOf(council, among[0]?.fact.data.member ?? '') },
      choices: among.map(({ fact: { key, by, at, data } }) => ({
        ...{ id: key, by, at },
        text: `${groupWords(council, data.group)} fra ${formatDate(data.from)}`,
      })),
    })),
  ];
}

/** For one who must choose between two councils. */
export function councilInWords(doc: Y.Doc): { text: string; by: string; at: string } {
  const { municipality, bodies, members } = playedCouncil(doc).council;
  return { text: `${municipality}, ${bodies.length} organer, ${members.length} medlemmer`, by: '', at: '' };
}

const choice = (id: string, text: string): ClashChoice => ({ id, text, by: '', at: '' });

const nameOf = ({ members }: CouncilContent, id: string): string => members.find((one) => one.id === id)?.name ?? id;

function groupWords({ partyGroups }: CouncilContent, id: string | null): string {
  const group = partyGroups.find((one) => one.id === id);
  return id === null ? 'uden for partierne' : (group?.name ?? id);
}

/** Who, as what, for whom, from and to. */
function seatWords(council: CouncilContent, { member, role, group, from, to }: Mandate): string {
  const who = [nameOf(council, member), ROLE_WORDS[role], groupWords(council, group)].join(', ');
  return `${who}, ${formatDate(from)} – ${formatDate(to)}`;
}

function seatsOf({ seats }: PlayedCouncil, member: string): string {
  const own = seats.mandates.filter((one) => one.member === member);
  const bodies = own.map(({ body, from }) => {
    const name = seats.bodies.find((one) => one.id === body)?.name ?? body;
    return `${name} fra ${formatDate(from)}`;
  });
  return [nameOf(seats, member), ...new Set(bodies)].join(', ');
}
