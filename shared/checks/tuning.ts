import type { Message } from './types.ts';

/** A number a rule goes by that a council may change. */
export interface Threshold {
  readonly id: string;
  readonly name: Message;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export interface ListEntry {
  /** As it stands in running text: small letters, but for abbreviations and names. */
  readonly term: string;
  /** What to write instead, where the list gives that. */
  readonly plain?: string;
  /** Why it is on the list, or what to ask, where the list's own source does not say it. */
  readonly reason?: string;
}

/** Words a rule goes by. Data with a source; a council may add and remove. */
export interface WordList {
  readonly id: string;
  readonly name: Message;
  /** Where the words come from, or why they are there. */
  readonly source: Message;
  readonly entries: readonly ListEntry[];
}

/** A word list from plain terms. */
export function wordList({ terms, ...rest }: Omit<WordList, 'entries'> & { terms: readonly string[] }): WordList {
  return { ...rest, entries: terms.map((term) => ({ term })) };
}

/** What the checklist in force makes of a rule's lists and thresholds, for one case type. */
export interface Tuning {
  /** The list less what the council has removed, with what it has added. */
  entries(list: WordList): readonly ListEntry[];
  threshold(threshold: Threshold): number;
}
