import { TooMuch } from '../../shared/contract/tooMuch.ts';
import { CATALOGUES, type MessageId } from '../../shared/i18n/index.ts';
import type { Failure } from '../../shared/rpc/result.ts';
import { errorCode } from './errorCode.ts';
import { useT } from './i18n.tsx';

const MB = 1024 * 1024;

/** What went wrong: a failure, or what `errorCode` made of one that was kept. */
export type Hindrance = string | Pick<Failure, 'code' | 'details'>;

/** What a person can do about it: by its reason where that says more than its code, and of a file by what there was too much of. */
export function useErrorText(): (why: Hindrance) => string {
  const t = useT();
  return (why) => {
    const { code, details } = typeof why === 'string' ? { code: why, details: undefined } : why;
    const unit = TooMuch.safeParse(details?.unit);
    const limit = Number(details?.limit);
    if (code === 'file_too_large' && unit.success && Number.isFinite(limit)) {
      const isBytes = unit.data === 'bytes' || unit.data === 'memory';
      return t(`error.tooMuch.${unit.data}`, { limit: isBytes ? Math.round(limit / MB) : limit });
    }
    const told = typeof why === 'string' ? why : errorCode(why);
    const id = [`refusal.${told}`, `error.${told}`].find((one) => Object.hasOwn(CATALOGUES.da, one));
    return t((id as MessageId | undefined) ?? 'error.internal', namedIn(details));
  };
}

/** What a sentence may name. */
const namedIn = (details: Failure['details']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details ?? {}).filter((one): one is [string, string | number] => typeof one[1] !== 'boolean'),
  );
