export type Step = -1 | 1;

/** The order with one taken sooner or later; null at the ends. */
export function movedOrder(ids: readonly string[], index: number, by: Step): string[] | null {
  const to = index + by;
  const id = ids[index];
  if (id === undefined || to < 0 || to >= ids.length) return null;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Where some were let go of. */
export interface Drop {
  readonly keys: ReadonlySet<unknown>;
  readonly target: { readonly key: unknown; readonly dropPosition: string };
}

/** The order after a drop; what was taken together stays in its own order. */
export function droppedOrder(ids: readonly string[], { keys, target }: Drop): string[] {
  const moving = ids.filter((id) => keys.has(id));
  const rest = ids.filter((id) => !keys.has(id));
  const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...moving, ...rest.slice(at)];
}

/** Alt with an arrow takes what has the focus a step up or down. */
export function stepOf({ altKey, key }: { readonly altKey: boolean; readonly key: string }): Step | null {
  if (!altKey) return null;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : null;
}
