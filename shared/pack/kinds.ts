import { z } from 'zod';

/** medlemmer, offentligheden, presse. Only members see closed items; the press gets what the public gets, with a contact. */
export const Audience = z.enum(['members', 'public', 'press']);
export type Audience = z.infer<typeof Audience>;

/** `agenda`: the list of items alone. `full`: with the cases. `minutes`: with what was decided (beslutningsprotokol). */
export const PackVariant = z.enum(['agenda', 'full', 'minutes']);
export type PackVariant = z.infer<typeof PackVariant>;

/** `reading-pdf`: *samlet læse-PDF*, with the attachments' pages in place; less accessible than `pdf`. */
export const PackFormat = z.enum(['pdf', 'reading-pdf', 'docx', 'zip', 'xlsx', 'csv', 'ics', 'json']);
export type PackFormat = z.infer<typeof PackFormat>;
