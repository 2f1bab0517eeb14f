import type { InputTo } from '../../../shared/contract/names.ts';
import type { CaseType } from '../../../shared/kinds/case/case.ts';

/** What a person has written of a case that is to be made. */
export interface CaseDraft {
  readonly title: string;
  readonly caseType: CaseType;
  /** Null while nobody has chosen: then it is the one in the settings. */
  readonly templateId: string | null;
}

export const NEW_CASE: CaseDraft = { title: '', caseType: 'decision', templateId: null };

/** Where the settings are not known. */
const FALLBACK = 'ballerup';

export function toCreate(draft: CaseDraft, defaultTemplate: string | undefined): InputTo<'cases.create'> {
  return { ...draft, templateId: draft.templateId ?? defaultTemplate ?? FALLBACK };
}
