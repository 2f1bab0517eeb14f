/** A picture as it stands in the text that is open. */
export interface ShownPicture {
  /** Of the place, which lives as long as the picture is drawn. */
  readonly key: string;
  readonly id: string;
  readonly alt: string;
  readonly isDecorative: boolean;
  /** Where what is said of it is drawn, under the picture. */
  readonly place: HTMLElement;
}

export interface PicturesState {
  readonly shown: readonly ShownPicture[];
  /** Id of the picture whose description is being asked for, or null. */
  readonly asked: string | null;
}

/** The pictures of a text that is open, and which of them is being described. */
export class Pictures {
  readonly #listeners = new Set<() => void>();
  #state: PicturesState = { shown: [], asked: null };

  getState = (): PicturesState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Drawn, or changed where it stands. */
  show(picture: ShownPicture): void {
    const { shown } = this.#state;
    const isKnown = shown.some(({ key }) => key === picture.key);
    this.#set({ shown: isKnown ? shown.map((one) => (one.key === picture.key ? picture : one)) : [...shown, picture] });
  }

  hide(key: string): void {
    this.#set({ shown: this.#state.shown.filter((one) => one.key !== key) });
  }

  /** Asks for the description of one, and of no other; of none with null. */
  ask(id: string | null): void {
    this.#set({ asked: id });
  }

  #set(change: Partial<PicturesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
