import { asksOf, recommendationOf } from '../../../shared/checks/reading/recommendation.ts';
import { BlockCache, createView } from '../../../shared/checks/view.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseFields, CaseType, DocJson } from '../../../shared/kinds/case/case.ts';

/**
 * The case type a recommendation asks for, read as check FU03 reads it, so that a type the import inferred never fails that
 * check; null when it asks for nothing the check knows.
 */
export function typeAskedFor(recommendation: readonly DocJson[], fields: CaseFields): CaseType | null {
  if (recommendation.length === 0) return null;
  const section = { type: 'section', attrs: { key: 'recommendation' }, content: recommendation };
  const doc = caseSchema.nodeFromJSON({ type: 'doc', content: [section] });
  const read = recommendationOf(createView(fields, new BlockCache().sections(doc)));
  const asks = read ? asksOf(read) : new Set();
  if (asks.has('decide')) return 'decision';
  if (asks.has('discuss')) return 'discussion';
  return asks.has('note') ? 'information' : null;
}
