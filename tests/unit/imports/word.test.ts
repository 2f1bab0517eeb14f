import { describe, expect, it } from 'vitest';
import { bold, h, li, numbering, p, part, r, readWord, rels, section, shape, table, told } from './support.ts';

const background = h(2, 'Baggrund');

describe('lists', () => {
  const parts = {
    'word/numbering.xml': numbering({
      1: ['decimal', 'lowerLetter'],
      2: ['bullet'],
      3: ['decimal:1:At %1)'],
      4: ['none'],
    }),
  };

  it('nests, and keeps the numbers Word shows across other paragraphs', async () => {
    const body =
      background + li('et') + li('a', 1, 1) + li('b', 1, 1) + li('to') + p('Mellemspil') + li('tre') + li('c', 1, 1);
    const imported = await readWord(body, parts);
    expect(section(imported, 'background')).toBe('ol1(et + ol1a(a; b); to) | Mellemspil | ol3(tre + ol1a(c))');
  });

  it.each([
    ['bullets', li('x', 2) + li('y', 2), 'ul(x; y)'],
    ['words before the number are text', li('vælger A', 3) + li('giver B', 3), 'ol1(At vælger A; At giver B)'],
    ['a list without numbers is paragraphs', li('x', 4), 'x'],
    ['a list the file does not define', li('x', 9), 'x'],
    ['an empty item', li('x') + li('') + li('z'), 'ol1(x) | ol3(z)'],
  ])('%s', async (_, body, expected) => {
    expect(section(await readWord(background + body, parts), 'background')).toBe(expected);
  });

  it('begins anew where the file says so', async () => {
    const restart = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
       <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    );
    const imported = await readWord(background + li('a') + li('b') + li('c', 2) + li('d', 2), {
      'word/numbering.xml': restart,
    });
    expect(section(imported, 'background')).toBe('ol1(a; b) | ol1(c; d)');
  });
});

