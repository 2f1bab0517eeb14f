/**
 * Hybrid logical clock (Kulkarni et al. 2014): the device's own time, moved on where it lies behind what was already seen, so
 * that what follows always sorts after what it follows, also when a laptop's clock is wrong. Written so that plain string
 * comparison orders it: `2026-12-08T18:00:00.123Z/0004`.
 */
const DIGITS = 4;
const MOST = 10 ** DIGITS - 1;

/** A reading after `last` (the latest one known, if any) and not before `now`. */
export function nextClock(last: string | undefined, now: Date): string {
  const time = now.toISOString();
  const [seenTime, seenCount] = last ? parts(last) : ['', 0];
  if (time > seenTime) return written(time, 0);
  if (seenCount < MOST) return written(seenTime, seenCount + 1);
  return written(new Date(Date.parse(seenTime) + 1).toISOString(), 0);
}

const written = (time: string, count: number): string => `${time}/${String(count).padStart(DIGITS, '0')}`;

function parts(clock: string): readonly [string, number] {
  const [time = '', count = '0'] = clock.split('/');
  return [time, Number(count) || 0];
}
