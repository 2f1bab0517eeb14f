import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../../../electron/core/control.ts';
import { readMappings } from '../../../../electron/core/database/tables/agendaMappings.ts';
import { verify } from '../../../../electron/core/maintenance/verify.ts';
import { packFile } from '../../../../electron/core/packs/index.ts';
import { addDays } from '../../../../shared/calendar/days.ts';
import type { AgendaMapping } from '../../../../shared/contract/agendaImport.ts';
import type { AgendaItem } from '../../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder } from '../../../../shared/meeting/agenda.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { codeOf, value } from '../../../support/core.ts';
import { begun, bytes, GOOD, HEAD } from './support.ts';

const line = (...cells: string[]) => bytes(`${HEAD}\n${cells.join('\n')}\n`);
const DAY = '14-06-2027';

describe('what is wrong is told with line and reason', () => {
  const wrong: readonly (readonly [string, Uint8Array, string, number | null, RegExp])[] = [
    ['a day that is not', line(`1;A;;;ØU;31-02-2026;;;;;;`), 'date', 2, /31-02-2026/],
    ['a weekday for a date', line(`1;A;;;ØU;${DAY};;;;;;`, `2;B;;;ØU;fredag;;;;;;`), 'date', 3, /fredag/],
    ['no date', line(`1;A;;;ØU;;;;;;;`), 'date', 2, /tom/],
    ['no time', line(`1;A;;;ØU;${DAY};25.00;;;;;`), 'time', 2, /25\.00/],
    ['an empty title', line(`1;;26/1;;ØU;${DAY};;;;;;`), 'title', 2, /tom/],
    ['a long title', line(`1;${'A'.repeat(501)};;;ØU;${DAY};;;;;;`), 'length', 2, /501/],
    ['a body nobody knows', line(`1;A;;;Havneudvalget;${DAY};;;;;;`), 'body', 2, /Havneudvalget/],
    ['neither open nor closed', line(`1;A;;måske;ØU;${DAY};;;;;;`), 'openness', 2, /måske/],
    ['closed without a reason', line(`1;A;;Lukket;ØU;${DAY};;;;;;`), 'closedReason', 2, /uden begrundelse/],
    [
      'one case number twice',
      line(`1;A;26/1;;ØU;${DAY};;;;;;`, `2;B;26/1;;ØU;${DAY};;;;;;`),
      'duplicate',
      3,
      /linje 2/,
    ],
    ['one title twice', line(`1;A;;;ØU;${DAY};;;;;;`, `2;a;;;ØU;${DAY};;;;;;`), 'duplicate', 3, /linje 2/],
    [
      'one case number of two titles',
      line(`1;A;26/1;;ØU;${DAY};;;;;;`, `1;B;26/1;;KB;${DAY};;;;;;`),
      'duplicate',
      3,
      /anden titel/,
    ],
    ['more cells than columns', line(`1;A;;;ØU;${DAY};;;;;;;;;og mere`), 'cells', 2, /15 felter/],
    ['no column with a title', bytes(`Punkt;Udvalg;Dato\n1;ØU;${DAY}\n`), 'missing', 1, /titel/],
    ['no column with a date', bytes('Punkt;Udvalg;Titel\n1;ØU;A\n'), 'missing', 1, /mødedato/],
  ];
  it.each(wrong)('%s', async (_name, file, code, at, words) => {
    const { preview } = await begun();
    const { problems } = await preview(file);
    const found = problems.find((one) => one.code === code);
    expect(found).toMatchObject({ line: at });
    expect(found?.message.da).toMatch(words);
    expect(found?.message.en).not.toBe('');
  });

  it('a mapping that names a column the file lacks', async () => {
    const { preview } = await begun();
    const mapping: AgendaMapping = {
      columns: { title: 'Overskrift' },
      bodies: {},
      meeting: { body: 'oeu', date: '2027-06-14', time: null, ends: null },
    };
    const { problems } = await preview(line(`1;A;;;ØU;${DAY};;;;;;`), { mapping });
    expect(problems[0]).toMatchObject({ code: 'column', line: 1, field: 'title' });
  });

  it('an item that is on the meeting already; a cancelled meeting is no meeting', async () => {
    const { client, preview, run } = await begun();
    const { meetings } = await run(bytes(GOOD));
    const again = await preview(bytes(GOOD));
    expect(again.problems.filter(({ code }) => code === 'onAgenda')).not.toEqual([]);
    expect(again.meetings[0]?.known).toBe(meetings[0]?.id);
    const id = meetings[0]?.id as never;
    await value(client.meetings.cancel({ id, reason: 'Sygdom' }));
    expect((await preview(bytes(GOOD))).meetings[0]?.known).toBeNull();
  });

  it('a meeting planned for another hour or place, which stays as planned', async () => {
    const { client, preview, run } = await begun();
    const plan = {
      body: 'oeu',
      date: '2027-06-14',
      time: '15:00',
      ends: null,
      place: 'Lokale 1',
      kind: 'ordinary',
    } as const;
    await value(client.meetings.plan({ meetings: [plan] }));
    const file = bytes(
      `Titel;Åben/lukket;Udvalg;Mødedato;Kl.;Sted\nA;Åben;ØU;${DAY};16.00;Lokale 2\nB;Åben;ØU;${DAY};16.00;Lokale 2\n`,
    );
    const told = (await preview(file)).problems.map(({ code, level, line }) => ({ code, level, line }));
    expect(told).toEqual([
      { code: 'time', level: 'warning', line: 2 },
      { code: 'place', level: 'warning', line: 2 },
    ]);
    const [made] = (await run(file)).meetings;
    expect((await value(client.meetings.get({ id: made?.id as never }))).row).toMatchObject({
      time: '15:00',
      place: 'Lokale 1',
    });
  });

  it('a meeting that has begun', async () => {
    const { client, preview, run } = await begun();
    const { meetings } = await run(line(`1;A;;;ØU;${DAY};;;;;;`));
    const id = meetings[0]?.id as never;
    await value(client.meetings.record({ id, event: { kind: 'opened', present: [] } as never }));
    const { problems } = await preview(line(`2;B;;Åben;ØU;${DAY};;;;;;`));
    expect(problems).toMatchObject([{ code: 'stage', level: 'error', line: 2 }]);
  });

  it('names the body a person chose, and remembers it', async () => {
    const { core, preview, run } = await begun();
    const file = line(`1;A;;;Havneudvalget;${DAY};;;;;;`);
    const { mapping, unknownBodies } = await preview(file);
    expect(unknownBodies).toEqual(['Havneudvalget']);
    await run(file, { mapping: { ...mapping, bodies: { Havneudvalget: 'kmu' } } });
    expect(readMappings(core.context.database.read).size).toBe(1);
    const next = await preview(line(`2;B;;;Havneudvalget;${DAY};;;;;;`));
    expect(next).toMatchObject({ origin: 'remembered', errors: 0, meetings: [{ body: 'kmu' }] });
  });
});

