import * as Y from 'yjs';

/**
 * One update in place of many, for what a document became between two moments: what was written and deleted in between leaves
 * only its places, and letters typed one after another become one run.
 *
 * Yjs makes such an update from a document and the state of before, but lays the document's *whole* delete set behind it, so
 * that a log of them would grow with the square of its length. What was deleted before already stands in earlier updates:
 * only the ranges that are new are laid down here. The set is the last thing in an update, in the same bytes that a snapshot of
 * it has; where that does not hold, the longer update is right as well.
 */
export function joinedUpdate(before: Y.Doc, after: Y.Doc): Uint8Array {
  const whole = Y.encodeStateAsUpdate(after, Y.encodeStateVector(before));
  const all = Y.createDeleteSetFromStructStore(after.store);
  const tail = encoded(all);
  const head = whole.length - tail.length;
  if (head < 0 || Buffer.compare(whole.subarray(head), tail) !== 0) return whole;
  const added = encoded(without(all, Y.createDeleteSetFromStructStore(before.store)));
  const update = new Uint8Array(head + added.length);
  update.set(whole.subarray(0, head));
  update.set(added, head);
  return update;
}

type DeleteSet = ReturnType<typeof Y.createDeleteSetFromStructStore>;
type Ranges = readonly { readonly clock: number; readonly len: number }[];

/** A snapshot is its delete set and a state vector; an empty vector is one byte. */
function encoded(set: DeleteSet): Uint8Array {
  return Y.encodeSnapshot(Y.createSnapshot(set, new Map())).slice(0, -1);
}

function without(all: DeleteSet, known: DeleteSet): DeleteSet {
  const rest = Y.createDeleteSet();
  for (const [client, ranges] of all.clients) {
    const left = subtract(ranges, known.clients.get(client) ?? []);
    if (left.length > 0) rest.clients.set(client, left as never);
  }
  return rest;
}

/** Both in rising order, none of them overlapping. */
function subtract(ranges: Ranges, known: Ranges): { clock: number; len: number }[] {
  const left: { clock: number; len: number }[] = [];
  for (const { clock, len } of ranges) {
    const to = clock + len;
    let from = clock;
    for (const one of known) {
      if (one.clock + one.len <= from || one.clock >= to) continue;
      if (one.clock > from) left.push({ clock: from, len: one.clock - from });
      from = Math.max(from, one.clock + one.len);
    }
    if (from < to) left.push({ clock: from, len: to - from });
  }
  return left;
}
