/**
 * Runs `work` at once when called, and again once at the end of `pause` milliseconds when it was called meanwhile. However often it is
 * called, the last call is always followed by a run.
 */
export function atMostEvery(pause: number, work: () => void): () => void {
  const state = { resting: false, again: false };
  const run = () => {
    state.again = false;
    state.resting = true;
    work();
    setTimeout(() => {
      state.resting = false;
      if (state.again) run();
    }, pause);
  };
  return () => {
    if (state.resting) state.again = true;
    else run();
  };
}
