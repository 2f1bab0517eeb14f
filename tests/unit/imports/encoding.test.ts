import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/core/imports/encoding.ts';

const SENTENCE = 'Mødedato;Udvalg;Sted\r\n1-2-2027;Økonomiudvalget;Åbyhøj Skole ved Ågade\r\n';
/** Bytes of the Danish letters in each of the old encodings. */
const LETTERS = {
  'windows-1252': { æ: 0xe6, ø: 0xf8, å: 0xe5, Æ: 0xc6, Ø: 0xd8, Å: 0xc5 },
  cp850: { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f },
  macintosh: { æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81 },
} as const;

const written = (text: string, letters: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0)));

describe('the encoding of a text', () => {
  it.each(Object.entries(LETTERS))('%s', (encoding, letters) => {
    expect(readText(written(SENTENCE, letters))).toEqual({ text: SENTENCE, encoding });
  });
  it.each(['utf16le', 'utf8'] as const)('%s without a mark', (name) => {
    expect(readText(new Uint8Array(Buffer.from(SENTENCE, name))).text).toBe(SENTENCE);
  });
  it('UTF-16 of the other order', () => {
    const bytes = Buffer.from(SENTENCE, 'utf16le').swap16();
    expect(readText(new Uint8Array(bytes)).text).toBe(SENTENCE);
  });
  it('quotation marks and dashes of Windows are no reason to doubt it', () => {
    const bytes = Uint8Array.from([0x93, 0x4e, 0x79, 0x94, 0x20, 0x96, 0x20, 0xe5, 0x62, 0x65, 0x6e]);
    expect(readText(bytes)).toEqual({ text: '“Ny” – åben', encoding: 'windows-1252' });
  });
  it('any Danish words are read as they were written', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(LETTERS)),
        fc.array(fc.constantFrom('møde', 'sag', 'Ågade', 'løb', 'på', 'Æblevej', 'skole', 'Økonomi'), { minLength: 1 }),
        ([encoding, letters], words) => {
          const text = words.join(' ');
          if (/[æøå]/i.test(text)) expect(readText(written(text, letters))).toEqual({ text, encoding });
        },
      ),
    ));
});
