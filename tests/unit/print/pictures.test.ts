import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../../electron/core/files/pictureClean.ts';
import { pictureType } from '../../../electron/core/files/pictures.ts';
import { toPdf } from '../../../electron/core/print/pdf/pdf.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { example, print } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';
import { BROKEN_PICTURES, JPEG_WITHOUT_END, markedPictures, PLAIN_PICTURES, photo } from '../../support/pictures.ts';
import { everythingIn } from '../../support/unpack.ts';

const MARK = 'KANARIEFOTO';
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function caseWith(pictures: readonly Uint8Array[]): { content: CaseContent; pictures: Record<string, Uint8Array> } {
  const base = example('g1');
  const blocks = pictures.map((bytes, index) => ({
    type: 'image',
    attrs: { id: null, file: hashOf(bytes), alt: `Billede ${index}` },
  }));
  const text: DocJson = {
    type: 'paragraph',
    attrs: { id: null },
    content: [{ type: 'text', text: 'Teksten står her.' }],
  };
  const section = {
    type: 'section',
    attrs: { id: 's', key: 'summary', heading: 'Sammendrag' },
    content: [text, ...blocks],
  };
  const content = { fields: base.fields, body: { type: 'doc', content: [section] } };
  return { content, pictures: Object.fromEntries(pictures.map((bytes) => [hashOf(bytes), bytes])) };
}

describe('a picture that leaves the program', () => {
  test.each(Object.entries(markedPictures(MARK)))(
    'as %s holds no word of camera or program, and is the same picture',
    (type, bytes) => {
      expect(bytes.includes(MARK)).toBe(true);
      const clean = withoutMetadata(bytes);
      expect(clean && pictureType(clean)).toBe(type);
      expect(Buffer.from(clean ?? []).includes(MARK)).toBe(false);
      if (type !== 'image/jpeg' && type !== 'image/webp')
        expect(Buffer.from(clean ?? [])).toEqual(PLAIN_PICTURES[type]);
    },
  );

  test.each(Object.entries(PLAIN_PICTURES))('as %s with nothing in it is left as it is', (_type, bytes) => {
    expect(Buffer.from(withoutMetadata(bytes) ?? [])).toEqual(bytes);
  });

  test.each([
    [6, 'II'],
    [3, 'MM'],
    [8, 'MM'],
  ] as const)('is turned as before: %i in order %s', (turned, order) => {
    const clean = Buffer.from(withoutMetadata(photo(MARK, turned, order)) ?? []);
    const at = clean.indexOf('Exif\0\0');
    expect(clean.subarray(at - 4, at - 2)).toEqual(Buffer.from([0xff, 0xe1]));
    expect(clean.readUInt16BE(at + 6 + 18)).toBe(turned);
  });

  test('and lacks its end gets it', async () => {
    expect(Buffer.from(withoutMetadata(JPEG_WITHOUT_END) ?? [])).toEqual(PLAIN_PICTURES['image/jpeg']);
    const { content, pictures } = caseWith([JPEG_WITHOUT_END]);
    expect((await print(content, 'pdf', { pictures })).notes).toEqual([]);
  });

  test('that stands upright has no EXIF at all', () => {
    expect(Buffer.from(withoutMetadata(photo(MARK, 1)) ?? []).includes('Exif')).toBe(false);
  });

  test('can be drawn, and no export holds its data', { timeout: 20_000 }, async () => {
    const { content, pictures } = caseWith(Object.values(markedPictures(MARK)));
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const { bytes, notes } = await print(content, format, { pictures });
      const told = notes?.map(({ message }) => message.en) ?? [];
      const webp = 'The picture “Billede 3” is a WebP picture, which Word cannot show, and is not in the file.';
      expect([format, told]).toEqual([format, format === 'docx' ? [webp] : []]);
      const all = (await everythingIn(bytes)).join('\n');
      const inside = [...all.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) =>
        Buffer.from(data ?? '', 'base64').toString('latin1'),
      );
      expect([format, [all, ...inside].some((one) => one.includes(MARK))]).toEqual([format, false]);
    }
  });
});

