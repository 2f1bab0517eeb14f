import type { AppContract } from '../../../shared/contract/index.ts';
import type { Handlers } from '../../../shared/rpc/types.ts';
import type { AnsweringContext } from '../context.ts';

/** The handlers of one domain of the contract. */
export type DomainHandlers<D extends Exclude<keyof AppContract, 'vault'>> = Handlers<
  AppContract,
  AnsweringContext,
  AbortSignal
>[D];
