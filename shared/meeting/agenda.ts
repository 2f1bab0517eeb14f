import { clockText } from '../calendar/clock.ts';
import type { AgendaItem, ItemGroup, MeetingContent } from '../kinds/meeting/meeting.ts';
import { minutesOfDay } from '../kinds/meeting/times.ts';

/** Fixed items come first and in this order, whatever else is moved. */
const FIRST: Readonly<Partial<Record<AgendaItem['kind'], number>>> = { approval: 0, announcements: 1, followUp: 2 };
const GROUPS: readonly ItemGroup[] = ['A', 'B', 'C', 'D'];

/**
 * The order people read: fixed items, then the open items by group, then the closed ones in the same way. Within these the order is
 * the agenda's own. Closed items stand last so that listeners leave once.
 */
export function agendaOrder(items: readonly AgendaItem[]): AgendaItem[] {
  return items
    .map((item, index) => ({ item, index, rank: agendaRank(item) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
}

/** Items of one rank stand together and may be moved among each other. */
export function agendaRank({ kind, group, openness }: AgendaItem): number {
  const fixed = FIRST[kind];
  if (fixed !== undefined) return fixed;
  const inGroup = group === null ? GROUPS.length : GROUPS.indexOf(group);
  return 10 + inGroup + (openness.closed ? 10 : 0);
}

/**
 * Numbers for the items that have none: each the next after `last`, in reading order. A number once given is never given again, so a
 * late item gets the next one, wherever it stands.
 */
export function numberItems(items: readonly AgendaItem[], last: number): Map<string, string> {
  const given = items.flatMap(({ number }) => (number === null ? [] : [Number(number)])).filter(Number.isInteger);
  let next = Math.max(last, ...given) + 1;
  return new Map(
    agendaOrder(items).flatMap((item) => (item.number === null ? [[item.id, String(next++)] as const] : [])),
  );
}

export interface Slot {
  readonly id: string;
  /** `18:05`; null while the meeting has no time of day. */
  readonly starts: string | null;
}

/** When each item is expected to begin, by the estimates of those before it. */
export function clock({ time }: Pick<MeetingContent, 'time'>, items: readonly AgendaItem[]): Slot[] {
  let at = time === null ? null : minutesOfDay(time);
  return items.map(({ id, minutes }) => {
    const starts = at === null ? null : clockText(at);
    if (at !== null) at += minutes;
    return { id, starts };
  });
}

/** In place of a publishable title that nobody wrote; the title itself must not take its place. */
export const CLOSED_TITLE = 'Lukket punkt';

/** What may be shown of a closed item before the doors are closed. */
export const publicTitle = ({ openness }: Pick<AgendaItem, 'openness'>): string =>
  openness.publicTitle.trim() || CLOSED_TITLE;

/** The group an item belongs to by what is asked of the body, and by which body it is. */
export function groupOf(item: {
  readonly caseType: 'decision' | 'discussion' | 'information';
  readonly role: AgendaItem['role'];
  readonly inCouncil: 'yes' | 'no';
}): ItemGroup {
  if (item.caseType === 'information' || item.role === 'informed') return 'D';
  if (item.caseType === 'discussion') return 'C';
  return item.inCouncil === 'yes' || item.role === 'advises' ? 'A' : 'B';
}
