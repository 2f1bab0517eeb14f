import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { caseContent } from './cases.ts';

/** The case as it is; null when it has not reached this computer. */
export function knownCase(ctx: CoreContext, id: RecordId): CaseContent | null {
  return orNull(() => caseContent(ctx, id));
}

/** What `read` gives; null where it fails with `not_found`. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
