import type { AnswerTo, InputTo, QueryName } from '../../shared/contract/names.ts';
import { useErrorText } from '../words/useErrorText.ts';
import { useTell } from '../words/useTell.ts';
import { useSend } from './api.tsx';

/** Asks a query once, on an act, and keeps nothing of it; null when it was refused, which has been told by then. */
export type AskNow = <N extends QueryName>(name: N, input: InputTo<N>) => Promise<AnswerTo<N> | null>;

/** For what is shown on the page see `useAsk`. */
export function useAskNow(): AskNow {
  const send = useSend();
  const tell = useTell();
  const errorText = useErrorText();
  return async (name, input) => {
    const result = await send({ name, input });
    if (result.ok) return result.value as AnswerTo<typeof name>;
    tell(errorText(result.error));
    return null;
  };
}
