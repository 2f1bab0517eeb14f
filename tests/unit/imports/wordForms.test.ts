import { describe, expect, it } from 'vitest';
import { realSign } from '../../../shared/text/privateUse.ts';
import { h, li, numbering, p, part, r, readWord, rels, section, table, told, word } from './support.ts';

const background = h(2, 'Baggrund');
const read = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) =>
  readWord(background + body, parts);
const shown = async (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) =>
  section(await read(body, parts), 'background');
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (code: string, result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('fields and controls', () => {
  const list = '<w:listItem w:displayText="Øst" w:value="1"/><w:listItem w:displayText="Vest" w:value="2"/>';
  it.each([
    ['what was chosen', control(`<w:dropDownList>${list}</w:dropDownList>`, r('Vest')), 'Vest', '»Øst«'],
    ['nothing chosen', control(`<w:showingPlcHdr/><w:comboBox>${list}</w:comboBox>`, r('Vælg.')), 'A', '»Øst, Vest«'],
  ])('keep of a list %s and tell the rest', async (_, content, expected, others) => {
    const imported = await read(p(r('A')) + p(content));
    expect(section(imported, 'background')).toBe(expected === 'A' ? 'A' : `A | ${expected}`);
    expect(told(imported, 'dropped').join()).toContain(`Andre muligheder i filens valglister er ikke med: ${others}`);
  });

  it.each([
    ['a sign', field(' SYMBOL 183 \\f Symbol '), '•'],
    ['a sign by its letter', field(' SYMBOL "J" \\f "Wingdings" '), '☺'],
    ['a sign by its place among those of old Windows', field(' SYMBOL 150 \\f Calibri '), '–'],
    [
      'a sign whose font has its own at that place',
      field(' SYMBOL 150 \\f Wingdings '),
      realSign('\uF096', 'Wingdings'),
    ],
    ['half of a pair as a sign nobody knows', field(' SYMBOL 55296 \\u '), '▯'],
    ['a number beyond all signs as one nobody knows', field(' SYMBOL 99999999 \\u '), '▯'],
    ['a button', field(' MACROBUTTON Luk Tryk her '), 'Tryk her'],
    ['a quotation', field(' QUOTE "Byrådet" '), 'Byrådet'],
    ['a link over two runs', field(' HYPERLINK "https://a.dk/b" ', r('lo') + r('ven')), '[loven](https://a.dk/b)'],
    ['a link to a place in the file', field(' HYPERLINK \\l "afsnit" ', r('nedenfor')), 'nedenfor'],
    [
      'a check box',
      control(
        '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox>',
        r('☒'),
      ),
      '☒',
    ],
    ['words that a field without an end begins', `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('Tekst')}`, 'Tekst'],
  ])('show %s', async (_, content, expected) => {
    expect(await shown(p(content))).toBe(expected);
  });

  it('tell the other answer of a condition, index words and help', async () => {
    const help =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="Skriv prisen"/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>400</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const imported = await read(p(field(' IF 1 = 1 "ja" "nej" ', r('ja')) + field(' XE "skole" ') + help));
    expect(section(imported, 'background')).toBe('ja400');
    expect(told(imported, 'dropped')).toEqual([
      'Hjælpetekster til felter er ikke med: »Skriv prisen«.',
      'Tekst i felters koder er ikke med: »ja / nej … skole«.',
    ]);
  });
});

describe('signs', () => {
  const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  it.each([
    ['an arrow', sym('Wingdings', 'F0E0'), '→'],
    ['a bullet written as text', r('\uF0B7 punkt'), '• punkt'],
    ['letters set in Symbol', r('abc', '<w:rFonts w:ascii="Symbol"/>'), 'αβχ'],
    ['a plain sign', sym('Calibri', '00B2'), '²'],
    ['a square after a unit', r('40 m') + sym('Symbol', 'F0B2'), '40 m²'],
    ['an angle', r('40° 3') + sym('Symbol', 'F0B2'), '40° 3″'],
  ])('%s', async (_, content, expected) => {
    expect(await shown(p(content))).toBe(expected);
  });

  it('of unknown fonts leave a mark and are told, in notes too', async () => {
    const note = part('footnotes', `<w:footnote w:id="2">${p(r('Se ') + sym('Logo', 'F041'))}</w:footnote>`);
    const imported = await read(p(`${r('A \uE123 ')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      'word/footnotes.xml': note,
    });
    expect(section(imported, 'background')).toBe('A ▯ {Se ▯}');
    expect(told(imported, 'info')).toEqual([
      'Tegn, som kun filens egen skrifttype kan vise, står som ▯: »Logo F041 … E123«.',
    ]);
  });
});

describe('numbers', () => {
  const parts = {
    'word/numbering.xml': numbering({
      1: ['decimal', 'decimal:1:%1.%2'],
      2: ['upperRoman:4:%1.', 'lowerLetter:1:%2)'],
      3: ['decimal:1:Artikel %1'],
      4: ['ordinalText:1:%1'],
      5: ['decimalZero:1:(%1)'],
    }),
  };
  it.each([
    ['of several parts are nested', li('a') + li('b', 1, 1) + li('c', 1, 1), 'ol1(a + ol11.1(b; c))'],
    ['in Roman letters', li('a', 2) + li('b', 2, 1), 'ol4I(a + ol1a(b))'],
    ['with words are text', li('Navn', 3) + li('Formål', 3), 'Artikel 1 Navn | Artikel 2 Formål'],
    ['in words are text', li('a', 4) + li('b', 4), 'første a | anden b'],
    ['no list of a case can show are text', li('a', 5), '(01) a'],
    ['in cells', table([li('a', 2), 'x']), 'table[ol4I(a), x]'],
  ])('%s', async (_, body, expected) => {
    expect(await shown(body, parts)).toBe(expected);
  });

  it('of several parts are told where a list cannot show them, and so are those of headings', async () => {
    const heading = p(
      'Grunden',
      '<w:pStyle w:val="Heading3"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    );
    // Nothing stands around the first: its list cannot say what comes before its own number.
    const imported = await read(li('b', 1, 1) + heading, parts);
    expect(section(imported, 'background')).toBe('ol1(b) | h3 1.2 Grunden');
    expect(told(imported, 'info')).toEqual([
      'Numre i flere led står i sagen kun med deres sidste led: »1.1«.',
      'Overskrifternes automatiske numre er skrevet som tekst; ved sagens egne afsnit vises de ikke: »1.2 Grunden«.',
    ]);
  });

  it('of a style are counted on the level that the list gives it', async () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="To"><w:name w:val="To"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const levels =
      '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="To"/><w:lvlText w:val="%2."/></w:lvl>';
    const styled = p('b', '<w:pStyle w:val="To"/>');
    expect(
      await shown(li('a') + styled, {
        'word/styles.xml': part('styles', style),
        'word/numbering.xml': part(
          'numbering',
          `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        ),
      }),
    ).toBe('ol1(a + ol1a(b))');
  });
});

