import { describe, expect, it } from 'vitest';
import { print } from '../../../electron/core/print/print.ts';
import { type Printable, TEXT_ALONE } from '../../../electron/core/print/printable.ts';
import { AmendmentFormat, CharterFormat, ExportFormat, PackFormat, ReportFormat } from '../../../shared/print/enums.ts';
import { FORMATS, type Format, type FormatRow, isText, namesOf } from '../../../shared/print/formats.ts';
import { KNOWN } from '../../support/searched.ts';

const ALL = Object.keys(FORMATS) as Format[];
const LISTS = { AmendmentFormat, CharterFormat, ExportFormat, PackFormat, ReportFormat };

/** Of everything something, so that every format can be written of it. */
const WHOLE: Printable = {
  title: 'Ny sti',
  facts: [['Sagstype', 'Beslutning']],
  sections: [
    { key: 's', heading: 'Sammendrag', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ordet.' }] }] },
  ],
  attachments: [],
  closedNotice: null,
  fileName: 'Ny sti',
  kind: 'Prøve',
  author: 'Fjordby Kommune',
  footer: { text: 'Fjordby Kommune', inWord: 'no' },
  madeAt: new Date(Date.UTC(2026, 10, 23, 9)),
  ...TEXT_ALONE,
  data: { ordet: true },
  list: { fileName: 'punkter', sheet: 'Punkter', columns: [{ name: 'Punkt', width: 8 }], rows: [['Ordet']] },
};

describe('the table of formats', () => {
  it.each(ALL)('%s is written, and begins as its files do', async (format) => {
    const { name, mediaType, bytes, notes } = await print(WHOLE, format);
    const { extension, nameMark = '' }: FormatRow = FORMATS[format];
    expect([name, mediaType, notes]).toEqual([`Ny sti${nameMark}.${extension}`, FORMATS[format].mediaType, []]);
    // The list of a pack begins with its number; what stands behind that is the list's own.
    const begins = KNOWN[format].begins.replace(/;$/, '');
    expect(Buffer.from(bytes).toString('latin1').slice(0, begins.length)).toBe(begins);
  });

  it('has no format that nothing is offered in', () => {
    const offered = new Set(Object.values(LISTS).flatMap(({ options }) => options));
    expect(ALL.filter((format) => !offered.has(format))).toEqual([]);
  });

  it.each(Object.entries(LISTS))('gives the files of %s names apart', (_list, { options }) => {
    const endings = options.map((format: Format) => {
      const { extension, nameMark = '' }: FormatRow = FORMATS[format];
      return `${nameMark}.${extension}`;
    });
    expect(new Set(endings).size).toBe(options.length);
  });

  it('knows which formats a terminal can show', async () => {
    for (const format of ALL) {
      const { bytes } = await print(WHOLE, format);
      const isShown = !Buffer.from(bytes).toString('utf8').includes('\uFFFD');
      expect([format, isText(format)]).toEqual([format, isShown]);
    }
  });

  it('names formats as a sentence lists them', () => {
    expect(namesOf(['docx', 'pdf', 'json'], 'da')).toBe('Word, PDF eller JSON');
    expect(namesOf(['docx', 'pdf', 'json'], 'en', 'and')).toBe('Word, PDF and JSON');
    expect(namesOf(['md'], 'da')).toBe('Markdown');
  });

  it('tells its caller when it was stopped, whatever the format', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    for (const format of ALL) await expect(print(WHOLE, format, { signal })).rejects.toThrow('stopped');
  });

  it('refuses what is no list as a sheet', async () => {
    await expect(print({ ...WHOLE, list: null }, 'csv')).rejects.toThrow('Prøve is no list');
  });
});
