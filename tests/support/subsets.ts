/** Every subset, the empty one first, each in the order of the list. */
export function subsetsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, set) => list.filter((_item, bit) => set & (1 << bit)));
}
