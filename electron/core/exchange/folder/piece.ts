import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  covers,
  type FolderPart,
  joinedAll,
  type Numbers,
  RecordNumbers,
  recordNumbersText,
} from '../../../../shared/exchange/folder.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { CoreContext } from '../../context.ts';
import {
  allNumbers,
  type FolderOwn,
  type FolderPeer,
  folderOwn,
  givenTo,
  nextNumber,
} from '../../database/tables/folder.ts';
import { hasSealed } from '../../database/tables/sealed.ts';
import { readSettings } from '../../database/tables/settings.ts';
import { writeBundle } from '../bundle.ts';
import { noteSent } from '../sent.ts';
import { readersOf, recordsByAudience, type SeenBy } from './audiences.ts';

/** Where the next thing for the folder may be written, and the files of others that lie there and were taken. */
export const PieceOrder = z.object({ path: z.string(), took: z.array(z.string()) });
type PieceOrder = z.infer<typeof PieceOrder>;

/** Something that is to lie in the folder. Its hash and size are known when it has been laid down. */
export interface Piece extends Omit<FolderOwn, 'hash' | 'size'> {
  /** Names of ours that it stands for: they are taken away when it lies there. */
  readonly replaces: readonly string[];
}

/** More files than this that the same people have not taken are made one. */
const MOST_FILES = 20;
/** A file holds so many records, and about so many bytes of attachments. */
const CHUNK = { records: 1000, bytes: 300_000_000 } as const;

interface Making {
  readonly ctx: CoreContext;
  readonly order: PieceOrder;
  readonly own: readonly FolderOwn[];
}

/**
 * Writes the next thing that is to lie in the folder and does not: this device's card, what it has, or rows that somebody lacks; null when
 * there is nothing more to say. One at a time, so that each builds upon what really lies there. Throws as `writeBundle` does.
 */
export async function nextPiece(ctx: CoreContext, order: PieceOrder): Promise<Piece | null> {
  const making = { ctx, order, own: folderOwn(ctx.database.read) };
  const card = await cardPiece(making);
  if (card) return card;
  const numbers = allNumbers(ctx.database.read);
  for (const [seenBy, ids] of recordsByAudience(ctx)) {
    const readers = readersOf(ctx, seenBy);
    if (readers.length === 0) continue;
    const have = new Map(ids.map((id) => [id, numbers.get(id) ?? new Map<string, number>()] as const));
    const piece =
      (await rowsPiece(making, { seenBy, readers, have })) ?? (await statePiece(making, { seenBy, readers, have }));
    if (piece) return piece;
  }
  return null;
}

