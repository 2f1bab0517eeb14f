import { CATALOGUES } from '../../shared/i18n/index.ts';
import type { Failure } from '../../shared/rpc/result.ts';

/** What hinders, in a word that the catalogues know: the reason where it has words of its own, else the code. */
export function errorCode({ code, details }: Pick<Failure, 'code' | 'details'>): string {
  const reason = String(details?.reason);
  return Object.hasOwn(CATALOGUES.da, `refusal.${reason}`) ? reason : code;
}
