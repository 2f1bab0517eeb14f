import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { namedApart } from '../../../electron/core/files/names.ts';
import { printedPack } from '../../../electron/core/packs/printed.ts';
import { toPdf } from '../../../electron/core/print/pdf/pdf.ts';
import { type Audience, Pack, type PackFormat, type PackVariant } from '../../../shared/pack/schema.ts';
import { value } from '../../support/core.ts';
import { readPdf } from '../../support/pdf.ts';
import { attachment, type Begun, begun, caseOf, paragraph, RECOMMENDATION, section } from './support.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };

/** A small PDF of two pages, made by ourselves. */
const twoPages = () =>
  toPdf(
    {
      title: 'Trafiktælling',
      facts: [],
      sections: [1, 2].map((n) => ({
        key: `s${n}`,
        heading: `Afsnit ${n}`,
        blocks: Array.from({ length: 25 }, () => paragraph('Der kørte 2.900 biler i døgnet på vejen. '.repeat(3))),
      })),
      attachments: [],
      closedNotice: null,
    },
    { pictures: new Map(), author: 'Ida Holm', footer: '', date: new Date('2026-11-20') },
  );

/** A meeting with an open case that has two files, and a closed one; sent. */
async function sent(): Promise<Begun> {
  const made = await begun();
  const put = (bytes: Uint8Array) => made.core.context.files.put(bytes);
  const [pdf, broken] = [await twoPages(), new TextEncoder().encode('%PDF-1.7 i stykker')];
  const file = async (bytes: Uint8Array, name: string) => ({
    ...{ hash: await put(bytes), name, mediaType: 'application/pdf', size: bytes.length },
  });
  const attachments = [
    attachment('a', { title: 'Trafiktælling', recommended: true, file: await file(pdf, 'tælling.pdf') }),
    attachment('b', { number: 2, title: 'Kort', file: await file(broken, 'tælling.pdf') }),
  ];
  const room = section(
    'politicalRoom',
    'Politisk handlerum',
    paragraph('Om: Frit. Hvad: Frit. Hvordan: Bundet af vejloven. Hvornår: Frit.'),
  );
  await made.add(caseOf({ title: 'Ny sti', attachments, competence: 'Børne- og Skoleudvalget' }, room, RECOMMENDATION));
  await made.add(caseOf({ title: 'Salg af Nørregade 3' }), CLOSED);
  await made.dispatch();
  return made;
}

describe('the PDF', () => {
  it('is tagged, has a title and the agenda as its headings, and holds the attachments', async () => {
    const made = await sent();
    const pdf = await readPdf((await made.file('pdf')).bytes);
    const { title, tagged, language } = pdf;
    expect({ title, tagged, language }).toEqual({
      title: 'Mødemateriale: Børne- og Skoleudvalget, 8. december 2026',
      ...{ tagged: true, language: 'da-DK' },
    });
    const headings = pdf.tags.filter(({ role }) => /^H\d$/.test(role)).map(({ words }) => words);
    expect(headings).toEqual(expect.arrayContaining(['1. Ny sti', '2. Salg af Nørregade 3']));
    const roles = pdf.tags.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'TH', 'THead', 'L']));
    expect(pdf.files.map(({ name }) => name)).toEqual(['1-1 tælling.pdf', '1-2 tælling.pdf']);
    expect(pdf.files[0]?.bytes).toEqual(new Uint8Array(await twoPages()));
  });

  it('its outline is the agenda, and the front table leads to each item on a page of its own', async () => {
    const made = await sent();
    const { outline, links } = await readPdf((await made.file('pdf')).bytes);
    expect(outline.flatMap(({ entries }) => entries.map(({ title, page }) => [title, page]))).toEqual([
      ['Punkter', 1],
      ['1. Ny sti', 2],
      ['2. Salg af Nørregade 3', 3],
    ]);
    expect(links.map(([words, page]) => [words.replace(/ \(kl\..*/, ''), page])).toEqual(
      expect.arrayContaining([
        ['1', 2],
        ['Ny sti', 2],
        ['2', 3],
      ]),
    );
    expect((await readPdf((await made.file('pdf', 'members', 'agenda')).bytes)).links).toEqual([]);
  });

  it('the reading edition has the pages of what can be placed, and says that it is less accessible', async () => {
    const made = await sent();
    const read = async (format: PackFormat) => readPdf((await made.file(format)).bytes);
    const attached = (await readPdf(await twoPages())).pages.length;
    expect(attached).toBeGreaterThan(1);
    const reading = await read('reading-pdf');
    expect(reading.pages.length).toBeGreaterThanOrEqual((await read('pdf')).pages.length + attached);
    expect((await made.file('reading-pdf')).name).toBe('Mødemateriale Børne- og Skoleudvalget 2026-12-08 læse-PDF.pdf');
    expect(reading.words).toContain('mindre tilgængelig');
  });

  it('an agenda alone, and a meeting without items, can be printed', async () => {
    const made = await begun();
    for (const variant of ['agenda', 'full', 'minutes'] as const)
      expect((await made.file('pdf', 'members', variant)).bytes.length).toBeGreaterThan(1000);
  });
});

