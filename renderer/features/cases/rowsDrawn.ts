/** Rows of the list that exist: those in view, and the one that holds the focus, in their order. */
export function rowsDrawn(
  inView: readonly number[],
  { active, total }: { readonly active: number; readonly total: number },
): number[] {
  return [...new Set([...inView, Math.min(active, total - 1)])].sort((a, b) => a - b);
}
