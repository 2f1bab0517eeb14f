import { describe, expect, it } from 'vitest';
import { bold, h, li, numbering, p, r, readWord, section, shape, table, told } from './support.ts';

const end = h(2, 'Baggrund') + p('Tekst');
const facts = async (...lines: readonly string[]) => {
  const imported = await readWord(h(1, 'Ny skole') + lines.map((line) => p(line)).join('') + end);
  return { fields: imported.content.fields, unplaced: section(imported, 'unplaced'), notes: imported.notes };
};

describe('lines of facts', () => {
  it.each([
    ['Sagsnr. 26/1234', { caseNumber: '26/1234' }],
    ['Sagsid: 00.30.00-S00-2-18', { caseNumber: '00.30.00-S00-2-18' }],
    ['Sags-id 00.30.00-S00-2-18 · Åben sag', { caseNumber: '00.30.00-S00-2-18' }],
    [
      'Sagsnr. 01.02.05-P16-4-25. Sagen er lukket. Sagstype: drøftelse',
      { caseNumber: '01.02.05-P16-4-25', caseType: 'discussion', openness: { closed: true } },
    ],
    ['Lukket punkt', { openness: { closed: true, reason: '', publicTitle: '' } }],
    ['Åben dagsorden', { openness: { closed: false, reason: '', publicTitle: '' } }],
    ['Sagstype: Drøftelsessag', { caseType: 'discussion' }],
    ['Til orientering', { caseType: 'information' }],
    ['Besluttes af: Kommunalbestyrelsen', { competence: 'Kommunalbestyrelsen' }],
    ['Beslutningskompetence: Økonomiudvalget.', { competence: 'Økonomiudvalget' }],
    ['Beslutningsinstans: Byrådet', { competence: 'Byrådet' }],
    ['Kompetenceudvalg: Teknisk Udvalg', { competence: 'Teknisk Udvalg' }],
    ['Sagsbehandler: Ida Holm', { responsible: { unit: '', person: 'Ida Holm' } }],
    ['Center: By og Miljø', { responsible: { unit: 'By og Miljø', person: '' } }],
  ])('%s', async (line, expected) => {
    const { fields, unplaced } = await facts(line);
    expect(fields).toMatchObject(expected);
    expect(unplaced).toBeUndefined();
  });

  it.each([
    [
      'Kæde: Børneudvalget (1.12.2026) → Økonomiudvalget (8. december 2026, punkt 5) → Kommunalbestyrelsen',
      ['Børneudvalget 2026-12-01 - advises', 'Økonomiudvalget 2026-12-08 5 advises', 'Kommunalbestyrelsen - - decides'],
    ],
    [
      'Behandles i: Udvalget for Teknik og Havn, Økonomiudvalget og Kommunalbestyrelsen',
      ['Udvalget for Teknik og Havn - - advises', 'Økonomiudvalget - - advises', 'Kommunalbestyrelsen - - decides'],
    ],
    [
      'Sagsnr. 25-3380 · Økonomiudvalget 12. august 2025 · Byrådet 26. august 2025',
      ['Økonomiudvalget 2025-08-12 - advises', 'Byrådet 2025-08-26 - decides'],
    ],
    [
      'Behandles i: Teknik-, Miljø- og Klimaudvalget 12. januar 2027, Økonomiudvalget 19. januar 2027, Byrådet 26. januar 2027',
      [
        'Teknik-, Miljø- og Klimaudvalget 2027-01-12 - advises',
        'Økonomiudvalget 2027-01-19 - advises',
        'Byrådet 2027-01-26 - decides',
      ],
    ],
    ['Sagsnr. 26/1 · Ældre- og Sundhedsudvalget 3. februar 2027', ['Ældre- og Sundhedsudvalget 2027-02-03 - decides']],
    ['Behandles i: BSU/ØU/KB', ['BSU - - advises', 'ØU - - advises', 'KB - - decides']],
    [
      'Sagsgang: Klima- og Miljøudvalget den 1. december 2026; Kommunalbestyrelsen den 14. december 2026',
      ['Klima- og Miljøudvalget 2026-12-01 - advises', 'Kommunalbestyrelsen 2026-12-14 - decides'],
    ],
  ])('%s', async (line, expected) => {
    const { fields } = await facts(line);
    expect(
      fields.chain.map(({ body, date, itemNumber, role }) => `${body} ${date ?? '-'} ${itemNumber ?? '-'} ${role}`),
    ).toEqual(expected);
  });

  it('lets the body with competence decide, wherever the lines stand', async () => {
    const { fields } = await facts('Kæde: Økonomiudvalget → Kommunalbestyrelsen', 'Besluttes af: Økonomiudvalget');
    expect(fields.chain.map(({ role }) => role)).toEqual(['decides', 'advises']);
  });

  it('are read from a table', async () => {
    const imported = await readWord(
      h(1, 'Ny skole') +
        table(['Sagsnr.', '26/1'], ['Åben/lukket', 'Lukket'], ['Besluttes af', 'Byrådet'], ['Høringsfrist', '1. maj']) +
        end,
    );
    expect(imported.content.fields).toMatchObject({
      caseNumber: '26/1',
      competence: 'Byrådet',
      openness: { closed: true },
    });
    expect(section(imported, 'unplaced')).toBe('Høringsfrist: 1. maj');
  });

  it.each([
    ['a day that does not exist', 'Kæde: Økonomiudvalget (31.2.2026)', 'Økonomiudvalget (31.2.2026)'],
    ['words in brackets', 'Kæde: Børneudvalget (BSU) (1.12.2026)', 'Børneudvalget (BSU)'],
  ])('keep %s in the name of the body', async (_, line, expected) => {
    expect((await facts(line)).fields.chain[0]?.body).toBe(expected);
  });

  it.each([
    ['a sentence', 'Behandling: Sagen sendes først i høring. Derefter beslutter udvalget.'],
    ['a number too long to be one', `Sagsnr. 1${' og 2'.repeat(40)}`],
    ['a body too long to be one', `Besluttes af: ${'Udvalget '.repeat(40)}`],
    ['a type there is none of', 'Sagstype: Blandet landhandel'],
  ])('are not read from %s, and nothing is lost', async (_, line) => {
    const { unplaced } = await facts(line);
    expect(unplaced).toBe(line.trim());
  });

  it('keep what contradicts an earlier line', async () => {
    const { fields, unplaced } = await facts('Sagsnr. 26/1', 'Sagsnr. 26/2', 'Sagsnr. 26/1');
    expect(fields.caseNumber).toBe('26/1');
    expect(unplaced).toBe('Sagsnr. 26/2');
  });
});

