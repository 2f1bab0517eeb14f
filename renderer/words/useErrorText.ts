import { TOO_MUCH } from '../../shared/contract/values.ts';
import type { Failure } from '../../shared/rpc/result.ts';
import { useIsWorded, useT } from './i18n.tsx';

const MB = 1024 * 1024;

/** What went wrong: a failure, or what `errorCode` made of one that was kept. */
export type Hindrance = string | Pick<Failure, 'code' | 'details'>;

/** What a person can do about it: by its reason where that says more than its code, and of a file by what there was too much of. */
export function useErrorText(): (why: Hindrance) => string {
  const t = useT();
  const isWorded = useIsWorded();
  return (why) => {
    const { code, details } = typeof why === 'string' ? { code: why, details: undefined } : why;
    const unit = TOO_MUCH.find((one) => one === details?.unit);
    const limit = Number(details?.limit);
    if (code === 'file_too_large' && unit && Number.isFinite(limit)) {
      const isBytes = unit === 'bytes' || unit === 'memory';
      return t(`error.tooMuch.${unit}`, { limit: isBytes ? Math.round(limit / MB) : limit });
    }
    const reason = typeof why === 'string' ? why : String(details?.reason ?? '');
    const id = [`refusal.${reason}`, `error.${code}`].find(isWorded);
    return t(id ?? 'error.internal', namedIn(details));
  };
}

/** What a sentence may name. */
const namedIn = (details: Failure['details']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details ?? {}).filter((one): one is [string, string | number] => typeof one[1] !== 'boolean'),
  );
