import { failure, type Result } from '../../../shared/rpc/result.ts';

interface Reply {
  readonly type: 'reply';
  readonly id: string;
  readonly result: Result<unknown>;
}

/** Room for the largest update the contract allows (24 MB of base64) and its envelope. Bytes of a socket, letters of a port. */
export const MAX_MESSAGE = 25 * 1024 * 1024;

/** The reply to one message that came as text, whatever it holds. Never rejects. */
export async function replyTo(
  session: { handle(raw: unknown): Promise<Result<unknown>> },
  text: string,
): Promise<Reply> {
  const raw = parse(text);
  const result = raw === undefined ? failure('invalid_input', 'Not JSON') : await session.handle(raw);
  return { type: 'reply', id: idOf(raw), result };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Empty when the message had none: the refusal is still sent, though nobody waits for it by name. */
function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : '';
}
