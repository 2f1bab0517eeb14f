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

/** Writing is no press: two equal updates of a record are two, and the record itself knows what it has. */
const WRITING = new Set(['records.push', 'records.close']);

interface Options {
  /** Whether a procedure changes something, or is long work. */
  readonly isAction: (domain: string, name: string) => boolean;
  /** Milliseconds, rising. */
  readonly now: () => number;
}

/**
 * Lets no press be sent twice: the same action with the same input, asked again while the first is under way or a moment after it was
 * done, is the first, and gets its answer. Any other action in between ends that moment, so that what was undone can be done again.
 */
export function onePress(transport: Transport, { isAction, now }: Options): Transport {
  const underWay = new Map<string, Press>();
  /** Ids of presses that were taken as another, by the id of that other. */
  const taken = new Map<string, string[]>();
  const last: { press?: Press } = {};

  const begin = (key: string, message: Call): Promise<Result<unknown>> => {
    const answer = transport.request(message).then((result) => {
      underWay.delete(key);
      taken.delete(message.id);
      press.at = result.ok ? now() : Number.NEGATIVE_INFINITY;
      return result;
    });
    const press: Press = { key, id: message.id, answer, at: Number.POSITIVE_INFINITY };
    underWay.set(key, press);
    last.press = press;
    return answer;
  };

  const call = (message: Call): Promise<Result<unknown>> => {
    const { domain, name } = message;
    if (!isAction(domain, name) || WRITING.has(`${domain}.${name}`)) return transport.request(message);
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