describe('title and type', () => {
  const titled = async (title: string, body = end) => (await readWord(h(1, title) + body)).content.fields;

  it.each([
    ['Beslutning: Ny skole', 'Ny skole', 'decision'],
    ['Orientering - Budget 2027', 'Budget 2027', 'information'],
    ['Drøftelse: Kodeks', 'Kodeks', 'discussion'],
    ['(B) Ny skole', 'Ny skole', 'decision'],
    ['(O) Ny skole', 'Ny skole', 'information'],
    ['12. Orientering: Ny skole', 'Ny skole', 'information'],
    ['(D) Ny skole', '(D) Ny skole', 'decision'],
    ['Skoler - hvor mange?', 'Skoler - hvor mange?', 'decision'],
  ])('%s', async (heading, title, caseType) => {
    expect(await titled(heading)).toMatchObject({ title, caseType });
  });

  it.each([
    ['Det indstilles, at planen godkendes.', 'decision', 'Den er sat til beslutning efter indstillingen.'],
    [
      'Det indstilles, at udvalget tager orienteringen til efterretning.',
      'information',
      'Den er sat til orientering efter indstillingen.',
    ],
    ['Det indstilles, at udvalget drøfter oplægget.', 'discussion', 'Den er sat til drøftelse efter indstillingen.'],
    [
      'Se nedenfor.',
      'decision',
      'Er sagen en beslutning, en drøftelse eller en orientering? Sagstypen står ikke i filen. Den er sat til beslutning, men intet i sagen viser den.',
    ],
  ])('is inferred: %s', async (text, caseType, message) => {
    const imported = await readWord(h(1, 'Ny skole') + h(2, 'Indstilling') + p(text));
    expect(imported.content.fields.caseType).toBe(caseType);
    expect(told(imported, 'inferred').join()).toContain(message);
  });

  it('is not inferred where it is stated', async () => {
    const imported = await readWord(
      h(1, 'Orientering: Ny skole') + h(2, 'Indstilling') + p('Det indstilles, at planen godkendes.'),
    );
    expect(imported.content.fields.caseType).toBe('information');
    expect(told(imported, 'inferred')).toEqual([]);
  });

  it('tells the item number it leaves out', async () => {
    const imported = await readWord(h(1, 'Punkt 7: Ny skole') + end);
    expect(imported.content.fields.title).toBe('Ny skole');
    expect(told(imported, 'info')).toEqual(['Nummeret foran titlen er ikke med: »Punkt 7:«.']);
  });

  it('comes from the properties of a file whose text has none', async () => {
    const core =
      '<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ny skole</dc:title></c:coreProperties>';
    const imported = await readWord(end, { 'docProps/core.xml': core });
    expect(imported.content.fields.title).toBe('Ny skole');
    expect(told(imported, 'inferred')[0]).toBe('Teksten har ingen titel. Titlen i filens egenskaber er brugt.');
  });

  it('is cut short where a whole text is set as a heading, and the text is kept', async () => {
    const long = 'Kommunen bygger en ny skole ved skoven. '.repeat(20).trim();
    const imported = await readWord(h(1, long) + end);
    expect(imported.content.fields.title.length).toBeLessThan(200);
    expect(section(imported, 'unplaced')).toBe(long);
  });

  it('is not the first bold words of a paragraph', async () => {
    const imported = await readWord(p('Ny skole') + p(bold('Bemærk:') + r(' Sagen haster.')) + end);
    expect(imported.content.fields.title).toBe('Ny skole');
    expect(section(imported, 'unplaced')).toBe('*Bemærk:* Sagen haster.');
  });
});

