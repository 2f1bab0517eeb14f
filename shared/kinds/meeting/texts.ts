import { z } from 'zod';
import { type Clash, clashId, settledChoice } from '../clash.ts';
import { nextClock } from '../clock.ts';
import type { Maker } from '../define.ts';
import type { Fact } from '../facts.ts';
import type { ProtocolText } from './meeting.ts';

/**
 * The words of the minutes that were written by hand, each item's as one register that remembers what its writer had seen: a
 * text written over another takes its place, and two written apart both stay until a person chooses.
 */
export const MinutesText = z.object({
  item: z.string().min(1).max(80),
  /** Null goes back to what is made from what was recorded. */
  text: z.string().max(20_000).nullable(),
  by: z.string().max(200),
  at: z.iso.datetime(),
  device: z.string().min(1).max(120),
  clock: z.string().min(1).max(60),
  /** Clock of each other device's text that this one was written over. */
  over: z.record(z.string(), z.string()),
});
export type MinutesText = z.infer<typeof MinutesText>;

export const TEXTS = 'texts';

/** One entry for each item and device, so that nobody's text is lost in a merge. */
export const textKey = ({ item, device }: Pick<MinutesText, 'item' | 'device'>): string => `${item} ${device}`;

/** The entry to lay down when `maker` writes a text over those there are. */
export function writtenText(
  known: Readonly<Record<string, MinutesText>>,
  { device, by, now }: Maker,
  { item, text }: { readonly item: string; readonly text: string | null },
): MinutesText {
  const others = Object.values(known).filter((one) => one.item === item);
  const last = others.map(({ clock }) => clock).sort();
  const over = Object.fromEntries(
    others.filter((one) => one.device !== device).map((one) => [one.device, one.clock] as const),
  );
  return { item, text, by, at: now.toISOString(), device, clock: nextClock(last.at(-1), now), over };
}

/** Texts that no other was written over, by item; the latest last. */
export function standingTexts(known: Readonly<Record<string, MinutesText>>): Map<string, MinutesText[]> {
  const all = Object.values(known).sort((a, b) => compare(a.clock, b.clock) || compare(a.device, b.device));
  return new Map(
    [...Map.groupBy(all, ({ item }) => item)].map(([item, texts]) => [
      item,
      texts.filter((one) => !texts.some((other) => other !== one && (other.over[one.device] ?? '') >= one.clock)),
    ]),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the minutes say by hand, and what two wrote apart of one item. */
export function playTexts(
  known: Readonly<Record<string, MinutesText>>,
  facts: readonly Fact[],
): { texts: ProtocolText[]; clashes: Clash[] } {
  const texts: ProtocolText[] = [];
  const clashes: Clash[] = [];
  for (const [item, standing] of standingTexts(known)) {
    const isOne = new Set(standing.map(({ text }) => text)).size < 2;
    const id = clashId('minutesText', [item, ...standing.map(({ device, clock }) => `${device} ${clock}`)]);
    const choice = isOne ? null : settledChoice(facts, id);
    const chosen = standing.find(({ device }) => device === choice) ?? standing.at(-1);
    if (chosen && chosen.text !== null) texts.push({ id: item, text: chosen.text, by: chosen.by, at: chosen.at });
    if (isOne || choice !== null) continue;
    const choices = standing.map(({ device, text, by, at }) => ({ id: device, text: text ?? '', by, at }));
    clashes.push({ id, kind: 'minutesText', about: item, choices });
  }
  return { texts, clashes };
}
