import { inForceOf } from '../../../shared/charter/inForce.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

/** What the form of an adoption holds. */
export type TypedAdoption = InputTo<'charter.adopt'>;

/** By the municipal council as it is called here, today. */
export function newAdoption(council: Pick<CouncilContent, 'bodies'> | null | undefined, today: string): TypedAdoption {
  const main = council?.bodies.find(({ kind }) => kind === 'municipalCouncil');
  return { body: main?.name ?? 'Kommunalbestyrelsen', date: today, item: '' };
}

export const missingInAdoption = (held: TypedAdoption): Problems<TypedAdoption> =>
  emptyOf(held, { body: 'form.needsBody', date: 'form.needsDay' });

export const toAdopt = ({ body, date, item }: TypedAdoption): TypedAdoption => ({
  body: body.trim(),
  date,
  item: item.trim(),
});

/** Who has signed the version in force, and who may yet. */
export function signedOf(charter: CharterContent, members: readonly { readonly id: string; readonly name: string }[]) {
  const version = inForceOf(charter)?.id;
  const signed = charter.signatures.filter((one) => one.version === version && one.withdrawnAt === null);
  return { signed, free: members.filter(({ id }) => !signed.some(({ member }) => member === id)) };
}

/** A signature of one of these; the name is the one the council knows. */
export function toSign(free: readonly { readonly id: string; readonly name: string }[], member: string) {
  return { member, name: free.find(({ id }) => id === member)?.name ?? '' } satisfies InputTo<'charter.sign'>;
}
