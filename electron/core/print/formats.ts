import { invariant } from '../../../shared/assert.ts';
import type { Format } from '../../../shared/print/formats.ts';
import { writeZip } from './archive.ts';
import { calendarFile } from './calendar.ts';
import { toDocx } from './docx/docx.ts';
import { toHtml } from './html/html.ts';
import { toMarkdown } from './markdown/markdown.ts';
import type { FormatWriter } from './means.ts';
import { writePdf, writeReadingPdf } from './pdf/write.ts';
import type { Printable } from './printable.ts';
import { toCsv, toXlsx } from './sheets.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const writeDocx: FormatWriter = async (printable, means) => {
  const { author, kind: description, footer } = printable;
  const pictures = await means.pictures();
  await means.breathe();
  return toDocx(printable, {
    pictures,
    author,
    description,
    tell: means.tell,
    ...(footer.inWord === 'yes' ? { footer: footer.text } : {}),
  });
};

/** What has no list is not offered as one (`shared/print/formats.ts`). */
function listOf({ list, kind }: Printable) {
  invariant(list, `${kind} is no list`);
  return list;
}

/**
 * How each format is written. Word, PDF, the page and Markdown show the same text. The others are not forms of it and are not made of
 * it: JSON is the data of the thing itself by its own schema, sheets are its list, a calendar its events, and the ZIP holds several of
 * these files beside each other. Whatever cannot be shown is told by `means.tell`.
 */
export const WRITERS: Readonly<Record<Format, FormatWriter>> = {
  docx: writeDocx,
  pdf: writePdf,
  'reading-pdf': writeReadingPdf,
  html: async (printable, { pictures }) => encode(toHtml(printable, await pictures())),
  md: async (printable) => encode(toMarkdown(printable)),
  zip: writeZip,
  xlsx: (printable) => toXlsx(listOf(printable)),
  csv: async (printable) => toCsv(listOf(printable)),
  ics: async ({ events, madeAt }) => calendarFile(events, madeAt),
  json: async ({ data }) => encode(`${JSON.stringify(data, null, 2)}\n`),
};
