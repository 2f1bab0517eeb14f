import type { CaseType } from '../kinds/case/case.ts';
import type { ChecklistContent } from '../kinds/checklist/checklist.ts';
import { type LixBand, lixBand, reliableLix, type TextStats } from '../text/lix.ts';
import type { TextBlock } from './blocks.ts';
import type { Check, Hit } from './define.ts';
import { contextHash } from './hash.ts';
import { type Question, questioner } from './questions.ts';
import { judgedAs, type Kind, kindInDoubt } from './reading/kind.ts';
import { saidOnce } from './saidOnce.ts';
import { type PreparedCheck, prepareChecks } from './setup.ts';
import type { CaseInput, Category, Finding, Message, Severity } from './types.ts';
import { BlockCache, createView, type SectionView } from './view.ts';

export interface CaseStats extends TextStats {
  /** Null under 100 words. */
  readonly lix: number | null;
  readonly band: LixBand | null;
}

export interface SectionStats {
  readonly id: string | null;
  readonly key: string;
  readonly stats: CaseStats;
}

export interface CheckResult {
  /** Open findings: whole-case ones first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings a person has dismissed and whose words have not changed since. */
  readonly dismissed: readonly Finding[];
  /** The checks it was judged by, the council's own questions last. */
  readonly checks: readonly Check[];
  /** What a person is asked about this case, in the order of the checks. */
  readonly questions: readonly Question[];
  /** What the case was taken for while nobody has said what it is and its text does not show it. */
  readonly kindInDoubt: Kind | null;
  /** Not a word stands in it: nothing of it is in order, for nothing of it has been read. */
  readonly isBlank: boolean;
  readonly stats: CaseStats;
  /** The same counts for each section, in the order of the document. */
  readonly sections: readonly SectionStats[];
}

export interface Checker {
  run(input: CaseInput): CheckResult;
  /**
   * The same result in steps of a few milliseconds, for a page that must go on answering while a long text is read for the first time.
   * Give a reading up by asking for no more of it: what it has read is not read again.
   */
  steps(input: CaseInput): Reading;
}

export type Reading = Generator<undefined, CheckResult, undefined>;

/**
 * A checker with its own cache, by the checklist given. Give it the same document after each edit and it re-reads only the blocks
 * whose nodes are new. Pure otherwise: the same input gives the same result whatever was checked before.
 */
export function createChecker(checks: readonly Check[], checklist: ChecklistContent): Checker {
  const kept: Kept = {
    cache: new BlockCache(),
    known: new WeakMap<Hit, Finding>(),
    once: saidOnce(),
    checksFor: preparer(checks, checklist),
  };
  return { steps: (input) => reading(input, kept), run: (input) => toTheEnd(reading(input, kept)) };
}

/** What a checker keeps from one reading to the next. */
interface Kept {
  readonly cache: BlockCache;
  readonly known: WeakMap<Hit, Finding>;
  readonly once: ReturnType<typeof saidOnce>;
  readonly checksFor: (caseType: CaseType, judged: CaseType) => Prepared;
}

function* reading({ fields, doc }: CaseInput, { cache, known, once, checksFor }: Kept): Reading {
  const sections = cache.sections(doc);
  yield* counting(sections);
  const view = createView(fields, sections);
  const places = new Map(view.blocks.map((block, index) => [block, index] as const));
  const questions: Question[] = [];
  const ask = questioner(view);
  const { ready, checks } = checksFor(fields.caseType, judgedAs(view));
  const doubt = kindInDoubt(view);
  const all: (readonly Finding[])[] = [];
  for (const one of ready) {
    yield;
    const hits = one.run(view);
    const made = hits.map((hit) => finding(one, { hit, places, known }));
    const found = doubt && one.check.caseTypes ? made.map(suggested) : made;
    const question = isAsked(one.check) ? ask(one.check, found) : null;
    if (question) questions.push(question);
    const certain = question ? found.filter((_finding, index) => hits[index]?.certain) : [];
    all.push(question ? judged(one, question, certain) : found);
  }
  return {
    ...byDismissal(once(all.flat().sort(inOrder), view.blocks), fields),
    checks,
    questions,
    kindInDoubt: doubt,
    isBlank: view.sections.every(({ isEmpty }) => isEmpty),
    stats: caseStats(view.stats),
    sections: view.sections.map((section) => section.memo(sectionStats)),
  };
}

/** Words are counted block by block; a section takes its own from them, and may hold a hundred pages. */
function* counting(sections: readonly SectionView[]): Generator<undefined, void, undefined> {
  for (const { blocks } of sections) {
    for (const block of blocks) {
      block.stats();
      yield;
    }
  }
}

