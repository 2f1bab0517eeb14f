import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readAgendaFile } from '../../../../electron/core/imports/agenda/read.ts';
import { readRows } from '../../../../electron/core/imports/agenda/rows.ts';
import { proposeMapping } from '../../../../electron/core/imports/agenda/table.ts';
import { bold, h, p, part, r, rels, table, word } from '../support.ts';
import { begun, bytes } from './support.ts';

/** Of each item its title, what it is told to be, and where that stands. */
async function told(file: Uint8Array, name = 'dagsorden'): Promise<string[]> {
  let next = 0;
  const newId = () => `id${next++}`;
  const read = await readAgendaFile({ name, bytes: file, newId, templateId: 'ballerup', bodies: ['Økonomiudvalget'] });
  return readRows(read, proposeMapping(read), '2026-12-01').map(({ title, openness }) =>
    [title, openness.is, openness.because?.place ?? '-'].join(' / '),
  );
}

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/openness/${name}`, import.meta.url));
const A = 'Ny skole';
const B = 'Køb af grund';

describe('files that came in open and untold', () => {
  it('a line in plain words above the closed items', async () => {
    expect(await told(fixture('agenda-closed-plain-line.docx'))).toEqual([
      `${A} / open / division`,
      `${B} / closed / section`,
    ]);
  });

  it('a heading of a lower level', async () => {
    expect(await told(fixture('agenda-closed-lower-heading.docx'))).toEqual([
      `${A} / open / division`,
      `${B} / closed / section`,
    ]);
  });

  it('rows of a list, which are no items and need not be left out', async () => {
    const { preview, run, client } = await begun();
    const file = fixture('agenda-section-rows.csv');
    expect(await told(file)).toEqual([`${A} / open / section`, `${B} / closed / section`]);
    const seen = await preview(file, { leaveOut: [2, 4] });
    expect([seen.errors, seen.rows.map(({ closed }) => closed)]).toEqual([0, [false, true]]);
    expect(seen.rows[1]?.because).toEqual({
      da: 'Står under »Lukkede punkter«.',
      en: 'Stands under "Lukkede punkter".',
    });
    const [made] = (await run(file, { leaveOut: [2, 4] })).meetings;
    const meeting = await client.meetings.get({ id: made?.id as never });
    expect(meeting.ok && meeting.value.content.items.map(({ openness }) => openness.closed)).toEqual([false, true]);
  });
});

const head = p('Økonomiudvalget') + p('Mandag den 1. februar 2027 kl. 16.00');
const first = h(1, `1. ${A}`) + p('Skolen bygges i byen.');
const second = h(1, `2. ${B}`) + p('Prisen er fire mio. kr.');
const OPEN = p('ÅBNE PUNKTER');

describe('a mark in Word, wherever it stands', () => {
  const bodies: readonly (readonly [string, string, readonly string[]])[] = [
    ['bold line', head + OPEN + first + p(bold('LUKKEDE PUNKTER')) + second, ['open', 'closed']],
    ['heading of a lower level', head + OPEN + first + h(4, 'Lukket del') + second, ['open', 'closed']],
    ['one cell', head + OPEN + first + table(['Lukkede punkter']) + second, ['open', 'closed']],
    [
      'sections that take turns',
      head + p('Lukkede punkter') + first + h(2, 'Åbne punkter') + second,
      ['closed', 'open'],
    ],
    ['title', head + OPEN + first + h(1, `2. ${B} – lukket punkt`), ['open', 'closed']],
    ['title before the number', head + OPEN + first + h(1, `Lukket punkt 2: ${B}`), ['open', 'closed']],
    ['number', head + OPEN + first + h(1, `LP 2. ${B}`), ['open', 'closed']],
    ['title against its bracket', head + OPEN + first + h(1, `2 (Åben) ${B} – lukket punkt`), ['open', 'closed']],
    ['fact under the title', head + OPEN + first + second + p('Lukket: ja'), ['open', 'closed']],
    ['bare word under the title', head + OPEN + first + h(1, `2. ${B}`) + p('LUKKET') + p('Pris.'), ['open', 'closed']],
    ['ticked box', head + OPEN + first + second + p('☐ Åben ☒ Lukket'), ['open', 'closed']],
    ['field of a table', head + OPEN + first + second + table(['Offentlig', 'Nej'], ['Pris', '4']), ['open', 'closed']],
    ['sentence', head + OPEN + first + second + p('Punktet behandles for lukkede døre.'), ['open', 'closed']],
    [
      'sentence about an attachment',
      head + OPEN + first + second + p('Bilag 3 er fortroligt og udleveres kun på mødet.'),
      ['open', 'unclear'],
    ],
    [
      'sentence about the rest',
      head + OPEN + first + p('Resten af mødet holdes for lukkede døre, så tilhørere går her.') + second,
      ['unclear', 'unclear'],
    ],
    ['list in front', head + p(`2. ${B} (lukket)`) + OPEN + first + second, ['open', 'closed']],
    ['front', head + p('Lukket dagsorden') + first + second, ['closed', 'closed']],
    ['heading of the whole file', p('LUKKET DAGSORDEN') + head + first + OPEN + second, ['closed', 'unclear']],
    ['front against the first section', head + p('LUKKET DAGSORDEN') + OPEN + first + second, ['unclear', 'unclear']],
    ['bare word between two', head + OPEN + first + p('Stien.') + p('LUKKET') + second, ['unclear', 'closed']],
    [
      'ordinary words',
      head + OPEN + h(1, '1. Skolen lukkes') + p('Vejen lukkes i juni.') + h(1, '2. Lukkedage') + p('Ingen.'),
      ['open', 'open'],
    ],
    ['no word', head + first + second, ['untold', 'untold']],
  ];
  it.each(bodies)('%s', async (_name, body, expected) => {
    expect((await told(word(body))).map((line) => line.split(' / ')[1])).toEqual(expected);
  });

  const body = head + OPEN + first + second;
  const shape = '<w:pict><v:shape><v:textpath string="LUKKET PUNKT"/></v:shape></w:pict>';
  const core = (field: string, text: string) =>
    `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><${field}>${text}</${field}></cp:coreProperties>`;
  const comment = (text: string) => part('comments', `<w:comment w:id="7" w:author="Bo">${p(text)}</w:comment>`);
  const parts: readonly (readonly [string, Record<string, string>, string])[] = [
    ['page header', { 'word/header1.xml': part('hdr', p('Økonomiudvalget') + p('LUKKET DAGSORDEN')) }, 'header'],
    ['page footer', { 'word/footer2.xml': part('ftr', p('Fortroligt – Side 1 af 3')) }, 'header'],
    ['watermark', { 'word/header1.xml': part('hdr', p(`<w:r>${shape}</w:r>`)) }, 'watermark'],
    ['title property', { 'docProps/core.xml': core('dc:title', 'Tillægsdagsorden lukket') }, 'property'],
    ['subject', { 'docProps/core.xml': core('dc:subject', 'Ikke til offentliggørelse') }, 'property'],
    ['keywords', { 'docProps/core.xml': core('cp:keywords', 'ØU, LP') }, 'property'],
    [
      'label of sensitivity',
      {
        'docProps/custom.xml':
          '<Properties><property name="x"><vt:lpwstr xmlns:vt="v">Fortroligt</vt:lpwstr></property></Properties>',
      },
      'property',
    ],
    ['comment about nothing named', { 'word/comments.xml': comment('Lukkes for offentligheden') }, 'comment'],
  ];
  it.each(parts)('%s: every item is asked about, for its section says open', async (_name, extra, place) => {
    expect(await told(word(body, extra))).toEqual([`${A} / unclear / ${place}`, `${B} / unclear / ${place}`]);
    const untold = await told(word(head + first + second, extra));
    expect(untold.map((line) => line.split(' / ')[1]).filter((one) => one === 'open' || one === 'untold')).toEqual([]);
  });

  it('a comment counts for the item whose words it stands at', async () => {
    const marked = `<w:commentRangeStart w:id="7"/>${r('Prisen er fire')}<w:commentRangeEnd w:id="7"/>`;
    const file = word(head + OPEN + first + h(1, `2. ${B}`) + p(marked), {
      'word/comments.xml': comment('Lukket punkt'),
    });
    expect(await told(file)).toEqual([`${A} / open / section`, `${B} / closed / comment`]);
  });

  it('words of drawings, and the chosen of a field of choices', async () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Åben"/><w:listEntry w:val="Lukket"/></w:ddList></w:ffData>';
    const field = `<w:r><w:fldChar w:fldCharType="begin">${list}</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    for (const drawn of [`<w:r>${shape}</w:r>`, field])
      expect((await told(word(body + p(drawn)))).filter((line) => line.includes(' / open / '))).toEqual([]);
  });

  it('a deleted mark is asked about, and opens nothing', async () => {
    const deleted = '<w:del w:id="2" w:author="Ida"><w:r><w:delText>Lukket punkt</w:delText></w:r></w:del>';
    expect((await told(word(body + p(r('Pris ') + deleted))))[1]).toBe(`${B} / unclear / deleted`);
    const opened = '<w:del w:id="2" w:author="Ida"><w:r><w:delText>Åben dagsorden</w:delText></w:r></w:del>';
    expect((await told(word(head + first + p(r('Pris ') + opened))))[0]).toBe(`${A} / untold / -`);
  });

  it('the name of the file', async () => {
    const one = word(head + first);
    expect(await told(one, 'ØU 2027-02-01 lukket dagsorden.docx')).toEqual([`${A} / closed / fileName`]);
    expect(await told(one, 'LP.docx')).toEqual([`${A} / closed / fileName`]);
    expect(await told(one, 'lukkede_institutioner.docx')).toEqual([`${A} / untold / -`]);
  });

  it('a table of items, by what stands above it and in its rows', async () => {
    const rows = table(['Punkt', 'Titel'], ['1', A], ['Lukkede punkter', ''], ['2', B]);
    const states = async (file: Uint8Array) => (await told(file)).map((line) => line.split(' / ')[1]);
    expect(await states(word(OPEN + rows))).toEqual(['open', 'closed']);
    expect(await states(word(h(1, 'Lukket dagsorden') + table(['Punkt', 'Titel'], ['1', A])))).toEqual(['closed']);
    expect(await states(word(OPEN + rows + p('Alle punkter er fortrolige.')))).toEqual(['unclear', 'closed']);
  });
});