describe('the other formats', () => {
  it('Word: every item is a heading, and the table of items has its head', async () => {
    const made = await sent();
    const { bytes } = await made.file('docx');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toMatch(/<h2><a id="item-0"><\/a>1\. Ny sti<\/h2>/);
    expect(value).toMatch(/<thead>.*Politisk handlerum.*<\/thead>/);
    expect(value).toContain('Frit i 3 af 6. Bundet: hvordan.');
  });

  it('CSV: rows that other programs read, and no formula', async () => {
    const made = await begun();
    await made.add(caseOf({ title: '=HYPERLINK("http://x";"y")' }));
    const { bytes } = await made.file('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row] = text(bytes).split('\r\n');
    expect(head).toBe(
      'Punkt;Titel;Åben eller lukket;Sagstype;Organets rolle;Besluttes af;Sags-id;Politisk handlerum;Kl.;Minutter;Kan ikke vente, fordi;Efter udsendelsen;Tidligere behandling;Bilag;Beslutning;Udvalg;Mødedato',
    );
    expect(row?.split(';').slice(-2)).toEqual(['Børne- og Skoleudvalget', expect.stringMatching(/^\d\d-\d\d-\d{4}$/)]);
    expect(row).toMatch(/^;"'=HYPERLINK\(""http:\/\/x"";""y""\)";Åben;Beslutning;/);
  });

  it('XLSX: a package with one sheet that holds the titles as values', async () => {
    const made = await sent();
    const entries = unzipSync((await made.file('xlsx')).bytes);
    const all = Object.values(entries).map(text).join('\n');
    expect(all).toContain('Ny sti');
    expect(all).toContain('Salg af Nørregade 3');
    expect(text(entries['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('ICS: one event at the right moment, summer and winter, with its items', async () => {
    const made = await sent();
    const file = text((await made.file('ics')).bytes);
    // RFC 5545: every line ends with CRLF, the last one too.
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file).not.toMatch(/[^\r]\n/);
    const calendar = new ICAL.Component(ICAL.parse(file));
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(event?.summary).toBe('Børne- og Skoleudvalget');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-08T09:30:00.000Z');
    expect(event?.uid).toBe(`${made.id}@handlerum`);
    expect(event?.description).toBe('Mødemateriale\nOpdigtet eksempel\n1. Ny sti\n2. Salg af Nørregade 3 (lukket)');
  });

  it('JSON: fits its schema', async () => {
    const made = await sent();
    const pack = Pack.parse(JSON.parse(text((await made.file('json')).bytes)));
    expect(pack.items.map(({ title }) => title)).toEqual(['Ny sti', 'Salg af Nørregade 3']);
  });

  it('ZIP: a page, the PDFs, the lists and the attachments, each by a name of its own', async () => {
    const made = await sent();
    const entries = unzipSync((await made.file('zip')).bytes);
    expect(Object.keys(entries).sort()).toEqual([
      'bilag/1-1 tælling.pdf',
      'bilag/1-2 tælling.pdf',
      'index.html',
      'materiale.pdf',
      'punkter.csv',
      'punkter.xlsx',
      'samlet-laese-pdf.pdf',
    ]);
    expect(text(entries['index.html'] ?? new Uint8Array())).toContain('href="bilag/1-1%20t%C3%A6lling.pdf"');
  });
});

describe('names of files', () => {
  it.each([
    [
      ['a.pdf', 'A.pdf'],
      ['a.pdf', 'A (2).pdf'],
    ],
    [['../../etc/passwd'], ['etc passwd']],
    [['con.txt'], ['fil con.txt']],
    [['a:b*c?.docx'], ['a b c.docx']],
    [
      ['.pdf', ''],
      ['fil.pdf', 'fil'],
    ],
    [['notat.p"df'], ['notat.p df']],
  ])('%j become %j', (wanted, names) => {
    expect(namedApart(wanted)).toEqual(names);
  });
});

it('a day late in the evening is the Danish one', async () => {
  const made = await sent();
  const pack = { ...(await made.pack('members')) };
  const late = { ...pack, meeting: { ...pack.meeting, dispatchedAt: '2026-11-30T23:30:00.000Z' } };
  expect(printedPack(late).facts).toContainEqual(['Udsendt', '1. december 2026']);
});

it('the agenda says when the meeting is planned to end; the minutes do not, for there it did end', async () => {
  const { client, id, pack, file } = await begun();
  await value(client.meetings.change({ id, time: '10:30', ends: '12:00', place: 'Lokale 2' }));
  const when = async (variant: PackVariant, audience: Audience = 'members') =>
    printedPack(await pack(audience, variant)).facts.find(([label]) => label === 'Møde')?.[1];
  const both = '8. december 2026, kl. 10.30–12.00, Lokale 2';
  expect([await when('agenda'), await when('full'), await when('agenda', 'public')]).toEqual([both, both, both]);
  expect(await when('minutes')).toBe('8. december 2026, kl. 10.30, Lokale 2');
  const json = JSON.parse(new TextDecoder().decode((await file('json', 'press')).bytes));
  expect(json.meeting).toMatchObject({ time: '10:30', ends: '12:00' });
  const ics = new TextDecoder().decode((await file('ics', 'public', 'agenda')).bytes);
  expect(ics).toContain('DTEND:20261208T110000Z');
});
