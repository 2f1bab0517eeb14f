import { describe, expect, it } from 'vitest';
import { read, section, shape, told } from './support.ts';

const page = (html: string) => read('sag.html', `<h2>Baggrund</h2>${html}`);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 9]).toString('base64');

describe('HTML', () => {
  it.each([
    ['paragraphs and marks', '<p>Et <b>fedt</b> <em>ord</em></p><div>To</div>', 'Et *fedt* /ord/ | To'],
    ['bare text beside blocks', 'løs <p>fast</p> løs', 'løs | fast | løs'],
    ['lists', '<ol start="3" type="a"><li>x<ul><li>y</li></ul></li><li>z</li></ol>', 'ol3a(x + ul(y); z)'],
    ['text between list items', '<ul>løs<li>x</li></ul>', 'ul(løs; x)'],
    ['definition lists', '<dl><dt>Anlæg</dt><dd>Byggeri</dd></dl>', 'Anlæg | Byggeri'],
    [
      'tables with captions and spans',
      '<table><caption>Tabel 1</caption><thead><tr><th colspan="2">H</th></tr></thead><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'Tabel 1 | table[#2x1 H / 1x2 a, b / c]',
    ],
    [
      'tables within tables',
      '<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>',
      'table[a | table[b]]',
    ],
    ['quotations', '<blockquote><p>Svar</p></blockquote>', 'quote(Svar)'],
    ['preformatted lines', '<pre>en\nto</pre>', 'en⏎to'],
    ['links', '<a href="https://a.dk">a</a> <a href="mailto:b@a.dk">b</a>', '[a](https://a.dk) [b](mailto:b@a.dk)'],
    ['headings inside the section', '<h4>Under</h4><p>x</p>', 'h4 Under | x'],
    [
      'words of menus and forms',
      '<nav>Forside</nav><select><option>Ja</option></select><textarea>Nej</textarea>',
      'Forside | Ja | Nej',
    ],
    ['check boxes', '<input type="checkbox" checked> Ja', '☒ Ja'],
    ['one of sub- and superscript', '<sub>a<sup>b</sup></sub>', '~ab~'],
  ])('reads %s', async (_, html, expected) => {
    expect(section(await page(html), 'background')).toBe(expected);
  });

  it.each([
    ['scripts', '<script>alert(1)</script><p onclick="x()">ok</p>'],
    ['scripts in pictures', '<p>ok</p><svg onload="x()"><script>alert(1)</script></svg>'],
    [
      'styles',
      '<style>p { background: url(https://evil.dk) }</style><p style="background:url(https://evil.dk)">ok</p>',
    ],
    ['scripts as links', '<p><a href="javascript:alert(1)">ok</a></p>'],
    ['scripts as links in disguise', '<p><a href=" JaVa\nScRiPt:alert(1)">ok</a></p>'],
    ['pages as links', '<p><a href="data:text/html,<script>x</script>">ok</a></p>'],
    ['remote pictures', '<p>ok</p><img src="https://evil.dk/x.png">'],
    ['remote pictures without a protocol', '<p>ok</p><img src="//evil.dk/x.png" srcset="https://evil.dk/y.png 2x">'],
    ['pages as pictures', '<p>ok</p><img src="data:text/html;base64,PHNjcmlwdD4=">'],
    ['drawings as pictures', '<p>ok</p><img src="data:image/svg+xml;base64,PHN2Zy8+">'],
    ['a name of ours', '<p>ok</p><img src="handlerum-file:../../etc">'],
    ['a stored file of someone else', `<p>ok</p><img src="handlerum-file:${'a'.repeat(64)}">`],
    ['frames and objects', '<iframe src="https://evil.dk"></iframe><object data="x"></object><embed src="x"><p>ok</p>'],
    ['markup in comments', '<!-- <p>nej</p> --><p>ok</p>'],
    ['a base address', '<base href="https://evil.dk"><p><a href="side">ok</a></p>'],
    ['mutations of the parser', '<p>ok</p><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
  ])('never lets in %s', async (_, html) => {
    const imported = await page(html);
    expect(section(imported, 'background')).toBe('ok');
    expect(imported.files).toEqual([]);
    const body = JSON.stringify(imported.content);
    for (const word of ['script', 'evil', 'onerror', 'onload', 'onclick', 'handlerum-file', 'data:'])
      expect(body.toLowerCase()).not.toContain(word);
  });

  it('keeps the words of drawings', async () => {
    expect(section(await page('<svg><text>Nord</text></svg>'), 'background')).toBe('Nord');
  });

  it('stores pictures written into the page by their content', async () => {
    const imported = await page(
      `<img alt="Kort" src="data:image/png;base64,${PNG}"><img alt="Igen" src="data:image/jpeg;base64,${PNG}">`,
    );
    expect(section(imported, 'background')).toBe('<image Kort> | <image Igen>');
    expect(imported.files.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  });

  it('tells pictures and links it leaves out', async () => {
    const imported = await page(
      '<p>ok <a href="/sag/1">sagen</a> <a href="#top">op</a></p><img src="https://a.dk/x.png" alt="Kort over byen">',
    );
    expect(section(imported, 'background')).toBe('ok sagen op | Kort over byen');
    expect(told(imported, 'dropped')).toEqual([
      'Et billede ligger ikke i filen og er ikke med.',
      'Henvisninger, som ikke er til nettet, er ikke med; deres tekst er: »/sag/1«.',
    ]);
  });

  it('takes the title of the page where the text has none', async () => {
    expect((await read('x.html', '<title>Ny skole</title><h2>Baggrund</h2><p>x</p>')).content.fields.title).toBe(
      'Ny skole',
    );
    expect((await read('x.html', '<title>Side</title><h1>Ny skole</h1><h2>Baggrund</h2>')).content.fields.title).toBe(
      'Ny skole',
    );
  });
});

describe('Markdown', () => {
  const markdown = (text: string) => read('sag.md', text);

  it('reads lines of facts under the title, though they make one paragraph', async () => {
    const { content } = await markdown(
      '# Takster\n\nSagsnr. 26/1\nÅben sag\nSagstype: Drøftelse\nBesluttes af: Byrådet\n\n## Baggrund\n\nEn linje\nog dens følge.\n',
    );
    expect(content.fields).toMatchObject({
      title: 'Takster',
      caseNumber: '26/1',
      caseType: 'discussion',
      competence: 'Byrådet',
    });
    expect(JSON.stringify(content.body)).toContain('En linje og dens følge.');
  });

  it('reads headings, lists, tables, marks and raw HTML', async () => {
    const imported = await markdown(
      '# Ny skole\n\n## Baggrund\n\n1. et\n   - a\n2. to\n\n| År | Kr. |\n|---|--:|\n| 2027 | 400 |\n\n**fed** ~~streg~~ <u>linje</u>  \nny <script>x()</script>\n',
    );
    expect(imported.content.fields.title).toBe('Ny skole');
    expect(shape(imported)).toEqual([
      'background: ol1(et + ul(a); to) | table[#År, #Kr. / 2027, 400] | *fed* -streg- _linje_⏎ny',
    ]);
  });

  it('reads sources', async () => {
    const imported = await markdown(
      '## Baggrund\n\nTallet falder[^1] og stiger[^kl].\n\n[^1]: Trafiktælling\n    2026\n[^kl]: KL, <b>2025</b>\n[^9]: Ubrugt\n',
    );
    expect(section(imported, 'background')).toBe(
      'Tallet falder{Trafiktælling 2026} og stiger{KL, <b>2025</b>}. | [^9]: Ubrugt',
    );
  });

  it('reads a case that is quoted as a whole, and tells what stood around it', async () => {
    const imported = await markdown(
      '### Et eksempel\nForklaring.\n\n> **Ny skole** · Sagsnr. 26/1  \n> **Baggrund.** Tekst.\n>\n> Mere.\n',
    );
    expect(imported.content.fields).toMatchObject({ title: 'Ny skole', caseNumber: '26/1' });
    expect(shape(imported)).toEqual(['background: Tekst. | Mere.']);
    expect(told(imported, 'dropped').join()).toContain('»### Et eksempel Forklaring.«');
  });

  it('does not take a quoted hearing answer for a quoted case', async () => {
    const imported = await markdown('# Ny skole\n\n## Høring\n\nTo svar:\n\n> Vi er imod.\n');
    expect(shape(imported)).toEqual(['hearing: To svar: | quote(Vi er imod.)']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFF## Høring\n\nPå vej', 'utf8')],
    ['UTF-16', Buffer.from('\uFEFF## Høring\n\nPå vej', 'utf16le')],
    ['old Danish Windows', Buffer.from('## Høring\n\nPå vej', 'latin1')],
    ['lines of Windows', Buffer.from('## Høring\r\n\r\nPå vej\r\n', 'utf8')],
  ])('reads %s', async (_, bytes) => {
    expect(shape(await read('sag.md', bytes))).toEqual(['hearing: På vej']);
  });
});
