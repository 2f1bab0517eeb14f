import type * as Y from 'yjs';
import type { z } from 'zod';
import { addFact, type Fact, readFacts, unreadableFacts } from './facts.ts';
import {
  type Item,
  type ItemList,
  moveOrdered,
  putOrdered,
  rawItems,
  readOrdered,
  removeOrdered,
  restoreOrdered,
} from './items.ts';
import type { ListSpec, MapSpec } from './spec.ts';
import { countUnknown, withUnknown } from './unknown.ts';
import type { Complete, WritersOfKind } from './writers.ts';

export interface KindSpec {
  readonly name: string;
  /** Of the form in which the record lies in its document; raised when an older program could misread it. */
  readonly version: number;
  readonly content: {
    /** Scalars: keys of the root map `fields`, each one register. */
    readonly fields: Readonly<Record<string, z.ZodType>>;
    /** Ordered collections by id, each a root map. */
    readonly lists: Readonly<Record<string, ListSpec>>;
    /** Unordered root maps whose entries are registers. */
    readonly maps?: Readonly<Record<string, MapSpec>>;
    /** Rich text: names of fragments, a trailing `*` for one to each item. Edited by the editor, restored by the core. */
    readonly texts?: readonly string[];
  };
  /** Data of each fact by its kind. */
  readonly facts: Readonly<Record<string, z.ZodType>>;
  /** Who may write it, once the council has keys: complete by type, for a fact nobody may write would be lost from sight. */
  readonly writers: WritersOfKind;
  /** `upcast[n]` makes a document of version n one of version n + 1; deterministic, for two laptops may both do it. */
  readonly upcast: Readonly<Record<number, (doc: Y.Doc) => void>>;
}

type FieldsOf<S extends KindSpec> = { [K in keyof S['content']['fields']]: z.infer<S['content']['fields'][K]> };
type ListsOf<S extends KindSpec> = {
  [K in keyof S['content']['lists']]: z.infer<S['content']['lists'][K]['schema']>[];
};
type MapSpecsOf<S extends KindSpec> = NonNullable<S['content']['maps']>;
type MapsOf<S extends KindSpec> = {
  [K in keyof MapSpecsOf<S>]: Record<string, z.infer<MapSpecsOf<S>[K]['schema']>>;
};
export type FactOf<S extends KindSpec, K extends keyof S['facts'] = keyof S['facts']> = {
  [N in K]: Fact<z.infer<S['facts'][N]>> & { readonly kind: N };
}[K];

/** What a whole record holds of content, its texts left out. */
export interface ContentOf<S extends KindSpec> {
  readonly fields: Partial<FieldsOf<S>>;
  readonly lists: ListsOf<S>;
  readonly maps: MapsOf<S>;
}

/** What lies in a record that this program cannot read; all of it is kept and passed on. */
export interface Unknown {
  readonly fields: number;
  readonly items: number;
  readonly facts: number;
}

/** Who makes a fact, at which computer and when. */
export interface Maker {
  readonly device: string;
  readonly by: string;
  readonly now: Date;
  /** Signs with the device's key; left out where nothing is signed, as on a copy that is thrown away. */
  readonly sign?: ((text: string) => string) | undefined;
}

