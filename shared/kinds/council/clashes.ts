import type * as Y from 'yjs';
import { formatDate, formatDateInEnglish } from '../../text/dates.ts';
import type { Clash, ClashChoice, InBoth, ToldRecord } from '../clash.ts';
import type { CouncilContent, Mandate } from './council.ts';
import { playedCouncil } from './doc.ts';
import { playKeys } from './keys.ts';
import { councilKind } from './kind.ts';
import { DIFFERENT, type PlayedCouncil, STANDS } from './play.ts';
import { ROLE_WORDS, ROLES_IN_ENGLISH } from './words.ts';

/**
 * What a person must settle in a council, told alike on every laptop:
 * - `mandatesOverlap`: one member sits twice in one body; `twoPresiding`: two preside over it; the choice is who counts;
 * - `tooManySeats`: more sit in a body than it has members; the choice is who leaves it, if anybody;
 * - `groupChangedApart`: a member's change of group, told differently;
 * - `samePerson`: members with one name, who may be one person or not;
 * - `twoFounders`: its list of keys was founded twice apart; the choice is the list that counts.
 */
export function councilClashes(doc: Y.Doc): Clash[] {
  const played = playedCouncil(doc);
  const { council } = played;
  return [
    ...played.namesakes.map(({ id, members }) => ({
      id,
      kind: 'samePerson',
      about: members[0]?.name ?? '',
      choices: [...members.map((one) => choice(one.id, seatsOf(played, one.id))), choice(DIFFERENT, '')],
    })),
    ...played.breaches.map(({ id, rule: kind, body, among }) => ({
      id,
      kind,
      choices: [
        ...among.map((one) => choice(one.id, seatWords(council, one))),
        ...(kind === 'tooManySeats' ? [choice(STANDS, '')] : []),
      ],
      about: council.bodies.find((one) => one.id === body)?.name ?? body,
    })),
    ...played.torn.map(({ id, among }) => ({
      id,
      kind: 'groupChangedApart',
      about: nameOf(council, among[0]?.fact.data.member ?? ''),
      choices: among.map(({ fact: { key, by, at, data } }) => ({
        id: key,
        by,
        at,
        text: {
          da: `${groupWords(council, data.group).da} fra ${formatDate(data.from)}`,
          en: `${groupWords(council, data.group).en} from ${formatDateInEnglish(data.from)}`,
        },
      })),
    })),
    ...(playKeys(councilKind.facts(doc))?.torn ?? []).map(({ id, among }) => ({
      id,
      kind: 'twoFounders',
      about: '',
      choices: among.map(({ fact: { key, data, by, at } }) => ({ id: key, text: data.person, by, at })),
    })),
  ];
}

/** For one who must choose between two councils. */
export function councilInWords(doc: Y.Doc): ToldRecord {
  const { municipality, bodies, members } = playedCouncil(doc).council;
  const text = {
    da: `${municipality}. Organer: ${bodies.length}. Medlemmer: ${members.length}`,
    en: `${municipality}. Bodies: ${bodies.length}. Members: ${members.length}`,
  };
  return { text, by: '', at: '' };
}

const choice = (id: string, text: string | InBoth): ClashChoice => ({ id, text, by: '', at: '' });

const nameOf = ({ members }: CouncilContent, id: string): string => members.find((one) => one.id === id)?.name ?? id;

function groupWords({ partyGroups }: CouncilContent, id: string | null): InBoth {
  const group = partyGroups.find((one) => one.id === id);
  if (id === null) return { da: 'uden for partierne', en: 'outside the parties' };
  return { da: group?.name ?? id, en: group?.name ?? id };
}

/** Who, as what, for whom, from and to. */
function seatWords(council: CouncilContent, { member, role, group, from, to }: Mandate): InBoth {
  const name = nameOf(council, member);
  const { da, en } = groupWords(council, group);
  return {
    da: [name, ROLE_WORDS[role], da, `${formatDate(from)} – ${formatDate(to)}`].join(', '),
    en: [name, ROLES_IN_ENGLISH[role], en, `${formatDateInEnglish(from)} – ${formatDateInEnglish(to)}`].join(', '),
  };
}

function seatsOf({ seats }: PlayedCouncil, member: string): InBoth {
  const own = seats.mandates.filter((one) => one.member === member);
  const bodies = own.map(({ body, from }) => {
    const name = seats.bodies.find((one) => one.id === body)?.name ?? body;
    return { da: `${name} fra ${formatDate(from)}`, en: `${name} from ${formatDateInEnglish(from)}` };
  });
  const told = (language: keyof InBoth) =>
    [nameOf(seats, member), ...new Set(bodies.map((one) => one[language]))].join(', ');
  return { da: told('da'), en: told('en') };
}
