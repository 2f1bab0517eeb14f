import type { CaseType } from '../kinds/case/case.ts';
import type { ChecklistContent, OwnQuestion } from '../kinds/checklist/checklist.ts';
import type { Check, Run } from './define.ts';
import type { Threshold, Tuning, WordList } from './tuning.ts';
import type { Severity } from './types.ts';

/** A check as the checklist in force has it, for one case type. */
export interface PreparedCheck {
  readonly check: Check;
  readonly run: Run;
  /** The council's own; null where it has set none, and the rule's word counts. */
  readonly severity: Severity | null;
}

/** The checks a case of this type is judged by, the council's own questions last. */
export function prepareChecks(
  checks: readonly Check[],
  checklist: ChecklistContent,
  caseType: CaseType,
): readonly PreparedCheck[] {
  const all = [...checks, ...checklist.questions.map(ownCheck)];
  return all.flatMap((check) => {
    const setting = checklist.checks[check.id];
    const meant = !check.caseTypes || check.caseTypes.includes(caseType);
    if (!meant || setting?.on?.[caseType] === false) return [];
    const run = typeof check.run === 'function' ? check.run : check.run.tuned(tuningOf(check, checklist, caseType));
    return [{ check, run, severity: setting?.severity?.[caseType] ?? null }];
  });
}

function tuningOf({ id }: Check, { checks, lists }: ChecklistContent, caseType: CaseType): Tuning {
  return {
    entries: (list) => changed(list, lists[list.id]),
    threshold: (threshold) => within(threshold, checks[id]?.thresholds?.[threshold.id]?.[caseType]),
  };
}

function changed({ entries }: WordList, change: ChecklistContent['lists'][string] | undefined): WordList['entries'] {
  if (!change) return entries;
  const gone = new Set([...change.removed, ...change.added.map(({ term }) => term)]);
  const added = change.added.map(({ term, plain, reason }) => ({
    term,
    ...(plain ? { plain } : {}),
    ...(reason ? { reason } : {}),
  }));
  return [...entries.filter(({ term }) => !gone.has(term)), ...added];
}

/** A number from a file may be anything; the rule's bounds hold. */
function within({ value, min, max }: Threshold, own: number | undefined): number {
  return own === undefined ? value : Math.min(max, Math.max(min, own));
}

function ownCheck({ id, name, question, why, category, severity, caseTypes, about }: OwnQuestion): Check {
  const same = (text: string) => ({ da: text, en: text });
  return {
    id,
    category,
    severity,
    judge: 'human',
    question: same(question),
    name: same(name),
    why: same(why),
    needs: ['text'],
    ...(caseTypes.length > 0 ? { caseTypes } : {}),
    ...(about.length > 0 ? { about } : {}),
    run: () => [],
  };
}
