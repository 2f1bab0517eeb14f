import type { Checker, CheckResult } from '../../../shared/checks/index.ts';
import type { CaseInput, Finding } from '../../../shared/checks/types.ts';
import type { GateState } from '../../../shared/kinds/case/play.ts';
import { type Placed, place } from '../editor/findingsPlugin.ts';
import type { SpellingState, SpellingWatch } from './SpellingWatch.ts';
import type { Surroundings } from './surroundings.ts';

/** What the checks and the dictionary find, with names for what is open. */
export interface Checked extends CheckResult {
  /** Whether anybody has asked if the case may be dispatched: how what it lacks is told hangs on it. */
  readonly gate: GateState;
  /** Findings of the checks, then misspelt words. */
  readonly placed: readonly Placed[];
  readonly spelling: {
    readonly state: SpellingState;
    readonly placed: readonly Placed[];
    readonly dismissed: readonly Finding[];
  };
}

/** Work that lets go of the page between its steps. */
export type Steps<T> = Generator<undefined, T, undefined>;

interface By {
  readonly checker: Checker;
  readonly spelling: SpellingWatch;
  readonly gate: GateState;
}

export function* readCase(input: CaseInput, { checker, spelling, gate }: By): Steps<Checked> {
  const result = yield* checker.steps(input);
  yield;
  const { findings, dismissed } = spelling.run(input);
  const [checks, misspelt] = [place(result.findings), place(findings)];
  return {
    ...result,
    gate,
    placed: [...checks, ...misspelt],
    spelling: { state: spelling.state, placed: misspelt, dismissed },
  };
}

/** Milliseconds in a row: a key pressed meanwhile is still on the screen at once. */
const SLICE = 30;

/**
 * Does the steps, as many at a time as a slice holds, with a painted frame between slices; the first slice at once. `done` is called in the
 * last. Answers what ends it before that.
 */
export function inSlices<T>(page: Surroundings, steps: Steps<T>, done: (value: T) => void): () => void {
  const state = { isOver: false };
  const goOn = () => {
    const until = page.now() + SLICE;
    while (!state.isOver) {
      const step = steps.next();
      if (step.done) return done(step.value);
      if (page.now() > until) return page.afterPaint(goOn);
    }
  };
  goOn();
  return () => {
    state.isOver = true;
  };
}
