import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../files/durable.ts';

export const LOCK_STATE_FILE = 'lock-state.json';

const Stored = z.object({
  language: z.enum(['da', 'en']).catch('da'),
  /** Passphrases tried in vain since the last that opened, and when the last was, milliseconds since 1970. */
  failed: z.int().min(0).catch(0),
  last: z.number().catch(0),
});
type Stored = z.infer<typeof Stored>;

/** So many may be mistyped without waiting. */
const FREE = 3;
/** Seconds. */
const LONGEST = 900;

/**
 * What a locked program needs to know: the language it asks in, and how often it was tried in vain. Each wrong passphrase after the third
 * makes the next wait twice as long, up to a quarter of an hour, also across restarts. That slows who sits at the program; who has the
 * files is slowed by what a guess costs, and by nothing here.
 */
export class LockState {
  readonly #file: string;
  readonly #now: () => Date;
  #known: Stored;

  constructor(dataDir: string, now: () => Date) {
    this.#file = join(dataDir, LOCK_STATE_FILE);
    this.#now = now;
    this.#known = read(this.#file);
  }

  get language(): 'da' | 'en' {
    return this.#known.language;
  }

  /** Whole seconds until the next may be tried; 0 when it may be now. */
  wait(): number {
    const { failed, last } = this.#known;
    if (failed < FREE) return 0;
    const passed = (this.#now().getTime() - last) / 1000;
    const whole = Math.min(LONGEST, 2 ** (failed - FREE));
    // A clock that was set back has let no time pass.
    return Math.min(whole, Math.max(0, Math.ceil(whole - passed)));
  }

  failed(): void {
    this.#put({ failed: this.#known.failed + 1, last: this.#now().getTime() });
  }

  opened(): void {
    if (this.#known.failed > 0) this.#put({ failed: 0 });
  }

  speak(language: 'da' | 'en'): void {
    if (language !== this.#known.language) this.#put({ language });
  }

  #put(patch: Partial<Stored>): void {
    this.#known = { ...this.#known, ...patch };
    try {
      writeDurably(this.#file, JSON.stringify(this.#known));
    } catch {
      // A folder that cannot be written is told by the core; here the number is kept for as long as the program runs.
    }
  }
}

function read(file: string): Stored {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { language: 'da', failed: 0, last: 0 };
  }
}
