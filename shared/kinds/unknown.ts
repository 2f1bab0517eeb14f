/**
 * What a newer program wrote and this one cannot read must survive an edit by this one. `raw` is what lies in the record,
 * `read` what this program read of it, `next` what it is to say: the answer is `next` with all of `raw` that was never read.
 */
export function withUnknown(raw: unknown, read: unknown, next: unknown): unknown {
  if (isPlain(raw) && isPlain(read) && isPlain(next)) return objectWithUnknown(raw, read, next);
  if (Array.isArray(raw) && Array.isArray(read) && Array.isArray(next) && raw.length === read.length)
    return next.map((one) => elementWithUnknown(raw, read, one));
  return next;
}

/** Keys of `raw` that `read` lacks, at any depth: how much of a value this program does not know. */
export function countUnknown(raw: unknown, read: unknown): number {
  if (Array.isArray(raw) && Array.isArray(read))
    return raw.reduce((sum: number, one, index) => sum + countUnknown(one, read[index]), 0);
  if (!isPlain(raw) || !isPlain(read)) return 0;
  return Object.keys(raw).reduce(
    (sum, key) => sum + (Object.hasOwn(read, key) ? countUnknown(raw[key], read[key]) : 1),
    0,
  );
}

type Plain = Record<string, unknown>;

function objectWithUnknown(raw: Plain, read: Plain, next: Plain): Plain {
  const kept = Object.entries(raw).filter(([key]) => !Object.hasOwn(read, key) && !Object.hasOwn(next, key));
  const own = Object.entries(next).map(([key, value]) => [key, withUnknown(raw[key], read[key], value)] as const);
  return Object.fromEntries([...own, ...kept]);
}

/** Elements are known again by their id, or by saying just what they said. */
function elementWithUnknown(raw: readonly unknown[], read: readonly unknown[], next: unknown): unknown {
  const id = idOf(next);
  const same = JSON.stringify(next);
  const at = read.findIndex((one) => (id === undefined ? JSON.stringify(one) === same : idOf(one) === id));
  return at < 0 ? next : withUnknown(raw[at], read[at], next);
}

const idOf = (value: unknown): unknown => (isPlain(value) ? value.id : undefined);

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
