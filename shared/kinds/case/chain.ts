import type { ChainStep, ChainStop } from './case.ts';
import type { PlayedStop } from './play.ts';

/**
 * The case's way: the stops people wrote, in their order, with what has happened at each. A stop the case was sent to stands as it
 * was sent, also where somebody has changed it, gone back to an older text or taken it away; a second line for it is left out.
 */
export function playChain(written: readonly ChainStop[], stops: readonly PlayedStop[]): ChainStep[] {
  const played = new Map(stops.map((stop) => [stop.id, stop]));
  const sent = stops.flatMap(({ at }) => (at ? [at] : []));
  const isSentElsewhere = ({ id, body, date }: ChainStop) =>
    !played.get(id)?.at && sent.some((at) => at.body === body && at.date === date);
  const chain = written
    .filter((stop) => !isSentElsewhere(stop))
    .map((stop): ChainStep => stepOf(stop, played.get(stop.id)));
  const known = new Set(chain.map(({ id }) => id));
  for (const at of sent) {
    if (known.has(at.id)) continue;
    const before = chain.findIndex(({ date }) => date === null || date > (at.date ?? ''));
    chain.splice(before < 0 ? chain.length : before, 0, stepOf(at, played.get(at.id)));
  }
  return chain;
}

function stepOf(stop: ChainStop, played: PlayedStop | undefined): ChainStep {
  const { itemNumber = null, dispatchedOn, lateReason } = played?.known ?? {};
  const { id, body, date, role } = played?.at ?? stop;
  return {
    id,
    body,
    date,
    itemNumber,
    role,
    ...(dispatchedOn === undefined ? {} : { dispatchedOn }),
    ...(lateReason === undefined ? {} : { lateReason }),
  };
}