function toTheEnd(reading: Reading): CheckResult {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

function byDismissal(
  all: readonly Finding[],
  { dismissals }: CaseInput['fields'],
): Pick<CheckResult, 'findings' | 'dismissed'> {
  const set = new Set(dismissals.map((entry) => `${entry.check} ${entry.contextHash}`));
  if (set.size === 0) return { findings: all, dismissed: [] };
  const isDismissed = (one: Finding) => set.has(`${one.check} ${one.contextHash}`);
  return { findings: all.filter((one) => !isDismissed(one)), dismissed: all.filter(isDismissed) };
}

interface Prepared {
  readonly ready: readonly PreparedCheck[];
  readonly checks: readonly Check[];
}

/** What a case is called and what it is judged as. */
type Judged = `${CaseType} ${CaseType}`;

/** The checks of its type, and where it does something else, of that too: an orientation that decides is judged as a decision. */
function preparedFor(
  checks: readonly Check[],
  checklist: ChecklistContent,
  { caseType, judged }: { readonly caseType: CaseType; readonly judged: CaseType },
): readonly PreparedCheck[] {
  const own = prepareChecks(checks, checklist, caseType);
  if (judged === caseType) return own;
  // What is only advice for a decision is not pressed on a case that was not written as one.
  const also = prepareChecks(checks, checklist, judged).filter(
    ({ check }) => check.caseTypes && !check.caseTypes.includes(caseType) && check.severity !== 'suggestion',
  );
  return [...own, ...also];
}

/** What hangs on the type of a case whose type nobody is sure of. */
const suggested = (one: Finding): Finding => (one.severity === 'suggestion' ? one : { ...one, severity: 'suggestion' });

/** Terms are compiled once for a checklist, not once for each of five thousand cases that are read in. Keyed by identity; nothing is kept alive. */
const PREPARED = new WeakMap<readonly Check[], WeakMap<ChecklistContent, Map<Judged, Prepared>>>();

function preparedBy(checks: readonly Check[], checklist: ChecklistContent): Map<Judged, Prepared> {
  const ofChecks = PREPARED.get(checks) ?? new WeakMap<ChecklistContent, Map<Judged, Prepared>>();
  const known = ofChecks.get(checklist) ?? new Map<Judged, Prepared>();
  PREPARED.set(checks, ofChecks.set(checklist, known));
  return known;
}

/** The checks of a case by its type and what it is judged as, made ready once for all that are alike. */
function preparer(checks: readonly Check[], checklist: ChecklistContent) {
  const prepared = preparedBy(checks, checklist);
  return (caseType: CaseType, judged: CaseType): Prepared => {
    const name: Judged = `${caseType} ${judged}`;
    const before = prepared.get(name);
    if (before) return before;
    const ready = preparedFor(checks, checklist, { caseType, judged });
    const made = { ready, checks: ready.map(({ check }) => check) };
    prepared.set(name, made);
    return made;
  };
}

const isAsked = ({ judge }: Check): boolean => judge === 'human' || judge === 'both';

/** What is open after a person has been asked: nothing where the answer is yes, and the question itself where it is no. */
function judged(
  { check, severity }: PreparedCheck,
  { state, answer, hints }: Question,
  certain: readonly Finding[],
): readonly Finding[] {
  const standing = state === 'answered' ? answer : null;
  if (standing && standing.answer !== 'no') return [];
  if (check.judge === 'both' && hints.length > 0) return hints;
  if (!standing || certain.length > 0) return certain;
  const hit = { section: check.about?.[0] ?? '', about: `answer ${standing.textHash}`, message: questionText(check) };
  const made = newFinding({ check, severity }, hit, -1);
  const note = standing.note ? { suggestion: { da: standing.note, en: standing.note } } : {};
  return [{ ...made, section: check.about?.[0] ?? null, ...note }];
}

const questionText = ({ question, name }: Check): Message => question ?? name;

function caseStats(stats: TextStats): CaseStats {
  const value = reliableLix(stats);
  return { ...stats, lix: value, band: value === null ? null : lixBand(value) };
}

function sectionStats(section: SectionView): SectionStats {
  return { id: section.id, key: section.key, stats: caseStats(section.stats) };
}

interface Making {
  readonly hit: Hit;
  readonly places: ReadonlyMap<TextBlock, number>;
  readonly known: WeakMap<Hit, Finding>;
}

/** A hit that a block or section has kept gives the same finding again; only the block's number may have moved. */
function finding(by: Pick<PreparedCheck, 'check' | 'severity'>, { hit, places, known }: Making): Finding {
  const block = hit.block ? (places.get(hit.block) ?? -1) : -1;
  const before = known.get(hit);
  if (before?.block === block) return before;
  const made = before ? { ...before, block } : newFinding(by, hit, block);
  known.set(hit, made);
  return made;
}

function newFinding({ check, severity }: Pick<PreparedCheck, 'check' | 'severity'>, hit: Hit, index: number): Finding {
  const { block, message, suggestion, fix, lacks } = hit;
  const from = hit.from ?? 0;
  const to = hit.to ?? (block ? block.text.length : 0);
  const context = block ? { text: block.text, from, to } : { text: hit.about ?? hit.section ?? '', from: 0, to: 1e6 };
  return {
    check: check.id,
    severity: severity ?? hit.severity ?? check.severity,
    section: block?.section ?? hit.section ?? null,
    blockId: block?.id ?? hit.blockId ?? null,
    block: index,
    from,
    to,
    text: block ? block.text.slice(from, to) : '',
    message,
    contextHash: contextHash(check.id, context),
    ...(suggestion ? { suggestion } : {}),
    ...(fix ? { fix } : {}),
    ...(lacks ? { lacks } : {}),
  };
}

function inOrder(a: Finding, b: Finding): number {
  return a.block - b.block || a.from - b.from || a.to - b.to || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
}

export type Summary = Readonly<Record<Severity, number>> & {
  readonly byCategory: Readonly<Record<Category, Readonly<Record<Severity, number>>>>;
};

/** Counts by severity, in all and for each category. */
export function summarise(findings: readonly Finding[], categoryOf: (check: string) => Category): Summary {
  const none = (): Record<Severity, number> => ({ error: 0, warning: 0, suggestion: 0 });
  const byCategory = { precision: none(), completeness: none(), room: none(), language: none(), process: none() };
  const total = none();
  for (const { check, severity } of findings) {
    total[severity]++;
    byCategory[categoryOf(check)][severity]++;
  }
  return { ...total, byCategory };
}
