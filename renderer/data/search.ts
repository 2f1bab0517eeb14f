type Reader<T> = (value: unknown) => T | undefined;

/** What of an address is one of these, or left out. */
export const oneOf =
  <const T extends string>(...values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((one) => one === value);

/** What of an address is text of at most so many letters, or left out. */
export const textUpTo =
  (length: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= length ? value : undefined;

type SearchOf<R> = { [K in keyof R]?: (R[K] extends Reader<infer T> ? T : never) | undefined };

/**
 * Reads what stands behind the `?` of an address. Anybody can write there, and it is read before the first page is drawn: what no part
 * reads is left out, and it takes no library of schemas.
 */
export function searchReader<R extends Readonly<Record<string, Reader<string>>>>(parts: R) {
  return (search: Readonly<Record<string, unknown>>): SearchOf<R> => {
    const read = Object.entries(parts).map(([name, reader]) => [name, reader(search[name])] as const);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as SearchOf<R>;
  };
}
