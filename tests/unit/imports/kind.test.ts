import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { h, p, part, read, refusal, word } from './support.ts';

const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...value].map((char) => char.charCodeAt(0)))),
  );
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (stream: string) => Buffer.concat([OLE, Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const whole = word(h(2, 'Baggrund') + p('Tekst'));
const nothing = (text: string) => part('document', `<w:body>${text}</w:body>`);

describe('a file that cannot be read is refused', () => {
  it.each([
    ['empty', 'a.docx', new Uint8Array(), 'file_empty'],
    ['an empty archive', 'a.docx', zipSync({}), 'file_empty'],
    ['a Word file without text', 'a.docx', word(p('')), 'file_empty'],
    ['blank lines', 'a.md', strToU8('\n  \n'), 'file_empty'],
    ['an HTML page without text', 'a.html', strToU8('<html><script>x()</script></html>'), 'file_empty'],
    ['behind a password', 'a.docx', ole('EncryptedPackage'), 'file_encrypted'],
    ['in the old Word format', 'a.doc', ole('WordDocument'), 'file_legacy_doc'],
    ['in the old Word format under a new name', 'a.docx', ole('WordDocument'), 'file_legacy_doc'],
    ['cut off', 'a.docx', whole.subarray(0, whole.length - 200), 'file_corrupt'],
    ['only the beginning of an archive', 'a.docx', whole.subarray(0, 50), 'file_corrupt'],
    ['bytes without meaning', 'a.docx', bytes(1, 2, 3, 4, 5, 0, 0, 7), 'file_corrupt'],
    ['markup that breaks off', 'a.docx', word('', { 'word/document.xml': '<w:document><w:body>' }), 'file_corrupt'],
    ['no body', 'a.docx', word('', { 'word/document.xml': part('document', '') }), 'file_corrupt'],
    ['no markup at all', 'a.docx', word('', { 'word/document.xml': 'hej' }), 'file_corrupt'],
  ])('%s', async (_, name, data, code) => {
    expect((await refusal(name, data)).code).toBe(code);
  });

  it.each([
    ['a spreadsheet', 'a.docx', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'xlsx'],
    ['slides', 'a.docx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'pptx'],
    ['an OpenDocument text', 'a.odt', zip({ mimetype: 'application/x', 'META-INF/manifest.xml': '' }), 'odt'],
    ['an archive of files', 'a.zip', zip({ 'a.txt': 'x' }), 'zip'],
    ['a PDF', 'a.docx', strToU8('%PDF-1.7 ...'), 'pdf'],
    ['rich text', 'a.docx', strToU8('{\\rtf1 hej}'), 'rtf'],
    ['a picture', 'a.md', bytes(0x89, 'PNG', 13, 10), 'png'],
    ['text named as Word', 'a.docx', strToU8('Bare tekst, æøå'), 'text'],
    ['an old spreadsheet', 'a.docx', ole('Workbook'), 'xls'],
    ['a program', 'a.exe', bytes('MZ', 0, 0, 1), 'exe'],
    ['text of an unknown kind', 'a.csv', strToU8('a;b'), 'csv'],
  ])('%s, and says what it is', async (_, name, data, found) => {
    expect(await refusal(name, data)).toEqual({ code: 'file_unsupported', details: { found } });
  });
});

describe('a file made to exhaust the program is refused', () => {
  /** Zeros pack a thousand times; the archive is small, what it unpacks to is not. */
  const zeros = (size: number) => new Uint8Array(size);

  it.each([
    ['a part that packs a thousand times', () => word(p('x'), { 'word/media/a.png': zeros(30 * 1024 * 1024) })],
    [
      'thousands of parts',
      () => word(p('x'), Object.fromEntries(Array.from({ length: 5100 }, (_, index) => [`word/media/${index}`, '']))),
    ],
  ])('%s', async (_, make) => {
    expect((await refusal('a.docx', make())).code).toBe('file_too_large');
  });

  it('an archive that states sizes it does not keep', async () => {
    const honest = word(p('x'.repeat(1_000_000)));
    const lying = Buffer.from(honest);
    const entry = lying.lastIndexOf('word/document.xml') - 46;
    expect(lying.readUInt32LE(entry + 24)).toBeGreaterThan(1_000_000);
    lying.writeUInt32LE(5000, entry + 24);
    expect((await refusal('a.docx', lying)).code).toBe('file_corrupt');
  });

  it('an archive whose entries are encrypted', async () => {
    const locked = Buffer.from(whole);
    const entry = locked.lastIndexOf('word/document.xml') - 46;
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    expect((await refusal('a.docx', locked)).code).toBe('file_encrypted');
  });

  it.each([
    ['entities that multiply', `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${nothing(p('&b;'))}`],
    ['an entity nobody defines', nothing(p('&b;'))],
  ])('%s', async (_, document) => {
    expect((await refusal('a.docx', word('', { 'word/document.xml': document }))).code).toBe('file_corrupt');
  });

  it.each([
    ['elements', (depth: number) => `${'<div><b>'.repeat(depth)}bunden${'</b></div>'.repeat(depth)}`],
    ['lists', (depth: number) => `${'<ul><li>'.repeat(depth)}bunden${'</li></ul>'.repeat(depth)}`],
    ['quotations', (depth: number) => `${'<blockquote>'.repeat(depth)}bunden${'</blockquote>'.repeat(depth)}`],
    ['tables', (depth: number) => `${'<table><tr><td>'.repeat(depth)}bunden${'</td></tr></table>'.repeat(depth)}`],
  ])('but HTML of %s thousands deep keeps its words', async (_, nest) => {
    const imported = await read('a.html', `<h2>Baggrund</h2>${nest(3000)}`);
    expect(JSON.stringify(imported.content.body).match(/bunden/g)).toHaveLength(1);
  });

  it('but a file that ends early after its last part is read', async () => {
    expect((await read('a.docx', whole)).report.counts.words).toBeGreaterThan(0);
  });
});
