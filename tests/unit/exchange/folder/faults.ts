import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import { filesOf, rowFiles, type Sharer } from './laptops.ts';

/** What may happen on the way from one laptop's copy of the folder to another's, as OneDrive, SMB and sticks do it. */
export const FAULTS = [
  'whole',
  'half',
  'copy',
  'desktopCopy',
  'upper',
  'times',
  'empty',
  'litter',
  'link',
  'lost',
  'stale',
  'flipped',
  'gone',
  'nothing',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Step {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

const away = (one: Sharer): string => `${one.folder}-away`;
const isAway = (one: Sharer): boolean => existsSync(away(one));
const placeOf = (at: Sharer, of: Sharer): string => join(at.folder, SHARED, of.core.context.device);

/** One laptop's own files as they have come to be, for what comes late. */
export type Kept = Map<string, Buffer>;

/** Lets one thing happen. */
export function happen(all: readonly Sharer[], { fault, from, to, at }: Step, kept: Kept): void {
  const [one, other] = [all[from % all.length], all[to % all.length]];
  if (!one || !other) return;
  if (fault === 'gone') {
    if (isAway(one)) renameSync(away(one), one.folder);
    else renameSync(one.folder, away(one));
    return;
  }
  if (isAway(one) || isAway(other)) return;
  const ours = filesOf(one).filter((name) => name.endsWith('.handlerum'));
  const rows = rowFiles(one);
  // Rows that nobody has taken yet are few, and what happens to them matters most.
  const names = rows.length > 0 && at % 3 > 0 ? rows : ours;
  const name = names[at % Math.max(1, names.length)];
  if (fault === 'litter') {
    litter(placeOf(other, one));
    return;
  }
  if (name === undefined || one === other) return;
  const source = join(placeOf(one, one), name);
  if (fault === 'lost') {
    rmSync(source);
    return;
  }
  const bytes = readFileSync(source);
  kept.set(`${one.core.context.device}/${name}`, bytes);
  const folder = placeOf(other, one);
  mkdirSync(folder, { recursive: true });
  come(fault, {
    folder,
    name,
    bytes,
    at,
    kept: [...kept].filter(([path]) => path.startsWith(dirname(`${one.core.context.device}/x`))),
  });
}

interface Coming {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly at: number;
  readonly kept: readonly (readonly [string, Buffer])[];
}

function come(fault: Fault, { folder, name, bytes, at, kept }: Coming): void {
  const put = (called: string, what: Uint8Array) => writeFileSync(join(folder, called), what);
  const stem = name.replace(/\.handlerum$/, '');
  if (fault === 'whole') put(name, bytes);
  if (fault === 'half') put(name, bytes.subarray(0, bytes.length >> 1));
  if (fault === 'copy') put(`${stem} (1).handlerum`, bytes);
  if (fault === 'desktopCopy') put(`${stem}-DESKTOP-1.handlerum`, bytes);
  if (fault === 'upper') put(name.toUpperCase(), bytes);
  if (fault === 'empty') put(name, new Uint8Array());
  if (fault === 'flipped') {
    const broken = Buffer.from(bytes);
    const place = at % broken.length;
    broken[place] = (broken[place] ?? 0) ^ 4;
    put(name, broken);
  }
  if (fault === 'times') {
    put(name, bytes);
    utimesSync(join(folder, name), new Date(Date.UTC(1980, 0, 1)), new Date(Date.UTC(2099, 0, 1)));
  }
  if (fault === 'link' && !existsSync(join(folder, 'link.handlerum')))
    symlinkSync('/etc/hostname', join(folder, 'link.handlerum'));
  const [path, old] = kept[at % Math.max(1, kept.length)] ?? [];
  if (fault === 'stale' && path && old) put(path.slice(path.indexOf('/') + 1), old);
}

function litter(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of [
    '~$000001.handlerum',
    '.~lock.000001.handlerum#',
    'desktop.ini',
    '.DS_Store',
    'Thumbs.db',
    'brev.docx',
  ])
    writeFileSync(join(folder, name), 'Ikke vores');
}

/** The faults cease: everybody's folder is what everybody has laid down, and nothing else. */
export function mirror(all: readonly Sharer[]): void {
  for (const one of all) if (isAway(one)) renameSync(away(one), one.folder);
  for (const at of all) {
    for (const of of all) {
      if (at === of) continue;
      rmSync(placeOf(at, of), { recursive: true, force: true });
      if (existsSync(placeOf(of, of))) cpSync(placeOf(of, of), placeOf(at, of), { recursive: true });
    }
    for (const name of readdirSync(join(at.folder, SHARED)))
      if (!all.some(({ core }) => core.context.device === name))
        rmSync(join(at.folder, SHARED, name), { recursive: true, force: true });
  }
}
