import { TooMuch } from '../../shared/contract/tooMuch.ts';
import { CATALOGUES, type MessageId } from '../../shared/i18n/index.ts';
import type { Failure } from '../../shared/rpc/result.ts';
import { useT } from './i18n.tsx';

const MB = 1024 * 1024;

/** What a person can do about a failure with this code; with its details, what of a file there was too much of. */
export function useErrorText(): (code: string, details?: Failure['details']) => string {
  const t = useT();
  return (code, details) => {
    const unit = TooMuch.safeParse(details?.unit);
    const limit = Number(details?.limit);
    if (code === 'file_too_large' && unit.success && Number.isFinite(limit)) {
      const isBytes = unit.data === 'bytes' || unit.data === 'memory';
      return t(`error.tooMuch.${unit.data}`, { limit: isBytes ? Math.round(limit / MB) : limit });
    }
    const id = `error.${code}`;
    return t(Object.hasOwn(CATALOGUES.da, id) ? (id as MessageId) : 'error.internal');
  };
}
