import type { Check, CheckResult, Finding } from '../../../../shared/checks/index.ts';
import type { Category } from '../../../../shared/checks/types.ts';
import { type Weight, weightOf } from '../../../../shared/checks/weight.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import type { FindingOrder } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';

export interface Group {
  readonly category: Category;
  /** Checks of this category that this type of case is read by. */
  readonly checks: readonly Check[];
  /** Heavy ones first, else in the order of the text. */
  readonly found: readonly Placed[];
}

/** What the panel shows hangs on: the checks, and whether anybody has asked if the case may be dispatched. */
type Standing = Pick<Checked, 'checks' | 'gate'>;

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];
const HEAVINESS: Readonly<Record<Weight, number>> = { error: 0, lacking: 1, warning: 2, suggestion: 3 };
/** With more findings than this, only groups with errors start open. */
const MANY = 24;

/** By category, with the checks the program itself answers; a category with neither is left out. */
export function groupsOf(placed: readonly Placed[], { checks, gate }: Standing): readonly Group[] {
  const categories = new Map(checks.map(({ id, category }) => [id, category] as const));
  const categoryOf = ({ check }: Finding): Category => categories.get(check) ?? 'completeness';
  const found = heavyFirst(placed, gate);
  return CATEGORIES.map(
    (category): Group => ({
      category,
      checks: checks.filter((check) => check.category === category && check.judge !== 'human'),
      found: found.filter(({ finding }) => categoryOf(finding) === category),
    }),
  ).filter(({ checks: own, found: some }) => own.length + some.length > 0);
}

/** All in one list; the engine gives them in the order of the text. */
export function listed(
  placed: readonly Placed[],
  order: Exclude<FindingOrder, 'category'>,
  { gate }: Standing,
): readonly Placed[] {
  return order === 'place' ? placed : heavyFirst(placed, gate);
}

function heavyFirst(placed: readonly Placed[], gate: Standing['gate']): readonly Placed[] {
  const heaviness = ({ finding }: Placed): number => HEAVINESS[weightOf(finding, gate)];
  return placed.toSorted((a, b) => heaviness(a) - heaviness(b));
}

/** Whether a group stands open before anybody has touched it, among so many findings in all. */
export function startOf({ found }: Group, all: number): 'open' | 'closed' {
  return all <= MANY || found.some(({ finding }) => finding.severity === 'error') ? 'open' : 'closed';
}

/** What is said of a group at a glance: nothing is in order in a case without a word. */
export function stateOf({ found }: Group, { isBlank }: Pick<CheckResult, 'isBlank'>): 'found' | 'unread' | 'inOrder' {
  if (found.length > 0) return 'found';
  return isBlank ? 'unread' : 'inOrder';
}

/** Findings of one check and severity together, in the order each first appears. */
export function byCheck(found: readonly Placed[]): readonly (readonly Placed[])[] {
  return [...Map.groupBy(found, ({ finding: { check, severity } }) => `${severity} ${check}`).values()];
}

/** More of a kind than this are held back until somebody asks for them. */
const OF_A_KIND = 4;

/** What is shown of a kind before that; the one in focus is always there to be seen. */
export function shownOf(kind: readonly Placed[], focused: string | null): readonly Placed[] {
  if (kind.length <= OF_A_KIND) return kind;
  return kind.filter(({ key }, index) => index < OF_A_KIND - 1 || key === focused);
}

/** Words that no dictionary knows, each with the places where it stands. */
export function byWord(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  return [...Map.groupBy(placed, ({ finding }) => finding.text).values()];
}
