import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';

/** What a shared folder holds of ours: one folder in it, and in that one for each device. */
export const SHARED = 'handlerum';

/** What is looked at of a folder at most: whoever can write in it must not be able to keep a computer busy. */
export const FOLDER_LIMITS = { devices: 300, entries: 2000, strangers: 100 } as const;

/** The highest number of each device that is known of a record's log. */
export type Numbers = ReadonlyMap<string, number>;

const Device = z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/);
// A list and not an object: a device may have any name, and no name may be one that means something to JavaScript.
const NumbersText = z.array(z.tuple([Device, z.int().min(1)])).max(10_000);

/** Of each record the numbers it stands at. */
export const RecordNumbers = z
  .array(z.looseObject({ record: RecordId, numbers: NumbersText }))
  .max(50_000)
  .transform((all): ReadonlyMap<RecordId, Numbers> => new Map(all.map((one) => [one.record, new Map(one.numbers)])));

const At = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

/**
 * What a file in a shared folder says of itself in its signed manifest, as `folder`. `card`: who its device belongs to. `state`: what its
 * device has of the records its readers may see, and which of their files it has taken; the one with the highest number counts. `rows`: rows
 * for those it is encrypted to, each record from where they are known to be.
 */
export const FolderPart = z.discriminatedUnion('part', [
  z.looseObject({ part: z.literal('card'), number: At }),
  z.looseObject({ part: z.literal('state'), number: At, have: RecordNumbers, took: z.array(z.uuid()).max(20_000) }),
  z.looseObject({ part: z.literal('rows'), number: At, after: RecordNumbers }),
]);
export type FolderPart = z.infer<typeof FolderPart>;

/** As it is written: `RecordNumbers` before it is read. */
export const recordNumbersText = (all: ReadonlyMap<RecordId, Numbers>) =>
  [...all].map(([record, numbers]) => ({ record, numbers: [...numbers] }));

/** Whether who has `have` has everything up to `wanted`. */
export const covers = (have: Numbers | undefined, wanted: Numbers): boolean =>
  [...wanted].every(([device, number]) => (have?.get(device) ?? 0) >= number);

/** The higher number of each device. */
export function joined(one: Numbers, other: Numbers): Numbers {
  const both = new Map(one);
  for (const [device, number] of other) both.set(device, Math.max(both.get(device) ?? 0, number));
  return both;
}

/** As `joined`, record by record. */
export function joinedAll(
  one: ReadonlyMap<RecordId, Numbers>,
  other: ReadonlyMap<RecordId, Numbers>,
): Map<RecordId, Numbers> {
  const all = new Map(one);
  for (const [record, numbers] of other) all.set(record, joined(all.get(record) ?? new Map(), numbers));
  return all;
}

/** `ours`: it is called as our files are, which says nothing of what it is. `passing`: other programs come and go with it. */
export type NameKind = 'ours' | 'passing' | 'foreign';

const PASSING: readonly RegExp[] = [
  // Half-written files, ours and others'; marks that macOS and office programs lay beside a file.
  /^\./,
  /^~/,
  /\.(?:tmp|temp|part|partial|crdownload|download|swp|lock|lnk)$/i,
  /^(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r|\$recycle\.bin|system volume information|__macosx)$/i,
];

/**
 * What a name in a device's folder is. Of a conflict copy (`000017-ab (1).handlerum`, `000017-ab-DESKTOP-1.handlerum`) and of one that came
 * back in capitals only the ending is asked for: which file it is, its manifest says.
 */
export function nameKind(name: string): NameKind {
  if (PASSING.some((pattern) => pattern.test(name))) return 'passing';
  return /\.handlerum$/i.test(name) ? 'ours' : 'foreign';
}

/** A device's folder: its name whatever case it came back in; null where it is none. */
export function deviceOfName(name: string): string | null {
  const device = name.toLowerCase();
  return /^d[0-9a-f]{32}$/.test(device) ? device : null;
}
