import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMembers, writeMembers } from '../../../electron/core/council/memberFile.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { type CouncilContent, emptyCouncil } from '../../../shared/kinds/council/council.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const HEAD = 'organ;navn;gruppe;rolle;fra;til';
const bytes = (text: string) => new TextEncoder().encode(text);
const council = sampleCouncil();
const KB = 'Kommunalbestyrelsen';

describe('a file of members', () => {
  it.each([
    ['an unknown body', 'Ukendt;Bo Berg;X;medlem;2026-01-01;2029-12-31', 'body', 'Ukendt'],
    ['an unknown group', `${KB};Bo Berg;Q;medlem;2026-01-01;2029-12-31`, 'group', 'Q'],
    ['an unknown role', `${KB};Bo Berg;X;konge;2026-01-01;2029-12-31`, 'role', 'konge'],
    ['a day that is not in the calendar', `${KB};Bo Berg;X;medlem;2026-02-30;2029-12-31`, 'date', '2026-02-30'],
    ['an end before its beginning', `${KB};Bo Berg;X;medlem;1.1.2027;31.12.2026`, 'order', '2027-01-01 – 2026-12-31'],
    ['nobody', `${KB};;X;medlem;2026-01-01;2029-12-31`, 'name', ''],
    ['too few columns', `${KB};Bo Berg`, 'fields', '2'],
    [
      'a seat that overlaps one of the record',
      `${KB};Frida Enggaard;L;medlem;2027-01-01;2027-12-31`,
      'overlap',
      `Frida Enggaard, ${KB}`,
    ],
  ])('with %s is told by line', (_name, line, code, told) => {
    expect(readMembers(council, bytes(`${HEAD}\r\n\r\n${line}\r\n`), 'refuse')).toEqual({
      lines: [],
      problems: [{ line: 3, code, value: told }],
    });
  });

  it('with the same line twice is told, and with a quotation mark that never ends', () => {
    const line = `${KB};Bo Berg;X;medlem;2026-01-01;2029-12-31`;
    const twice = readMembers(council, bytes(`${HEAD}\n${line}\n${line}\n"ups`), 'refuse').problems;
    expect(twice.map((one) => [one.line, one.code])).toEqual([
      [3, 'duplicate'],
      [4, 'quote'],
    ]);
  });

  it('without its columns says which are missing', () => {
    expect(readMembers(council, bytes('organ,navn,gruppe\n'), 'refuse').problems).toEqual([
      { line: 1, code: 'columns', value: 'rolle, fra, til' },
    ]);
  });

  it.each([
    ['a spreadsheet', 'PK\u0003\u0004', 'file_unsupported'],
    ['a PDF', '%PDF-1.7', 'file_unsupported'],
    ['nothing', '', 'file_empty'],
  ])('that is %s is refused', (_name, text, code) => {
    expect(() => readMembers(council, bytes(text), 'refuse')).toThrowError(expect.objectContaining({ code }));
  });

  it('is read in Windows-1252, with commas and columns in another order', () => {
    const text = `til,fra,navn,rolle,gruppe,organ\n31/12/2029,1/1/2026,S\u00f8ren \u00c5b\u00e6k,,x,${KB}\n`;
    const { lines } = readMembers(council, Uint8Array.from([...text].map((char) => char.charCodeAt(0))), 'refuse');
    expect(lines).toEqual([
      {
        ...{ line: 2, body: KB, name: 'Søren Åbæk', group: 'X', role: 'member' },
        from: '2026-01-01',
        to: '2029-12-31',
        state: 'new',
      },
    ]);
  });

  it('of 5,000 lines is read, and one more is refused', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => `${KB};Nr ${n};X;medlem;2026-01-01;2029-12-31`).join('\n');
    expect(readMembers(council, bytes(`${HEAD}\n${rows(5000)}`), 'refuse').lines).toHaveLength(5000);
    expect(readMembers(council, bytes(`${HEAD}\n${rows(5001)}`), 'refuse').problems[0]?.code).toBe('lines');
  });

  it('of one field two million letters long is told, not choked on', () => {
    const text = `${HEAD}\n"${'x'.repeat(2_000_000)}`;
    expect(readMembers(council, bytes(text), 'refuse').problems.map(({ code }) => code)).toEqual(['quote']);
  });

  it('written from any council is read back as known, whatever the names hold', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aæÅ;,"\'=+-@\t ') })
      .map((text) => text.trim().replaceAll(/\s+/g, ' '))
      .filter((text) => text !== '');
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8, selector: (one) => one.toLocaleLowerCase('da') });
    fc.assert(
      fc.property(names, (all) => {
        const { lines, problems } = readMembers(withMembers(all), bytes(writeMembers(withMembers(all))), 'refuse');
        expect(problems).toEqual([]);
        expect(lines.map((one) => [one.name, one.state])).toEqual(all.map((one) => [one, 'known']));
      }),
    );
  });
});

function withMembers(names: readonly string[]): CouncilContent {
  const term = { from: '2026-01-01', to: '2029-12-31' };
  const seat = { group: 'x', body: 'kb', role: 'member' as const, ...term };
  return {
    ...{ ...emptyCouncil('Lindved'), bodies: council.bodies, partyGroups: council.partyGroups },
    members: names.map((name, n) => ({
      ...{ id: `m${n}`, name, councilRole: 'member', to: term.to },
      groups: [{ group: 'x', from: term.from }],
    })),
    mandates: names.map((_name, n) => ({ id: `s${n}`, member: `m${n}`, ...seat })),
  };
}

describe('members from a file in the core', () => {
  const begun = async () => {
    const core = await openSample();
    const client = clientOf(core);
    const send = (text: string) =>
      core.context.transfers.receive(Readable.from([bytes(text)]), { name: 'm.csv', mediaType: 'text/csv' });
    return { client, send };
  };

  it('come all or not at all', async () => {
    const { client, send } = await begun();
    const before = await value(client.council.get({}));
    const good = `${KB};Bo Berg;X;medlem;2026-01-01;2026-04-30\n${KB};Bo Berg;Nye;medlem;2026-05-01;2029-12-31`;
    const transfer = await send(`${HEAD}\n${good}`);
    const refused = await client.council.importMembers({ transfer, newGroups: 'refuse' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await value(client.council.get({}))).toEqual(before);
    const after = await value(client.council.importMembers({ transfer, newGroups: 'create' }));
    const nye = after.partyGroups.find(({ letter }) => letter === 'Nye')?.id;
    expect(after.members.find(({ name }) => name === 'Bo Berg')).toMatchObject({
      groups: [
        { group: 'x', from: '2026-01-01' },
        { group: nye, from: '2026-05-01' },
      ],
      to: '2029-12-31',
    });
    expect(after.mandates).toHaveLength((before?.mandates.length ?? 0) + 2);
    expect(await value(client.council.importMembers({ transfer, newGroups: 'create' }))).toEqual(after);
  });

  it('go out as a file that brings nothing new', async () => {
    const { client } = await begun();
    const { transfer } = await value(client.council.exportMembers({}));
    const { lines, problems } = await value(client.council.readMembers({ transfer, newGroups: 'refuse' }));
    expect(problems).toEqual([]);
    expect(lines.every(({ state }) => state === 'known')).toBe(true);
    expect(lines).toHaveLength(council.mandates.length);
  });
});