describe('nothing is half-imported', () => {
  it('a preview writes nothing', async () => {
    const { preview, records } = await begun();
    const before = records();
    await preview(bytes(GOOD));
    expect(records()).toEqual(before);
  });

  it('a file with an error is refused whole, until the row is left out', async () => {
    const { run, records } = await begun();
    const before = records();
    const file = bytes(`${GOOD}\r\n9;Fejl;;Åben;ØU;31-02-2026;;;;;;`);
    expect(await codeOf(() => run(file))).toBe('invalid_input');
    expect(records()).toEqual(before);
    expect(await run(file, { leaveOut: [6] })).toMatchObject({ cases: 3, leftOut: 1 });
  });

  it('a failure in the middle leaves no record', async () => {
    const { core, run, records } = await begun();
    const before = records();
    const { database } = core.context;
    database.transaction((db) =>
      db.exec(
        `create trigger stop before insert on agenda_items when new.title = 'Budgetopfølgning' begin select raise(abort, 'stopped'); end`,
      ),
    );
    await expect(run(bytes(GOOD))).rejects.toThrow();
    expect(records()).toEqual(before);
    expect(readMappings(core.context.database.read).size).toBe(0);
    database.transaction((db) => db.exec('drop trigger stop'));
    expect(await run(bytes(GOOD))).toMatchObject({ cases: 3 });
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });
});

