import { describe, expect, it } from 'vitest';
import { bold, h, li, numbering, p, r, readWord, section, shape, table, told } from './support.ts';

/** The same case written in the ways municipalities write it. */
const WAYS: readonly (readonly [string, string])[] = [
  ['heading styles', h(1, 'Ny skole') + h(2, 'Sammendrag') + p('Kort.') + h(2, 'Økonomi') + p('To mio. kr.')],
  [
    'heading styles of one level',
    h(1, 'Ny skole') + h(1, 'Sammendrag') + p('Kort.') + h(1, 'Økonomi') + p('To mio. kr.'),
  ],
  [
    'heading styles in small letters',
    h(1, 'Ny skole') + h(2, 'sammendrag') + p('Kort.') + h(2, 'økonomi') + p('To mio. kr.'),
  ],
  [
    'bold words in small letters that begin the text',
    p(bold('Ny skole')) + p(bold('sammendrag:') + r(' Kort.')) + p(bold('økonomi:') + r(' To mio. kr.')),
  ],
  ['bold paragraphs', p(bold('Ny skole')) + p(bold('Sammendrag')) + p('Kort.') + p(bold('Økonomi')) + p('To mio. kr.')],
  [
    'bold words that begin the text',
    p(bold('Ny skole')) + p(bold('Sammendrag.') + r(' Kort.')) + p(bold('Økonomi:') + r(' To mio. kr.')),
  ],
  [
    'bold words and text in one line after another',
    p(
      `${bold('Ny skole')}<w:r><w:br/></w:r>${bold('Sammendrag')}<w:r><w:br/></w:r>${r('Kort.')}<w:r><w:br/></w:r>${bold('Økonomi')}<w:r><w:br/></w:r>${r('To mio. kr.')}`,
    ),
  ],
  ['upper case lines', p('Ny skole') + p('SAMMENDRAG') + p('Kort.') + p('ØKONOMI') + p('To mio. kr.')],
  ['numbered lines', p('Ny skole') + p('1. Sammendrag') + p('Kort.') + p('2) Økonomi:') + p('To mio. kr.')],
  ['a table of two columns', h(1, 'Ny skole') + table(['Sammendrag', 'Kort.'], ['Økonomi:', 'To mio. kr.'])],
  ['a table of one column', h(1, 'Ny skole') + table(['Sammendrag'], ['Kort.'], ['Økonomi'], ['To mio. kr.'])],
  ['a table with the title in it', table(['Ny skole'], ['Sammendrag', 'Kort.'], ['Økonomi', 'To mio. kr.'])],
];

describe('the sections of a case', () => {
  it.each(WAYS)('are found as %s', async (_, body) => {
    const imported = await readWord(body);
    expect(imported.content.fields.title).toBe('Ny skole');
    expect(shape(imported)).toEqual(['summary: Kort.', 'economy: To mio. kr.']);
    expect(imported.report.recognised.map(({ key }) => key)).toEqual(['summary', 'economy']);
  });

  it('are those of the template, in the order of the file', async () => {
    const imported = await readWord(h(2, 'Indstilling') + p('At X.') + h(2, 'Baggrund') + p('Y.'));
    const keys = imported.content.body.content?.map(({ attrs }) => attrs?.key);
    expect(keys).toContain('hearing');
    expect(keys?.indexOf('recommendation')).toBeLessThan(keys?.indexOf('background') ?? -1);
    expect(keys?.length).toBe(new Set(keys).size);
  });

  it('keep the heading the file has', async () => {
    const imported = await readWord(h(2, 'Økonomiske konsekvenser') + p('X.'));
    const economy = imported.content.body.content?.find(({ attrs }) => attrs?.key === 'economy');
    expect(economy?.attrs?.heading).toBe('Økonomiske konsekvenser');
  });

  it('gather what two headings of one kind hold', async () => {
    const imported = await readWord(h(2, 'Økonomi') + p('A') + h(2, 'Høring') + p('B') + h(2, 'Finansiering') + p('C'));
    expect(shape(imported)).toEqual(['economy: A | h3 Finansiering | C', 'hearing: B']);
  });

  it('may be gathered under one heading, as in Ballerup', async () => {
    const body =
      h(2, 'Tidligere behandling') +
      p('T') +
      h(2, 'Indhold') +
      h(3, 'Sammendrag') +
      p('S') +
      h(3, 'Baggrund') +
      p('B') +
      h(3, 'Sagsfremstilling') +
      p('F') +
      h(2, 'Bilag') +
      p('2 bilag, heraf 2 anbefales') +
      h(2, 'Beslutning') +
      p('Godkendt.');
    const imported = await readWord(h(1, 'Ny skole') + body);
    expect(shape(imported)).toEqual([
      'previousHandling: T',
      'summary: S',
      'background: B',
      'presentation: F',
      'attachments: 2 bilag, heraf 2 anbefales',
      'decision: Godkendt.',
    ]);
    expect(told(imported, 'info')).toEqual(['Overskrifter, som kun samler andre afsnit, er ikke med: »Indhold«.']);
  });

  it.each([
    [
      'a heading below',
      h(2, 'Konsekvenser') + p('A') + h(3, 'Økonomi') + p('B') + h(2, 'Høring') + p('C'),
      ['consequences: A | h3 Økonomi | B', 'hearing: C'],
    ],
    [
      'bold words where the file has headings',
      h(2, 'Konsekvenser') + p('A') + p(bold('Høring') + r(' B')) + h(2, 'Høring') + p('C'),
      ['consequences: A | *Høring* B', 'hearing: C'],
    ],
    [
      'a row of a table',
      h(2, 'Konsekvenser') + table(['Klima', 'Ingen'], ['Sundhed', 'Bedre luft']),
      ['consequences: table[Klima, Ingen / Sundhed, Bedre luft]'],
    ],
    ['a word in a sentence', h(2, 'Baggrund') + p('Økonomi er vigtig.'), ['background: Økonomi er vigtig.']],
  ])('do not begin at %s', async (_, body, expected) => {
    expect(shape(await readWord(body))).toEqual(expected);
  });

  it('leave what stands in brackets after the name to the text', async () => {
    const imported = await readWord(p(bold('Økonomi (1.000 kr., 2027-p/l)')) + table(['A', '400'], ['B', '500']));
    expect(section(imported, 'economy')).toBe('(1.000 kr., 2027-p/l) | table[A, 400 / B, 500]');
  });
});

