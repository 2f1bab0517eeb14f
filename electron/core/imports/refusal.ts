import { AppError } from '../../../shared/rpc/result.ts';
import { LIMITS, tooMuch } from './limits.ts';

/**
 * What a person is told of an error while a foreign file was read: what a reader refuses it with; `file_too_large` where the stack or a
 * length ran out; `file_corrupt`, with the error as its cause, for all that no reader expected, because a file that can do that is one
 * nobody can read.
 */
export function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof RangeError && /call stack/.test(error.message)) return tooMuch('depth', LIMITS.depth);
  if (error instanceof RangeError && /invalid .*length|allocation failed/i.test(error.message))
    return tooMuch('memory', LIMITS.memory);
  const refusal = new AppError('file_corrupt', 'The file cannot be read', { reason: 'unexpected' });
  refusal.cause = error;
  return refusal;
}