describe('what the conversion alone would lose', () => {
  it.each([
    ['simple fields', `<w:fldSimple w:instr="DOCPROPERTY Sag">${r('26/1234')}</w:fldSimple>`, '26/1234'],
    ['formulas', `${r('Prisen er ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`, 'Prisen er $a+b$'],
    ['right to left runs', `<w:bdo w:val="rtl">${r('tekst')}</w:bdo>`, 'tekst'],
    ['carriage returns', `<w:r><w:t>en</w:t><w:cr/><w:t>to</w:t></w:r>`, 'en⏎to'],
    ['non-breaking hyphens', `<w:r><w:t>p</w:t><w:noBreakHyphen/><w:t>plads</w:t></w:r>`, 'p\u2011plads'],
    ['unknown elements around runs', `<w:ukendt>${r('ord')}</w:ukendt>`, 'ord'],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${r('felt')}</w:sdtContent></w:sdt>`, 'felt'],
  ])('%s', async (_, content, expected) => {
    expect(section(await readWord(background + p(content)), 'background')).toBe(expected);
  });

  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const modern = (text: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  it.each([
    ['in the new form only', modern('I boks')],
    [
      'in both forms, once',
      `<mc:AlternateContent><mc:Choice Requires="wps">${modern('I boks')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('I boks')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'in the new form with an empty old one',
      `<mc:AlternateContent><mc:Choice Requires="wps">${modern('I boks')}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ],
  ])('text boxes %s', async (_, drawing) => {
    const imported = await readWord(background + p(`${r('Før')}<w:r>${drawing}</w:r>`));
    expect(section(imported, 'background')).toBe('Før | I boks');
  });

  it('tells the words of page headers, footers and diagrams', async () => {
    const imported = await readWord(background + p('Tekst'), {
      'word/header1.xml': part('hdr', p('Ballerup Kommune')),
      'word/header2.xml': part('hdr', p('Ballerup Kommune')),
      'word/footer1.xml': part('ftr', p(`<w:fldSimple w:instr=" PAGE ">${r('12')}</w:fldSimple>`)),
      'word/footer2.xml': part('ftr', p('26/4711-12')),
      'word/diagrams/data1.xml': part('dataModel', '<dgm:pt><a:t>Forslag og vedtagelse</a:t></dgm:pt>'),
    });
    expect(told(imported, 'dropped')).toEqual([
      'Sidehoved og sidefod er ikke med: »Ballerup Kommune … 26/4711-12«.',
      'Et diagram kan ikke vises og er ikke med. Indsæt det som et billede.',
      'Teksten i diagrammerne: »Forslag og vedtagelse«.',
    ]);
  });

  it('leaves hidden text out and tells it', async () => {
    const imported = await readWord(background + p(`${r('Synlig ')}${r('skjult', '<w:vanish/>')}`));
    expect(section(imported, 'background')).toBe('Synlig');
    expect(told(imported, 'dropped')).toEqual(['Skjult tekst i filen er ikke med: »skjult«.']);
  });

  it('leaves out a table of contents and tells it', async () => {
    const styles = part('styles', '<w:style w:type="paragraph" w:styleId="I1"><w:name w:val="toc 1"/></w:style>');
    const imported = await readWord(p('Baggrund 2', '<w:pStyle w:val="I1"/>') + background + p('Tekst'), {
      'word/styles.xml': styles,
    });
    expect(shape(imported)).toEqual(['background: Tekst']);
    expect(told(imported, 'dropped').join()).toContain('»Baggrund 2«');
  });
});

describe('sources, comments, pictures and links', () => {
  it('puts notes at the end of the page into the text where they belong', async () => {
    const reference = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
    const imported = await readWord(background + p(`${r('Trafikken falder')}${reference}${r('.')}`), {
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote><w:footnote w:id="2">${p('Trafiktælling 2026')}${p(`<w:hyperlink r:id="rId1">${r('side 4')}</w:hyperlink>`)}</w:footnote>`,
      ),
      'word/_rels/footnotes.xml.rels': rels({
        id: 'rId1',
        type: 'hyperlink',
        target: 'https://eksempel.dk/t',
        external: 'yes',
      }),
    });
    expect(section(imported, 'background')).toBe(
      'Trafikken falder{Trafiktælling 2026 side 4 (https://eksempel.dk/t)}.',
    );
  });

  it('gives comments with author, day and the words they are about', async () => {
    const range = (id: number, edge: string) => `<w:commentRange${edge} w:id="${id}"/>`;
    const imported = await readWord(
      background +
        p(
          `${r('Vi ')}${range(1, 'Start')}${r('hæver ')}${range(2, 'Start')}${r('prisen')}${range(1, 'End')}${r(' nu')}${range(2, 'End')}`,
        ),
      {
        'word/comments.xml': part(
          'comments',
          `<w:comment w:id="1" w:author="Ida &amp; Bo" w:date="2026-11-01T09:00:00Z">${p('Hvor meget?')}${p('Se bilag 2.')}</w:comment><w:comment w:id="2" w:author="Bo">${p('Hvornår?')}</w:comment>`,
        ),
      },
    );
    expect(imported.comments).toEqual([
      { author: 'Ida & Bo', date: '2026-11-01T09:00:00Z', text: 'Hvor meget?\nSe bilag 2.', quote: 'hæver prisen' },
      { author: 'Bo', date: '', text: 'Hvornår?', quote: 'prisen nu' },
    ]);
    expect(section(imported, 'background')).toBe('Vi hæver prisen nu');
    expect(told(imported, 'comment')).toEqual(['2 kommentarer fra Word er gemt som noter til sagen.']);
  });

  const picture = (id: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="Kort over vejen"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  it('stores pictures by their content, once', async () => {
    const imported = await readWord(background + p(picture('r:embed="rId1"')) + p(picture('r:embed="rId1"')), {
      'word/_rels/document.xml.rels': rels({ id: 'rId1', type: 'image', target: 'media/image1.png' }),
      'word/media/image1.png': png,
    });
    expect(section(imported, 'background')).toBe('<image Kort over vejen> | <image Kort over vejen>');
    expect(imported.files.map(({ mediaType, bytes }) => [mediaType, bytes.length])).toEqual([['image/png', 11]]);
  });

  it.each([
    [
      'of a kind that cannot be shown',
      'r:embed="rId2"',
      'Et billede af typen image/x-emf kan ikke vises og er ikke med.',
    ],
    ['that lie elsewhere', 'r:link="rId3"', 'Et billede ligger ikke i filen og er ikke med.'],
    ['that are missing in the archive', 'r:embed="rId4"', 'Et billede ligger ikke i filen og er ikke med.'],
  ])('tells pictures %s, and keeps what describes them', async (_, id, message) => {
    const imported = await readWord(background + p(r('Tekst')) + p(picture(id)), {
      'word/_rels/document.xml.rels': rels(
        { id: 'rId2', type: 'image', target: 'media/image2.emf' },
        { id: 'rId3', type: 'image', target: 'https://eksempel.dk/x.png', external: 'yes' },
        { id: 'rId4', type: 'image', target: 'media/none.png' },
      ),
      'word/media/image2.emf': new Uint8Array([1, 0, 0, 0]),
    });
    expect(section(imported, 'background')).toBe('Tekst | Kort over vejen');
    expect(told(imported, 'dropped')).toEqual([message]);
    expect(imported.files).toEqual([]);
  });

  it('keeps links to the web and tells others', async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const imported = await readWord(background + p(`${link('rId1', 'loven')}${r(' og ')}${link('rId2', 'drevet')}`), {
      'word/_rels/document.xml.rels': rels(
        { id: 'rId1', type: 'hyperlink', target: 'https://www.retsinformation.dk/', external: 'yes' },
        { id: 'rId2', type: 'hyperlink', target: 'file:///K:/sag.docx', external: 'yes' },
      ),
    });
    expect(section(imported, 'background')).toBe('[loven](https://www.retsinformation.dk/) og drevet');
    expect(told(imported, 'dropped').join()).toContain('»file:///K:/sag.docx«');
  });
});

