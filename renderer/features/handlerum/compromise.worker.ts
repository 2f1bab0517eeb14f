import { type CompromiseInput, compromiseRoom } from '../../../shared/handlerum/compromise.ts';

/** Counts in a thread of its own, so that the page goes on answering. One question, one answer. */
self.onmessage = ({ data }: MessageEvent<{ readonly turn: number; readonly input: CompromiseInput }>) => {
  const start = performance.now();
  const room = compromiseRoom(data.input);
  self.postMessage({ turn: data.turn, room, milliseconds: performance.now() - start });
};
