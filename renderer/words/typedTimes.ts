import type { MessageId } from '../../shared/i18n/index.ts';
import { isPlannable, type PlannedTimes } from '../../shared/kinds/meeting/times.ts';

const CLOCK = /^(?:[01]\d|2[0-3])[:.][0-5]\d$/;

/** `18.00` and `18:00` are the same time; what is neither is no time. */
export function clockOf(text: string): string | null {
  return CLOCK.test(text.trim()) ? text.trim().replace('.', ':') : null;
}

/** What was typed as beginning and planned end: the times, or what is wrong with them. Both may be empty. */
export function typedTimes(typed: { readonly time: string; readonly ends: string }): {
  readonly times: PlannedTimes;
  readonly wrong: MessageId | null;
} {
  const times = { time: clockOf(typed.time), ends: clockOf(typed.ends) };
  const isUnread = (['time', 'ends'] as const).some((field) => times[field] === null && typed[field].trim() !== '');
  if (isUnread) return { times, wrong: 'meetings.badTime' };
  if (times.time === null && times.ends !== null) return { times, wrong: 'meetings.endsAlone' };
  return { times, wrong: isPlannable(times) ? null : 'meetings.endsBefore' };
}
