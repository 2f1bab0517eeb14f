import { z } from 'zod';
import { query } from '../rpc/procedure.ts';

/** One month's cases: those whose meeting is in it, or without a meeting those made in it. */
export const MonthOfCases = z.object({
  /** `2026-12`. */
  month: z.string(),
  cases: z.int(),
  words: z.int(),
  errors: z.int(),
  warnings: z.int(),
  suggestions: z.int(),
});
export type MonthOfCases = z.infer<typeof MonthOfCases>;

/** One check over all cases asked for. */
export const CheckAcross = z.object({
  check: z.string(),
  /** Cases with at least one open finding of it. */
  cases: z.int(),
  open: z.int(),
  /** Set aside as *tjekket tager fejl*. */
  wrong: z.int(),
  /** Set aside as *accepteret her*. */
  accepted: z.int(),
  /** Cases with an open finding, by month. */
  months: z.array(z.object({ month: z.string(), cases: z.int() })),
});
export type CheckAcross = z.infer<typeof CheckAcross>;

export const quality = {
  /** What the checks find across all cases that are not archived and have words in them, or across those of one body. Months ascending, checks by cases. */
  across: query(
    z.object({ body: z.string().max(200).optional() }),
    z.object({ cases: z.int(), months: z.array(MonthOfCases), checks: z.array(CheckAcross) }),
  ),
};
