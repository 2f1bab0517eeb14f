import type { InputTo } from '../../../shared/contract/names.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

/** What the form of an adoption holds. */
export type TypedAdoption = InputTo<'checklist.adopt'>;

export const missingInAdoption = (held: TypedAdoption): Problems<TypedAdoption> =>
  emptyOf(held, { body: 'form.needsBody', from: 'form.needsDay' });

export const toAdopt = ({ body, from }: TypedAdoption): TypedAdoption => ({ body: body.trim(), from });

/** Of the version that would be adopted now. */
export const nextNumber = (versions: readonly { readonly number: number }[]): number =>
  Math.max(0, ...versions.map(({ number }) => number)) + 1;
