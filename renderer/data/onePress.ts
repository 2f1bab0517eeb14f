import type { Result } from '../../shared/rpc/result.ts';
import type { ClientMessage, Push, Transport } from '../../shared/rpc/wire.ts';
import { isFresh, used } from './freshId.ts';

type Call = ClientMessage & { readonly type: 'call' };

interface Press {
  readonly key: string;
  /** The message that went. */
  readonly id: string;
  readonly answer: Promise<Result<unknown>>;
  /** When the last press that is taken as this one came, or when it was answered; infinitely late while it is under way. */
  at: number;
}

/** Two presses of a double click lie no further apart; a key that is held repeats faster. Milliseconds. */
const DOUBLE = 500;

/** How long a press whose answer was lost is asked again when it is pressed again, and not done anew. Milliseconds. */
const LOST = 10 * 60 * 1000;

/**
 * Lets no press be done twice: the same action with the same input, asked again while the first is under way or a moment after it was
 * done, is the first, and gets its answer. A press that was never answered is sent again as it was, with the request it had: the core
 * knows whether it was done. Any other action in between ends both, so that what was undone can be done again. What bears no request
 * is no press, and passes: two equal updates of a record are two, and the record itself knows what it has.
 */
export function onePress(
  transport: Transport,
  { now }: { /** Milliseconds, rising. */ readonly now: () => number },
): Transport {
  const underWay = new Map<string, Press>();
  /** Ids of presses that were taken as another, by the id of that other. */
  const taken = new Map<string, string[]>();
  const last: { press?: Press } = {};
  /** Presses nobody answered, by what was asked. */
  const lost = new Map<string, { readonly message: Call; readonly at: number }>();

  /** The press itself, or the one before it that nobody answered. */
  const asFirstAsked = (key: string, message: Call): Call => {
    const before = lost.get(key);
    return before && now() - before.at < LOST ? { ...before.message, id: message.id } : message;
  };

  const answered = (key: string, message: Call, result: Result<unknown>): void => {
    const isNew = !lost.delete(key);
    if (isLost(result)) lost.set(key, { message, at: now() });
    else if (result.ok && isNew) lost.clear();
  };

  const begin = (key: string, pressed: Call): Promise<Result<unknown>> => {
    const message = asFirstAsked(key, pressed);
    const answer = transport.request(message).then((result) => {
      underWay.delete(key);
      taken.delete(message.id);
      answered(key, message, result);
      press.at = result.ok ? now() : Number.NEGATIVE_INFINITY;
      return result;
    });
    const press: Press = { key, id: message.id, answer, at: Number.POSITIVE_INFINITY };
    underWay.set(key, press);
    last.press = press;
    return answer;
  };

  const call = (message: Call): Promise<Result<unknown>> => {
    if (message.request === undefined) return transport.request(message);
    const key = keyOf(message);
    const before = underWay.get(key) ?? (last.press?.key === key ? last.press : undefined);
    if (!before || now() - before.at >= DOUBLE) return begin(key, message);
    if (underWay.has(key)) taken.set(before.id, [...(taken.get(before.id) ?? []), message.id]);
    else before.at = now();
    return before.answer;
  };

  return {
    request(message) {
      if (message.type === 'call') return call(message);
      const [leader] = [...taken].find(([, ids]) => ids.includes(message.target)) ?? [];
      return transport.request(leader ? { ...message, target: leader } : message);
    },
    onPush: (listener) =>
      transport.onPush((push: Push) => {
        listener(push);
        if (push.type === 'progress') for (const id of taken.get(push.id) ?? []) listener({ ...push, id });
      }),
  };
}

const isLost = (result: Result<unknown>): boolean => !result.ok && result.error.code === 'unavailable';

/** What is asked, with all ids that name nothing yet written alike. They are names once this is sent. */
function keyOf({ domain, name, input }: Call): string {
  const seen: string[] = [];
  const key = JSON.stringify([domain, name, input], (_key, value: unknown) => {
    if (!isFresh(value)) return value;
    seen.push(value);
    return '*';
  });
  for (const id of seen) used(id);
  return key;
}
