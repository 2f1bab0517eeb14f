import type { EventOf } from '../kinds/meeting/events.ts';
import type { AgendaItem } from '../kinds/meeting/meeting.ts';
import { formatDate } from '../text/dates.ts';
import type { Choice, VoteResult } from '../votes/count.ts';
import type { ItemRun, Room, VoteRun } from './run.ts';
import type { Seat } from './seats.ts';
import { GROUND_WORDS, MOTION_WORDS, OUTCOME_WORDS } from './words.ts';

export interface ProtocolSetting {
  readonly seats: readonly Seat[];
  /** Official name of the municipal council, to which a stopped case goes. */
  readonly council: string;
}

const RESULT: Readonly<Record<VoteResult, string>> = {
  adopted: 'Vedtaget.',
  rejected: 'Forkastet.',
  tied: 'Stemmelighed: Forslaget er bortfaldet.',
  none: 'Ingen stemte.',
};

/** *A*, *A og B*, *A, B og C*. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
}

/**
 * The text of one item in the protocol, made from what was recorded: motions and votes in order, the decision, dissent, § 23, who was
 * disqualified and who was away. Paragraphs are parted by a line break; empty when nothing was recorded.
 */
export function protocolText(room: Room, item: AgendaItem, setting: ProtocolSetting): string {
  const run = room.items.get(item.id);
  if (!run) return '';
  return [
    ...run.motions.map((motion) => motionLine(motion, run)),
    ...run.votes.map((vote) => voteLine(vote, run, setting)),
    decisionLine(run),
    ...run.dissents.map(
      ({ member, text }) => `Mindretalsudtalelse fra ${sitting(run, setting, member)}: ${text.trim()}`,
    ),
    stayLine(run, setting),
    ...disqualifiedLines(run, setting),
    ...ableLines(run, setting),
    ...substituteLines(run, setting),
    absentLine(run, setting),
  ]
    .filter(Boolean)
    .join('\n');
}

const nameOf = ({ seats }: ProtocolSetting, member: string): string =>
  seats.find((seat) => seat.member === member)?.name ?? member;

/** Who sat in the member's place: the member, or the substitute. */
const sitting = ({ places }: Pick<ItemRun, 'places'>, setting: ProtocolSetting, member: string): string =>
  places.get(member) ?? nameOf(setting, member);

function motionLine({ id, motion, proposer, text }: EventOf<'motion'>, { withdrawn }: ItemRun): string {
  const line = `${MOTION_WORDS[motion]}${proposer.trim() ? ` fra ${proposer.trim()}` : ''}: ${text.trim()}`;
  return withdrawn.has(id) ? `${/[.!?]$/.test(line) ? line : `${line}.`} Forslaget blev trukket.` : line;
}

function voteLine(vote: VoteRun, run: ItemRun, setting: ProtocolSetting): string {
  const motion = run.motions.find(({ id }) => id === vote.event.motion);
  const head = motion ? `Afstemning om ${MOTION_WORDS[motion.motion].toLowerCase()}: ` : '';
  const sentences = (
    [
      ['For stemte', 'for'],
      ['Imod stemte', 'against'],
      ['Undlod:', 'abstain'],
    ] as const
  ).flatMap(([words, choice]) => {
    const names = who(vote, choice, setting);
    return names ? [`${words} ${names}.`] : [];
  });
  return `${head}${[...sentences, RESULT[vote.result]].join(' ')}`;
}

/** By group with the number of votes, *A (9) og F (4)*; by name, in the order of the seats. */
function who({ event, places }: VoteRun, choice: Choice, setting: ProtocolSetting): string {
  const voted = new Set(event.ballots.flatMap((ballot) => (ballot.choice === choice ? [ballot.member] : [])));
  const own = setting.seats
    .filter(({ member }) => voted.has(member))
    .map((seat) => ({ ...seat, name: sitting({ places }, setting, seat.member) }));
  if (event.told === 'name') return listed(own.map(({ name, group }) => (group ? `${name} (${group})` : name)));
  const groups = Map.groupBy(own, ({ group }) => group);
  return listed(
    [...groups].flatMap(([group, members]) =>
      group ? [`${group} (${members.length})`] : members.map(({ name }) => `${name} (uden for grupperne)`),
    ),
  );
}