describe('tables', () => {
  const row = (properties: string, ...cells: readonly string[]) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
  it('keep the columns of rows that begin later or end sooner', async () => {
    const rows =
      row('', 'År', 'Drift', 'Anlæg') +
      row('<w:gridBefore w:val="1"/>', '400', '500') +
      row('<w:gridAfter w:val="2"/>', '2028');
    expect(await shown(`<w:tbl>${rows}</w:tbl>`)).toBe('table[År, Drift, Anlæg / , 400, 500 / 2028, 2x1 ]');
  });

  it('keep tables, lists and words of merged cells', async () => {
    const merged = (text: string, value: string) =>
      `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${text && p(text)}<w:p/></w:tc>`;
    const rows = `<w:tr>${merged('a', ' w:val="restart"')}<w:tc>${table(['indre'])}<w:p/></w:tc></w:tr><w:tr>${merged('b', '')}<w:tc>${p('x')}</w:tc></w:tr>`;
    expect(await shown(`<w:tbl>${rows}</w:tbl>`)).toBe('table[1x2 a | b, table[indre] / x]');
  });

  it('are read within controls round rows and cells', async () => {
    const cell = control('', `<w:tc>${p('a')}</w:tc>`);
    expect(await shown(`<w:tbl>${control('', `<w:tr>${cell}<w:tc>${p('b')}</w:tc></w:tr>`)}</w:tbl>`)).toBe(
      'table[a, b]',
    );
  });
});