describe('what is read aloud of a picture', () => {
  const DESCRIBED = { alt: 'Kort over stien' };
  const DECORATIVE = { alt: 'Kort over stien', decorative: true };
  const UNTOLD = { alt: '' };

  /** A case with one picture, told so. */
  function told(attrs: Readonly<Record<string, unknown>>) {
    const png = PLAIN_PICTURES['image/png'] as Buffer;
    const { content, pictures } = caseWith([png]);
    const block = { type: 'image', attrs: { id: null, file: hashOf(png), ...attrs } };
    const [section] = content.body.content ?? [];
    const body = { type: 'doc', content: [{ ...section, type: 'section', content: [block] }] };
    return { content: { ...content, body }, pictures };
  }
  const made = async (attrs: Readonly<Record<string, unknown>>, format: 'html' | 'docx' | 'pdf' | 'md') => {
    const { content, pictures } = told(attrs);
    return (await everythingIn((await print(content, format, { pictures })).bytes)).join('\n');
  };

  test.each([
    [DESCRIBED, '<img alt="Kort over stien"'],
    [DECORATIVE, '<img alt=""'],
    [UNTOLD, '<img alt="Billede uden beskrivelse"'],
  ])('%o in HTML', async (attrs, expected) => {
    expect(await made(attrs, 'html')).toContain(expected);
  });

  test.each([
    [DESCRIBED, true],
    [DECORATIVE, false],
    [UNTOLD, false],
  ])('%o in Word', async (attrs, isThere) => {
    expect((await made(attrs, 'docx')).includes('descr="Kort over stien"')).toBe(isThere);
  });

  test.each([
    [DESCRIBED, true],
    [DECORATIVE, false],
    [UNTOLD, true],
  ])('%o in PDF/UA: what only decorates is no figure', { timeout: 20_000 }, async (attrs, isFigure) => {
    expect(/\/S\s*\/Figure/.test(await made(attrs, 'pdf'))).toBe(isFigure);
  });

  test.each([
    [DESCRIBED, '*\\[Billede: Kort over stien\\]*'],
    [DECORATIVE, '*\\[Dekorativt billede\\]*'],
    [UNTOLD, '*\\[Billede: uden beskrivelse\\]*'],
  ])('%o in Markdown, which holds no pictures', async (attrs, expected) => {
    expect(await made(attrs, 'md')).toContain(expected);
  });
});

describe('a broken picture', () => {
  test.each(Object.entries(BROKEN_PICTURES))(
    '(%s) stops no export: its words stand there, and it is told',
    { timeout: 20_000 },
    async (_name, bytes) => {
      const { content, pictures } = caseWith([bytes, PLAIN_PICTURES['image/png'] as Buffer]);
      const { bytes: pdf, notes } = await print(content, 'pdf', { pictures });
      const { words, tagged } = await readPdf(pdf);
      expect(words).toContain('Teksten står her.');
      expect(words).toContain('[Billede: Billede 0]');
      expect(words).not.toContain('[Billede: Billede 1]');
      expect(tagged).toBe(true);
      expect(notes?.map(({ message }) => message.da)).toEqual([
        'Billedet »Billede 0« er beskadiget og er ikke med i filen.',
      ]);
      for (const format of ['docx', 'html'] as const)
        expect((await print(content, format, { pictures })).bytes.length).toBeGreaterThan(0);
    },
  );

  test('that is not on this computer is told too', async () => {
    const { content } = caseWith([PLAIN_PICTURES['image/png'] as Buffer]);
    const { notes } = await print(content, 'html');
    expect(notes?.map(({ message }) => message.en)).toEqual([
      'The picture “Billede 0” is not on this computer and is not in the file.',
    ]);
  });
});

test('what the compiler says goes to the log, cut; the error has a code and one sentence', async () => {
  const log: string[] = [];
  const chart = { type: 'chart', attrs: { svg: `<svg ${'x'.repeat(5000)}`, alt: '' } };
  const made = toPdf(
    {
      title: 'T',
      facts: [],
      sections: [{ key: 'a', heading: 'A', blocks: [chart] }],
      attachments: [],
      closedNotice: null,
    },
    { pictures: new Map(), author: 'x', footer: '', date: new Date(0), log: (line) => log.push(line) },
  );
  const error = await made.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'pdf_failed', message: 'The PDF could not be set' });
  expect(log.length).toBeGreaterThan(0);
  for (const line of log) {
    expect(line.length).toBeLessThan(600);
    expect(line).not.toContain('\n');
  }
});
