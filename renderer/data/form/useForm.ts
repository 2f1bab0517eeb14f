import { useState } from 'react';
import { useT } from '../../words/i18n.tsx';
import { type Change, useChange } from '../change/useChange.ts';
import { asPressed, atRest, type FormState, type Problems, toldAt, withPatch } from './formState.ts';

interface FormParts<F> {
  /** What stands in the fields at first. */
  readonly begin: F;
  readonly check: (held: F) => Problems<F>;
  /** Sends it; null when it was refused. */
  readonly send: (held: F, change: Change) => Promise<unknown>;
  /** What stands in the fields once it was sent; what was sent stays where nothing is said. */
  readonly after?: (held: F) => F;
}

/** What a field takes: its value, how it changes, and what is wrong with it. */
export interface AtField<V> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error: string | undefined;
}

export interface OpenForm<F> {
  readonly held: F;
  readonly put: (patch: Partial<F>) => void;
  /** Everything a field of this name takes. A refusal that is about it is told there too. */
  readonly at: <K extends keyof F & string>(field: K) => AtField<F[K]>;
  readonly submit: () => void;
  /** It is being sent. */
  readonly isPending: boolean;
}

/** A form that is sent by one change: never dead, told at its fields what is wrong once it is pressed, sent once. */
export function useForm<F extends object>({ begin, check, send, after }: FormParts<F>): OpenForm<F> {
  const t = useT();
  const [change, { isPending, refusedAt }] = useChange(Object.keys(begin));
  const [state, setState] = useState<FormState<F>>(() => atRest(begin));
  const { held } = state;
  const problems = check(held);
  const put = (patch: Partial<F>) => setState((now) => withPatch(now, patch));
  const submit = async () => {
    setState((now) => asPressed(now, problems));
    if (Object.keys(problems).length > 0 || isPending) return;
    const isSent = (await send(held, change)) !== null;
    if (isSent && after) setState(atRest(after(held)));
  };
  return {
    held,
    put,
    at: (field) => {
      const told = toldAt(state, problems, field);
      return {
        value: held[field],
        onChange: (value) => put({ [field]: value } as unknown as Partial<F>),
        error: told === undefined ? refusedAt(field) : t(told),
      };
    },
    submit: () => void submit(),
    isPending,
  };
}
