import { useState } from 'react';
import type { AnswerTo, ChangeName, InputTo } from '../../../shared/contract/names.ts';
import type { MessageId } from '../../../shared/i18n/index.ts';
import { useT } from '../../words/i18n.tsx';
import { type Said, useChange } from '../change/useChange.ts';

/** What a form lacks before it can be sent. */
export interface Wrong {
  /** Name of the field that is told, as the input of the change calls it. */
  readonly field: string;
  readonly why: MessageId;
}

/** What a form would send, or what is wrong with it: made by a function beside the form. */
export type Checked<I> = { readonly send: I } | { readonly wrong: Wrong };

export interface CheckedChange {
  /** Sends what is right and tells what is wrong; null when nothing was made. */
  readonly send: <N extends ChangeName>(
    name: N,
    checked: Checked<InputTo<N>>,
    said?: Said<N>,
  ) => Promise<AnswerTo<N> | null>;
  readonly isPending: boolean;
  /** What is wrong with a field, found here or refused by the core. */
  readonly errorAt: (field: string) => string | undefined;
}

/** A change whose input a plain function makes of what is typed, for a form that is no record of fields; else `useForm`. `shown` are its fields that a refusal may be about; see `useChange`. */
export function useCheckedChange(shown: readonly string[] = []): CheckedChange {
  const t = useT();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [change, { isPending, refusedAt }] = useChange(shown);
  return {
    isPending,
    send: async (name, checked, said) => {
      setWrong('wrong' in checked ? checked.wrong : null);
      return 'wrong' in checked ? null : change(name, checked.send, said);
    },
    errorAt: (field) => (wrong ? (wrong.field === field ? t(wrong.why) : undefined) : refusedAt(field)),
  };
}