const list = (...lines: string[]) => bytes(['Punkt;Titel;Udvalg;Mødedato;Resumé', ...lines].join('\n'));
const states = async (file: Uint8Array, name?: string) => (await told(file, name)).map((line) => line.split(' / ')[1]);

describe('a mark in a list', () => {
  const files: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
    ['line above the columns', bytes(`Lukket dagsorden\nPunkt;Titel;Udvalg\n1;${A};ØU`), ['closed']],
    ['both sections', list(';Åbne punkter', `1;${A};ØU`, 'LUKKEDE PUNKTER', `2;${B};ØU`), ['open', 'closed']],
    [
      'sections that take turns',
      list('Lukket del', `1;${A};ØU`, ';;;;Åben dagsorden', `2;${B};ØU`),
      ['closed', 'open'],
    ],
    [
      'row that is an item as well',
      list('Åbne punkter', `1;${A};ØU`, '2;Lukkede punkter;ØU', `3;${B};ØU`),
      ['open', 'closed', 'closed'],
    ],
    ['title', list('Åbne punkter', `1;${A} – lukket punkt;ØU`), ['closed']],
    ['number', list('Åbne punkter', `LP 1;${A};ØU`), ['closed']],
    ['text', list('Åbne punkter', `1;${A};ØU;;"Skolen er god.\nPunktet er undtaget fra offentlighed."`), ['closed']],
    ['column nobody mapped', bytes(`Titel;Udvalg;Fortroligt\n${A};ØU;x\n${B};ØU;nej`), ['closed', 'open']],
    [
      'column that groups',
      bytes(`Afsnit;Titel;Udvalg\nÅbne punkter;${A};ØU\nLukkede punkter;${B};ØU\n;C;ØU`),
      ['untold', 'closed', 'closed'],
    ],
    ['reason alone', bytes(`Titel;Udvalg;Begrundelse for lukning\n${A};ØU;Pris\n${B};ØU;`), ['closed', 'untold']],
    ['two columns that differ', bytes(`Titel;Åbenhed;LP\n${A};Åben;x\n${B};Åben;`), ['closed', 'open']],
    ['column of how cases stand', bytes(`Titel;Udvalg;Sagsstatus\n${A};ØU;Åben`), ['untold']],
    [
      'ordinary words in an open item',
      bytes(`Titel;Udvalg;Åben/lukket\nSkolen lukkes;ØU;Åben\nLukkede institutioner;ØU;Åben`),
      ['open', 'open'],
    ],
    ['no word', list(`1;${A};ØU`), ['untold']],
  ];
  it.each(files)('%s', async (_name, file, expected) => {
    expect(await states(file)).toEqual(expected);
  });
  it('the name of the file', async () => {
    expect(await states(list(`1;${A};ØU`), 'lukkede punkter.csv')).toEqual(['closed']);
  });
});

