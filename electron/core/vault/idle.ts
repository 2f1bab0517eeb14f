/** Between two looks. Milliseconds. */
const TICK = 5000;
/** A look that comes so much later than it should: the computer slept. Milliseconds. */
const SLEPT = 60_000;

interface Parts {
  readonly now: () => number;
  /** Null when nothing is to be locked just now. */
  readonly minutes: () => number | null;
  readonly lock: () => void;
}

/** Locks when nobody has done anything for some minutes, by the clock on the wall, and when the computer has slept. */
export class Idle {
  readonly #parts: Parts;
  readonly #timer: NodeJS.Timeout;
  #active: number;
  #looked: number;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#active = parts.now();
    this.#looked = this.#active;
    this.#timer = setInterval(() => this.#look(), TICK);
    this.#timer.unref();
  }

  /** Somebody did something. */
  awake(): void {
    this.#active = this.#parts.now();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = this.#parts.now();
    const hasSlept = now - this.#looked > SLEPT;
    this.#looked = now;
    const minutes = this.#parts.minutes();
    if (minutes !== null && (hasSlept || now - this.#active > minutes * 60_000)) this.#parts.lock();
  }
}