interface Audience {
  readonly seenBy: SeenBy;
  readonly readers: readonly FolderPeer[];
  /** Where each record stands here. */
  readonly have: ReadonlyMap<RecordId, Numbers>;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

interface Writing {
  readonly part: FolderPart['part'];
  readonly name: (number: number) => string;
  readonly folder: (number: number) => object;
  readonly says: string;
  readonly to: readonly FolderPeer[];
  readonly records?: ReadonlyMap<RecordId, Numbers>;
  readonly known?: { readonly since: ReadonlyMap<RecordId, Numbers>; readonly given: ReadonlySet<string> };
  readonly after?: ReadonlyMap<RecordId, Numbers>;
  readonly given?: readonly string[];
  readonly replaces?: readonly string[];
}

async function written({ ctx, order }: Making, writing: Writing): Promise<Piece> {
  const { part, to, says, records = new Map(), known, given = [], replaces = [] } = writing;
  const number = ctx.write(({ db }) => nextNumber(db));
  const file = await writeBundle(ctx, order.path, {
    records: [...records.keys()],
    purpose: 'records',
    note: '',
    sealing: part === 'card' ? 'open' : { to: to.map(({ recipient }) => recipient) },
    also: { folder: { part, number, ...writing.folder(number) } },
    ...(known ? { known } : {}),
  });
  noteSent(ctx, [...records.keys()]);
  const receivers = JSON.stringify(part === 'rows' ? to.map(({ key }) => key) : []);
  const contents = JSON.stringify(recordNumbersText(records));
  const buildsOn = JSON.stringify(recordNumbersText(writing.after ?? new Map()));
  return {
    name: writing.name(number),
    part,
    number,
    file,
    says,
    receivers,
    buildsOn,
    contents,
    given: JSON.stringify(given),
    replaces,
  };
}

/** Who this device belongs to, for everybody: no word of any record. */
async function cardPiece(making: Making): Promise<Piece | null> {
  const { name = '', role = '', group = '' } = readSettings(making.ctx.database.read)?.profile ?? {};
  const says = digest([name, role, group, making.ctx.keys?.recipient]);
  const name_ = 'card.handlerum';
  if (making.own.some((one) => one.name === name_ && one.says === says)) return null;
  return written(making, { part: 'card', name: () => name_, folder: () => ({}), says, to: [] });
}

/** What is here of the records that some may see. It is written anew when that is more than it was, or for others. */
async function statePiece(making: Making, { seenBy, readers, have }: Audience): Promise<Piece | null> {
  const { ctx, order, own } = making;
  const name = `state-${stateName(ctx, seenBy)}.handlerum`;
  const to = readers.map(({ key, recipient }) => [key, recipient]);
  const says = digest([to, recordNumbersText(have)]);
  const before = own.find((one) => one.name === name);
  const told = new Set<string>(before ? (JSON.parse(before.given) as string[]) : []);
  if (before?.says === says && order.took.every((id) => told.has(id))) return null;
  const folder = () => ({ have: recordNumbersText(have), took: order.took });
  return written(making, { part: 'state', name: () => name, folder, says, to: readers, given: order.took });
}

/** Another name for each audience, which says nothing of it to who has not our key. */
const stateName = ({ keys }: CoreContext, seenBy: SeenBy): string =>
  createHmac('sha256', keys?.signing.secret ?? '')
    .update(`folder ${seenBy}`)
    .digest('hex')
    .slice(0, 8);

/** Rows for those who lack the same of this audience's records; others get theirs in the next. */
async function rowsPiece(making: Making, audience: Audience): Promise<Piece | null> {
  const { ctx, own } = making;
  const { seenBy } = audience;
  const replaced = tooMany(own.filter((one) => one.part === 'rows' && one.says === seenBy));
  const replaces = new Set(replaced.map(({ name }) => name));
  const base = (peer: FolderPeer) => knownOf(peer, own, replaces);
  const lacking = audience.readers.flatMap((peer) => lackOf(peer, base(peer), audience.have));
  const first = lacking[0];
  if (!first) return null;
  const to = lacking.filter(({ text }) => text === first.text).map(({ peer }) => peer);
  const again = new Set(replaced.flatMap(({ given }) => JSON.parse(given) as string[]));
  const given = givenToAll(ctx, to, again);
  const { records, hashes } = await chunkOf(ctx, first.since, audience.have);
  const since = new Map(
    [...records.keys()].map((id) => [id, first.since.get(id) ?? new Map<string, number>()] as const),
  );
  const known = { since: new Map([...since].filter(([, numbers]) => numbers.size > 0)), given };
  return written(making, {
    part: 'rows',
    name: (number) => `${String(number).padStart(6, '0')}-${randomBytes(4).toString('hex')}.handlerum`,
    folder: () => ({ after: recordNumbersText(since) }),
    after: since,
    says: seenBy,
    to,
    records,
    known,
    given: hashes,
    // What did not go in this file, or is for others of them, is lacked again from now on and goes in the next.
    replaces: [...replaces],
  });
}

interface Lack {
  readonly peer: FolderPeer;
  readonly since: ReadonlyMap<RecordId, Numbers>;
  /** The same for those who lack the same. */
  readonly text: string;
}

function lackOf(peer: FolderPeer, base: ReadonlyMap<RecordId, Numbers>, have: Audience['have']): Lack[] {
  const since = new Map<RecordId, Numbers>();
  for (const [id, numbers] of have) {
    const known = base.get(id) ?? new Map<string, number>();
    if (!covers(known, numbers)) since.set(id, restricted(known, numbers));
  }
  return since.size === 0 ? [] : [{ peer, since, text: JSON.stringify(recordNumbersText(since)) }];
}

/** Of what somebody has, only what is here too: of the rest no row of ours says anything. */
const restricted = (known: Numbers, here: Numbers): Numbers =>
  new Map(
    [...here].flatMap(([device, number]) => {
      const both = Math.min(known.get(device) ?? 0, number);
      return both > 0 ? [[device, both] as const] : [];
    }),
  );

/**
 * Where somebody is, or will be when they have taken what lies in the folder for them. What builds upon a file that was lost does not count:
 * it waits with them until all between has come again.
 */
function knownOf(peer: FolderPeer, own: readonly FolderOwn[], but: ReadonlySet<string>): Map<RecordId, Numbers> {
  let known = joinedAll(numbersIn(peer.known), new Map());
  let waiting = own.filter(({ part, name, receivers }) => part === 'rows' && !but.has(name) && isFor(receivers, peer));
  for (;;) {
    const next = waiting.find(({ buildsOn }) =>
      [...numbersIn(buildsOn)].every(([id, at]) => covers(known.get(id), at)),
    );
    if (!next) return known;
    known = joinedAll(known, numbersIn(next.contents));
    waiting = waiting.filter((one) => one !== next);
  }
}

const isFor = (receivers: string, { key }: FolderPeer): boolean => (JSON.parse(receivers) as string[]).includes(key);

/** Numbers as they lie in the database. */
export const numbersIn = (text: string): ReadonlyMap<RecordId, Numbers> => RecordNumbers.parse(JSON.parse(text));

/** Files that are still to be taken by the same people, where there are more than the folder is to hold. */
function tooMany(rows: readonly FolderOwn[]): readonly FolderOwn[] {
  for (const { receivers } of rows) {
    const same = rows.filter((one) => one.receivers === receivers);
    if (same.length > MOST_FILES) return same;
  }
  return [];
}

function givenToAll(ctx: CoreContext, to: readonly FolderPeer[], but: ReadonlySet<string>): Set<string> {
  const [first = new Set<string>(), ...others] = to.map(({ key }) => givenTo(ctx.database.read, key));
  return new Set([...first].filter((hash) => !but.has(hash) && others.every((other) => other.has(hash))));
}

/** As many of the records as go in one file, where each stands, and the hashes of what is sealed or stored that they name. */
async function chunkOf(ctx: CoreContext, since: Lack['since'], have: Audience['have']) {
  const records = new Map<RecordId, Numbers>();
  const hashes = new Set<string>();
  let bytes = 0;
  for (const id of since.keys()) {
    if (records.size >= CHUNK.records || (bytes > CHUNK.bytes && records.size > 0)) break;
    const { doc, head } = ctx.records.get(id);
    const { seals, files } = ctx.kinds[head.kind];
    for (const hash of seals(doc)) if (hasSealed(ctx.database.read, hash)) hashes.add(hash);
    for (const { hash, size } of files(doc)) {
      // What is stored elsewhere and has not come here does not leave, and nobody is given it.
      if (!(await ctx.files.has(hash))) continue;
      hashes.add(hash);
      bytes += size;
    }
    records.set(id, have.get(id) ?? new Map());
  }
  return { records, hashes: [...hashes] };
}