/** A kind of record, declared once: how its content lies in its document, what can have happened to it, which form it has. */
export interface Kind<S extends KindSpec = KindSpec> {
  readonly spec: S;
  /** Fields that are there and can be read. */
  fields(doc: Y.Doc): Partial<FieldsOf<S>>;
  /** Sets the fields that differ. What this program cannot read inside one stays. */
  setFields(doc: Y.Doc, values: Partial<FieldsOf<S>>): void;
  list<L extends keyof ListsOf<S> & string>(doc: Y.Doc, name: L): ListsOf<S>[L];
  /** Adds an item at the end of its list, or changes what differs in the one with its id. */
  put<L extends keyof ListsOf<S> & string>(doc: Y.Doc, name: L, item: ListsOf<S>[L][number]): void;
  remove<L extends keyof ListsOf<S> & string>(doc: Y.Doc, name: L, id: string): void;
  /** Moves an item so that it stands at `index` among the others; an unknown id is ignored. */
  move<L extends keyof ListsOf<S> & string>(doc: Y.Doc, name: L, target: { id: string; index: number }): void;
  /** Makes one list say what `items` says, in their order, touching only what differs; what cannot be read stays. */
  putAll<L extends keyof ListsOf<S> & string>(doc: Y.Doc, name: L, items: readonly ListsOf<S>[L][number][]): void;
  map<M extends keyof MapsOf<S> & string>(doc: Y.Doc, name: M): MapsOf<S>[M];
  /** Sets one entry, or with undefined takes it away. */
  setEntry<M extends keyof MapsOf<S> & string>(
    doc: Y.Doc,
    name: M,
    entry: { readonly key: string; readonly value: MapsOf<S>[M][string] | undefined },
  ): void;
  content(doc: Y.Doc): ContentOf<S>;
  /**
   * Makes the content say what `content` says, touching only what differs. Facts, what is marked as staying, and what cannot be
   * read are not touched; texts are restored by whoever holds the editor's schema.
   */
  restore(doc: Y.Doc, content: ContentOf<S>): void;
  /** Facts this program knows, in their order. */
  facts(doc: Y.Doc): FactOf<S>[];
  /** Those that this program knows, of facts that were read elsewhere than in a document; in the order they have. */
  known(facts: readonly Fact[]): FactOf<S>[];
  addFact<K extends keyof S['facts'] & string>(
    doc: Y.Doc,
    maker: Maker,
    fact: { readonly kind: K; readonly data: z.infer<S['facts'][K]> },
  ): FactOf<S, K>;
  unknown(doc: Y.Doc): Unknown;
  /** Stamps a new document with kind, form and the council it belongs to. */
  begin(doc: Y.Doc, council: string | null): void;
  /** Brings an older document to today's form. One of today's or a newer form is left as it is. */
  upcast(doc: Y.Doc): void;
}

/** The root map in which a record says of itself what it is. */
export const RECORD = 'record';

/** The form a document has; one from before forms were counted has 1. */
export function formOf(doc: Y.Doc): number {
  const version = doc.getMap(RECORD).get('version');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
}

const FIELDS = 'fields';

export function defineKind<const S extends KindSpec>(spec: S & Complete<S>): Kind<S> {
  const own = accessTo(spec);
  return { spec, ...own, ...factsOf(spec), ...wholeOf(spec, own) } as unknown as Kind<S>;
}

/** Without the types of one kind; `defineKind` gives them back. */
function accessTo({ content }: KindSpec) {
  const listOf = (name: string): ItemList => ({ name, ...specOf(content.lists, name) });
  const read = (doc: Y.Doc, name: string) => readRegisters(doc.getMap(name), () => content.maps?.[name]?.schema);
  return {
    fields: (doc: Y.Doc) => readRegisters(doc.getMap(FIELDS), (key) => own(content.fields, key)),
    setFields: (doc: Y.Doc, values: Readonly<Record<string, unknown>>) =>
      doc.transact(() => {
        for (const [key, value] of Object.entries(values))
          setRegister(doc.getMap(FIELDS), { key, value, schema: own(content.fields, key) });
      }),
    list: (doc: Y.Doc, name: string) => readOrdered(doc, listOf(name)),
    put: (doc: Y.Doc, name: string, item: Item) => putOrdered(doc, listOf(name), item),
    remove: (doc: Y.Doc, name: string, id: string) => removeOrdered(doc, name, id),
    move: (doc: Y.Doc, name: string, target: { id: string; index: number }) => moveOrdered(doc, name, target),
    putAll: (doc: Y.Doc, name: string, items: readonly Item[]) => restoreOrdered(doc, listOf(name), items),
    map: read,
    setEntry: (doc: Y.Doc, name: string, { key, value }: { key: string; value: unknown }) => {
      if (value === undefined) doc.getMap(name).delete(key);
      else setRegister(doc.getMap(name), { key, value, schema: content.maps?.[name]?.schema });
    },
  };
}

function factsOf({ facts }: KindSpec) {
  // By the fact as it was read, which is one object for as long as its record is open.
  const read = new WeakMap<Fact, Fact[]>();
  const known = (fact: Fact): Fact[] => {
    const before = read.get(fact);
    if (before) return before;
    const parsed = own(facts, fact.kind)?.safeParse(fact.data);
    const now = parsed?.success ? [{ ...fact, data: parsed.data }] : [];
    read.set(fact, now);
    return now;
  };
  return {
    facts: (doc: Y.Doc) => readFacts(doc).flatMap(known),
    known: (all: readonly Fact[]) => all.flatMap(known),
    addFact: (doc: Y.Doc, maker: Maker, fact: { kind: string; data: unknown }) => addFact(doc, { ...fact, ...maker }),
    unknownFacts: (doc: Y.Doc) =>
      unreadableFacts(doc).length + readFacts(doc).filter((one) => known(one).length === 0).length,
  };
}

