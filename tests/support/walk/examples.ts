import type { AppContract } from '../../../shared/contract/index.ts';
import type { AnyProcedure, InputOf } from '../../../shared/rpc/procedure.ts';
import { meetingExamples } from './meetingExamples.ts';
import { otherExamples } from './otherExamples.ts';
import { recordExamples } from './recordExamples.ts';
import type { World } from './world.ts';

/** An input that the procedure carries out in this world; it may prepare the world first. */
type Example<I> = (world: World) => I | Promise<I>;

export type ExamplesOf<D extends keyof AppContract> = {
  readonly [N in keyof AppContract[D]]: AppContract[D][N] extends AnyProcedure
    ? Example<InputOf<AppContract[D][N]>>
    : never;
};

/** What begins something is tried in an empty folder. */
export const IN_EMPTY: ReadonlySet<string> = new Set(['app.begin', 'charter.begin']);

/** One for every procedure of the core: complete by type, and by name in the test that walks them. The lock in front of it has tests of its own. */
export const EXAMPLES: { readonly [D in Exclude<keyof AppContract, 'vault'>]: ExamplesOf<D> } = {
  ...meetingExamples,
  ...recordExamples,
  ...otherExamples,
};
