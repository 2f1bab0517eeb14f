import * as Y from 'yjs';

/**
 * What the core's state lacks of this page's document, as one update, or null when it lacks nothing. Text it lacks shows in the state
 * vectors. Deletions do not, and every update carries all of them, so they count only when the page knows of changes (`pending`)
 * that the core has not acknowledged: otherwise merely opening a case would write to its history.
 */
export function unsentBy(
  doc: Y.Doc,
  { coreState, pending }: { coreState: Uint8Array; pending: 'yes' | 'no' },
): Uint8Array | null {
  const coreVector = Y.encodeStateVectorFromUpdate(coreState);
  const known = Y.decodeStateVector(coreVector);
  const own = Y.decodeStateVector(Y.encodeStateVector(doc));
  const ahead = [...own].some(([client, clock]) => clock > (known.get(client) ?? 0));
  return ahead || pending === 'yes' ? Y.encodeStateAsUpdate(doc, coreVector) : null;
}
