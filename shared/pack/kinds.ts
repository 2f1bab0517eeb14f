import { z } from 'zod';

/** medlemmer, offentligheden, presse. Only members see closed items; the press gets what the public gets, with a contact. */
export const Audience = z.enum(['members', 'public', 'press']);
export type Audience = z.infer<typeof Audience>;

/** `agenda`: the list of items alone. `full`: with the cases. `minutes`: with what was decided (beslutningsprotokol). */
export const PackVariant = z.enum(['agenda', 'full', 'minutes']);
export type PackVariant = z.infer<typeof PackVariant>;
