import type { z } from 'zod';

export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
}
export interface Mutation<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'mutation';
  readonly input: I;
  readonly output: O;
}
export interface Job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'job';
  readonly input: I;
  readonly progress: P;
  readonly output: O;
}

/** Reads only. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Query<I, O> {
  return { kind: 'query', input, output };
}

/** Changes something; each call is one transaction. */
export function mutation<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Mutation<I, O> {
  return { kind: 'mutation', input, output };
}

/** May take long: reports progress and can be cancelled. */
export function job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(spec: {
  input: I;
  progress: P;
  output: O;
}): Job<I, P, O> {
  return { kind: 'job', ...spec };
}

export type AnyProcedure =
  | Query<z.ZodType, z.ZodType>
  | Mutation<z.ZodType, z.ZodType>
  | Job<z.ZodType, z.ZodType, z.ZodType>;
export type ContractShape = Readonly<Record<string, Readonly<Record<string, AnyProcedure>>>>;
export type EventsShape = Readonly<Record<string, z.ZodType>>;

export type InputOf<P extends AnyProcedure> = z.infer<P['input']>;
export type OutputOf<P extends AnyProcedure> = z.infer<P['output']>;
export type ProgressOf<P> = P extends Job<z.ZodType, infer G, z.ZodType> ? z.infer<G> : never;
