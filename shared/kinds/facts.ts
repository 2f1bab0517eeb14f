import type * as Y from 'yjs';
import { z } from 'zod';
import { jsonOf } from './canonical.ts';
import { nextClock } from './clock.ts';

/**
 * Facts: what happened. They lie in the root map `facts` of a record under the write-once key `device/number`, so that any
 * carrier of Yjs updates carries them, and are only ever added. What is stored is the exact text that a signature would be
 * over, with room for that signature, so that whoever forwards a fact cannot invent one.
 */
export const FACTS = 'facts';

/** `device/number`: number counts the facts this device has made in this record, from 1. */
export const FactKey = z.string().regex(/^[A-Za-z0-9_.-]{1,120}\/[1-9]\d{0,8}$/);
export type FactKey = z.infer<typeof FactKey>;

const Body = z.object({
  kind: z.string().min(1).max(60),
  data: z.unknown(),
  /** Name of the person at the computer; empty where it must not be told. */
  by: z.string().max(200),
  /** What the device's own clock said. */
  at: z.iso.datetime(),
  /** Hybrid logical clock (`clock.ts`): facts are ordered by it, never by their place in a list. */
  clock: z.string().min(1).max(60),
  /** The highest number of each device, itself left out, whose facts lay in the record when this one was made. */
  seen: z.record(z.string(), z.int().min(1)),
});
const Stored = z.object({ body: z.string().max(5_000_000), signature: z.string().max(200).nullable() });

export interface Fact<D = unknown> extends Omit<z.infer<typeof Body>, 'data'> {
  readonly key: FactKey;
  readonly device: string;
  readonly number: number;
  readonly data: D;
  readonly signature: string | null;
}

export interface NewFact {
  readonly kind: string;
  readonly data: unknown;
  readonly device: string;
  readonly by: string;
  readonly now: Date;
  /** Signs a text with the device's key; left out where there is none. */
  readonly sign?: ((text: string) => string) | undefined;
}

/** The facts of a record in their order; what cannot be read as one is left out (see `unreadableFacts`). */
export function readFacts(doc: Y.Doc): Fact[] {
  const facts: Fact[] = [];
  for (const [key, value] of doc.getMap(FACTS).entries()) {
    const fact = factOf(key, value);
    if (fact) facts.push(fact);
  }
  return facts.sort(inOrder);
}

/** Keys in the map that are no facts: damage, or a form this program does not know. They stay where they are. */
export function unreadableFacts(doc: Y.Doc): string[] {
  return [...doc.getMap(FACTS).entries()].flatMap(([key, value]) => (factOf(key, value) ? [] : [key])).sort();
}

/** Adds a fact under the device's next number and returns it. The only way a fact comes to be. */
export function addFact(doc: Y.Doc, { kind, data, device, by, now, sign }: NewFact): Fact {
  const known = readFacts(doc);
  const seen: Record<string, number> = {};
  for (const one of known) seen[one.device] = Math.max(seen[one.device] ?? 0, one.number);
  const number = (seen[device] ?? 0) + 1;
  delete seen[device];
  const clock = nextClock(known.at(-1)?.clock, now);
  const body = { kind, data, by, at: now.toISOString(), clock, seen };
  const key = `${device}/${number}`;
  const signature = putFact(doc, { key, body, sign });
  return { ...body, key, device, number, signature };
}

/** How the devices of carried facts begin. */
export const CARRIED = 'legacy-';

/** Made before facts were: nobody knows which device made it or what that device had seen. */
export const isCarried = ({ device }: Pick<Fact, 'device'>): boolean => device.startsWith(CARRIED);

/**
 * Lays down a fact that was made before facts were: under a device of its own, named by what it was made of, so that two
 * laptops that carry the same record over make the same fact. One that is there stays as it is.
 */
export function carryFact(
  doc: Y.Doc,
  fact: { source: string; kind: string; data: unknown; by: string; at: string },
): void {
  const { source, kind, data, by, at } = fact;
  const key = `${CARRIED}${source.replaceAll(/[^A-Za-z0-9_.-]/g, '_').slice(0, 100)}/1`;
  if (doc.getMap(FACTS).has(key)) return;
  putFact(doc, { key, body: { kind, data, by, at, clock: nextClock(undefined, new Date(at)), seen: {} } });
}

interface Placed extends Pick<NewFact, 'sign'> {
  readonly key: string;
  readonly body: z.infer<typeof Body>;
}

function putFact(doc: Y.Doc, { key, body, sign }: Placed): string | null {
  const text = JSON.stringify(body);
  const signature = sign?.(signedText(doc.guid, key, text)) ?? null;
  doc.getMap(FACTS).set(key, { body: text, signature });
  return signature;
}

/** What a fact's signature is over: its words, and where they stand, so that it cannot be carried into another record. */
const signedText = (record: string, key: string, body: string): string =>
  `handlerum-fact-v1\n${record}\n${key}\n${body}`;

/** A fact as a signature looks at it. */
export interface SignedFact {
  readonly key: string;
  readonly device: string;
  readonly text: string;
  readonly signature: string | null;
}

/** A stored fact of a record, whether this program knows its kind or not; null for what is none at all. */
export function signedFact(record: string, key: string, value: unknown): SignedFact | null {
  const stored = Stored.safeParse(value);
  if (!stored.success || !FactKey.safeParse(key).success) return null;
  const { body, signature } = stored.data;
  return { key, device: key.slice(0, key.lastIndexOf('/')), text: signedText(record, key, body), signature };
}

/** `before` happened before `after` as seen by whoever made `after`. */
export function happenedBefore(before: FactPlace, after: FactPlace): boolean {
  if (before.device === after.device) return before.number < after.number;
  return (after.seen[before.device] ?? 0) >= before.number;
}

type FactPlace = Pick<Fact, 'device' | 'number' | 'seen'>;

/** Neither knew of the other. */
export function areConcurrent(a: FactPlace, b: FactPlace): boolean {
  return a !== b && !happenedBefore(a, b) && !happenedBefore(b, a) && !(a.device === b.device && a.number === b.number);
}

/** Facts that were there and are not, or say something else: a merge that would do this is refused. Empty when none. */
export function brokenFacts(before: Y.Doc, after: Y.Doc): FactKey[] {
  const now = after.getMap(FACTS);
  return [...before.getMap(FACTS).entries()]
    .filter(([key, value]) => JSON.stringify(now.get(key)) !== JSON.stringify(value))
    .map(([key]) => key)
    .sort();
}

/** The order of facts: by clock, then device, then number. It puts each after all that its maker had seen. */
export function inOrder(a: Fact, b: Fact): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.number - b.number;
}

/** What a stored value was read as. Facts are write-once, so a value that was read once says the same for ever. */
const READ = new WeakMap<object, Fact>();

/** The fact that lies stored under a key; null for what cannot be read as one. */
export function factOf(key: string, value: unknown): Fact | null {
  const known = typeof value === 'object' && value !== null ? READ.get(value) : undefined;
  if (known?.key === key) return known;
  const fact = readFact(key, value);
  if (fact && typeof value === 'object' && value !== null) READ.set(value, fact);
  return fact;
}

function readFact(key: string, value: unknown): Fact | null {
  const stored = Stored.safeParse(value);
  if (!stored.success || !FactKey.safeParse(key).success) return null;
  const body = Body.safeParse(jsonOf(stored.data.body));
  if (!body.success) return null;
  const at = key.lastIndexOf('/');
  const place = { key, device: key.slice(0, at), number: Number(key.slice(at + 1)) };
  return { ...body.data, ...place, data: body.data.data, signature: stored.data.signature };
}
