import { z } from 'zod';
import { CASE_TYPES } from './case/values.ts';

/** beslutningssag, drøftelsessag, orienteringssag (docs/domain.md 3.2). */
export const CaseType = z.enum(CASE_TYPES);
export type CaseType = z.infer<typeof CaseType>;
