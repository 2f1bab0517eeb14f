import type { z } from 'zod';

/**
 * What keeps a request that is sent twice from being done twice. `noted`: the core notes the request with the change. `named`:
 * what is made is named by the request, and nothing is noted. `harmless`: doing it twice is doing it once; it needs no request.
 */
export type Repeat = 'noted' | 'named' | 'harmless';

/**
 * Why a change may be refused besides its code, as `details.reason`: each with the field of the input it is about, or null when it is about
 * the whole. Each reason has its words in the catalogues, as `refusal.<reason>`.
 */
export type Refusals<R extends string = string> = Readonly<Record<R, string | null>>;

/** What a change declares. Plain data, so that a page may hold it without the schemas. */
export interface Declared<R extends string = string> {
  readonly repeat: Repeat;
  readonly refuses: Refusals<R>;
  /** What is read otherwise when it has been made: domains of the contract, or single queries as `domain.name`. */
  readonly touches: readonly string[];
  /** The query whose answer it gives as well, and the fields of its own input that are that query's input. */
  readonly answers: readonly [query: string, ...of: readonly string[]] | null;
}

export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
}
export interface Mutation<I extends z.ZodType, O extends z.ZodType, R extends string = string> extends Declared<R> {
  readonly kind: 'mutation';
  readonly input: I;
  readonly output: O;
}
export interface Job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType, R extends string = string>
  extends Declared<R> {
  readonly kind: 'job';
  readonly input: I;
  readonly progress: P;
  readonly output: O;
}

/** Reads only. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Query<I, O> {
  return { kind: 'query', input, output };
}

/** What a change tells of itself; `noted`, refused for no reason of its own and answering nothing but itself where nothing is said. */
export interface Telling<R extends string> extends Partial<Declared<R>> {
  readonly touches: readonly string[];
}

const declared = <R extends string>({ touches, ...told }: Telling<R>): Declared<R> => ({
  repeat: told.repeat ?? 'noted',
  refuses: told.refuses ?? ({} as Refusals<R>),
  answers: told.answers ?? null,
  touches,
});

/** Changes something; each call is one transaction. */
export function mutation<I extends z.ZodType, O extends z.ZodType, const R extends string = never>(
  input: I,
  output: O,
  told: Telling<R>,
): Mutation<I, O, R> {
  return { kind: 'mutation', input, output, ...declared(told) };
}

/** May take long: reports progress and can be cancelled. */
export function job<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType, const R extends string = never>({
  input,
  progress,
  output,
  ...told
}: { input: I; progress: P; output: O } & Telling<R>): Job<I, P, O, R> {
  return { kind: 'job', input, progress, output, ...declared(told) };
}

export type AnyProcedure =
  | Query<z.ZodType, z.ZodType>
  | Mutation<z.ZodType, z.ZodType>
  | Job<z.ZodType, z.ZodType, z.ZodType>;
export type ContractShape = Readonly<Record<string, Readonly<Record<string, AnyProcedure>>>>;
export type EventsShape = Readonly<Record<string, z.ZodType>>;

/** What a contract says of each procedure beside its schemas: all a caller needs. A contract is one itself. */
export type ProcedureTold = { readonly kind: AnyProcedure['kind'] } & Partial<Declared>;
export type ProceduresShape = Readonly<Record<string, Readonly<Record<string, ProcedureTold>>>>;
export type ProceduresOf<C extends ContractShape> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D]]: Pick<C[D][N], Extract<keyof C[D][N], 'kind' | keyof Declared>>;
  };
};

/** The procedures alone, as for a program that is built apart from its schemas. */
export function proceduresOf(contract: ContractShape): ProceduresShape {
  const told = (procedure: AnyProcedure): ProcedureTold => {
    if (procedure.kind === 'query') return { kind: 'query' };
    const { kind, repeat, refuses, touches, answers } = procedure;
    return { kind, repeat, refuses, touches, answers };
  };
  const ofDomain = (procedures: ContractShape[string]) =>
    Object.fromEntries(Object.entries(procedures).map(([name, procedure]) => [name, told(procedure)]));
  return Object.fromEntries(Object.entries(contract).map(([domain, procedures]) => [domain, ofDomain(procedures)]));
}

export type InputOf<P extends AnyProcedure> = z.infer<P['input']>;
export type OutputOf<P extends AnyProcedure> = z.infer<P['output']>;
export type ProgressOf<P> = P extends Job<z.ZodType, infer G, z.ZodType> ? z.infer<G> : never;
