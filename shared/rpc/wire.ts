import { z } from 'zod';
import type { Result } from './result.ts';

/** Every message has an id of its own: a cancel that reused its call's id would settle that call as a success. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call'),
    id: z.string().min(1).max(64),
    domain: z.string().max(64),
    name: z.string().max(64),
    input: z.unknown(),
    /**
     * Names one press, however often it is sent: a call asked again with the same request is answered and not done again.
     * Drawn at random by whoever pressed, so that no other press has it.
     */
    request: z.string().min(1).max(64).optional(),
  }),
  z.object({ type: z.literal('cancel'), id: z.string().min(1).max(64), target: z.string().min(1).max(64) }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

export type Push =
  | { readonly type: 'progress'; readonly id: string; readonly value: unknown }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown };

/** The port between renderer and core: direct call, Electron IPC or a socket on loopback. */
export interface Transport {
  request(message: ClientMessage): Promise<Result<unknown>>;
  /** Returns the function that stops listening. */
  onPush(listener: (push: Push) => void): () => void;
}
