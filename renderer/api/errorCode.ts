import type { Failure } from '../../shared/rpc/result.ts';

/** What hinders, as the catalogues word it under `error.`: a record of a newer form is told apart from a folder that is read-only. */
export function errorCode({ code, details }: Failure): string {
  return code === 'read_only' && details?.reason === 'newerRecord' ? 'newerRecord' : code;
}
