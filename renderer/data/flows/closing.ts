import { emptyOf, type Problems } from '../form/formState.ts';

/** How a file is closed to a passphrase: typed twice. */
export interface TypedPassphrase {
  readonly passphrase: string;
  readonly again: string;
}

/** As many letters as the contract asks for; the page holds no schema. */
const LEAST_LETTERS = 12;

export function wrongInPassphrase<F extends TypedPassphrase>(held: F): Problems<TypedPassphrase> {
  if (held.passphrase.length < LEAST_LETTERS) return { passphrase: 'exchange.shortPassphrase' };
  if (held.again === '') return emptyOf<TypedPassphrase>(held, { again: 'exchange.needsAgain' });
  return held.again === held.passphrase ? {} : { again: 'exchange.otherAgain' };
}

/** Every key in a text: somebody may have been sent a whole card. */
export const keysIn = (text: string): string[] => [...text.matchAll(/\bage1[a-z0-9]{10,}/g)].map(([key]) => key);

/** With an entry in the list or out of it; what is new comes last. */
export const withOne = <T>(list: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);
