import { z } from 'zod';
import { CaseSort } from '../../../shared/contract/cases.ts';
import { CaseStatus, CaseType } from '../../../shared/kinds/case/case.ts';

/** What the list shows is in its address, so that Back returns to the same list. What cannot be read is left out. */
export const CasesSearch = z.object({
  text: z.string().max(200).optional().catch(undefined),
  status: CaseStatus.optional().catch(undefined),
  caseType: CaseType.optional().catch(undefined),
  body: z.string().max(200).optional().catch(undefined),
  show: z.literal('archived').optional().catch(undefined),
  sort: CaseSort.optional().catch(undefined),
  order: z.enum(['ascending', 'descending']).optional().catch(undefined),
  /** The panel for a new case is open. */
  new: z.literal('yes').optional().catch(undefined),
});
export type CasesSearch = z.infer<typeof CasesSearch>;
