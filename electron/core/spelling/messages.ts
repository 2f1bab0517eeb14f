/** What is asked of the dictionary's thread. */
export interface Question {
  readonly id: number;
  readonly kind: 'wrong' | 'suggest';
  /** Keys to judge, or the one word to suggest for. */
  readonly words: readonly string[];
}

export interface Answer {
  readonly id: number;
  readonly words: readonly string[];
}