describe('what stands elsewhere in the file', () => {
  const chunk = (target: string) => ({
    'word/_rels/document.xml.rels': rels({ id: 'rId9', type: 'aFChunk', target }),
  });
  const mail =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>K=C3=B8b af =\r\ngrund</p>\r\n--x--\r\n';
  const encode = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['a page', 'a.html', encode('<p>Køb af grund</p><ul><li>a</li></ul>'), 'Før | Køb af grund | ul(a) | Efter'],
    ['a web archive', 'a.mht', encode(mail), 'Før | Køb af grund | Efter'],
    ['plain text', 'a.txt', encode('Køb\r\naf grund'), 'Før | Køb | af grund | Efter'],
    [
      'an RTF file',
      'a.rtf',
      encode("{\\rtf1{\\fonttbl{\\f0 Arial;}}K\\'f8b af\\par gr\\u117?nd}"),
      'Før | Køb af | grund | Efter',
    ],
    ['a Word file', 'a.docx', word(p('Køb af grund') + table(['a'])), 'Før | Køb af grund | table[a] | Efter'],
  ])('%s is read where it stands', async (_, name, bytes, expected) => {
    const body = `${p('Før')}<w:altChunk r:id="rId9"/>${p('Efter')}`;
    expect(await shown(body, { ...chunk(name), [`word/${name}`]: bytes })).toBe(expected);
  });

  it('a file of one embedded page and no text of its own is read', async () => {
    const imported = await readWord('<w:altChunk r:id="rId9"/>', {
      ...chunk('a.html'),
      'word/a.html': '<h1>Ny skole</h1><h2>Baggrund</h2><p>Den er gammel.</p>',
    });
    expect([imported.content.fields.title, section(imported, 'background')]).toEqual(['Ny skole', 'Den er gammel.']);
  });

  it('a file that cannot be read, and a page that hides a stored picture, do no harm', async () => {
    const body = `${p('Før')}<w:altChunk r:id="rId9"/>`;
    const broken = await read(body, { ...chunk('a.docx'), 'word/a.docx': encode('PK\u0003\u0004x') });
    expect(told(broken, 'dropped')).toEqual([
      'En fil, der er lagt ind i filen, kan ikke læses og er ikke med: »a.docx«.',
    ]);
    const forged = `<p>A</p><img src="handlerum-file:${'a'.repeat(64)}" alt="Kort">`;
    expect(await shown(body, { ...chunk('a.html'), 'word/a.html': forged })).toBe('Før | A | Kort');
  });

  it('notes that nothing refers to, watermarks and pictures of page headers are told', async () => {
    const shape = '<w:r><w:pict><v:shape><v:textpath string="LUKKET PUNKT"/></v:shape></w:pict></w:r>';
    const logo = '<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>';
    const imported = await read(p('Tekst'), {
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="7">${p('Gammel kilde')}</w:footnote>`),
      'word/header1.xml': part('hdr', p(shape) + p(logo)),
    });
    expect(told(imported, 'dropped')).toEqual([
      'Noter, som teksten ikke henviser til, er ikke med: »Gammel kilde«.',
      'Vandmærke i sidehoved eller sidefod er ikke med: »LUKKET PUNKT«.',
      'Billeder i sidehoved og sidefod er ikke med: »1 uden tekst«.',
    ]);
    expect(imported.content.fields.openness.closed).toBe(true);
  });

  it('hidden words do not stand in the case, whatever hides them, and still close it', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const body =
      p(r('Synlig') + r('et', '<w:rStyle w:val="S"/>') + r('to', '<w:vanish/>')) +
      p('Lukket punkt', '<w:pStyle w:val="P"/>');
    const imported = await read(body, { 'word/styles.xml': styles });
    expect(section(imported, 'background')).toBe('Synlig');
    expect(told(imported, 'dropped')).toEqual(['Skjult tekst i filen er ikke med: »et … to … Lukket punkt«.']);
    expect(told(imported, 'openness').join()).toContain('I en skjult tekst står »Lukket punkt«');
  });

  it('words in elements nobody knows are told', async () => {
    const imported = await read(p(`${r('Før')}<x:ny xmlns:x="urn:x"><x:t>Fremtid</x:t></x:ny>`));
    expect(told(imported, 'dropped')).toEqual(['Tekst i former, som programmet ikke kender, er ikke med: »Fremtid«.']);
  });
});
