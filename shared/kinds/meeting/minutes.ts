import { z } from 'zod';
import { canonicalJson, jsonOf } from '../canonical.ts';
import { MeetingEvent } from './events.ts';
import { AgendaItem, type MeetingContent } from './meeting.ts';

const Line = z.string().max(200);
const Presence = z.object({
  item: z.string().max(80),
  tookPart: z.array(z.string().max(80)),
  absent: z.array(z.string().max(80)),
  disqualified: z.array(z.string().max(80)),
  /** Member's id and the substitute's name. */
  substitutes: z.record(z.string(), Line),
});

/** The minutes as they are sealed: all that is read of a sealed meeting, whatever is written or recorded apart from it. */
export const SealedMinutes = z.object({
  schema: z.literal('handlerum.minutes/1'),
  body: z.object({ id: z.string().max(80), name: z.string().max(500) }),
  date: z.string().max(10),
  items: z.array(AgendaItem),
  texts: z.array(z.object({ item: z.string().max(80), text: z.string() })),
  events: z.array(MeetingEvent),
  presence: z.array(Presence),
  members: z.array(z.object({ id: z.string().max(80), name: Line })),
  signatures: z.array(z.object({ id: z.string().max(80), name: Line, at: z.string() })),
  by: Line,
  at: z.iso.datetime(),
});
export type SealedMinutes = z.infer<typeof SealedMinutes>;

/** What is sealed, as UTF-8: the same minutes give the same text on every computer. */
export function minutesText(minutes: SealedMinutes): string {
  return canonicalJson(minutes);
}

/** Null when the text is no minutes that this program can read. */
export function readMinutes(text: string): SealedMinutes | null {
  return SealedMinutes.safeParse(jsonOf(text)).data ?? null;
}

/** The meeting with what was sealed in the place of what was written since. */
export function asSealed(meeting: MeetingContent, minutes: SealedMinutes): MeetingContent {
  const { by, at } = minutes;
  const protocol = minutes.texts.map(({ item, text }) => ({ id: item, text, by, at }));
  return { ...meeting, items: minutes.items, events: minutes.events, protocol };
}
