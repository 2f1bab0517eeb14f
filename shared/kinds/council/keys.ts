import { playApart, type Torn } from '../apart.ts';
import type { FactOf } from '../define.ts';
import { deviceOfKey } from '../device.ts';
import { happenedBefore, inOrder } from '../facts.ts';
import { dayOf, inForceAt } from './keyDays.ts';
import type { CouncilFact, councilKind } from './kind.ts';

type Spec = (typeof councilKind)['spec'];
export type Founding = FactOf<Spec, 'keysFounded'>;
type Listing = FactOf<Spec, 'keyListed'>;
type Revocation = FactOf<Spec, 'keyRevoked'>;

/** One line of a list of keys, as it counts. */
export interface KeyLine extends Readonly<Listing['data']> {
  /** The one that has the key. */
  readonly device: string;
  /** Name of who listed it, and when (ISO). */
  readonly by: string;
  readonly at: string;
  /** Its place among the council's facts. */
  readonly place: number;
  readonly isFounder: boolean;
}

export interface RevokedKey extends Readonly<Revocation['data']> {
  readonly by: string;
  readonly at: string;
  readonly place: number;
}

/** What one founding has come to. */
export interface KeyList {
  readonly founding: Founding;
  /** In their order, the founder's first. */
  readonly lines: readonly KeyLine[];
  readonly revoked: readonly RevokedKey[];
}

/** Whose keys count in a council; the same for the same facts. */
export interface CouncilKeys {
  /** In force: one, or while two foundings are to be settled both, and then what either allows is allowed. */
  readonly lists: readonly KeyList[];
  /** Those set aside too. */
  readonly all: readonly KeyList[];
  readonly torn: readonly Torn<Founding>[];
}

/**
 * Plays a council's keys from its facts, in whatever order they are given; null while nobody has founded any. All is by clock:
 *
 * - A founding counts when its key is its maker's own, and when its maker had seen no other. Two made apart are torn until somebody who may list
 *   in one of them chooses; until then both lists count side by side.
 * - A line counts when its maker's own line, as it then was, says that they may list.
 * - A revocation counts when its maker may list, when it is of the maker's own key, and always when the founder made it. The
 *   founder's reaches back over what the revoked key has listed since the instant it names; anybody else's holds for what is listed after it.
 *   Of what is written it always reaches back to that instant.
 */
export function playKeys(facts: readonly CouncilFact[]): CouncilKeys | null {
  const ordered = [...facts].sort(inOrder);
  const founded = foundings(ordered);
  if (founded.length === 0) return null;
  const all = founded.map((founding) => playList(founding, ordered));
  const choosing = ordered.filter((one) => one.kind !== 'settled' || all.some((list) => mayList(list, one)));
  const { standing, torn } = playApart(choosing, founded, {
    kind: 'twoFounders',
    saying: ({ key }) => key,
    excludes: () => true,
  });
  const counting = new Set([
    ...standing.map(({ fact }) => fact),
    ...torn.flatMap(({ among }) => among.map(({ fact }) => fact)),
  ]);
  return { lists: all.filter(({ founding }) => counting.has(founding)), all, torn };
}

/** Those whose makers had seen none; whoever founded knowing of another has founded nothing. */
function foundings(facts: readonly CouncilFact[]): Founding[] {
  const made = facts.filter(
    (one): one is Founding => one.kind === 'keysFounded' && deviceOfKey(one.data.key) === one.device,
  );
  const first = made.filter((one) => !made.some((other) => other !== one && happenedBefore(other, one)));
  return first.length > 0 ? first : made.slice(0, 1);
}

function playList(founding: Founding, facts: readonly CouncilFact[]): KeyList {
  const lines: KeyLine[] = [founderLine(founding, facts.indexOf(founding))];
  const isFounder = (fact: CouncilFact) => fact.device === founding.device;
  const revoked = facts.flatMap((fact, place) =>
    fact.kind === 'keyRevoked' && isFounder(fact) ? [revocationOf(fact, place)] : [],
  );
  for (const [place, fact] of facts.entries()) {
    const may = () => mayList({ lines, revoked }, fact);
    if (fact.kind === 'keyListed') {
      if (may()) lines.push(lineOf(fact, place));
    } else if (fact.kind === 'keyRevoked' && !isFounder(fact)) {
      if (deviceOfKey(fact.data.key) === fact.device || may()) revoked.push(revocationOf(fact, place));
    }
  }
  return { founding, lines, revoked: revoked.sort((a, b) => a.place - b.place) };
}

function founderLine({ data, device, by, at }: Founding, place: number): KeyLine {
  const from = at.slice(0, 10);
  const right = { role: 'secretariat', group: null, from, to: null, mayList: true, invitation: null } as const;
  return { ...data, ...right, device, by, at, place, isFounder: true };
}

const lineOf = ({ data, by, at }: Listing, place: number): KeyLine => ({
  ...data,
  device: deviceOfKey(data.key),
  by,
  at,
  place,
  isFounder: false,
});

const revocationOf = ({ data, by, at }: Revocation, place: number): RevokedKey => ({ ...data, by, at, place });

/** What a device's key is at an instant (ISO). */
export type KeyStanding =
  /** `former` counts beside it on its first day, for what was written earlier that day, or by a clock that is behind. */
  | { readonly state: 'counts'; readonly line: KeyLine; readonly former: KeyLine | null }
  | { readonly state: 'notYet' | 'ended'; readonly line: KeyLine }
  | { readonly state: 'revoked'; readonly line: KeyLine; readonly revoked: RevokedKey };

type Played = Pick<KeyList, 'lines' | 'revoked'>;

/** Null for a device that the list does not name. Of several lines that have begun the last written decides, its last day too. */
export function keyStanding({ lines, revoked }: Played, device: string, at: string): KeyStanding | null {
  const own = lines.filter((line) => line.device === device);
  const last = own.at(-1);
  if (!last) return null;
  const begun = own.filter((one) => inForceAt(one, at) !== 'notYet');
  const line = begun.at(-1);
  if (!line) return { state: 'notYet', line: last };
  if (inForceAt(line, at) === 'ended') return { state: 'ended', line };
  const cut = revoked.find((one) => one.key === line.key && isCut(begun, one, at));
  if (cut) return { state: 'revoked', line, revoked: cut };
  const before = begun.at(-2);
  const isOfToday = line.from >= dayOf(at) && before !== undefined && inForceAt(before, at) === 'counts';
  return { state: 'counts', line, former: isOfToday ? before : null };
}

/** A line written after a revocation, knowing of it, gives the key back from the instant it was written; one written later still takes nothing of that. */
const isCut = (begun: readonly KeyLine[], { from, place }: RevokedKey, at: string): boolean =>
  from <= at && !begun.some((line) => line.place > place && line.at <= at);

/** Whether the maker of a fact may list keys and revoke them, at the instant the fact tells. */
function mayList(list: Played, { device, at }: Pick<CouncilFact, 'device' | 'at'>): boolean {
  const standing = keyStanding(list, device, at);
  return standing?.state === 'counts' && standing.line.mayList;
}

/** Whether a device may list keys and revoke them in one of the lists that count. */
export const mayListKeys = ({ lists }: CouncilKeys, device: string, at: string): boolean =>
  lists.some((list) => mayList(list, { device, at }));
