import { CASE_SORTS } from '../../../shared/contract/values.ts';
import { CASE_STATUSES, CASE_TYPES } from '../../../shared/kinds/case/values.ts';
import { oneOf, searchReader, textUpTo } from '../../data/search.ts';

/** What the list shows is in its address, so that Back returns to the same list. */
export const casesSearch = searchReader({
  text: textUpTo(200),
  status: oneOf(...CASE_STATUSES),
  caseType: oneOf(...CASE_TYPES),
  body: textUpTo(200),
  show: oneOf('archived'),
  sort: oneOf(...CASE_SORTS),
  order: oneOf('ascending', 'descending'),
  /** The panel for a new case is open. */
  new: oneOf('yes'),
});
export type CasesSearch = ReturnType<typeof casesSearch>;