const ROWS = [
  ['Punkt', 'Titel', 'Udvalg'],
  ['1', A, 'ØU'],
  ['2', B, 'ØU'],
];
/** A workbook with other parts, and with markup put in before the end of its sheet. */
async function workbook(
  parts: Record<string, string>,
  { name = 'Ark1', markup = '', rows = ROWS } = {},
): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value })));
  const made = unzipSync(new Uint8Array(await writeExcelFile(cells, { sheet: name }).toBuffer()));
  const sheet = 'xl/worksheets/sheet1.xml';
  const text = new TextDecoder().decode(made[sheet]).replace('</worksheet>', `${markup}</worksheet>`);
  const more = Object.entries(parts).map(([path, content]) => [path, strToU8(content)]);
  return zipSync({ ...made, [sheet]: strToU8(text), ...Object.fromEntries(more) });
}
const toComments = {
  'xl/worksheets/_rels/sheet1.xml.rels': rels({ id: 'r9', type: 'comments', target: '../comments1.xml' }),
};

describe('a mark in a workbook', () => {
  const files: readonly (readonly [string, () => Promise<Uint8Array>, readonly string[]])[] = [
    ['name of the sheet', () => workbook({}, { name: 'Lukkede punkter' }), ['closed', 'closed']],
    ['name of an open sheet', () => workbook({}, { name: 'Åbne punkter' }), ['open', 'open']],
    ['name of a sheet that is ordinary', () => workbook({}, { name: 'Lukkedage' }), ['untold', 'untold']],
    [
      'rows between',
      () =>
        workbook(
          {},
          { rows: [['Punkt', 'Titel', 'Udvalg'], ['Åbne punkter'], ['1', A, 'ØU'], ['LUKKET'], ['2', B, 'ØU']] },
        ),
      ['open', 'closed'],
    ],
    [
      'page header',
      () =>
        workbook(
          {},
          {
            markup:
              '<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;12LUKKET DAGSORDEN</oddHeader></headerFooter>',
          },
        ),
      ['closed', 'closed'],
    ],
    [
      'comment on a cell',
      () =>
        workbook({
          ...toComments,
          'xl/comments1.xml':
            '<comments><commentList><comment ref="B3"><text><r><t>Lukket punkt</t></r></text></comment></commentList></comments>',
        }),
      ['untold', 'closed'],
    ],
    [
      'keywords',
      () =>
        workbook({
          'docProps/core.xml': '<c:coreProperties xmlns:c="a"><c:keywords>fortroligt</c:keywords></c:coreProperties>',
        }),
      ['closed', 'closed'],
    ],
    [
      'words in a drawing',
      () =>
        workbook({
          'xl/worksheets/_rels/sheet1.xml.rels': rels({
            id: 'r9',
            type: 'drawing',
            target: '../drawings/drawing1.xml',
          }),
          'xl/drawings/drawing1.xml':
            '<xdr:wsDr xmlns:xdr="x" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>LUKKET</a:t></a:r></a:p></xdr:wsDr>',
        }),
      ['closed', 'closed'],
    ],
  ];
  it.each(files)('%s', async (_name, make, expected) => {
    expect(await states(await make())).toEqual(expected);
  });
});

describe('what a person says of items the file leaves unsaid', () => {
  const file = bytes(
    [
      'Punkt;Titel;Udvalg;Mødedato',
      `1;${A};ØU;14-06-2027`,
      `2;${B};ØU;14-06-2027`,
      '3;Salg – lukket punkt;ØU;14-06-2027',
      '4;Nordby Skole – lukkes;ØU;14-06-2027',
    ].join('\n'),
  );
  it('all, some or none of them are opened; never what is told closed', async () => {
    const { preview, run, client } = await begun();
    const seen = async (open: number[]) => (await preview(file, { open })).rows.map(({ closed }) => closed);
    expect(await seen([])).toEqual([true, true, true, true]);
    expect(await seen([2])).toEqual([false, true, true, true]);
    expect(await seen([2, 3, 4, 5])).toEqual([false, false, true, false]);
    const { problems } = await preview(file);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['untold', null],
      ['closedReason', 4],
      ['unclear', 5],
    ]);
    const [made] = (await run(file, { open: [2] })).meetings;
    const meeting = await client.meetings.get({ id: made?.id as never });
    const items = meeting.ok ? meeting.value.content.items : [];
    expect(items.map(({ openness }) => openness.closed)).toEqual([false, true, true, true]);
  });
});
