import * as Y from 'yjs';
import type { z } from 'zod';
import { positionBetween } from './position.ts';
import { withUnknown } from './unknown.ts';

/**
 * Ordered lists in a Y.Doc: a root map by id whose values are maps with a fractional `position`. Two people who add, change and
 * move items apart lose nothing in the merge; of one key of one item the last writer wins. Keys that only mean something
 * together are laid down under one key, `for+against`, so that a merge can never make a pair that nobody wrote.
 */
export interface Item {
  readonly id: string;
}

export interface ItemList<S extends z.ZodType<Item> = z.ZodType<Item>> {
  readonly name: string;
  readonly schema: S;
  /** Groups of keys that are one register. */
  readonly together?: readonly (readonly string[])[] | undefined;
}

/** Items in the order of their positions, ties by id; what does not fit the schema is left out. */
export function readOrdered<S extends z.ZodType<Item>>(doc: Y.Doc, list: ItemList<S>): z.infer<S>[] {
  return orderedMaps(doc, list.name).flatMap(({ item }) => {
    const parsed = list.schema.safeParse(flat(item.toJSON(), list));
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds the item at the end, or changes the keys of the item with the same id that differ. What this program cannot read of it stays. */
export function putOrdered(doc: Y.Doc, list: ItemList, item: Item): void {
  doc.transact(() => {
    const map = doc.getMap(list.name);
    const existing = map.get(item.id);
    const known: Y.Map<unknown> | null = existing instanceof Y.Map ? existing : null;
    const target = known ?? new Y.Map<unknown>();
    const raw: Record<string, unknown> = known?.toJSON() ?? {};
    const parsed = known ? list.schema.safeParse(flat(raw, list)) : null;
    const read: Record<string, unknown> = parsed?.success ? grouped({ ...parsed.data }, list) : {};
    for (const [key, value] of Object.entries(grouped({ ...item }, list))) {
      if (JSON.stringify(read[key]) === JSON.stringify(value) && Object.hasOwn(raw, key)) continue;
      target.set(key, withUnknown(raw[key], read[key], value));
    }
    if (known) return;
    target.set('position', positionBetween(orderedMaps(doc, list.name).at(-1)?.position ?? null, null));
    map.set(item.id, target);
  });
}

/** Takes an item away; one that is not there already is. */
export function removeOrdered(doc: Y.Doc, name: string, id: string): void {
  doc.getMap(name).delete(id);
}

/**
 * Moves an item so that it stands at `index` among the others, or last where there are fewer by now. Unknown ids are ignored:
 * someone else removed the item.
 */
export function moveOrdered(doc: Y.Doc, name: string, target: { id: string; index: number }): void {
  const others = orderedMaps(doc, name).filter((entry) => entry.id !== target.id);
  const item = doc.getMap(name).get(target.id);
  if (!(item instanceof Y.Map)) return;
  const index = Math.min(target.index, others.length);
  const before = others[index - 1]?.position ?? null;
  const after = others.slice(index).find((entry) => before === null || entry.position > before);
  item.set('position', positionBetween(before, after?.position ?? null));
}

/**
 * Makes the list say what `items` says, in their order, touching only what differs. Items that cannot be read stay: somebody
 * else's program knows them.
 */
export function restoreOrdered(doc: Y.Doc, list: ItemList, items: readonly Item[]): void {
  doc.transact(() => {
    const wanted = new Set(items.map(({ id }) => id));
    for (const { id } of readOrdered(doc, list)) if (!wanted.has(id)) removeOrdered(doc, list.name, id);
    for (const [index, item] of items.entries()) {
      putOrdered(doc, list, item);
      if (readOrdered(doc, list)[index]?.id !== item.id) moveTo(doc, list, { id: item.id, index });
    }
  });
}

/** Lays keys that are one register, but were laid down one by one, under their one key; the same on every laptop. */
export function regroup(doc: Y.Doc, list: ItemList): void {
  for (const { item } of orderedMaps(doc, list.name)) {
    for (const group of list.together ?? []) {
      if (item.has(nameOf(group)) || !group.some((key) => item.has(key))) continue;
      item.set(nameOf(group), Object.fromEntries(group.map((key) => [key, item.get(key)])));
      for (const key of group) item.delete(key);
    }
  }
}

/** The items as they lie there, unread. */
export function rawItems(doc: Y.Doc, list: ItemList): { id: string; raw: Record<string, unknown> }[] {
  return orderedMaps(doc, list.name).map(({ id, item }) => ({ id, raw: flat(item.toJSON(), list) }));
}

/** `index` counts the items that can be read. */
function moveTo(doc: Y.Doc, list: ItemList, target: { id: string; index: number }): void {
  const before = readOrdered(doc, list).filter(({ id }) => id !== target.id)[target.index - 1]?.id;
  const others = orderedMaps(doc, list.name).filter(({ id }) => id !== target.id);
  moveOrdered(doc, list.name, { id: target.id, index: others.findIndex(({ id }) => id === before) + 1 });
}

const nameOf = (group: readonly string[]): string => group.join('+');

function grouped(
  item: Record<string, unknown>,
  { together = [] }: Pick<ItemList, 'together'>,
): Record<string, unknown> {
  const result = { ...item };
  for (const group of together) {
    result[nameOf(group)] = Object.fromEntries(group.map((key) => [key, item[key]]));
    for (const key of group) delete result[key];
  }
  return result;
}

/** Also reads items that were laid down key by key, before the keys were one register. */
function flat(raw: Record<string, unknown>, { together = [] }: Pick<ItemList, 'together'>): Record<string, unknown> {
  const result = { ...raw };
  for (const group of together) {
    const register = raw[nameOf(group)];
    delete result[nameOf(group)];
    if (typeof register === 'object' && register !== null) Object.assign(result, register);
  }
  return result;
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
