import { AppError } from '../../../../shared/rpc/result.ts';

/** Refused as it came; `reason` says to a person what is wrong, `why` to a programmer. */
export function refusedFile(reason: string, why: string): AppError {
  const code = reason === 'tooLarge' ? 'file_too_large' : 'invalid_input';
  return new AppError(code, `The file of exchange is refused: ${why}`, { reason, why });
}
