import { type CouncilKeys, type KeyLine, type KeyList, keyStanding } from '../kinds/council/keys.ts';
import { isKeyed } from '../kinds/device.ts';
import { KINDS } from '../kinds/index.ts';
import type { RecordKind } from '../kinds/names.ts';
import { WRITERS, type Writers, type WritersOfKind } from '../kinds/writers.ts';
import type { RIGHTS_REASONS } from './aside.ts';
import type { RecordAudience } from './audience.ts';

/** Rights in a council: its keys as they are played from its facts (`playKeys`). */
export type CouncilRights = CouncilKeys;

/** One row of a record's log, as its right to be there is asked for. */
export interface JudgedRow {
  /** The device the row names. */
  readonly device: string;
  /** When it was last written to, ISO. */
  readonly at: string;
  readonly kind: RecordKind;
  /** As its record was begun, where its kind keeps that for good; `all` of every other kind. */
  readonly audience: RecordAudience;
  /** The device that began the record, whose first row it is; null where nobody knows. */
  readonly begunBy: string | null;
  /** Kinds of the facts it adds. */
  readonly facts: readonly string[];
  /** It writes anything that is no fact. */
  readonly hasContent: boolean;
}

/**
 * Why a row does not count: its key is not on the list; its key was revoked or its time had ended; its time had not begun; the role may not write
 * it; the record is another group's; the record is another person's.
 */
export type RowRefusal = (typeof RIGHTS_REASONS)[number];

/** What a refusal is about, for who words it: who may write it instead. */
export interface RowVerdict {
  readonly why: RowRefusal;
  readonly who: Writers | null;
}

/**
 * Whether a row counts, from the row and the council's keys alone, so that every laptop comes to the same in whatever order things arrive; null
 * when it does. Without a founding there are no rights, and what was written before one stands. Facts about keys always come
 * in: whether they count is played (`playKeys`), which must not hang on what is judged by it.
 */
export function judgeRow(rights: CouncilRights | null, row: JudgedRow): RowRefusal | null {
  return verdictOn(rights, row)?.why ?? null;
}

/** As `judgeRow`, and by whom it may be written where the role is what is wrong. */
export function verdictOn(rights: CouncilRights | null, row: JudgedRow): RowVerdict | null {
  if (!rights || isOfKeys(row)) return null;
  // A choice between two foundings is judged by both, or it would take away the ground it stands on.
  const lists = isChoice(row) ? rights.all : rights.lists;
  const verdicts = lists.map((list) => judgedBy(list, row));
  return verdicts.includes(null) ? null : (verdicts[0] ?? null);
}

const KEY_FACTS: readonly string[] = ['keysFounded', 'keyListed', 'keyRevoked'];

const isFactsOnly = ({ kind, facts, hasContent }: JudgedRow): boolean =>
  kind === 'council' && !hasContent && facts.length > 0;

const isOfKeys = (row: JudgedRow): boolean => isFactsOnly(row) && row.facts.every((fact) => KEY_FACTS.includes(fact));

const isChoice = (row: JudgedRow): boolean => isFactsOnly(row) && row.facts.every((fact) => fact === 'settled');

function judgedBy(list: KeyList, row: JudgedRow): RowVerdict | null {
  if (row.at < list.founding.at) return null;
  const standing = isKeyed(row.device) ? keyStanding(list, row.device, row.at) : null;
  if (!standing) return { why: 'unknownKey', who: null };
  if (standing.state !== 'counts') return { why: standing.state === 'notYet' ? 'notYet' : 'revokedKey', who: null };
  const verdict = ofLine(list, standing.line, row);
  return verdict && standing.former && ofLine(list, standing.former, row) === null ? null : verdict;
}

function ofLine(list: KeyList, line: KeyLine, row: JudgedRow): RowVerdict | null {
  const begun = begunBy(list, line, row.begunBy);
  return ofAudience(line, row, begun) ?? ofRole(line, row, begun);
}

type Begun = 'self' | 'other' | 'unknown';

/** Whether the person of a line began the record; they may have more than one computer. */
function begunBy({ lines }: KeyList, line: KeyLine, device: string | null): Begun {
  if (device === line.device) return 'self';
  const beginners = lines.filter((one) => one.device === device);
  const isSame = ({ member, person }: KeyLine) =>
    member === null && line.member === null ? person === line.person : member === line.member;
  if (beginners.length === 0) return 'unknown';
  return beginners.some(isSame) ? 'self' : 'other';
}

function ofAudience({ group }: KeyLine, { audience }: JudgedRow, begun: Begun): RowVerdict | null {
  if (audience.kind === 'own') return begun === 'other' ? { why: 'notOwn', who: null } : null;
  if (audience.kind !== 'groups' || (group !== null && audience.groups.includes(group))) return null;
  return { why: 'group', who: null };
}

function ofRole({ role }: KeyLine, row: JudgedRow, begun: Begun): RowVerdict | null {
  for (const who of askedOf(row)) {
    const { roles, own }: { roles: readonly string[]; own: readonly string[] } = WRITERS[who];
    if (roles.includes(role)) continue;
    if (!own.includes(role)) return { why: 'role', who };
    if (begun !== 'self') return { why: 'notOwn', who };
  }
  return null;
}

/** Those who may write each part of it. A kind of fact that a later program makes is not played here, and not refused. */
function askedOf({ kind, facts, hasContent }: JudgedRow): Writers[] {
  const { writers }: { writers: WritersOfKind } = KINDS[kind].spec;
  const ofFacts = facts.flatMap((fact) =>
    Object.hasOwn(writers.facts, fact) ? [writers.facts[fact] ?? 'everyone'] : [],
  );
  return hasContent ? [writers.content, ...ofFacts] : ofFacts;
}