describe('attachments', () => {
  const listed = async (...blocks: readonly string[]) => {
    const imported = await readWord(h(2, 'Baggrund') + p('X') + h(2, 'Bilag') + blocks.join(''), {
      'word/numbering.xml': numbering({ 1: ['decimal', 'lowerLetter'], 2: ['bullet'] }),
    });
    const list = imported.content.fields.attachments.map(
      ({ number, title, recommended, closed }) =>
        `${number ?? '-'} ${title}${recommended ? ' !' : ''}${closed ? ' #' : ''}`,
    );
    return { list, rest: section(imported, 'attachments'), imported };
  };

  it.each([
    ['in one line', [p('1 Uheldsnotat (anbefales), 2 Trafiktælling')], ['1 Uheldsnotat !', '2 Trafiktælling']],
    [
      'run together',
      [p('Bilag 1: Plan 187 Bilag 2: Ændringer Bilag 3: Svar (17)')],
      ['1 Plan 187', '2 Ændringer', '3 Svar (17)'],
    ],
    ['without numbers', [p('Udviklingsplan, notat, notat (2).')], ['- Udviklingsplan', '- notat', '- notat (2)']],
    [
      'with dots between them',
      [p('Høringssvar · Takstblad 2027 · Elevtal')],
      ['- Høringssvar', '- Takstblad 2027', '- Elevtal'],
    ],
    ['with a comma in brackets', [p('Årsberetning 2026 (pdf, 26 sider)')], ['- Årsberetning 2026 (pdf, 26 sider)']],
    ['with the word before each', [p('Bilag 1: Kort'), p('Bilag 2 - Notat (lukket)')], ['1 Kort', '2 Notat #']],
    ['as a numbered list', [li('Kort'), li('Notat (anbefales) (lukket)')], ['1 Kort', '2 Notat ! #']],
    ['as bullets', [li('Kort', 2), li('Notat, maj 2026', 2)], ['- Kort', '- Notat, maj 2026']],
    [
      'as a table',
      [table([p(bold('Nr.')), p(bold('Titel'))], ['1', 'Kort'], ['2', 'Notat (anbefales)'])],
      ['1 Kort', '2 Notat !'],
    ],
    [
      'as a table whose first row is a bold attachment',
      [table([p(bold('Uheldsnotat'))], ['Kort'])],
      ['- Uheldsnotat', '- Kort'],
    ],
    [
      'with years and amounts',
      [p('1 Budget 2027, 2 Notat om 1,5 mio. kr.')],
      ['1 Budget 2027', '2 Notat om 1,5 mio. kr'],
    ],
  ])('are listed %s', async (_, blocks, expected) => {
    const { list, rest } = await listed(...blocks);
    expect(list).toEqual(expected);
    expect(rest).toBeUndefined();
  });

  it.each([
    ['a count', p('2 bilag, heraf 2 anbefales'), '2 bilag, heraf 2 anbefales'],
    ['none', p('Ingen'), 'Ingen'],
    [
      'a sentence',
      p('Bilagene ligger i sagen. De eftersendes til dem, som beder om det.'),
      'Bilagene ligger i sagen. De eftersendes til dem, som beder om det.',
    ],
    ['a list within a list', li('et', 2) + li('to', 1, 1), 'ul(et + ol1a(to))'],
  ])('keeps %s as text beside the list', async (_, block, expected) => {
    const { list, rest } = await listed(p('1 Kort'), block);
    expect(list[0]).toBe('1 Kort');
    expect(rest).toBe(expected);
  });

  it('tells links it cannot keep', async () => {
    const imported = await readWord(
      h(2, 'Bilag') + p(`${r('1 ')}<w:hyperlink r:id="rId1">${r('Kort')}</w:hyperlink>`),
      {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://eksempel.dk/kort.pdf" TargetMode="External"/></Relationships>',
      },
    );
    expect(imported.content.fields.attachments[0]?.title).toBe('Kort');
    expect(told(imported, 'dropped')).toEqual([
      'Henvisninger i bilagslisten er ikke med: »https://eksempel.dk/kort.pdf«.',
    ]);
  });

  it('keeps what is more than a case can list', async () => {
    const { list, rest } = await listed(...Array.from({ length: 510 }, (_, index) => p(`${index + 1} Notat`)));
    expect(list).toHaveLength(500);
    expect(rest).toContain('510 Notat');
  });

  it('keeps a whole section without a list', async () => {
    expect(shape((await listed(p('Der er ingen bilag til sagen.'))).imported)).toContain(
      'attachments: Der er ingen bilag til sagen.',
    );
  });
});
