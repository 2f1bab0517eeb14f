import { describe, expect, it } from 'vitest';
import {
  AgendaReading,
  askedOf,
  importOf,
  itemsOf,
  leftOutOf,
  openedOf,
  type ReadingParts,
} from '../../../../../../renderer/features/meetings/import/AgendaReading.ts';
import type { AgendaMapping, AgendaPreview } from '../../../../../../shared/contract/agendaImport.ts';
import { TransferId } from '../../../../../../shared/kinds/ids.ts';
import { failure, ok, type Result } from '../../../../../../shared/rpc/result.ts';

const TRANSFER = TransferId.parse('0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d11');
const FILE = { name: 'dagsorden.csv' };
const MAPPING: AgendaMapping = {
  columns: { title: 'Titel' },
  meeting: { body: null, date: null, time: null, ends: null },
  bodies: {},
  readings: {},
};

type Row = AgendaPreview['rows'][number];
const row = (line: number, told: Partial<Row> = {}) =>
  ({ line, title: `Punkt ${line}`, openness: 'open', closed: false, leftOut: false, ...told }) as Row;

const preview = (patch: Partial<AgendaPreview> = {}) =>
  ({ mapping: MAPPING, rows: [], meetings: [], ...patch }) as unknown as AgendaPreview;

type Asked = Parameters<ReadingParts<typeof FILE>['ask']>[0];

/** A core that is answered for, one question at a time and in any order. */
function opened() {
  const asked: { readonly input: Asked; answer(result: Result<AgendaPreview>): Promise<void> }[] = [];
  const reading = new AgendaReading<{ readonly name: string }>({
    upload: async ({ name }) => (name === 'tom.csv' ? failure('unavailable', 'gone') : ok(TRANSFER)),
    ask: (input) =>
      new Promise((resolve) => {
        const answer = async (result: Result<AgendaPreview>) => {
          resolve(result);
          await settle();
        };
        asked.push({ input, answer });
      }),
  });
  return { reading, asked };
}
const settle = async () => void (await new Promise((done) => setImmediate(done)));

async function read() {
  const { reading, asked } = opened();
  void reading.open(FILE);
  await settle();
  await asked[0]?.answer(ok(preview()));
  return { reading, asked };
}

describe('a file that is read in', () => {
  it('is told by its name until it has been read', async () => {
    const { reading, asked } = opened();
    void reading.open(FILE);
    expect(reading.state).toMatchObject({ reading: 'dagsorden.csv', preview: null });
    await settle();
    expect(asked[0]?.input).toEqual({ transfer: TRANSFER, mapping: null, leaveOut: [], open: [] });
    await asked[0]?.answer(ok(preview()));
    expect(reading.state).toMatchObject({ reading: null, source: { name: 'dagsorden.csv' }, failure: null });
    expect(reading.state.preview).not.toBeNull();
  });

  it('says what went wrong on its way here, or in it', async () => {
    const { reading, asked } = opened();
    await reading.open({ name: 'tom.csv' });
    expect(reading.state).toMatchObject({ reading: null, failure: { code: 'unavailable' } });
    void reading.open(FILE);
    await settle();
    expect(reading.state.failure).toBeNull();
    await asked[0]?.answer(failure('file_corrupt', 'broken'));
    expect(reading.state).toMatchObject({ reading: null, preview: null, failure: { code: 'file_corrupt' } });
  });

  it('gives way to the one that is chosen after it, with all that was chosen', async () => {
    const { reading, asked } = await read();
    void reading.leaveOut([3]);
    void reading.open({ name: 'ny.csv' });
    await settle();
    await asked[1]?.answer(ok(preview({ errors: 7 })));
    expect(reading.state).toMatchObject({ reading: 'ny.csv', preview: null });
    expect(asked[2]?.input).toMatchObject({ mapping: null, leaveOut: [], open: [] });
  });
});

describe('what is chosen', () => {
  it('is asked with what was chosen just before, though that is not answered yet', async () => {
    const { reading, asked } = await read();
    void reading.leaveOut([3]);
    void reading.tellOpen([4]);
    void reading.tell({ '1/2': '2027-02-01' });
    expect(asked.at(-1)?.input).toEqual({
      transfer: TRANSFER,
      mapping: { ...MAPPING, readings: { '1/2': '2027-02-01' } },
      leaveOut: [3],
      open: [4],
    });
  });

  it('is shown as the last of it was answered, whatever comes late', async () => {
    const { reading, asked } = await read();
    void reading.leaveOut([3]);
    void reading.leaveOut([3, 4]);
    await asked[2]?.answer(ok(preview({ errors: 2 })));
    await asked[1]?.answer(ok(preview({ errors: 1 })));
    expect(reading.state.preview?.errors).toBe(2);
  });

  it('takes back what words were said to mean', async () => {
    const { reading, asked } = await read();
    void reading.tell({ '1/2': '2027-02-01', '3/4': '2027-04-03' });
    void reading.tell({ '1/2': null });
    expect(asked.at(-1)?.input.mapping?.readings).toEqual({ '3/4': '2027-04-03' });
  });

  it('asks nothing while there is no file', async () => {
    const { reading, asked } = opened();
    await reading.map(MAPPING);
    await reading.tell({ x: 'y' });
    expect(asked).toEqual([]);
    expect(importOf(reading.state)).toBeNull();
  });

  it('tells those who listen, until they stop', async () => {
    const { reading, asked } = await read();
    let times = 0;
    const stop = reading.subscribe(() => times++);
    void reading.map(null);
    await asked[1]?.answer(ok(preview()));
    expect(times).toBe(1);
    stop();
    void reading.map(null);
    await asked[2]?.answer(ok(preview()));
    expect(times).toBe(1);
  });
});

it('imports what is seen: without the rows left out, open where a person said so', async () => {
  const rows = [
    row(2),
    row(3, { leftOut: true }),
    row(4, { openness: 'untold', closed: false }),
    row(5, { openness: 'unclear', closed: true }),
    row(6, { openness: 'untold', closed: false, leftOut: true }),
  ];
  const { reading, asked } = await read();
  void reading.map(null);
  await asked[1]?.answer(ok(preview({ rows })));
  expect(leftOutOf({ rows })).toEqual([3, 6]);
  expect(askedOf({ rows }).map(({ line }) => line)).toEqual([4, 5]);
  expect(openedOf({ rows })).toEqual([4]);
  expect(importOf(reading.state)).toEqual({ transfer: TRANSFER, mapping: MAPPING, leaveOut: [3, 6], open: [4] });
});

it('counts the items of all its meetings', () => {
  const meetings = [{ items: 3 }, { items: 4 }] as AgendaPreview['meetings'];
  expect(itemsOf({ meetings })).toBe(7);
  expect(itemsOf({ meetings: [] })).toBe(0);
});
