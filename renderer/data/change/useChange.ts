import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { AnswerTo, ChangeName, InputTo } from '../../../shared/contract/names.ts';
import { useErrorText } from '../../words/useErrorText.ts';
import { useTell } from '../../words/useTell.ts';
import { useAnswers, useProcedures, useSend } from '../api.tsx';
import { Changes, type Voice } from './Changes.ts';
import { press } from './press.ts';

/** A change with what it needs, for *Fortryd*: the inverse operation, never what was there before. */
export type Inverse = { [N in ChangeName]: readonly [name: N, input: InputTo<N>] }[ChangeName];

export interface Said<N extends ChangeName> {
  /** Told at the foot of the window once it is made. */
  readonly done?: string;
  /** What takes it back, offered beside `done`; by what was answered where that names it. */
  readonly undo?: Inverse | ((answer: AnswerTo<N>) => Inverse | null);
}

/** Makes one change; null when it was refused, which has been told by then. */
export type Change = <N extends ChangeName>(name: N, input: InputTo<N>, said?: Said<N>) => Promise<AnswerTo<N> | null>;

export interface ChangeState {
  /** Something is under way. */
  readonly isPending: boolean;
  /** What is wrong with a field the form shows; undefined while nothing is. */
  refusedAt(field: string): string | undefined;
}

/**
 * The one way a page changes anything: it is sent once however often it is pressed, its answer is kept, what it touches is asked anew, and a
 * refusal is told in words, at its field where the form says it shows that field and else at the foot of the window.
 */
export function useChange(shown: readonly string[] = []): readonly [Change, ChangeState] {
  const contract = useProcedures();
  const answers = useAnswers();
  const send = useSend();
  const changes = useMemo(
    () => new Changes((asked) => press({ contract, answers, send }, asked)),
    [contract, answers, send],
  );
  const { pending, refused } = useSyncExternalStore(
    useCallback((changed) => changes.subscribe(changed), [changes]),
    () => changes.state,
  );
  const voice = useVoice(shown);
  const change: Change = async (name, input, { done, undo } = {}) => {
    const inverse = undo && ((made: unknown) => asAsked(typeof undo === 'function' ? undo(made as never) : undo));
    const answer = await changes.run({ name, input }, { done, inverse: inverse ?? null }, voice);
    return answer && (answer.made as AnswerTo<typeof name>);
  };
  const refusedAt = (field: string) => (refused?.field === field ? refused.text : undefined);
  return [change, { isPending: pending > 0, refusedAt }];
}

const asAsked = (inverse: Inverse | null) => inverse && { name: inverse[0], input: inverse[1] };

function useVoice(shown: readonly string[]): Voice {
  const tell = useTell();
  const errorText = useErrorText();
  return { errorText, tell, shown };
}
