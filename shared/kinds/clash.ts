import { z } from 'zod';
import { type Fact, happenedBefore } from './facts.ts';

/**
 * *Uafklaret*: what two laptops did apart and no rule would have allowed together. Found by playing the facts, so every laptop
 * finds the same; never zipped in and never decided by chance, but by a person, whose choice is a fact like any other.
 */
export interface Clash {
  /** The same on every laptop: made of the kind and of what clashes. */
  readonly id: string;
  /** What it is; its words are `clash.KIND` in the catalogues. */
  readonly kind: string;
  /** What it is about, as a name people know: an item's title, a member's name; empty when it is about the whole record. */
  readonly about: string;
  readonly choices: readonly ClashChoice[];
}

export interface ClashChoice {
  /** What `settled` names. */
  readonly id: string;
  /** What would stand, in words or as a name; empty where by and at say it. */
  readonly text: string | InBoth;
  readonly by: string;
  readonly at: string;
}

/** Words made of what stands in a record, in both languages of the interface. */
export const InBoth = z.object({ da: z.string(), en: z.string() }).readonly();
export type InBoth = z.infer<typeof InBoth>;

/** A name as it is, or words in this language. */
export function saidIn(language: keyof InBoth, text: string | InBoth): string {
  return typeof text === 'string' ? text : text[language];
}

/** What one who chooses between two whole records is told of each: what it holds, and who began it when. */
export interface ToldRecord {
  readonly text: InBoth;
  readonly by: string;
  readonly at: string;
}

export const ClashView = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.string(),
  choices: z.array(z.object({ id: z.string(), text: z.union([z.string(), InBoth]), by: z.string(), at: z.string() })),
});

/** A person's choice. A choice made by one who had seen another choice takes its place. */
export const Settled = z.object({ clash: z.string().max(400), choice: z.string().max(200) });
export type Settled = z.infer<typeof Settled>;
export const SETTLED = 'settled';

/** What was chosen; null while nobody has, or while two have chosen differently apart: then it is still to be settled. */
export function settledChoice(facts: readonly Fact[], clash: string): string | null {
  const made = facts.filter((fact): fact is Fact<Settled> => isSettling(fact, clash));
  const last = made.filter((one) => !made.some((other) => happenedBefore(one, other)));
  const choices = new Set(last.map(({ data }) => data.choice));
  const [choice] = choices;
  return choices.size === 1 && choice !== undefined ? choice : null;
}

/** An id for a clash among these facts or items, in whatever order they are found. */
export function clashId(kind: string, among: readonly string[]): string {
  return `${kind}:${[...among].sort().join('|')}`.slice(0, 400);
}

function isSettling(fact: Fact, clash: string): boolean {
  const data = Settled.safeParse(fact.data);
  return fact.kind === SETTLED && data.success && data.data.clash === clash;
}
