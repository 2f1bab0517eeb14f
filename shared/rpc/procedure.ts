import type { z } from 'zod';

/**
 * What keeps a request that is sent twice from being done twice. `noted`: the core notes the request with the change. `named`:
 * what is made is named by the request, and nothing is noted. `harmless`: doing it twice is doing it once; it needs no request.
 */
export type Repeat = 'noted' | 'named' | 'harmless';

export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
}
export interface Mutation<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'mutation';
  readonly input: I;
  readonly output: O;
  readonly repeat: Repeat;
}
export interface Job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'job';
  readonly input: I;
  readonly progress: P;
  readonly output: O;
  readonly repeat: Repeat;
}

/** Reads only. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Query<I, O> {
  return { kind: 'query', input, output };
}

/** Changes something; each call is one transaction. */
export function mutation<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  { repeat }: { readonly repeat: Repeat } = { repeat: 'noted' },
): Mutation<I, O> {
  return { kind: 'mutation', input, output, repeat };
}

/** May take long: reports progress and can be cancelled. */
export function job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(spec: {
  input: I;
  progress: P;
  output: O;
  repeat?: Repeat;
}): Job<I, P, O> {
  return { kind: 'job', repeat: 'noted', ...spec };
}

export type AnyProcedure =
  | Query<z.ZodType, z.ZodType>
  | Mutation<z.ZodType, z.ZodType>
  | Job<z.ZodType, z.ZodType, z.ZodType>;
export type ContractShape = Readonly<Record<string, Readonly<Record<string, AnyProcedure>>>>;
export type EventsShape = Readonly<Record<string, z.ZodType>>;

/** What a contract says of each procedure beside its schemas: all a caller needs. A contract is one itself. */
export type ProceduresShape = Readonly<
  Record<string, Readonly<Record<string, { readonly kind: AnyProcedure['kind']; readonly repeat?: Repeat }>>>
>;
export type ProceduresOf<C extends ContractShape> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D]]: Pick<C[D][N], Extract<keyof C[D][N], 'kind' | 'repeat'>>;
  };
};

/** The procedures alone, as for a program that is built apart from its schemas. */
export function proceduresOf(contract: ContractShape): ProceduresShape {
  const named = (procedure: AnyProcedure) =>
    procedure.kind === 'query' ? { kind: procedure.kind } : { kind: procedure.kind, repeat: procedure.repeat };
  const ofDomain = (procedures: ContractShape[string]) =>
    Object.fromEntries(Object.entries(procedures).map(([name, procedure]) => [name, named(procedure)]));
  return Object.fromEntries(Object.entries(contract).map(([domain, procedures]) => [domain, ofDomain(procedures)]));
}

export type InputOf<P extends AnyProcedure> = z.infer<P['input']>;
export type OutputOf<P extends AnyProcedure> = z.infer<P['output']>;
export type ProgressOf<P> = P extends Job<z.ZodType, infer G, z.ZodType> ? z.infer<G> : never;
