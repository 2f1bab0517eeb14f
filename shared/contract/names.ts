import type { z } from 'zod';
import type { AnyProcedure, InputOf, Mutation, OutputOf, Query } from '../rpc/procedure.ts';
import type { AppContract } from './index.ts';

type AnyMutation = Mutation<z.ZodType, z.ZodType>;
type AnyQuery = Query<z.ZodType, z.ZodType>;

type Named<P extends AnyProcedure> = {
  [D in keyof AppContract & string]: {
    [N in keyof AppContract[D] & string]: AppContract[D][N] extends P ? `${D}.${N}` : never;
  }[keyof AppContract[D] & string];
}[keyof AppContract & string];

/** A query of the contract as `domain.name`. */
export type QueryName = Named<AnyQuery>;
/** A mutation of the contract as `domain.name`. */
export type ChangeName = Named<AnyMutation>;

type Procedure<F extends string> = F extends `${infer D}.${infer N}`
  ? D extends keyof AppContract
    ? N extends keyof AppContract[D]
      ? Extract<AppContract[D][N], AnyProcedure>
      : never
    : never
  : never;

/** What is sent with it. */
export type InputTo<F extends string> = InputOf<Procedure<F>>;
/** What is answered to it. */
export type AnswerTo<F extends string> = OutputOf<Procedure<F>>;

/** Domain and name of a full name. */
export function namePartsOf(name: string): { readonly domain: string; readonly procedure: string } {
  const [domain = '', procedure = ''] = name.split('.');
  return { domain, procedure };
}
