import { zipSync } from 'fflate';
import { loadPictures } from '../cases/exportCase.ts';
import { breathe } from '../control.ts';
import { filesOf } from '../packs/files.ts';
import { printedPack } from '../packs/printed.ts';
import { FILES_FOLDER, packPage } from './html/page.ts';
import type { PackWriter } from './means.ts';
import { writePdf, writeReadingPdf } from './pdf/write.ts';
import { writeCsv, writeXlsx } from './sheets.ts';

const PDFS = { 'materiale.pdf': writePdf, 'samlet-laese-pdf.pdf': writeReadingPdf } as const;
/** Already compressed inside; packing them again takes time and gains nothing. */
const STORED = { level: 0 } as const;

/** Everything of a meeting in one file: an accessible page, both PDFs, the list of items and the attachments. */
export const writeZip: PackWriter = async (pack, means, control) => {
  const { signal, progress } = control;
  const pictures = await loadPictures(printedPack(pack), means);
  const page = packPage(pack, { pictures, pdfs: Object.keys(PDFS) });
  const entries: Record<string, Uint8Array | [Uint8Array, typeof STORED]> = {
    'index.html': new TextEncoder().encode(page),
    'punkter.csv': await writeCsv(pack, means, control),
    'punkter.xlsx': [await writeXlsx(pack, means, control), STORED],
  };
  for (const [name, write] of Object.entries(PDFS)) {
    await breathe();
    signal.throwIfAborted();
    entries[name] = [await write(pack, means, control), STORED];
  }
  for (const { name, attachment } of filesOf(pack)) {
    await breathe();
    signal.throwIfAborted();
    progress({ done: pack.items.length, total: pack.items.length + 1, step: attachment.title });
    const bytes = await means.readAttachment(attachment);
    if (bytes) entries[`${FILES_FOLDER}/${name}`] = [bytes, STORED];
  }
  return zipSync(entries, { mtime: means.now });
};
