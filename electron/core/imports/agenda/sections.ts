import type { Signal } from '../../../../shared/openness/judge.ts';
import { type GroupLabel, groupLabel } from '../../../../shared/openness/labels.ts';

/**
 * Lines that divide an agenda in open and closed, as they are passed from its beginning to its end. What holds is what the last of them
 * said; a doubt holds until a line settles it.
 */
export class Sections {
  #current: Signal | null = null;
  #divides: Signal | null = null;
  #items = 0;

  /** What holds for an item that begins here. */
  get current(): Signal | null {
    return this.#current;
  }

  /** An agenda that has a line for its closed items, and none before it, tells by that line that what stands before is open. */
  get before(): Signal | null {
    return this.#divides;
  }

  pass(): Signal | null {
    this.#items++;
    return this.#current;
  }

  /** True when the line is one that divides, and holds from here. */
  read(line: string): boolean {
    const label = groupLabel(line);
    if (label) this.enter(label, 'line');
    return label !== null;
  }

  /** Something says that what follows may be closed. What is closed stays so. */
  doubt(words: string): void {
    if (this.#current?.says !== 'closed') this.#current = { says: 'unclear', place: 'section', words };
  }

  /** `said`: the words stand in an item, and tell nothing of those before it. */
  enter({ says, words }: GroupLabel, as: 'line' | 'said'): void {
    const known = this.#current;
    // A file that is headed *Lukket* and begins with *Åbne punkter*, or the other way, contradicts itself.
    const contradicts = this.#items === 0 && known !== null && known.says !== says;
    if (as === 'line' && says === 'closed' && known === null && this.#items > 0)
      this.#divides = { says: 'open', place: 'division', words };
    this.#current = {
      says: contradicts ? 'unclear' : says,
      place: 'section',
      words: contradicts ? `${known.words} … ${words}` : words,
    };
  }
}
