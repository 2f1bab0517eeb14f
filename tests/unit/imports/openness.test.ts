import { describe, expect, it } from 'vitest';
import { h, p, part, r, read, told, word } from './support.ts';

const text = (...lines: string[]) =>
  ['# Køb af grund', '', ...lines, '', '## Sagsfremstilling', '', 'Prisen er fire mio. kr.', ''].join('\n');
async function opened(name: string, file: Uint8Array | string): Promise<readonly [boolean, string[]]> {
  const imported = await read(name, file);
  return [imported.content.fields.openness.closed, told(imported, 'openness')];
}

describe('a case that is read in by itself', () => {
  it.each([
    ['Lukket sag', 'I teksten står »Lukket sag«'],
    ['Lukket: ja', 'I teksten står »Lukket: ja«'],
    ['Offentlig: nej', 'I teksten står »Offentlig: nej«'],
    ['Punktet behandles for lukkede døre, jf. styrelseslovens § 10, stk. 1.', 'I teksten står'],
    ['LUKKEDE PUNKTER', 'I teksten står »LUKKEDE PUNKTER«'],
    ['| Åben/lukket | Lukket |\n|---|---|\n| Pris | 4 |', 'I teksten står'],
    ['---\nlukket: ja\n---', 'I teksten står'],
    ['<!-- ikke til offentliggørelse -->', 'I en kommentar står'],
  ])('is closed by %s', async (line, why) => {
    const [isClosed, notes] = await opened('sag.md', text(line));
    expect(isClosed).toBe(true);
    expect(notes.join()).toContain('Sagen er læst ind som lukket.');
    expect(notes.join()).toContain(why);
  });

  it('is closed by its title, by the name of its file and by words that may mean it', async () => {
    expect((await opened('sag.md', '# Køb af grund – lukket punkt\n\nPris.\n'))[0]).toBe(true);
    expect((await opened('køb af grund (lukket).md', text('')))[0]).toBe(true);
    const [isClosed, [note]] = await opened(
      'sag.md',
      text('Åben sag', '', 'Bilag 3 er fortroligt og udleveres kun på mødet.'),
    );
    expect([isClosed, note]).toEqual([true, expect.stringContaining('Er den åben, så ret det')]);
  });

  it('is closed by what a page says in its head and in what it shows', async () => {
    const page = (head: string, body = '') =>
      `<html><head>${head}</head><body><h1>Køb</h1><p>Pris.</p>${body}</body></html>`;
    expect((await opened('sag.html', page('<title>Lukket dagsorden</title>')))[0]).toBe(true);
    expect((await opened('sag.html', page('<meta name="keywords" content="ØU, fortroligt">')))[0]).toBe(true);
    expect((await opened('sag.html', page('', '<img src="x.png" alt="LUKKET PUNKT">')))[0]).toBe(true);
    expect((await opened('sag.html', page('<title>Køb</title>')))[0]).toBe(false);
  });

  it('is closed by watermark, page header and properties of a Word file', async () => {
    const body = h(1, 'Køb af grund') + p('Prisen er fire mio. kr.');
    const shape = '<w:r><w:pict><v:shape><v:textpath string="FORTROLIGT UDKAST"/></v:shape></w:pict></w:r>';
    expect((await opened('sag.docx', word(body + p(r('Pris ') + shape))))[0]).toBe(true);
    expect((await opened('sag.docx', word(body, { 'word/header1.xml': part('hdr', p('Lukket punkt')) })))[0]).toBe(
      true,
    );
    const core = '<c:coreProperties xmlns:c="a"><c:subject>Lukket sag</c:subject></c:coreProperties>';
    expect((await opened('sag.docx', word(body, { 'docProps/core.xml': core })))[0]).toBe(true);
  });

  it.each(['Åben sag', 'Lukket: nej', 'Åben dagsorden', 'Sagsnr. 26/1234 · Åben sag'])(
    'is open by %s, and nothing need be told',
    async (line) => {
      expect(await opened('sag.md', text(line))).toEqual([false, []]);
    },
  );

  it.each(['Vejen lukkes i juni.', 'Der er ingen lukkede punkter i sagen her.', ''])(
    'is open, and that is told, where only »%s« is said',
    async (line) => {
      const [isClosed, notes] = await opened('sag.md', text(line));
      expect([isClosed, notes]).toEqual([
        false,
        ['Filen siger ikke, om sagen er åben eller lukket. Den er læst ind som åben.'],
      ]);
    },
  );

  it('is open with a closed attachment where it says that it is open, and that is told', async () => {
    const list = ['Åben sag', '', '## Bilag', '', '1. Tilbudsliste (lukket)', '2. Kort'];
    const [isClosed, notes] = await opened('sag.md', text(...list));
    expect([isClosed, notes]).toEqual([
      false,
      ['Sagen er læst ind som åben, for det siger den selv. Disse bilag er lukkede: »Tilbudsliste«.'],
    ]);
    expect((await opened('sag.md', text(...list.slice(1))))[0]).toBe(true);
  });
});
