import type { Failure } from '../../../shared/rpc/result.ts';
import type { Asked, Outcome } from './press.ts';

export interface ChangesState {
  /** How many are under way. */
  readonly pending: number;
  /** What is wrong with a field that the form shows. */
  readonly refused: { readonly field: string; readonly text: string } | null;
}

/** What is said once a change is made. */
export interface Telling {
  readonly done: string | undefined;
  /** What takes it back. */
  /** Null where what was made needs no taking back. */
  readonly inverse: ((made: unknown) => Asked | null) | null;
}

/** How the page tells a person. */
export interface Voice {
  /** In words that say what to do. */
  readonly errorText: (why: Failure) => string;
  /** At the foot of the window; `undo` is offered beside it. */
  readonly tell: (text: string, undo: (() => void) | null) => void;
  /** Fields that the form shows, and that a refusal is told at. */
  readonly shown: readonly string[];
}

const AT_REST: ChangesState = { pending: 0, refused: null };

/**
 * Changes of one part of a page, one after another or at once: how many are under way, and what the last was refused for. A refusal is told at
 * its field where the form shows it, and else at the foot of the window. What takes a change back is a change like any other.
 */
export class Changes {
  readonly #press: (asked: Asked) => Promise<Outcome>;
  readonly #listeners = new Set<() => void>();
  #state = AT_REST;

  constructor(press: (asked: Asked) => Promise<Outcome>) {
    this.#press = press;
  }

  get state(): ChangesState {
    return this.#state;
  }

  /** Calls `changed` whenever the state is another; answers how to stop. */
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  /** What was answered, or null when it was refused, which has been told by then. */
  async run(asked: Asked, { done, inverse }: Telling, voice: Voice): Promise<{ readonly made: unknown } | null> {
    this.#set({ pending: this.#state.pending + 1, refused: null });
    const outcome = await this.#press(asked);
    this.#set({ ...this.#state, pending: this.#state.pending - 1 });
    if ('refused' in outcome) {
      this.#refuse(outcome, voice);
      return null;
    }
    const { made } = outcome;
    const asBefore = done === undefined ? null : (inverse?.(made) ?? null);
    const back = () => void (asBefore && this.run(asBefore, { done: undefined, inverse: null }, voice));
    if (done !== undefined) voice.tell(done, asBefore ? back : null);
    return { made };
  }

  #refuse({ refused, field }: Extract<Outcome, { refused: Failure }>, { errorText, shown, tell }: Voice): void {
    const text = errorText(refused);
    if (field !== null && shown.includes(field)) this.#set({ ...this.#state, refused: { field, text } });
    else tell(text, null);
  }

  #set(state: ChangesState): void {
    this.#state = state;
    for (const changed of this.#listeners) changed();
  }
}
