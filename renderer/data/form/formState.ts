import type { MessageId } from '../../../shared/i18n/index.ts';

/** What is wrong with a form, field by field; nothing when it may be sent. */
export type Problems<F> = { readonly [K in keyof F]?: MessageId };

export interface FormState<F> {
  /** What stands in the fields. */
  readonly held: F;
  /** Fields a person was told of: they pressed, and something was wrong there. */
  readonly told: readonly (keyof F)[];
}

export const atRest = <F>(held: F): FormState<F> => ({ held, told: [] });

export function withPatch<F>({ held, told }: FormState<F>, patch: Partial<F>): FormState<F> {
  return { held: { ...held, ...patch }, told };
}

/** The form as it stands once it was pressed: what is wrong is told from now on, until it is mended. */
export function asPressed<F>({ held }: FormState<F>, problems: Problems<F>): FormState<F> {
  return { held, told: Object.keys(problems) as (keyof F)[] };
}

/** What is told at a field: only what is still wrong, and only after a press. Nobody is blamed for what they have not come to yet. */
export function toldAt<F>({ told }: FormState<F>, problems: Problems<F>, field: keyof F): MessageId | undefined {
  return told.includes(field) ? problems[field] : undefined;
}

/** Which of these fields are empty, each with what to say of it. */
export function emptyOf<F>(held: F, needed: Problems<F>): Problems<F> {
  const isEmpty = ([field]: [string, unknown]) => String(held[field as keyof F] ?? '').trim() === '';
  return Object.fromEntries(Object.entries(needed).filter(isEmpty)) as Problems<F>;
}
