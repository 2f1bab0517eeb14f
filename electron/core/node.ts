/** The Node the program is made for; below it the database's native code ends the process without a word. */
export const NODE_NEEDED = 24;

/**
 * One line that says what to do when `version` (such as `20.11.0`) is too old, else undefined. Entries ask before they load anything
 * else, so this file imports nothing.
 */
export function nodeTooOld(version: string): string | undefined {
  if (Number(version.split('.')[0]) >= NODE_NEEDED) return undefined;
  return `Node ${NODE_NEEDED} is needed and this is ${version}; start it with "npm start" or "npx handlerum", which bring their own`;
}
