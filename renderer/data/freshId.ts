const fresh = new Set<string>();

/** An id for something that is about to be made. Until it has been sent it tells nobody apart: two presses make one thing. */
export function freshId(): string {
  const id = crypto.randomUUID();
  fresh.add(id);
  return id;
}

/** Whether nothing of this id has been sent. */
export const isFresh = (value: unknown): value is string => typeof value === 'string' && fresh.has(value);

/** It has been sent: from now on it is a name. */
export const used = (id: string): void => void fresh.delete(id);
