import { namePartsOf } from '../../../shared/contract/names.ts';
import type { Declared, ProceduresShape } from '../../../shared/rpc/procedure.ts';
import type { Failure, Result } from '../../../shared/rpc/result.ts';
import { type Answers, declaredBy } from './Answers.ts';

/** A change and what takes it back, as the page asks for them. */
export interface Asked {
  readonly name: string;
  readonly input: unknown;
}

/** What became of a press: an answer, or why not and which field of the form that is about. */
export type Outcome = { readonly made: unknown } | { readonly refused: Failure; readonly field: string | null };

export interface PressParts {
  readonly contract: ProceduresShape;
  readonly answers: Answers;
  /** Sends it; what is pressed twice is sent once, see `onePress`. */
  readonly send: (asked: Asked) => Promise<Result<unknown>>;
}

/** Sends a change, keeps what it answers and asks anew what it touches. */
export async function press({ contract, answers, send }: PressParts, asked: Asked): Promise<Outcome> {
  const { domain, procedure } = namePartsOf(asked.name);
  const told = declaredBy(contract, domain, procedure);
  const underway = answers.begin(told, asked.input);
  const result = await send(asked);
  underway.settle(told, result.ok ? { made: result.value } : null);
  return result.ok ? { made: result.value } : { refused: result.error, field: fieldOf(told, result.error) };
}

/** The field of the input a refusal is about; the last of its path is what a form calls it. */
function fieldOf({ refuses }: Pick<Declared, 'refuses'>, { details }: Failure): string | null {
  const reason = String(details?.reason ?? '');
  const path = Object.hasOwn(refuses, reason) ? refuses[reason] : null;
  return path?.split('.').at(-1) ?? null;
}
