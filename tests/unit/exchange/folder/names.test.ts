import { expect, it } from 'vitest';
import { covers, deviceOfName, FolderPart, joinedAll, nameKind } from '../../../../shared/exchange/folder.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';

const OURS = [
  '000017-ab12cd34.handlerum',
  '000017-AB12CD34.HANDLERUM',
  '000017-ab12cd34 (1).handlerum',
  'x-DESKTOP-1.handlerum',
];
const PASSING = [
  ...[
    '.tmp-0a1b',
    '.DS_Store',
    '._000017-ab.handlerum',
    '.~lock.000017-ab.handlerum#',
    '~$000017-ab.handlerum',
    '~WRL0001.tmp',
  ],
  ...[
    'desktop.ini',
    'Desktop.ini',
    'Thumbs.db',
    'a.handlerum.part',
    'a.handlerum.crdownload',
    '$RECYCLE.BIN',
    'Icon\r',
  ],
  'System Volume Information',
];
const FOREIGN = ['brev.docx', 'handlerum', 'a.handlerum.exe', 'a.handlerum ', 'LÆS MIG.txt', ''];

it.each([
  ...OURS.map((name) => [name, 'ours']),
  ...PASSING.map((name) => [name, 'passing']),
  ...FOREIGN.map((name) => [name, 'foreign']),
])('%j is %s', (name, kind) => {
  expect(nameKind(name)).toBe(kind);
});

it('knows a device by its name in whatever case it came back in', () => {
  const device = `d${'0a'.repeat(16)}`;
  expect([device, device.toUpperCase()].map(deviceOfName)).toEqual([device, device]);
  for (const name of ['d', `${device}0`, `x${'0a'.repeat(16)}`, `${device} (1)`, '../d', `${device}/..`])
    expect(deviceOfName(name)).toBeNull();
});

const record = '6a1f9f4e-6f0e-4c0e-9d53-3d6f0c6f7c11' as RecordId;
const at = (number: number) => new Map([['d1', number]]);

it('counts who has what by the highest number of each device', () => {
  expect(covers(undefined, new Map())).toBe(true);
  expect(covers(undefined, at(1))).toBe(false);
  expect(covers(at(2), at(2))).toBe(true);
  expect(covers(at(2), at(3))).toBe(false);
  const both = joinedAll(
    new Map([[record, at(2)]]),
    new Map([
      [
        record,
        new Map([
          ['d1', 1],
          ['d2', 7],
        ]),
      ],
    ]),
  );
  expect([...(both.get(record) ?? [])]).toEqual([
    ['d1', 2],
    ['d2', 7],
  ]);
});

it('reads no part that is not as it should be, and takes no device’s name for more than a name', () => {
  const state = (numbers: unknown) => ({ part: 'state', number: 1, have: [{ record, numbers }], took: [] });
  const read = FolderPart.parse(state([['__proto__', 3]]));
  expect(read.part === 'state' && [...(read.have.get(record) ?? [])]).toEqual([['__proto__', 3]]);
  for (const numbers of [[['d1', 0]], [['d1', 1.5]], [['d 1', 1]], [['d1']], [['d1', 2 ** 60]], 'x', null])
    expect(FolderPart.safeParse(state(numbers)).success).toBe(false);
  expect(FolderPart.safeParse({ part: 'budget', number: 1 }).success).toBe(false);
});
