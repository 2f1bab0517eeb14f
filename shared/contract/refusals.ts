import type { AnyProcedure } from '../rpc/procedure.ts';
import type { AppContract } from './index.ts';

/**
 * Refused of any change, whatever it is: the record is of a newer form, the rights of the council do not let this folder write it, what it goes on
 * from was kept aside meanwhile, or the program's own long work writes just now.
 */
export const EVERY = { newerRecord: null, notYours: null, relaid: null, longWork: null } as const;

/**
 * What a change refuses that is done under a name: signed, sealed, sent, adopted, recorded. Whatever declares it is refused by the core
 * while the profile has no name, before anything of it is done.
 */
export const NAMED = { nobody: null } as const;

/** Reasons that tell a programmer and not a person: their code is what is worded. */
export const FAULTS: readonly string[] = ['otherRequest', 'unexpected'];

type Procedures = AppContract[keyof AppContract];
type Declared<P> = P extends { readonly refuses: infer R } ? keyof R & string : never;
type Each<D> = D extends unknown ? Declared<D[keyof D]> : never;

/** Every reason a change may be refused for, as the contract declares them. */
export type Refusal = Each<Procedures> | keyof typeof EVERY;

/** Whether what it makes bears the name of who makes it. */
export function isNamed(procedure: AnyProcedure): boolean {
  return procedure.kind !== 'query' && Object.hasOwn(procedure.refuses, 'nobody');
}

/** Whether a procedure may be refused for this reason; what it does not declare is a fault of the program. */
export function declares(procedure: AnyProcedure, reason: string): boolean {
  const own = procedure.kind === 'query' ? {} : procedure.refuses;
  return Object.hasOwn(own, reason) || Object.hasOwn(EVERY, reason) || FAULTS.includes(reason);
}
