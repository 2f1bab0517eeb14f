import type { EventsShape } from './procedure.ts';
import type { Push } from './wire.ts';

type PushedEvent = Extract<Push, { type: 'event' }>;

/** The schemas of the events, or how to fetch them when the first one comes. */
export type Schemas<E extends EventsShape> = E | (() => Promise<E>);

interface Told {
  readonly onEvent: (name: string, payload: unknown) => void;
  readonly onBadEvent: (name: string) => void;
}

/**
 * Parses events and tells them in the order they came, those that wait for their schemas first. Where the schemas cannot be fetched, what
 * waited is told as bad, and the next event tries again.
 */
export function createEventReader<E extends EventsShape>(
  given: Schemas<E>,
  { onEvent, onBadEvent }: Told,
): (event: PushedEvent) => void {
  const state: { schemas: E | null; readonly waiting: PushedEvent[] } = {
    schemas: typeof given === 'function' ? null : given,
    waiting: [],
  };

  const read = (schemas: E, { name, payload }: PushedEvent): void => {
    const parsed = Object.hasOwn(schemas, name) ? schemas[name]?.safeParse(payload) : undefined;
    if (parsed?.success) onEvent(name, parsed.data);
    else onBadEvent(name);
  };

  const fetched = async (fetch: () => Promise<E>): Promise<void> => {
    try {
      state.schemas = await fetch();
    } catch {
      for (const { name } of state.waiting.splice(0)) onBadEvent(name);
      return;
    }
    for (const event of state.waiting.splice(0)) read(state.schemas, event);
  };

  return (event) => {
    if (state.schemas) return read(state.schemas, event);
    state.waiting.push(event);
    if (state.waiting.length === 1 && typeof given === 'function') void fetched(given);
  };
}
