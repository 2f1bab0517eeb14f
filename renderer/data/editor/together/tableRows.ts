import * as Y from 'yjs';

/** A row as Yjs holds it: what stands and what was deleted, in one order. */
export interface Row {
  readonly type: Y.XmlElement;
  readonly item: Y.Item;
  /** The cells that stand. */
  readonly cells: readonly Y.Item[];
  /** Cells, and the marks deleted cells leave behind. */
  readonly trail: readonly Y.Item[];
}

const CELLS = ['tableCell', 'tableHeader'];

export function elementOf(item: Y.Item | null): Y.XmlElement | null {
  return item?.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement ? item.content.type : null;
}

/** The rows of a table that stand. */
export function rowsOf(table: Y.XmlElement): Row[] {
  return trailOf(table).flatMap((item) => {
    const type = item.deleted ? null : elementOf(item);
    if (type?.nodeName !== 'tableRow') return [];
    const trail = trailOf(type);
    return [{ type, item, trail, cells: trail.filter(({ deleted }) => !deleted) }];
  });
}

function trailOf(type: Y.XmlElement): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}

/** Whether a cell came to the world with its row, or a row with its table, rather than later. */
export function isBornWith({ item: whole, type }: Pick<Row, 'item' | 'type'>, { id }: Y.Item): boolean {
  if (id.client !== whole.id.client || id.clock < whole.id.clock) return false;
  const structs = type.doc?.store.clients.get(whole.id.client) ?? [];
  for (let index = Y.findIndexSS(structs, whole.id.clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= id.clock) return true;
    if (struct instanceof Y.Item && struct !== whole && !isWithin(struct, whole)) return false;
  }
  return true;
}

function isWithin(item: Y.Item, whole: Y.Item): boolean {
  for (let above = parentOf(item); above !== null; above = parentOf(above)) if (above === whole) return true;
  return false;
}

function parentOf({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null;
}

/** Nothing in it but empty paragraphs. */
export function isEmptyCell(item: Y.Item): boolean {
  const blocks = elementOf(item)?.toArray();
  return blocks?.every(isEmptyParagraph) ?? false;
}

function isEmptyParagraph(block: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  if (!(block instanceof Y.XmlElement) || block.nodeName !== 'paragraph') return false;
  return block.toArray().every((text) => text instanceof Y.XmlText && text.length === 0);
}

/**
 * Puts an empty cell into a row in such a way that two replicas that see the same row put in the very same cell: it is written under
 * a client number worked out from its place, so Yjs takes the second for the first. Call it inside a transaction.
 */
export function insertBlank(row: Y.XmlElement, index: number): void {
  const doc = row.doc;
  const cells = row.toArray();
  const neighbour = cells[Math.max(0, index - 1)];
  const left = index === 0 ? null : (cells[index - 1]?._item ?? null);
  const right = left === null ? row._start : left.right;
  if (!doc || !row._item) return;
  const near = cells[index === 1 ? cells.length - 1 : Math.max(0, index - 1)] ?? neighbour;
  const name = near instanceof Y.XmlElement ? near.nodeName : 'tableCell';
  const place = placeKey({ row: row._item, left: left?.lastId ?? null, right: right?.id ?? null, name });
  const own = doc.clientID;
  const client = freeClient(doc, place);
  doc.clientID = client;
  try {
    row.insert(index, [blankCell(name, `${place}|${client}`)]);
  } finally {
    doc.clientID = own;
  }
}

function blankCell(name: string, seed: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', idFrom(seed));
  const cell = new Y.XmlElement<{ colspan: number; rowspan: number }>(name);
  cell.setAttribute('colspan', 1);
  cell.setAttribute('rowspan', 1);
  cell.insert(0, [paragraph]);
  return cell as unknown as Y.XmlElement;
}

/** Whether a cell, deleted or not, was put in by `insertBlank`. */
export function isBlankOf({ item: row }: Row, { id, origin, rightOrigin }: Y.Item): boolean {
  return CELLS.some((name) => {
    const place = placeKey({ row, left: origin, right: rightOrigin, name });
    return ATTEMPTS.some((attempt) => clientFrom(place, attempt) === id.client);
  });
}

interface Place {
  readonly row: Y.Item;
  readonly left: Y.ID | null;
  readonly right: Y.ID | null;
  readonly name: string;
}

/** Everything Yjs places an item by, so that equal keys are equal items. */
function placeKey({ row, left, right, name }: Place): string {
  return [row.id, left, right].map((id) => (id ? `${id.client}.${id.clock}` : '-')).join('|') + name;
}

/** How often one place can be mended, deleted and mended again. */
const ATTEMPTS = Array.from({ length: 16 }, (_, attempt) => attempt);

/** A number nobody has written under: not the one of a blank that was put in here before and has been deleted since. */
function freeClient(doc: Y.Doc, place: string): number {
  const free = ATTEMPTS.find((attempt) => !doc.store.clients.has(clientFrom(place, attempt)));
  return free === undefined ? doc.clientID : clientFrom(place, free);
}

function clientFrom(place: string, attempt: number): number {
  return hash(`${place}|${attempt}`);
}

/** 32 bits: FNV-1a, then mixed as in MurmurHash3, since neighbouring places differ by a digit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** In the form of a random block id. */
function idFrom(seed: string): string {
  const hex = [0, 1, 2, 3].map((part) => hash(`${part}|${seed}`).toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
