import { z } from 'zod';
import { Audience, PackVariant } from '../../pack/kinds.ts';
import { PackFormat } from '../../print/enums.ts';
import { IsoDate } from '../day.ts';
import { FileHash, RecordId } from '../ids.ts';

const Key = z.string().min(1).max(80);
const Line = z.string().max(200);
const Moment = z.iso.datetime();

/** A pack that was made after the agenda went out. */
export const MadePack = z.object({
  id: Key,
  audience: Audience,
  variant: PackVariant,
  format: PackFormat,
  name: z.string().max(400),
  /** SHA-256 of the file. */
  hash: z.string().max(64),
  by: Line,
  at: Moment,
  /** The last dispatch whose items it holds. */
  dispatch: Key,
});
export type MadePack = z.infer<typeof MadePack>;

/**
 * *Frigivet*: what this meeting's public packs may hold although it was closed elsewhere. With `file` one attachment of the item, which
 * belongs to a closed item as well; without it the item's case, whose closing at the meetings in `covers` then no longer counts here. A
 * closing at any other meeting still does. Taken back it counts no more, and stays to be read.
 */
export const Release = z.object({
  id: Key,
  item: Key,
  file: FileHash.nullable(),
  covers: z.array(RecordId).max(500),
  reason: z.string().min(1).max(2000),
  by: Line,
  at: Moment,
  takenBack: z.object({ by: Line, at: Moment }).nullable(),
});
export type Release = z.infer<typeof Release>;

/** *Læst op*. The id is the item's; `text` names the words that were read, so that an item whose text changes is read again. */
export const Reading = z.object({ id: Key, by: Line, at: Moment, text: z.string().max(64) });
export type Reading = z.infer<typeof Reading>;

/** A task as an *opfølgning* item tells it: what it was when the item was made. */
export const ToldTask = z.object({
  meeting: RecordId,
  id: Key,
  text: z.string().max(2000),
  owner: Line,
  due: IsoDate.nullable(),
  /** `8. december 2026, punkt 3: Ny sti`. */
  from: z.string().max(700),
});
export type ToldTask = z.infer<typeof ToldTask>;