function decisionLine({ decision }: ItemRun): string {
  if (!decision) return '';
  const { outcome, text, referredTo, postponedTo } = decision;
  const to = outcome === 'referred' ? `Henvist til ${referredTo.trim()}` : null;
  const until = postponedTo ? `Udsat til mødet den ${formatDate(postponedTo.date)}` : null;
  const words = to ?? until ?? OUTCOME_WORDS[outcome];
  return [words ? `${words}.` : '', text.trim()].filter(Boolean).join(' ');
}

function stayLine(run: ItemRun, setting: ProtocolSetting): string {
  if (!run.stay) return '';
  const name = sitting(run, setting, run.stay.member);
  return `${name} begærede sagen indbragt for ${setting.council}. Beslutningen er standset efter kommunestyrelseslovens § 23.`;
}

/** By what vote it was judged, where there was one. */
function judgedBy(run: ItemRun, member: string): string {
  const votes = run.judged.findLast((event) => event.member === member)?.votes;
  if (!votes) return '';
  const { for: yes, against, abstain } = votes;
  return `Afgjort ved afstemning: ${yes} for inhabilitet, ${against} imod${abstain > 0 ? `, ${abstain} undlod at stemme` : ''}.`;
}

/** A question of inhabilitet that was answered no is told too: the member took part, and somebody had asked. */
function ableLines(run: ItemRun, setting: ProtocolSetting): string[] {
  const last = new Map(run.judged.map((event) => [event.member, event]));
  return [...last.values()].flatMap(({ member, verdict, ground, note }) => {
    if (verdict !== 'able' || run.disqualified.has(member)) return [];
    const name = nameOf(setting, member);
    const text = `Det blev rejst, om ${name} var inhabil (forvaltningslovens § 3, stk. 1, nr. ${GROUND_WORDS[ground].number}). ${name} blev fundet habil og deltog i behandlingen.`;
    return [[text, judgedBy(run, member), note.trim()].filter(Boolean).join(' ')];
  });
}

function disqualifiedLines(run: ItemRun, setting: ProtocolSetting): string[] {
  const { disqualified, substitutes } = run;
  return [...disqualified].map(([member, { ground, note }]) => {
    const { number } = GROUND_WORDS[ground];
    const substitute = substitutes.get(member);
    const text = `${nameOf(setting, member)} var inhabil (forvaltningslovens § 3, stk. 1, nr. ${number}), forlod lokalet og deltog ikke i behandlingen.`;
    const more = [judgedBy(run, member), note.trim(), substitute ? `I stedet deltog ${substitute}.` : ''].filter(
      Boolean,
    );
    return [text, ...more].join(' ');
  });
}

/** Who sat in the place of a member who was away; a disqualified member's substitute is told with the reason. */
function substituteLines({ places, substitutes }: ItemRun, { seats }: ProtocolSetting): string[] {
  return seats.flatMap(({ member, name }) => {
    const substitute = substitutes.has(member) ? undefined : places.get(member);
    return substitute ? [`${substitute} deltog som stedfortræder for ${name}.`] : [];
  });
}

/** Away for the whole of the item. Who left or came under it is told as such. */
function absentLine({ absent, tookPart }: ItemRun, setting: ProtocolSetting): string {
  const names = (of: (member: string) => boolean) =>
    setting.seats.filter(({ member }) => absent.has(member) && of(member)).map(({ name }) => name);
  const whole = names((member) => !tookPart.has(member));
  const partly = names((member) => tookPart.has(member));
  return [
    whole.length > 0 ? `Fraværende: ${listed(whole)}.` : '',
    partly.length > 0 ? `Delvis til stede: ${listed(partly)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
