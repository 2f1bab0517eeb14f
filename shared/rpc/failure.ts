import { z } from 'zod';
import { ERROR_CODES, type Failure as PlainFailure } from './result.ts';

export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** A failure inside another answer, as of one file of many. */
export const Failure = z.object({
  code: ErrorCode,
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
}) satisfies z.ZodType<PlainFailure>;
