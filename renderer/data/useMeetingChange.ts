import type { Failure, Result } from '../../shared/rpc/result.ts';
import { useIsWorded, useT } from '../words/i18n.tsx';
import { useToast } from '../words/toasts.tsx';
import { useErrorText } from '../words/useErrorText.ts';

/** What a refusal about a meeting means, in words that say what to do. */
export function useMeetingError(): (error: Failure) => string {
  const t = useT();
  const isWorded = useIsWorded();
  const errorText = useErrorText();
  return (why) => {
    const { code, details } = why;
    const reason = String(details?.reason ?? '');
    const title = String(details?.title ?? '');
    if (reason === 'lateReason') return t('meeting.needsReason', { title });
    if (reason === 'nothingToFollowUp') return t('agenda.nothingToFollowUp');
    if (reason === 'nothingToDispatch') return t('meeting.nothing');
    if (code === 'not_ready' && title) return t('meeting.needsReady', { title });
    const refusal = `refusal.${reason}`;
    if (isWorded(refusal)) return t(refusal);
    return code === 'conflict' ? t('meeting.conflict') : errorText(why);
  };
}

/** Runs a change; a refusal is told at the foot of the window. Answers whether it was made. */
export function useMeetingChange(): (change: Promise<Result<unknown>>) => Promise<boolean> {
  const toast = useToast();
  const words = useMeetingError();
  return async (change) => {
    const result = await change;
    if (!result.ok) toast({ text: words(result.error) });
    return result.ok;
  };
}
