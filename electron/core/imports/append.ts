/** Adds all of a list to another. One by one: a hundred thousand arguments are more than a call takes. */
export function append<T>(list: T[], added: readonly T[]): void {
  for (const one of added) list.push(one);
}