describe('rows become meetings, items and cases', () => {
  it('a case on two meetings is one case with two stops', async () => {
    const { client, run } = await begun();
    const file = line(`1;A;26/9;;ØU;${DAY};;;;;;`, '1;A;26/9;;KB;28-06-2027;;;;;;');
    const { meetings, cases } = await run(file);
    expect([meetings.length, cases]).toEqual([2, 1]);
    const { content } = await value(client.meetings.get({ id: meetings[0]?.id as never }));
    const { fields } = await value(client.cases.get({ id: content.items[0]?.caseId as never }));
    expect(fields.chain.map(({ body, date }) => [body, date])).toEqual([
      ['Økonomiudvalget', '2027-06-14'],
      ['Kommunalbestyrelsen', '2027-06-28'],
    ]);
  });

  it('a case that is here already is put on as it is', async () => {
    const { client, run, preview } = await begun();
    await run(line(`1;A;26/9;;ØU;${DAY};;;;;Sivgrøn undertekst;`));
    const next = line('1;A;26/9;;KB;28-06-2027;;;;;Tangfarvet overtekst;');
    expect((await preview(next)).rows[0]).toMatchObject({ case: 'known', level: 'warning' });
    expect(await run(next)).toMatchObject({ cases: 0 });
    const search = { sort: 'title', order: 'ascending', offset: 0, limit: 9 } as const;
    expect((await value(client.cases.list({ filter: { text: 'Tangfarvet overtekst' }, ...search }))).total).toBe(0);
    expect(
      (await value(client.cases.list({ filter: { text: 'Sivgrøn undertekst' }, ...search }))).rows[0]?.chain,
    ).toHaveLength(2);
  });

  it('previews 5,000 rows', async () => {
    const { preview } = await begun();
    const many = Array.from(
      { length: 5000 },
      (_, n) =>
        `${(n % 400) + 1};Sag ${n};27/${n};Åben;ØU;${String((n % 28) + 1).padStart(2, '0')}-${String((Math.floor(n / 28) % 12) + 1).padStart(2, '0')}-2028;16.00;Bo;Beslutning;10;Resumé ${n};At det vedtages.`,
    );
    const file = bytes(`${HEAD}\n${many.join('\n')}`);
    const read = await preview(file);
    expect(read.rows).toHaveLength(5000);
  });
});

const sign = fc.constantFrom('a', 'Å', 'ø', ' ', ';', '"', ',', '-', '=', '+', '@', "'", '1', '.', '\t');
const title = fc
  .array(sign, { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text.length > 0);
const item = fc.record({
  title,
  caseNumber: fc.stringMatching(/^2[0-9]\/[0-9]{3}$/),
  closed: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 600 }),
  caseType: fc.constantFrom('decision', 'discussion', 'information'),
  role: fc.constantFrom('decides', 'advises', 'informed'),
});

describe('our own item list comes back as it went', () => {
  it.each(['csv', 'xlsx'] as const)('%s', async (format) => {
    const { core, client, preview, run } = await begun();
    let day = 0;
    const told = (items: readonly AgendaItem[]) =>
      agendaOrder(items).map(({ title: own, caseNumber, minutes, role, group, openness, kind }) => [
        own,
        caseNumber,
        minutes,
        role,
        group,
        openness.closed,
        kind,
      ]);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(item, {
          selector: ({ title: own }) => fold(own.replaceAll(/\s+/g, ' ')),
          minLength: 1,
          maxLength: 6,
        }),
        async (items) => {
          day++;
          const dates = [addDays('2031-01-01', day), addDays('2035-01-01', day)];
          const text = items
            .map((one, n) => [
              n + 1,
              one.title,
              `${format}${day}-${n}`,
              one.closed ? 'Lukket' : 'Åben',
              one.minutes,
              one.caseType,
              one.role,
            ])
            .map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const meeting = { body: 'oeu', time: '16:00', ends: null };
          const columns = {
            number: 'Punkt',
            title: 'Titel',
            caseNumber: 'Sagsnr.',
            openness: 'Åbenhed',
            minutes: 'Minutter',
            type: 'Type',
            role: 'Rolle',
          };
          const first = await run(bytes(`Punkt;Titel;Sagsnr.;Åbenhed;Minutter;Type;Rolle\n${text}`), {
            mapping: { columns, bodies: {}, meeting: { ...meeting, date: dates[0] as string } },
          });
          const id = first.meetings[0]?.id as never;
          const exported = await packFile(
            core.context,
            { id, audience: 'members', variant: 'agenda', format },
            quiet(),
          );
          const own = await preview(exported.bytes);
          // It says itself which meeting it is of, and needs no word from anyone.
          expect(own.meetings).toMatchObject([{ body: 'oeu', date: dates[0], known: id, items: items.length }]);
          const { date: _date, ...columnsOfOther } = own.mapping.columns;
          expect(own.origin).toBe('proposed');
          const second = await run(exported.bytes, {
            mapping: { ...own.mapping, columns: columnsOfOther, meeting: { ...meeting, date: dates[1] as string } },
          });
          const contents = await Promise.all(
            [id, second.meetings[0]?.id as never].map((one) => value(client.meetings.get({ id: one }))),
          );
          expect(told(contents[1]?.content.items ?? [])).toEqual(told(contents[0]?.content.items ?? []));
          expect(contents[1]?.content.time).toBe('16:00');
          await value(client.agendaImport.forget({ columns: own.columns.map(({ name }) => name) }));
        },
      ),
      { numRuns: 15 },
    );
  });
});
