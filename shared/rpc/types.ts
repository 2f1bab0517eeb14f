import type { z } from 'zod';
import type { AnyProcedure, ContractShape, EventsShape, InputOf, Job, OutputOf, ProgressOf } from './procedure.ts';
import type { Result } from './result.ts';

type AnyJob = Job<z.ZodType, z.ZodType, z.ZodType>;

/** What a handler may use besides its input. `S` is the host's abort signal, which this layer cannot name. */
export interface JobControl<G, S> {
  readonly signal: S;
  progress(value: G): void;
}

/** Plain functions, complete by type. They throw `AppError` for expected failures. */
export type Handlers<C extends ContractShape, Ctx, S> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D]]: (
      input: InputOf<C[D][N]>,
      ctx: Ctx,
      control: JobControl<ProgressOf<C[D][N]>, S>,
    ) => OutputOf<C[D][N]> | Promise<OutputOf<C[D][N]>>;
  };
};

/** A job under way on the caller's side. */
export interface RunningJob<O, G> {
  onProgress(listener: (value: G) => void): void;
  cancel(): void;
  readonly result: Promise<Result<O>>;
}

type Call<P extends AnyProcedure> = P extends AnyJob
  ? (input: InputOf<P>) => RunningJob<OutputOf<P>, ProgressOf<P>>
  : (input: InputOf<P>) => Promise<Result<OutputOf<P>>>;

/** The typed client: one function per procedure, and events by name. */
export type Client<C extends ContractShape, E extends EventsShape> = {
  readonly [D in keyof C]: { readonly [N in keyof C[D]]: Call<C[D][N]> };
} & {
  on<K extends keyof E & string>(name: K, listener: (payload: z.infer<E[K]>) => void): () => void;
};
