import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import type { NotedRequest } from '../database/tables/requests.ts';
import { notedWrite } from '../write.ts';
import type { Work } from './room.ts';
import type { WorkInput, WorkName } from './works.ts';

/** The press that long work comes from, which is carried out once. */
export interface Press {
  /** Names what is made; null when the press has no name. */
  readonly request: string | null;
  /** Written in each transaction of the work; null for what needs no note. */
  readonly note: NotedRequest | null;
}

export const NO_PRESS: Press = { request: null, note: null };

/** The same place for work, whose work comes from a press. */
export function pressed(work: Work, press: Press): Work {
  return {
    run: <N extends WorkName>(name: N, input: WorkInput<N>, { signal, progress }: StepControl) =>
      work.run(name, input, { signal, progress, press }),
    get writing() {
      return work.writing;
    },
    close: () => work.close(),
  };
}

/** A context that notes the press in all that is written with it. */
export function noting<C extends Pick<CoreContext, 'write'>>(ctx: C, { request, note }: Press) {
  return { ...ctx, request, write: notedWrite(ctx.write, note) };
}