describe('Ikke placeret', () => {
  it('holds what has no section, and says how much', async () => {
    const imported = await readWord(
      h(1, 'Ny skole') + p('Brevhoved her') + h(2, 'Baggrund') + p('A') + h(2, 'Legepladser') + p('Otte legepladser.'),
    );
    expect(shape(imported)).toEqual(['background: A', 'unplaced: Brevhoved her | h3 Legepladser | Otte legepladser.']);
    expect(told(imported, 'unplaced')).toEqual(['5 ord kunne ikke placeres og står i afsnittet »Ikke placeret«.']);
    expect(imported.report.unplacedWords).toBe(5);
  });

  it('holds a whole text without sections', async () => {
    const imported = await readWord(p('Vi skriver om skolen.') + p('Den er gammel.'));
    expect(shape(imported)).toEqual(['unplaced: Vi skriver om skolen. | Den er gammel.']);
    expect(imported.content.fields.title).toBe('sag');
    expect(told(imported, 'inferred')[0]).toBe('Teksten har ingen titel. Filens navn er brugt.');
  });
});

describe('the recommendation', () => {
  const numbers = { 'word/numbering.xml': numbering({ 1: ['decimal'] }) };

  it('stays one: who recommends, and the points', async () => {
    const body =
      h(2, 'Indstilling') +
      p('Direktionen indstiller, at Kommunalbestyrelsen') +
      li('vælger A,') +
      li('giver 2 mio. kr.');
    const imported = await readWord(body + h(2, 'Høring') + p('X'), numbers);
    expect(section(imported, 'recommendation')).toBe(
      'Direktionen indstiller, at Kommunalbestyrelsen | ol1(vælger A,; giver 2 mio. kr.)',
    );
  });

  it.each([
    [
      'points in one paragraph become a list',
      p('Det indstilles, at udvalget 1. vælger A, 2. giver B'),
      'Det indstilles, at udvalget | ol1(vælger A,; giver B)',
    ],
    [
      'a date is no point',
      p('Det indstilles, at planen sendes i høring den 3. marts'),
      'Det indstilles, at planen sendes i høring den 3. marts',
    ],
    [
      'points with their own marks',
      p(`${r('At udvalget 1) ')}${bold('vælger')}${r(' A og 2) giver B')}`),
      'At udvalget | ol1(*vælger* A og; giver B)',
    ],
  ])('%s', async (_, body, expected) => {
    expect(section(await readWord(h(2, 'Indstilling') + body), 'recommendation')).toBe(expected);
  });

  it('opens at the words of a heading', async () => {
    const imported = await readWord(
      p(bold('Ny skole')) + p(bold('Forvaltningen indstiller, at Byrådet')) + li('vælger A'),
      numbers,
    );
    expect(section(imported, 'recommendation')).toBe('Forvaltningen indstiller, at Byrådet | ol1(vælger A)');
  });
});
