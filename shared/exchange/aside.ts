import { z } from 'zod';

/** Why the rights of the council let a row not count: whose key, when, and what that person may write. */
export const RIGHTS_REASONS = ['unknownKey', 'revokedKey', 'notYet', 'role', 'group', 'notOwn'] as const;

/** Why a row of a record's log is kept aside: it is shown and passed on, and never played. */
export const AsideReason = z.enum([
  ...RIGHTS_REASONS,
  /** A fact in the name of a device that has not signed it. */
  'unsignedFact',
  /** It would change or take away what has happened. */
  'facts',
  /** It does not lie as its kind of record lies. */
  'schema',
  /** It builds upon a row that is kept aside. */
  'buildsOnAside',
  /** The same changes lie there one by one, and each is judged for itself. */
  'finer',
]);
export type AsideReason = z.infer<typeof AsideReason>;

/** Rows that are kept aside for this reason say nothing that other rows do not say. */
export const SAID_BY_OTHERS: AsideReason = 'finer';
