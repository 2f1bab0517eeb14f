/** Values of a message by name; `by` is who did it. */
export type Values = Record<string, string | number>;

/** As given, but whoever did something under no name is told as `nobody` says: data from before a name was asked for has such. */
export function withWhom(values: Values | undefined, nobody: () => string): Values | undefined {
  const { by } = values ?? {};
  return typeof by === 'string' && by.trim() === '' ? { ...values, by: nobody() } : values;
}
