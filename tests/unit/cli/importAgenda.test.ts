import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, handlerum } from './support.ts';

const FILE = [
  'Nummer;Overskrift;Sagsnr.;Udvalg;Dato',
  '1;Ny cykelsti;27/101;Økonomiudvalget;14-06-2027',
  '2;Køb af grund;27/102;Økonomiudvalget;31-02-2027',
].join('\n');

async function started() {
  const data = folder();
  expect((await handlerum(['sample', '--data', data])).code).toBe(0);
  const put = (name: string, text: string): string => {
    writeFileSync(join(data, name), text);
    return join(data, name);
  };
  return {
    data,
    put,
    run: (...args: string[]) => handlerum(['import-agenda', ...args, '--data', data, '--lang', 'da']),
  };
}

describe('import-agenda', () => {
  it('tells line and reason, changes nothing, and takes the rest when the line is left out', async () => {
    const { data, put, run } = await started();
    const file = put('a.csv', FILE);
    const before = (await handlerum(['meetings', '--data', data, '--json'])).out;
    const dry = await run(file, '--dry-run', '--json');
    expect(dry.code).toBe(1);
    expect(JSON.parse(dry.out)).toMatchObject({
      origin: 'proposed',
      errors: 1,
      mapping: { columns: { title: 'Overskrift' } },
    });
    const refused = await run(file);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('linje 3: fejl: »31-02-2027« er ikke en dag, der findes');
    expect((await handlerum(['meetings', '--data', data, '--json'])).out).toBe(before);
    const done = await run(file, '--leave-out', '3');
    expect(done.code).toBe(0);
    const agenda = await handlerum(['agenda', done.out.trim(), '--data', data]);
    expect(agenda.out).toContain('1. Ny cykelsti');
  });

  it('takes a span of times, which the plan and the agenda print', async () => {
    const { data, put, run } = await started();
    const file = put('a.csv', 'Overskrift;Åben/lukket;Udvalg;Dato;Kl.\nNy cykelsti;Åben;KMU;14-06-2027;16.00-18.00\n');
    expect((await run(file, '--dry-run')).out).toContain('Klima- og Miljøudvalget, 2027-06-14 16:00-18:00 (nyt)');
    const [id = ''] = (await run(file)).out.trim().split('\n');
    expect((await handlerum(['meetings', '--year', '2027', '--data', data])).out).toMatch(
      new RegExp(`^${id}  2027-06-14  16:00-18:00  Klima- og Miljøudvalget`, 'm'),
    );
    expect((await handlerum(['agenda', id, '--data', data])).out).toContain('2027-06-14, 16:00-18:00, ');
  });

  it('reads by the mapping it is given, and says what is wrong with one', async () => {
    const { put, run } = await started();
    const file = put('a.csv', 'Hvad;Hvem\nNy cykelsti;Bo\n');
    const mapping = put(
      'm.json',
      JSON.stringify({ columns: { title: 'Hvad', owner: 'Hvem' }, meeting: { body: 'oeu', date: '2027-06-14' } }),
    );
    const done = await run(file, '--mapping', mapping, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({
      meetings: [{ bodyName: 'Økonomiudvalget', date: '2027-06-14', items: 1 }],
      cases: 1,
    });
    const wrong = await run(file, '--mapping', put('w.json', '{"columns":{"titel":"Hvad"}}'));
    expect([wrong.code, wrong.err.includes('columns')]).toEqual([2, true]);
    const broken = await run(file, '--mapping', put('b.json', '{'));
    expect([broken.code, broken.err.includes('er ikke JSON')]).toEqual([2, true]);
    const other = await run(put('c.csv', '%PDF-1.7'));
    expect([other.code, other.err.includes('pdf')]).toEqual([2, true]);
  });

  it('takes what the file leaves unsaid for closed, and opens it when told so; never what something speaks against', async () => {
    const { data, put, run } = await started();
    const file = put(
      'a.csv',
      [
        'Nummer;Overskrift;Udvalg;Dato',
        '1;Ny cykelsti;Økonomiudvalget;14-06-2027',
        '2;Køb af grund – lukket punkt;Økonomiudvalget;14-06-2027',
        '3;Nordby Skole – lukkes;Økonomiudvalget;14-06-2027',
      ].join('\n'),
    );
    const closed = async (...args: string[]) => {
      const { code, out, err } = await run(file, '--dry-run', '--json', ...args);
      const { rows } = JSON.parse(out) as { rows: { closed: boolean; openness: string }[] };
      return { code, err, rows: rows.map((row) => [row.openness, row.closed]) };
    };
    const silent = await closed();
    expect(silent.rows).toEqual([
      ['untold', true],
      ['closed', true],
      ['unclear', true],
    ]);
    expect(silent.err).toContain('Om 1 punkt siger filen ikke, om det er åbent eller lukket');
    expect((await closed('--untold', 'closed')).rows).toEqual(silent.rows);
    const opened = await closed('--untold', 'open');
    expect(opened.rows.map(([, isClosed]) => isClosed)).toEqual([false, true, true]);
    expect([opened.err.includes('Om 1 punkt'), opened.err.includes('linje 4: advarsel')]).toEqual([false, true]);
    const wrong = await run(file, '--untold', 'maybe');
    expect([wrong.code, wrong.err.includes('open eller closed')]).toEqual([2, true]);
    const done = await run(file, '--untold', 'open');
    const agenda = await handlerum(['agenda', done.out.trim(), '--audience', 'public', '--data', data]);
    expect(agenda.out).toContain('Ny cykelsti');
    expect(agenda.out).not.toContain('Køb af grund');
    expect(agenda.out).not.toContain('Nordby');
  });
});
