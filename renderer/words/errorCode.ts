import type { Failure } from '../../shared/rpc/result.ts';

/** Reasons that a person must be told otherwise than their code alone: a record of a newer form, the program's own long work, a case nobody has named. */
const OTHERWISE: Readonly<Record<string, string>> = {
  newerRecord: 'read_only',
  longWork: 'database_locked',
  kindInDoubt: 'not_ready',
};

/** What hinders, as the catalogues word it under `error.`. */
export function errorCode({ code, details }: Pick<Failure, 'code' | 'details'>): string {
  const reason = String(details?.reason);
  return OTHERWISE[reason] === code ? reason : code;
}
