import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toPdf } from '../../../electron/core/print/pdf/pdf.ts';
import { coverageOf } from '../../../electron/core/print/pdf/signs/coverage.ts';
import { MISSING, shownText } from '../../../electron/core/print/pdf/signs/signs.ts';
import type { ExportNote } from '../../../shared/contract/files.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { example, print } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';
import { SIGNS } from '../../support/signs.ts';

const base = example('g1');
const paragraph = (text: string): DocJson => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text }],
});

function caseWith(title: string, ...blocks: DocJson[]): CaseContent {
  const section = { type: 'section', attrs: { id: 's', key: 'summary', heading: 'Sammendrag' }, content: blocks };
  return { fields: { ...base.fields, title }, body: { type: 'doc', content: [section] } };
}

/** A PDF made at the first attempt, by the standard of accessible PDF: nothing had to be tried again. */
async function printed(content: CaseContent, municipality?: string) {
  const log: string[] = [];
  const made = await print(content, 'pdf', {
    log: (line) => log.push(line),
    ...(municipality ? { municipality } : {}),
  });
  expect(log).toEqual([]);
  return { ...made, notes: made.notes ?? [], pdf: await readPdf(made.bytes) };
}

const signs = Object.entries(SIGNS);

describe(`each of ${signs.length} signs gives a PDF`, () => {
  test('in a text', { timeout: 20_000 }, async () => {
    expect(signs.length).toBeGreaterThanOrEqual(83);
    const { pdf } = await printed(
      caseWith('Tegn', ...signs.map(([, sign], index) => paragraph(`Før${index} ${sign} efter${index}`))),
    );
    for (const [index, [name]] of signs.entries()) {
      expect([name, pdf.words.includes(`Før${index}`), pdf.words.includes(`efter${index}`)]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  test('in a title', { timeout: 60_000 }, async () => {
    for (const [name, sign] of signs) {
      const { pdf } = await printed(caseWith(`Sag ${sign}`, paragraph('Tekst')));
      expect([name, pdf.title.startsWith('Sag'), pdf.tagged]).toEqual([name, true, true]);
    }
  });

  test('in the name of the council, alone in a title and in a heading', { timeout: 60_000 }, async () => {
    for (const [name, sign] of signs) {
      const heading = { type: 'heading', attrs: { id: null, level: 3 }, content: [{ type: 'text', text: sign }] };
      const { pdf } = await printed(caseWith(sign, heading, paragraph('Tekst')), `By ${sign}`);
      expect([name, pdf.author.startsWith('By')]).toEqual([name, true]);
    }
  });
});

test('signs stand as themselves: boxes, arrows, letters of other scripts, one-coloured emoji', async () => {
  const shown = ['☐', '☑', '☒', '✅', '🙂', '📅', '→', '∑', 'Ελλάδα', 'Україна', '中文', 'ไทย', '한국어', '＜'];
  const { pdf, notes } = await printed(caseWith('☐ Godkendt', ...shown.map(paragraph)));
  for (const sign of shown) expect(pdf.words).toContain(sign);
  expect(pdf.title).toBe('☐ Godkendt');
  expect(notes).toEqual([]);
});

test("Word's private-use bullets are the signs they stand for, in every format", async () => {
  const content = caseWith('Punkter \uf0b7', paragraph('\uf0b7 første \uf0fc \uf0d8 \uf061'));
  const { pdf, notes } = await printed(content);
  expect(pdf.words).toContain('• første ✓ ➢ α');
  expect(notes).toEqual([]);
  for (const format of ['html', 'md', 'json'] as const)
    expect(new TextDecoder().decode((await print(content, format)).bytes)).toContain('• første ✓ ➢ α');
});

test('what no font has is a box, and each sign is told with its code and its places', async () => {
  const { pdf, notes } = await printed(caseWith('Sag 𒀀', paragraph('Et 𒀀 og \ue123'), paragraph('Et 𒀀 til')));
  expect(pdf.words).toContain('Et □ og □');
  expect(notes.map(({ kind, message }) => [kind, message.da])).toEqual([
    ['sign', 'Tegnet 𒀀 (U+12000) kan ikke vises i en PDF og står som □ i titlen, »Sammendrag«.'],
    ['sign', 'Tegnet U+E123 kan ikke vises i en PDF og står som □ i »Sammendrag«.'],
  ]);
});

test('many signs that cannot be shown are told as a number', async () => {
  const text = Array.from({ length: 60 }, (_value, index) => String.fromCodePoint(0x12000 + index)).join('');
  const { notes } = await printed(caseWith('Sag', paragraph(text)));
  expect(notes).toHaveLength(21);
  expect(notes.at(-1)?.message.da).toBe('40 andre tegn kan heller ikke vises og står som □.');
});

describe('a text made ready', () => {
  const shown = (text: string) => shownText(text, coverageOf());

  it('loses nothing that is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { text: made, missing } = shown(text);
        if (missing.length === 0) return made === made.toWellFormed();
        return made.includes(MISSING);
      }),
    );
  });

  it('leaves what the pages can show as it was typed', () => {
    for (const text of ['Æblegrød på 1½ m² – »nej«', 'e\u0301t', 'سوريا', 'می‌خواهم', '👨‍👩‍👧'])
      expect(shown(text)).toEqual({ text, missing: [] });
  });

  it('is made ready once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = shown(text).text;
        return shown(once).text === once && shown(once).missing.length === 0;
      }),
    );
  });
});

const HARD =
  'a|\u0301|\u0310|\u200d|\u200c|\u200f|\u202e|\u0e33|\u1100|\u1161|\u11a8|ا|ل|\u064b|ש|\u05b8|क|\u094d|க|\u0bcd|\ufe0f|❤|👩|🏽|🇩|🇰|\u20e3|1|\u00ad|\u2066|\u034f|\u3164|\u0338|＜|ﷺ|\u3099|か|\u2800|\ud83d|\udc00|\ufeff|\u0000'.split(
    '|',
  );

test('any text at all, in title, heading, text, source and footer, is set at the first attempt', {
  timeout: 60_000,
}, async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.array(fc.constantFrom(...HARD), { minLength: 1, maxLength: 30 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 30, maxLength: 60 }), async (texts) => {
      const [title = '', heading = '', footer = '', source = ''] = texts;
      const log: string[] = [];
      const notes: ExportNote[] = [];
      const head = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] };
      const noted = { type: 'paragraph', content: [{ type: 'sourceRef', attrs: { text: source } }] };
      const blocks = [head, noted, ...texts.map(paragraph)];
      await toPdf(
        {
          title,
          facts: [[heading, source]],
          sections: [{ key: 'a', heading, blocks }],
          attachments: [{ number: '', text: title }],
          closedNotice: null,
        },
        {
          pictures: new Map(),
          author: title,
          footer,
          date: new Date(0),
          log: (line) => log.push(line),
          tell: (note) => notes.push(note),
        },
      );
      expect([log, notes.filter(({ kind }) => kind !== 'sign')]).toEqual([[], []]);
    }),
    { numRuns: 25 },
  );
});
