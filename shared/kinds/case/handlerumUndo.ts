import * as Y from 'yjs';
import {
  type HandlerumItem,
  type HandlerumList,
  putHandlerumItem,
  readHandlerum,
  removeHandlerumItem,
  removeOwner,
} from './handlerumDoc.ts';

/** What names options and elements: the list, and the key that holds the ids. */
const LINKS = [
  { list: 'options', key: 'elements', of: 'elements' },
  { list: 'options', key: 'combinableWith', of: 'options' },
  { list: 'elements', key: 'requires', of: 'elements' },
  { list: 'elements', key: 'excludes', of: 'elements' },
] as const;
type Link = (typeof LINKS)[number];

/** What went away together: the items as they lay in the record, places and unknown keys too, and where they were named. */
export interface Taken {
  readonly items: readonly {
    readonly list: HandlerumList;
    readonly id: string;
    readonly raw: Record<string, unknown>;
  }[];
  readonly named: readonly { readonly link: Link; readonly in: string; readonly id: string; readonly at: number }[];
}

/** Takes an item away with all that hangs on it, and tells what `putBack` needs. Nothing is taken when the item is not there. */
export function takeAway(doc: Y.Doc, list: HandlerumList, id: string): Taken {
  const { costs, consequences } = readHandlerum(doc);
  const isOwner = list === 'options' || list === 'elements';
  const gone = [
    { list, id },
    ...(isOwner
      ? costs.filter(({ owner }) => owner === id).map((cell) => ({ list: 'costs' as const, id: cell.id }))
      : []),
    ...(isOwner
      ? consequences
          .filter(({ option }) => option === id)
          .map((cell) => ({ list: 'consequences' as const, id: cell.id }))
      : []),
  ];
  const items = gone.flatMap((one) => {
    const map = doc.getMap(one.list).get(one.id);
    return map instanceof Y.Map ? [{ ...one, raw: map.toJSON() as Record<string, unknown> }] : [];
  });
  const named = LINKS.flatMap((link) =>
    itemsOf(doc, link).flatMap((item) => {
      const at = idsIn(item, link).indexOf(id);
      return at < 0 || item.id === id ? [] : [{ link, in: item.id, id, at }];
    }),
  );
  if (isOwner) removeOwner(doc, list, id);
  else removeHandlerumItem(doc, list, id);
  return { items, named };
}

/**
 * The inverse of `takeAway`: what went comes back to its place and is named where it was named. All else stays as it is now: what
 * others added, mended or took away meanwhile, and what someone made anew under the same id.
 */
export function putBack(doc: Y.Doc, { items, named }: Taken): void {
  doc.transact(() => {
    for (const { list, id, raw } of items) {
      if (!doc.getMap(list).has(id)) doc.getMap(list).set(id, new Y.Map(Object.entries(raw)));
    }
    for (const { link, in: holder, id, at } of named) {
      const item = itemsOf(doc, link).find((one) => one.id === holder);
      const ids = item ? idsIn(item, link) : [id];
      if (item && !ids.includes(id)) name(doc, link, { item, ids: ids.toSpliced(at, 0, id) });
    }
    for (const { list, id } of items) forgetStrangers(doc, list, id);
  });
}

/** What was put into a list, and what stood there before under the same id; null when nothing did. */
export interface Put<L extends HandlerumList> {
  readonly list: L;
  readonly item: HandlerumItem<L>;
  readonly before: HandlerumItem<L> | null;
}

/** Takes back what was put, each thing only while it still is as it was put: what someone has changed since is theirs. */
export function takeBack(doc: Y.Doc, puts: readonly Put<'costs'>[]): void {
  doc.transact(() => {
    for (const { list, item, before } of puts) {
      const now = readHandlerum(doc).costs.find(({ id }) => id === item.id);
      if (JSON.stringify(now) !== JSON.stringify(item)) continue;
      if (before) putHandlerumItem(doc, list, before);
      else removeHandlerumItem(doc, list, item.id);
    }
  });
}

type Owner = HandlerumItem<'options'> | HandlerumItem<'elements'>;

function itemsOf(doc: Y.Doc, { list }: Link): readonly Owner[] {
  return readHandlerum(doc)[list];
}

function idsIn(item: Owner, { key }: Link): readonly string[] {
  const ids: Record<string, unknown> = { ...item };
  return ids[key] as readonly string[];
}

function name(doc: Y.Doc, { list, key }: Link, { item, ids }: { item: Owner; ids: readonly string[] }): void {
  const { description: _own, ...laid } = { description: null, ...item, [key]: ids };
  putHandlerumItem(doc, list, laid as HandlerumItem<typeof list>);
}

/** What came back names nothing that was taken away meanwhile. */
function forgetStrangers(doc: Y.Doc, list: HandlerumList, id: string): void {
  for (const link of LINKS) {
    const item = link.list === list ? itemsOf(doc, link).find((one) => one.id === id) : undefined;
    if (!item) continue;
    const known = idsIn(item, link).filter((one) => doc.getMap(link.of).has(one));
    if (known.length < idsIn(item, link).length) name(doc, link, { item, ids: known });
  }
}
