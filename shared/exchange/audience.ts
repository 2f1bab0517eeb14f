import { z } from 'zod';

/**
 * Who may see a record, widest first: everybody; the council and its administration, as of what is closed or still being written; some
 * party groups by their ids; the one person who wrote it. The record is the boundary: nothing in it is for fewer.
 */
export const RecordAudience = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('all') }),
  z.looseObject({ kind: z.literal('council') }),
  z.looseObject({
    kind: z.literal('groups'),
    groups: z.array(z.string().min(1).max(80)).max(30),
    /** A day of the groups' epoch it belongs to, where its record says one. */
    since: z.iso.date().optional(),
    /** Persons it was given on to, who were not in the groups then. */
    given: z.array(z.string().max(210)).max(500).optional(),
  }),
  z.looseObject({ kind: z.literal('own') }),
]);
export type RecordAudience = z.infer<typeof RecordAudience>;

/** The kinds of it, widest first. */
export const AudienceKind = z.enum(['all', 'council', 'groups', 'own']);
export type AudienceKind = z.infer<typeof AudienceKind>;

/** Travels only when it is named, and never with all the others: what a group or a person has for themselves. */
export const isNarrow = ({ kind }: RecordAudience): boolean => kind === 'groups' || kind === 'own';
