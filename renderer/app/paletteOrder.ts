import { fold } from '../../shared/text/fold.ts';

/** Something the palette offers, by the words it is called. */
export interface Offered {
  readonly label: string;
}

/** Whether all that was typed stands in the words, whatever the case and the accents. */
export function fits(text: string, words: string): boolean {
  const folded = fold(words);
  return fold(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** What fits, first what begins so: »Sager« is meant before »Importér sager«; else in the order given. */
export function fitting<O extends Offered>(offered: readonly O[], text: string): O[] {
  const typed = fold(text).split(/\s+/).join(' ');
  const begins = ({ label }: O) => Number(fold(label).startsWith(typed));
  return offered.filter(({ label }) => fits(text, label)).toSorted((a, b) => begins(b) - begins(a));
}

/** Those with the words in their title before those that hold them elsewhere. */
export function titledFirst<R extends { readonly title: string }>(rows: readonly R[], text: string): R[] {
  const isTitled = ({ title }: R) => fits(text, title);
  return [...rows.filter(isTitled), ...rows.filter((row) => !isTitled(row))];
}

/** What of the view on the screen is offered comes first once something is typed; before that, where one may want to go. */
export function inOrder<G>(groups: { readonly cases: G; readonly view: G; readonly commands: G }, text: string): G[] {
  const { cases, view, commands } = groups;
  return text.trim() === '' ? [cases, view, commands] : [view, cases, commands];
}

const PAGE = 8;

/** Where a key goes to in a list of so many; undefined for a key that goes nowhere. Arrows go round, pages stop at the ends. */
export function nextOption(key: string, at: number, count: number): number | undefined {
  const last = Math.max(count - 1, 0);
  if (key === 'ArrowDown') return at === last ? 0 : at + 1;
  if (key === 'ArrowUp') return at === 0 ? last : at - 1;
  if (key === 'PageDown') return Math.min(at + PAGE, last);
  if (key === 'PageUp') return Math.max(at - PAGE, 0);
  return undefined;
}
