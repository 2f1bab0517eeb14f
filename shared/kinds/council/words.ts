import type { Mandate } from './council.ts';

/** Roles as they are written in Danish papers and files. */
export const ROLE_WORDS: Readonly<Record<Mandate['role'], string>> = {
  mayor: 'borgmester',
  deputyMayor: 'viceborgmester',
  chair: 'formand',
  deputyChair: 'næstformand',
  member: 'medlem',
};