type Access = ReturnType<typeof accessTo>;
interface Whole {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, readonly Item[]>>;
  readonly maps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function wholeOf(spec: KindSpec, access: Access) {
  const { lists, maps = {}, fields } = spec.content;
  const each = <T>(names: object, of: (name: string) => T) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, of(name)]));
  return {
    content: (doc: Y.Doc): Whole => ({
      fields: access.fields(doc),
      lists: each(lists, (name) => access.list(doc, name)),
      maps: each(maps, (name) => access.map(doc, name)),
    }),
    restore: (doc: Y.Doc, whole: Whole) =>
      doc.transact(() => {
        const wanted = whole.fields;
        for (const key of Object.keys(access.fields(doc)))
          if (!Object.hasOwn(wanted, key)) doc.getMap(FIELDS).delete(key);
        access.setFields(doc, wanted);
        for (const [name, list] of Object.entries(lists))
          if (list.onRestore !== 'stays') access.putAll(doc, name, whole.lists[name] ?? []);
        for (const [name, map] of Object.entries(maps))
          if (map.onRestore !== 'stays') restoreMap(doc, { name, access, wanted: whole.maps[name] ?? {} });
      }),
    unknown: (doc: Y.Doc): Unknown => ({
      fields: unknownRegisters(doc.getMap(FIELDS), (key) => own(fields, key)),
      items: Object.entries(lists).reduce((sum, [name, list]) => sum + unknownItems(doc, { name, ...list }), 0),
      facts: factsOf(spec).unknownFacts(doc),
    }),
    begin: (doc: Y.Doc, council: string | null) => stamp(doc, { kind: spec.name, version: spec.version, council }),
    upcast: (doc: Y.Doc) => {
      const from = formOf(doc);
      if (from >= spec.version) return;
      doc.transact(() => {
        for (let form = from; form < spec.version; form++) spec.upcast[form]?.(doc);
        doc.getMap(RECORD).set('version', spec.version);
      });
    },
  };
}

function stamp(
  doc: Y.Doc,
  { kind, version, council }: { kind: string; version: number; council: string | null },
): void {
  doc.transact(() => {
    const record = doc.getMap(RECORD);
    record.set('kind', kind);
    record.set('version', version);
    if (council !== null) record.set('council', council);
  });
}

function restoreMap(
  doc: Y.Doc,
  { name, access, wanted }: { name: string; access: Access; wanted: Readonly<Record<string, unknown>> },
): void {
  for (const key of Object.keys(access.map(doc, name))) if (!Object.hasOwn(wanted, key)) doc.getMap(name).delete(key);
  for (const [key, value] of Object.entries(wanted)) access.setEntry(doc, name, { key, value });
}

type SchemaOf = (key: string) => z.ZodType | undefined;

function readRegisters(map: Y.Map<unknown>, schemaOf: SchemaOf): Record<string, unknown> {
  const read = [...map.entries()].flatMap(([key, value]) => {
    const parsed = schemaOf(key)?.safeParse(value);
    return parsed?.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function setRegister(
  map: Y.Map<unknown>,
  { key, value, schema }: { key: string; value: unknown; schema: z.ZodType | undefined },
): void {
  const raw = map.get(key);
  const read = schema?.safeParse(raw);
  if (value === undefined || (map.has(key) && read?.success && JSON.stringify(read.data) === JSON.stringify(value)))
    return;
  map.set(key, read?.success ? withUnknown(raw, read.data, value) : value);
}

function unknownRegisters(map: Y.Map<unknown>, schemaOf: SchemaOf): number {
  return [...map.entries()].reduce((sum, [key, raw]) => {
    const parsed = schemaOf(key)?.safeParse(raw);
    return sum + (parsed?.success ? countUnknown(raw, parsed.data) : 1);
  }, 0);
}

function unknownItems(doc: Y.Doc, list: ItemList): number {
  return rawItems(doc, list).reduce((sum, { raw: { position: _position, ...raw } }) => {
    const parsed = list.schema.safeParse(raw);
    return sum + (parsed.success ? countUnknown(raw, parsed.data) : 1);
  }, 0);
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function specOf(lists: KindSpec['content']['lists'], name: string): ListSpec {
  const spec = own(lists, name);
  if (!spec) throw new Error(`No list ${name} in this kind`);
  return spec;
}
