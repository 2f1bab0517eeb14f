import type { Mandate } from './council.ts';

/** Roles as they are written in Danish papers and files. */
export const ROLE_WORDS: Readonly<Record<Mandate['role'], string>> = {
  mayor: 'borgmester',
  deputyMayor: 'viceborgmester',
  chair: 'formand',
  deputyChair: 'næstformand',
  member: 'medlem',
};

/** The same for the interface's second language. */
export const ROLES_IN_ENGLISH: Readonly<Record<Mandate['role'], string>> = {
  mayor: 'mayor',
  deputyMayor: 'deputy mayor',
  chair: 'chair',
  deputyChair: 'deputy chair',
  member: 'member',
};
