import type { CharterContent } from '../kinds/charter/charter.ts';

/** The version in force where it can be read; undefined while there is none, it is unsettled, or its seal is broken. */
export function inForceOf({ versions, inForce }: CharterContent): CharterContent['versions'][number] | undefined {
  return versions.find(({ id, sealed }) => id === inForce && sealed);
}
