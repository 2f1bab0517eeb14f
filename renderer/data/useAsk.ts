import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AnswerTo, InputTo, QueryName } from '../../shared/contract/names.ts';
import { unwrap, useSend } from './api.tsx';
import { keyOf } from './change/keys.ts';

/** Whether a failure takes the view with it, or is nothing to speak of there. */
export type OnFailure = 'throw' | 'quiet';

export interface Asking {
  /** `throw` unless told otherwise. */
  readonly onFailure?: OnFailure;
  /** `before`: what was answered to the question before is shown until this one is answered. */
  readonly until?: 'before';
}

/** Asks a query of the contract and keeps its answer fresh; asks nothing while the input is null. */
export function useAsk<N extends QueryName>(
  name: N,
  input: InputTo<N> | null,
  { onFailure, until }: Asking = {},
): UseQueryResult<AnswerTo<N>> {
  const send = useSend();
  return useQuery({
    queryKey: input === null ? ['nothing', name] : keyOf(name, input),
    queryFn: input === null ? skipToken : async () => unwrap(await send({ name, input })) as AnswerTo<N>,
    ...(until === 'before' ? { placeholderData: keepPreviousData } : {}),
    // What is not said falls to the default, which throws.
    ...(onFailure === 'quiet' ? { throwOnError: false } : {}),
  }) as UseQueryResult<AnswerTo<N>>;
}

/**
 * Whether each has been answered or has failed. What is drawn of answers that came one by one moves under the pointer, so a view is drawn
 * when it has them all.
 */
export const areAnswered = (...asked: readonly Pick<UseQueryResult, 'isPending'>[]): boolean =>
  asked.every(({ isPending }) => !isPending);
