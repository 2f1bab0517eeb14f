import { createSpelling, type SpellingResult } from '../../../shared/checks/spelling.ts';
import type { CaseInput } from '../../../shared/checks/types.ts';
import { createKnown, type IsKnown } from '../../../shared/text/spelling/known.ts';
import type { Api } from '../api.tsx';

/** Keys asked about in one message. */
const BATCH = 2000;
const NOTHING: SpellingResult = { findings: [], dismissed: [], unasked: [] };

export type SpellingState = 'off' | 'on' | 'failed';

/**
 * What the dictionary says of one open case. The dictionary lives in the core's own thread: what it has answered is read at once, what it
 * has not is asked for when the person pauses, and `changed` is called when the answers have come. An answer about words that
 * are gone in the meantime simply finds nothing.
 */
export class SpellingWatch {
  readonly #spelling = createSpelling();
  readonly #verdicts = new Map<string, boolean>();
  readonly #asking = new Set<string>();
  readonly #api: Api;
  readonly #changed: () => void;
  readonly #stops: readonly (() => void)[];
  #isKnown: IsKnown | null = null;
  #isOn = true;
  #hasFailed = false;
  #version = 0;
  #unasked: readonly string[] = [];

  constructor(api: Api, changed: () => void) {
    this.#api = api;
    this.#changed = changed;
    const readWords = () => void this.#readWords();
    this.#stops = [
      api.on('settings.changed', ({ spelling }) => {
        this.#isOn = spelling;
        readWords();
      }),
      api.on('checklist.changed', readWords),
      api.on('council.changed', readWords),
    ];
    readWords();
  }

  get state(): SpellingState {
    if (!this.#isOn) return 'off';
    return this.#hasFailed ? 'failed' : 'on';
  }

  /** What is known now; nothing while the words taken as right have not been read. */
  run(input: CaseInput): SpellingResult {
    const isKnown = this.#isKnown;
    if (!this.#isOn || !isKnown) return NOTHING;
    const verdict = (key: string) => this.#verdicts.get(key);
    const result = this.#spelling.run(input, { verdict, isKnown, version: this.#version });
    this.#unasked = result.unasked;
    return result;
  }

  /** Asks for what the last run did not know. */
  async ask(): Promise<void> {
    const keys = this.#unasked.filter((key) => key.length <= 80 && !this.#asking.has(key)).slice(0, BATCH);
    if (!this.#isOn || keys.length === 0) return;
    for (const key of keys) this.#asking.add(key);
    const answer = await this.#api.spelling.check({ keys });
    for (const key of keys) this.#asking.delete(key);
    this.#hasFailed = !answer.ok;
    const wrong = new Set(answer.ok ? answer.value.wrong : []);
    // When it cannot be asked, no word is called wrong.
    for (const key of keys) this.#verdicts.set(key, wrong.has(key));
    this.#version++;
    this.#changed();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  async #readWords(): Promise<void> {
    const [words, settings] = await Promise.all([this.#api.spelling.words({}), this.#api.app.settings({})]);
    if (settings.ok) this.#isOn = settings.value.spelling;
    this.#isKnown = createKnown(words.ok ? words.value.words : []);
    this.#version++;
    this.#changed();
  }
}
