import * as Y from 'yjs';
import type { z } from 'zod';
import { positionBetween } from './position.ts';

/**
 * Ordered lists in a Y.Doc: a root map by id whose values are maps with a fractional `position`. Two people who add, change and
 * move items apart lose nothing in the merge; of one key of one item the last writer wins.
 */
export interface Item {
  readonly id: string;
}

/** Items in the order of their positions, ties by id; what does not fit the schema is left out. */
export function readOrdered<S extends z.ZodType<Item>>(doc: Y.Doc, name: string, schema: S): z.infer<S>[] {
  return orderedMaps(doc, name).flatMap(({ item }) => {
    const parsed = schema.safeParse(item.toJSON());
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds the item at the end, or changes the keys of the item with the same id that differ. */
export function putOrdered(doc: Y.Doc, name: string, item: Item): void {
  doc.transact(() => {
    const map = doc.getMap(name);
    const existing = map.get(item.id);
    const known: Y.Map<unknown> | null = existing instanceof Y.Map ? existing : null;
    const target = known ?? new Y.Map<unknown>();
    const before: Record<string, unknown> = known?.toJSON() ?? {};
    for (const [key, value] of Object.entries(item)) {
      if (JSON.stringify(before[key]) !== JSON.stringify(value)) target.set(key, value);
    }
    if (known) return;
    target.set('position', positionBetween(orderedMaps(doc, name).at(-1)?.position ?? null, null));
    map.set(item.id, target);
  });
}

/** Moves an item so that it stands at `index` among the others. Unknown ids are ignored: someone else removed the item. */
export function moveOrdered(doc: Y.Doc, name: string, target: { id: string; index: number }): void {
  const others = orderedMaps(doc, name).filter((entry) => entry.id !== target.id);
  const item = doc.getMap(name).get(target.id);
  if (!(item instanceof Y.Map)) return;
  const before = others[target.index - 1]?.position ?? null;
  const after = others.slice(target.index).find((entry) => before === null || entry.position > before);
  item.set('position', positionBetween(before, after?.position ?? null));
}

function orderedMaps(doc: Y.Doc, name: string): { id: string; position: string; item: Y.Map<unknown> }[] {
  return [...doc.getMap(name).entries()]
    .flatMap(([id, item]) => {
      if (!(item instanceof Y.Map)) return [];
      const position = item.get('position');
      return [{ id, position: typeof position === 'string' && /^[0-9A-Za-z]+$/.test(position) ? position : 'V', item }];
    })
    .sort((a, b) => compare(a.position, b.position) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
