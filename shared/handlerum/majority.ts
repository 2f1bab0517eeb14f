import { quorum, secureMajority } from '../votes/count.ts';

/** What a group has said of an option or element (docs/domain.md 5.4). Unknown is what nobody has said; it is never inferred. */
export const STANCES = ['supports', 'canLiveWith', 'abstains', 'cannot', 'unknown'] as const;
export type Stance = (typeof STANCES)[number];

/** A group with its members of one body who are present. A member outside the groups is a group of one. */
export interface GroupSeats {
  readonly group: string;
  readonly mandates: number;
}

export interface MajorityInput {
  /** Members of the body by its own rule, present or not. */
  readonly size: number;
  /** No group twice. */
  readonly present: readonly GroupSeats[];
  /** A group without one is unknown. */
  readonly stances: Readonly<Record<string, Stance>>;
}

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly unknown: number;
}

/**
 * `secure`: carried whoever else turns up and whatever they vote. `standing`: more yes than no as it stands, with unknowns not counted.
 * `tied`: as many, and the proposal lapses. `none`: nobody has said yes or no. `notQuorate`: too few are present to decide anything.
 */
export type MajorityState = 'notQuorate' | 'secure' | 'standing' | 'tied' | 'against' | 'none';

export interface Majority extends Tally {
  readonly state: MajorityState;
  readonly present: number;
  readonly size: number;
  readonly quorum: number;
  readonly needed: number;
  /** All unknown vote yes: would it be carried? */
  readonly best: boolean;
  /** All unknown vote no: would it be carried? */
  readonly worst: boolean;
  readonly groups: Readonly<Record<'yes' | 'no' | 'abstain' | 'unknown', readonly string[]>>;
}

const SIDE = { supports: 'yes', canLiveWith: 'yes', abstains: 'abstain', cannot: 'no', unknown: 'unknown' } as const;

/** Whether the stance lets a proposal pass with the group's votes. */
export const isYes = (stance: Stance): boolean => SIDE[stance] === 'yes';

/**
 * The arithmetic of docs/domain.md 5.5, points 1 to 4, on kommunestyrelsesloven § 11. Abstentions never count. `secure` is judged by the size of the body and not by
 * who is present, so that it holds for every attendance and every vote of the rest.
 */
export function majorityOf({ size, present, stances }: MajorityInput): Majority {
  const groups = { yes: [] as string[], no: [] as string[], abstain: [] as string[], unknown: [] as string[] };
  const tally = { yes: 0, no: 0, abstain: 0, unknown: 0 };
  for (const { group, mandates } of present) {
    const side = SIDE[stances[group] ?? 'unknown'];
    groups[side].push(group);
    tally[side] += mandates;
  }
  const here = tally.yes + tally.no + tally.abstain + tally.unknown;
  return {
    ...tally,
    size,
    present: here,
    quorum: quorum(size),
    needed: secureMajority(size),
    groups,
    state: stateOf(tally, { size, here }),
    best: tally.yes + tally.unknown > tally.no,
    worst: tally.yes > tally.no + tally.unknown,
  };
}

function stateOf({ yes, no }: Tally, { size, here }: { size: number; here: number }): MajorityState {
  if (here < quorum(size)) return 'notQuorate';
  if (yes >= secureMajority(size)) return 'secure';
  if (yes === 0 && no === 0) return 'none';
  if (yes === no) return 'tied';
  return yes > no ? 'standing' : 'against';
}

/**
 * Narrowest coalitions: sets of groups that are secure together and would not be without any one of them, among those that have not
 * said they cannot. Fewest mandates first, then fewest groups, then by name. At most 16 groups, else `RangeError`: the sets are tried one by one.
 */
export function narrowestCoalitions({ size, present, stances }: MajorityInput): readonly (readonly string[])[] {
  const open = present.filter(({ group, mandates }) => mandates > 0 && stances[group] !== 'cannot');
  if (open.length > 16) throw new RangeError('More than 16 groups');
  const needed = secureMajority(size);
  const found: { readonly names: readonly string[]; readonly sum: number }[] = [];
  for (let set = 1; set < 1 << open.length; set++) {
    const members = open.filter((_, bit) => set & (1 << bit));
    const sum = members.reduce((total, { mandates }) => total + mandates, 0);
    const least = Math.min(...members.map(({ mandates }) => mandates));
    if (sum >= needed && sum - least < needed) found.push({ names: members.map(({ group }) => group), sum });
  }
  const order = (names: readonly string[]) => names.join('\n');
  return found
    .sort((a, b) => a.sum - b.sum || a.names.length - b.names.length || (order(a.names) < order(b.names) ? -1 : 1))
    .map(({ names }) => names);
}

/** For *bredest opbakning*, never for *bedst*: most mandates for, then most groups for, then fewest mandates against (docs/domain.md 5.5, point 6). */
export function byBreadth(a: Majority, b: Majority): number {
  return b.yes - a.yes || b.groups.yes.length - a.groups.yes.length || a.no - b.no;
}
