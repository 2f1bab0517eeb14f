/** Where a program's output goes, in whole pieces. */
export interface Turn {
  write(chunk: string | Uint8Array): void;
  /** Nothing more comes. */
  end(): void;
}

interface Waiting {
  readonly held: (string | Uint8Array)[];
  ended: boolean;
}

/**
 * Lets what runs side by side be read one after the other: the first that took a turn is shown as it comes, what each other says waits
 * until all before it have ended.
 */
export class Turns {
  readonly #show: (chunk: string | Uint8Array) => void;
  readonly #waiting: Waiting[] = [];

  constructor(show: (chunk: string | Uint8Array) => void) {
    this.#show = show;
  }

  take(): Turn {
    const own: Waiting = { held: [], ended: false };
    this.#waiting.push(own);
    return {
      write: (chunk) => {
        if (own === this.#waiting[0]) this.#show(chunk);
        else own.held.push(chunk);
      },
      end: () => {
        own.ended = true;
        this.#pass();
      },
    };
  }

  /** Shows all that waits, in turn, ended or not: for a run that is cut off. */
  flush(): void {
    for (const { held } of this.#waiting) for (const chunk of held.splice(0)) this.#show(chunk);
  }

  #pass(): void {
    while (this.#waiting[0]?.ended) {
      this.#waiting.shift();
      for (const chunk of this.#waiting[0]?.held.splice(0) ?? []) this.#show(chunk);
    }
  }
}
