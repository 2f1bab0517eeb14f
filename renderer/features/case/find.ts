export type FindField = 'find' | 'replace';

/** What the bar holds. */
export interface Find {
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** How many were replaced last; null once something else is looked for. */
  readonly replaced: number | null;
}

export const NOTHING_SOUGHT: Find = {
  text: '',
  replacement: '',
  matchCase: false,
  wholeWord: false,
  replaced: null,
};

/** `sought`: what is selected in the text a person comes from; empty where that is nothing to look for. */
export interface Asking {
  readonly field: FindField;
  readonly sought: string;
}

/** The bar is asked for: what is selected is what is looked for, else what was looked for before. */
export function ask(find: Find, { sought }: Asking): Find {
  return sought === '' ? find : { ...find, text: sought, replaced: null };
}

/** Where the next letter is wanted: nothing can be put in the place of what nobody has named. */
export function fieldFor({ text }: Find, { field }: Asking): FindField {
  return text === '' ? 'find' : field;
}

/** Something is written in the bar. */
export function write(find: Find, change: Partial<Omit<Find, 'replaced'>>): Find {
  return { ...find, ...change, replaced: 'replacement' in change ? find.replaced : null };
}

/** What a key does in one of the fields; null for a key that is only typed. */
export function keyed(
  { key, shiftKey, ctrlKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean },
  field: FindField,
): 'close' | 'next' | 'previous' | 'one' | 'all' | null {
  if (key === 'Escape') return 'close';
  if (key !== 'Enter') return null;
  if (field === 'replace') return ctrlKey ? 'all' : 'one';
  return shiftKey ? 'previous' : 'next';
}
