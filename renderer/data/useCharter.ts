import { useQuery } from '@tanstack/react-query';
import type { Result } from '../../shared/rpc/result.ts';
import { useIsWorded, useT } from '../words/i18n.tsx';
import { useToast } from '../words/toasts.tsx';
import { useErrorText } from '../words/useErrorText.ts';
import { unwrap, useApi } from './api.tsx';

/** The charter of this data folder; undefined while it is fetched, null until it is begun. */
export function useCharter() {
  const api = useApi();
  return useQuery({ queryKey: ['charter'], queryFn: async () => unwrap(await api.charter.get({})) }).data;
}

/** Runs a change; a refusal is told with its reason. Answers whether it was made. */
export function useCharterChange(): (change: Promise<Result<unknown>>) => Promise<boolean> {
  const t = useT();
  const isWorded = useIsWorded();
  const toast = useToast();
  const errorText = useErrorText();
  return async (change) => {
    const result = await change;
    if (!result.ok) {
      const reason = `charter.refused.${String(result.error.details?.reason ?? '')}`;
      const text = isWorded(reason) ? t(reason) : errorText(result.error);
      toast({ text });
    }
    return result.ok;
  };
}
