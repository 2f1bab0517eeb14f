import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import * as Y from 'yjs';
import { asideRows } from '../../../../electron/core/database/tables/aside.ts';
import { findRecord, lastNumbers } from '../../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../../electron/core/exchange/bundle.ts';
import { rowLine, rowText } from '../../../../electron/core/exchange/row.ts';
import type { Took } from '../../../../electron/core/exchange/take.ts';
import { takeFile } from '../../../../electron/core/exchange/takeFile.ts';
import { deviceOfKey, newSigningKey, type SigningKey } from '../../../../electron/core/keys/signing.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { KINDS } from '../../../../shared/kinds/index.ts';
import {
  type Forged,
  linesBytes,
  linesOf,
  manifestOf,
  type Parts,
  partsOf,
  resealed,
} from '../../../fuzz/exchange/forge.ts';
import { temporaryFolder } from '../../../support/core.ts';
import type { One } from '../circleSupport.ts';

/** Who writes a row by hand: with which key, in whose name, and when they say it was. */
export interface Hand {
  readonly key: SigningKey;
  readonly device: string;
  readonly at: string;
}

export function handOf({ core: { context } }: One, at: string): Hand {
  const { keys, device } = context;
  if (!keys) throw new Error('no keys');
  return { key: keys.signing, device, at };
}

/** Somebody whom no list names. */
export function stranger(at: string): Hand {
  const key = newSigningKey();
  return { key, device: deviceOfKey(key.publicKey), at };
}

/** Who a fact is made as. */
export const makerOf = ({ key, device, at }: Hand) => ({ device, by: 'X', now: new Date(at), sign: key.sign });

export interface Forging {
  readonly id: RecordId;
  readonly hand: Hand;
  /** Answers the whole of the row where that is not what is written in the document. */
  readonly edit: (doc: Y.Doc) => unknown;
}

/** The last number of each device in each record that was written by hand. */
export type Numbers = Map<string, number>;

/** A file that somebody sends of records they have, with rows behind them that no program would have let them write. */
export async function forgedFile(from: One, all: readonly Forging[], numbers: Numbers): Promise<Uint8Array> {
  const { parts, manifest, lines } = await ownParts(from, [...new Set(all.map(({ id }) => id))]);
  for (const { id, hand, edit } of all) {
    lines.push(forgedLine(from, { id, hand, edit }, numbers));
    manifest.records.find((one: Forged) => one.id === id).rows++;
  }
  return fileOf(from, { parts, manifest, lines });
}

/** A record as it is, for whoever it is: what an insider may always do outside the program. */
export async function lies(from: One, to: One, id: RecordId): Promise<void> {
  await takes(to, fileOf(from, await ownParts(from, [id])));
}

interface Whole {
  readonly parts: Parts;
  readonly manifest: Forged;
  readonly lines: Forged[];
}

async function ownParts(from: One, records: readonly RecordId[]): Promise<Whole> {
  const { context } = from.core;
  const path = join(temporaryFolder(), 'x.handlerum');
  const sealing = { to: [context.keys?.recipient ?? ''] };
  await writeBundle(context, path, { records, purpose: 'records', note: '', sealing });
  const decrypter = new Decrypter();
  for (const identity of context.keys?.identities ?? []) decrypter.addIdentity(identity);
  const parts = partsOf(await decrypter.decrypt(readFileSync(path)));
  const lines = Object.keys(parts)
    .filter((name) => name.startsWith('records/'))
    .flatMap((name) => linesOf(parts[name]));
  return { parts, manifest: manifestOf(parts), lines };
}

function forgedLine(from: One, { id, hand, edit }: Forging, numbers: Numbers): Forged {
  const doc = copyOf(from, id);
  const before = Y.encodeStateVector(doc);
  const whole = edit(doc);
  const place = `${id} ${hand.device}`;
  const last = lastNumbers(from.core.context.database.read, id).get(hand.device) ?? 0;
  const number = Math.max(numbers.get(place) ?? 0, last) + 1;
  numbers.set(place, number);
  const row = {
    ...{ device: hand.device, number, count: 1, author: 'X', action: 'fields', begun: hand.at, at: hand.at },
    update: whole instanceof Uint8Array ? whole : Y.encodeStateAsUpdate(doc, before),
  };
  return rowLine(id, row, hand.key.sign(rowText(id, row)));
}

function fileOf(from: One, { parts, manifest, lines }: Whole): Uint8Array {
  const order = manifest.records.flatMap(({ id }: Forged) => lines.filter((line) => line.record === id));
  const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('records/')));
  const key = from.core.context.keys?.signing ?? newSigningKey();
  return resealed({ ...rest, 'records/00001.jsonl': linesBytes(order) }, manifest, key);
}

function copyOf({ core }: One, id: RecordId): Y.Doc {
  const doc = new Y.Doc({ guid: id });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(core.context.records.get(id).doc));
  return doc;
}

export async function takes({ core }: One, bytes: Uint8Array): Promise<Took> {
  const path = join(temporaryFolder(), 'x.handlerum');
  writeFileSync(path, bytes);
  return takeFile(core.context, { path, passphrase: null }, 'anyone');
}

/** What a laptop says of a record, without what it keeps aside. */
export function said({ core: { context } }: One, id: RecordId): string {
  if (!findRecord(context.database.read, id)) return '';
  const { doc, head } = context.records.get(id);
  return JSON.stringify([KINDS[head.kind].content(doc), doc.getMap('facts').toJSON()]);
}

/** Of the rows that some device wrote in a record, why each is kept aside. */
export const asideOf = ({ core }: One, id: RecordId, device: string): string[] =>
  asideRows(core.context.database.read)
    .filter((row) => row.record === id && row.device === device)
    .map(({ reason }) => reason);