describe('form', () => {
  it('keeps marks, breaks, quotations and tables with spans', async () => {
    const styles = part('styles', '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Quote"/></w:style>');
    const marks =
      bold('fed') +
      r('kursiv', '<w:i/>') +
      r('streg', '<w:u w:val="single"/>') +
      r('2', '<w:vertAlign w:val="subscript"/>');
    const rows = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Hoved')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`;
    const imported = await readWord(
      background + p(`${marks}<w:r><w:br/></w:r>${r('linje')}`) + p('Et svar', '<w:pStyle w:val="C"/>') + rows,
      { 'word/styles.xml': styles },
    );
    expect(section(imported, 'background')).toBe(
      '*fed*/kursiv/_streg_~2~⏎linje | quote(Et svar) | table[#2x1 Hoved / a, b]',
    );
  });

  it('takes a first row in bold for a header row', async () => {
    const imported = await readWord(background + table([p(bold('År')), p(bold('Beløb'))], ['2027', '400']));
    expect(section(imported, 'background')).toBe('table[#*År*, #*Beløb* / 2027, 400]');
  });

  it('finds headings in a municipality’s own styles', async () => {
    const styles = part(
      'styles',
      `<w:style w:type="paragraph" w:styleId="O2"><w:name w:val="heading 2"/></w:style>
       <w:style w:type="paragraph" w:styleId="BK"><w:name w:val="BK Overskrift"/><w:basedOn w:val="O2"/></w:style>
       <w:style w:type="paragraph" w:styleId="U"><w:name w:val="Udvalg"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>`,
    );
    const styled = (id: string, text: string) => p(text, `<w:pStyle w:val="${id}"/>`);
    const imported = await readWord(styled('BK', 'Baggrund') + p('Tekst') + styled('U', 'Underafsnit') + p('Mere'), {
      'word/styles.xml': styles,
    });
    expect(section(imported, 'background')).toBe('Tekst | h3 Underafsnit | Mere');
  });

  it('reads files of other programs: other prefixes, other part names, strict OOXML', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:pStyle x:val="Heading2"/></x:pPr><x:r><x:t>Baggrund</x:t></x:r></x:p><x:p><x:r><x:t>Tekst</x:t></x:r></x:p></x:body></x:document>`;
    const imported = await readWord('', { 'word/document.xml': document });
    expect(section(imported, 'background')).toBe('Tekst');
    const numbered = await readWord('', { 'word/document.xml': new Uint8Array(), 'word/document2.xml': document });
    expect(section(numbered, 'background')).toBe('Tekst');
  });

  it('composes letters, so that å is one letter wherever it was typed', async () => {
    const imported = await readWord(background + p('Pa\u030A vejen er der byg\u00ADninger'));
    expect(section(imported, 'background')).toBe('På vejen er der bygninger');
  });
});
