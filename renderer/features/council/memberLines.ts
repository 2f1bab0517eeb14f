import type { AnswerTo } from '../../../shared/contract/names.ts';

export type ReadMembers = AnswerTo<'council.readMembers'>;

/** What a file of members would bring. It is all or nothing, and one that brings nothing is not taken. */
export function broughtBy({ lines, problems }: ReadMembers) {
  const fresh = lines.filter(({ state }) => state === 'new');
  const canImport = problems.length === 0 && fresh.length > 0;
  return { fresh, known: lines.length - fresh.length, problems, canImport };
}
