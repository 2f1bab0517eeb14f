import type * as Y from 'yjs';

/** What a person's own writing in a record can be; everything else is named by the procedure that does it. */
export const WRITTEN_ACTIONS = ['edit', 'fields', 'dismiss', 'answer'] as const;
export type WrittenAction = (typeof WRITTEN_ACTIONS)[number];

/** What an update wrote in: the root types of the document, each with the keys below it; a text or list has none. */
export type Written = ReadonlyMap<string, ReadonlySet<string>>;

/** What one transaction wrote, by the root types it changed something in or below. Costs by what was changed, never by the document's size. */
export function writtenIn({ doc, changed }: Pick<Y.Transaction, 'doc' | 'changed'>): Written {
  const written = new Map<string, Set<string>>();
  for (const [type, own] of changed) {
    const { root, key } = rootOf(type);
    const name = nameOf(doc, root);
    if (name === null) continue;
    const keys = written.get(name) ?? new Set();
    for (const one of key === null ? own : [key]) if (one !== null) keys.add(one);
    written.set(name, keys);
  }
  return written;
}

type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/** The root a type lies in, and under which of its keys; null for the root itself and below a text. */
function rootOf(type: AnyType): { root: AnyType; key: string | null } {
  let at = type;
  let key: string | null = null;
  while (at._item !== null) {
    key = at._item.parentSub;
    at = at._item.parent as AnyType;
  }
  return { root: at, key };
}

function nameOf(doc: Y.Doc, root: AnyType): string | null {
  for (const [name, type] of doc.share) if (type === root) return name;
  return null;
}
