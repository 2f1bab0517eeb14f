import * as Y from 'yjs';
import { RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';

/** Places of one Yjs client, from and up to but not including. */
export interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** One letter's place: a client and its number. */
interface Place {
  readonly client: number;
  readonly clock: number;
}

/** A value an update lays under a key of the facts. */
export interface LaidFact {
  readonly key: string;
  readonly value: unknown;
  /** The value, written out. */
  readonly text: string;
  readonly at: Place;
}

/** What an update says, read from its bytes alone. */
export interface RowParts {
  /** What it brings, whole stretches of each client. */
  readonly brings: readonly Span[];
  /** What must be there before it, itself aside. */
  readonly needs: readonly Place[];
  readonly deletes: readonly Span[];
  readonly facts: readonly LaidFact[];
  /** What it lays over something that is there, which may be a fact: `on` is what it lies over. */
  readonly over: readonly { readonly on: Place; readonly text: string }[];
  /** What it says the record is; undefined where it does not say. */
  readonly kind: unknown;
  readonly version: unknown;
  /** Where it says so. */
  readonly stamps: readonly { readonly key: 'kind' | 'version'; readonly at: Place }[];
  /** Names of root types in which it lays an item in a row, as lists and texts have them. */
  readonly inRows: readonly string[];
  /** Whether it writes or deletes anything beside facts and what the record is. */
  readonly hasContent: boolean;
}

/** Reads an update without a document. Throws where it is none. */
export function rowParts(update: Uint8Array): RowParts {
  const { structs, ds } = Y.decodeUpdate(update);
  const brings = spansOf(structs);
  const read = new Reading();
  for (const struct of structs) if (struct instanceof Y.Item) read.item(struct);
  for (const { client, from } of brings) if (from > 0) read.needs.push({ client, clock: from - 1 });
  const deletes = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
  const { needs: all, facts, over, says, stamps, inRows, wrote } = read;
  const own = Map.groupBy(brings, ({ client }) => client);
  const needs = all.filter((place) => !isWithin(own.get(place.client) ?? [], place));
  const hasContent = wrote > 0 || deletes.length > 0;
  return { brings, needs, deletes, facts, over, ...says, stamps, inRows: [...new Set(inRows)], hasContent };
}

const holds = ({ client, from, to }: Span, place: Place): boolean =>
  place.client === client && place.clock >= from && place.clock < to;

/** Whether a place lies in one of these spans. */
export const isWithin = (spans: readonly Span[], place: Place): boolean => spans.some((span) => holds(span, place));

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

function spansOf(structs: readonly Struct[]): Span[] {
  const spans: { client: number; from: number; to: number }[] = [];
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { id, length } = struct;
    const last = spans.at(-1);
    if (last?.client === id.client && last.to === id.clock) last.to += length;
    else spans.push({ client: id.client, from: id.clock, to: id.clock + length });
  }
  return spans;
}

class Reading {
  readonly needs: Place[] = [];
  readonly facts: LaidFact[] = [];
  readonly over: { on: Place; text: string }[] = [];
  readonly inRows: string[] = [];
  readonly stamps: { key: 'kind' | 'version'; at: Place }[] = [];
  wrote = 0;
  readonly says: { kind: unknown; version: unknown } = { kind: undefined, version: undefined };

  item({ id, origin, rightOrigin, parent, parentSub, content }: Y.Item): void {
    for (const place of [origin, rightOrigin]) if (place) this.needs.push(place);
    if (parent instanceof Y.ID) this.needs.push(parent);
    // What lies over or beside another does not say in which type it lies: its neighbour does.
    const beside = origin ?? rightOrigin;
    const value = saidBy(content);
    if (beside) {
      if (value !== undefined) this.over.push({ on: beside, text: JSON.stringify(value) });
      this.wrote++;
      return;
    }
    const root: unknown = parent;
    if (typeof root !== 'string') {
      this.wrote++;
      return;
    }
    if (parentSub === null) this.inRows.push(root);
    else if (root === FACTS) this.#fact(parentSub, value, id);
    else if (root === RECORD) this.#saysOf(parentSub, value, id);
    if (parentSub === null || (root !== FACTS && root !== RECORD)) this.wrote++;
  }

  #fact(key: string, value: unknown, at: Place): void {
    // What was laid twice alike and then once deleted leaves only its place.
    if (value !== undefined) this.facts.push({ key, value, text: JSON.stringify(value), at });
  }

  #saysOf(key: string, value: unknown, at: Place): void {
    if (key !== 'kind' && key !== 'version') return;
    this.stamps.push({ key, at });
    if (value !== undefined) this.says[key] = value;
  }
}

/** What a key of a map says that holds this; undefined where it was deleted. A type of its own is no value a fact has. */
function saidBy(content: Y.Item['content']): unknown {
  if (!content.isCountable()) return undefined;
  if (content instanceof Y.ContentType) return null;
  return content.getContent().at(-1) ?? null;
}
