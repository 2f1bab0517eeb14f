import type { MessageId } from '../../shared/i18n/index.ts';
import { isPlannable, type PlannedTimes } from '../../shared/kinds/meeting/times.ts';

const CLOCK = /^(?:[01]\d|2[0-3])[:.][0-5]\d$/;

/** `18.00` and `18:00` are the same time; what is neither is no time. */
export function clockOf(text: string): string | null {
  return CLOCK.test(text.trim()) ? text.trim().replace('.', ':') : null;
}

interface Right {
  readonly times: PlannedTimes;
  readonly wrong: null;
  readonly field: null;
}

interface WrongTimes {
  readonly times: PlannedTimes;
  readonly wrong: MessageId;
  /** The one to be told. */
  readonly field: 'time' | 'ends';
}

/** What was typed as beginning and planned end: the times, or what is wrong with them and in which field. Both may be empty. */
export function typedTimes(typed: { readonly time: string; readonly ends: string }): Right | WrongTimes {
  const times = { time: clockOf(typed.time), ends: clockOf(typed.ends) };
  const unread = (['time', 'ends'] as const).find((field) => times[field] === null && typed[field].trim() !== '');
  if (unread) return { times, wrong: 'meetings.badTime', field: unread };
  if (times.time === null && times.ends !== null) return { times, wrong: 'meetings.endsAlone', field: 'time' };
  if (!isPlannable(times)) return { times, wrong: 'meetings.endsBefore', field: 'ends' };
  return { times, wrong: null, field: null };
}
