import { fold } from '../../../../shared/text/fold.ts';

/** What a text says of who decides, among the bodies of the council. */
export type BodyRead =
  | { readonly kind: 'none' }
  /** One of the council's, by the name the council gives it. */
  | { readonly kind: 'body'; readonly name: string }
  /** The beginning of a body's name and no more: no answer yet. */
  | { readonly kind: 'half'; readonly name: string }
  /** Somebody else, such as a joint committee. */
  | { readonly kind: 'other'; readonly name: string };

/** Text that was written before there was a list to choose from is the body it names, however its letters are cased. */
export function readBody(text: string, bodies: readonly string[]): BodyRead {
  const name = text.trim();
  if (name === '') return { kind: 'none' };
  const words = fold(name);
  const same = bodies.find((body) => fold(body.trim()) === words);
  if (same !== undefined) return { kind: 'body', name: same };
  const begun = bodies.find((body) => fold(body).startsWith(words));
  return begun === undefined ? { kind: 'other', name } : { kind: 'half', name: begun };
}

/** Choice of the list that is no body: the field beside it says who. */
export const OTHER = 'other';
const PREFIX = 'body ';

/** What the list shows of what is written. */
export function choiceOf(read: BodyRead): string {
  if (read.kind === 'none') return '';
  return read.kind === 'body' ? PREFIX + read.name : OTHER;
}

export const choicesOf = (bodies: readonly string[]): readonly { readonly value: string; readonly label: string }[] =>
  bodies.map((name) => ({ value: PREFIX + name, label: name }));

/** What a choice writes; null where the field beside it says it. */
export function writtenBy(choice: string): string | null {
  if (choice === OTHER) return null;
  return choice.startsWith(PREFIX) ? choice.slice(PREFIX.length) : '';
}
