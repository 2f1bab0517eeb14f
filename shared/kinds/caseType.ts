import { z } from 'zod';

/** beslutningssag, drøftelsessag, orienteringssag (docs/domain.md 3.2). */
export const CaseType = z.enum(['decision', 'discussion', 'information']);
export type CaseType = z.infer<typeof CaseType>;
