import type { Check } from '../../../shared/checks/index.ts';
import type { Severity } from '../../../shared/checks/types.ts';
import { CaseType } from '../../../shared/kinds/case/case.ts';
import type { ChecklistContent, CheckSetting } from '../../../shared/kinds/checklist/checklist.ts';

/** How a check weighs for one type of case: as the program has it, off, or as chosen. */
export type Weight = 'program' | 'off' | Severity;

export function weightOf(draft: ChecklistContent, check: string, type: CaseType): Weight {
  const setting = draft.checks[check];
  return setting?.on?.[type] === false ? 'off' : (setting?.severity?.[type] ?? 'program');
}

/** The settings with one weight changed; what is as the program has it leaves no trace. */
export function withWeight(
  draft: ChecklistContent,
  check: string,
  { type, weight }: { type: CaseType; weight: Weight },
): ChecklistContent['checks'] {
  const { on, severity, thresholds } = draft.checks[check] ?? {};
  const { [type]: _on, ...otherOn } = on ?? {};
  const { [type]: _severity, ...otherSeverity } = severity ?? {};
  return withSetting(draft, check, {
    on: weight === 'off' ? { ...otherOn, [type]: false } : otherOn,
    severity: weight === 'off' || weight === 'program' ? otherSeverity : { ...otherSeverity, [type]: weight },
    thresholds: thresholds ?? {},
  });
}

/** The settings with a threshold changed for every type of case; null is as the program has it. */
export function withThreshold(
  draft: ChecklistContent,
  check: string,
  { id, value }: { id: string; value: number | null },
): ChecklistContent['checks'] {
  const { on, severity, thresholds } = draft.checks[check] ?? {};
  const { [id]: _before, ...others } = thresholds ?? {};
  const all = Object.fromEntries(CaseType.options.map((type) => [type, value ?? 0]));
  return withSetting(draft, check, {
    on: on ?? {},
    severity: severity ?? {},
    thresholds: value === null ? others : { ...others, [id]: all },
  });
}

function withSetting(
  { checks }: ChecklistContent,
  check: string,
  setting: Required<CheckSetting>,
): ChecklistContent['checks'] {
  const { [check]: _before, ...others } = checks;
  const own = Object.fromEntries(Object.entries(setting).filter(([, value]) => Object.keys(value ?? {}).length > 0));
  return Object.keys(own).length === 0 ? others : { ...others, [check]: own };
}

/** How a check differs from the program's own, in one word; null where it does not. */
export function differenceOf(
  draft: ChecklistContent,
  { id, caseTypes, lists }: Check,
): 'off' | 'partly' | 'changed' | null {
  const types = caseTypes ?? CaseType.options;
  const off = types.filter((type) => weightOf(draft, id, type) === 'off').length;
  if (off === types.length) return 'off';
  if (off > 0) return 'partly';
  const hasWords = (lists ?? []).some((list) => draft.lists[list.id] !== undefined);
  return draft.checks[id] !== undefined || hasWords ? 'changed' : null;
}
