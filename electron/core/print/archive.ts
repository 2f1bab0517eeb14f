import { zipSync } from 'fflate';
import { FILES_FOLDER, searchablePage } from './html/page.ts';
import type { FormatWriter } from './means.ts';
import { writePdf, writeReadingPdf } from './pdf/write.ts';
import { toCsv, toXlsx } from './sheets.ts';

const PDFS = { 'materiale.pdf': writePdf, 'samlet-laese-pdf.pdf': writeReadingPdf } as const;
/** Already compressed inside; packing them again takes time and gains nothing. */
const STORED = { level: 0 } as const;

/** Everything in one file: an accessible page with a search, both PDFs, the list where there is one, and the attachments. */
export const writeZip: FormatWriter = async (printable, means) => {
  const { list, files, madeAt } = printable;
  const page = searchablePage(printable, { pictures: await means.pictures(), pdfs: Object.keys(PDFS) });
  const entries: Record<string, Uint8Array | [Uint8Array, typeof STORED]> = {
    'index.html': new TextEncoder().encode(page),
  };
  if (list) {
    entries[`${list.fileName}.csv`] = toCsv(list);
    entries[`${list.fileName}.xlsx`] = [await toXlsx(list), STORED];
  }
  for (const [name, write] of Object.entries(PDFS)) {
    await means.breathe();
    entries[name] = [await write(printable, means), STORED];
  }
  for (const file of files) {
    await means.breathe();
    means.step(file.title);
    const bytes = await means.readAttachment(file);
    if (bytes) entries[`${FILES_FOLDER}/${file.name}`] = [bytes, STORED];
  }
  return zipSync(entries, { mtime: madeAt });
};
