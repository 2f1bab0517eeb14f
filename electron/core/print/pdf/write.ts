import type { FormatWriter, WriterMeans } from '../means.ts';
import type { Printable, PrintedText } from '../printable.ts';
import { type EmbeddedFile, type PdfOptions, type PlacedFile, placeablePages, toPdf } from './pdf.ts';

/** PDF/UA-1 with the attachments embedded as files. */
export const writePdf: FormatWriter = async (printable, means) => {
  const embedded: EmbeddedFile[] = [];
  for (const file of printable.files) {
    means.signal?.throwIfAborted();
    const bytes = await means.readAttachment(file);
    const { name, mediaType, title: description } = file;
    if (bytes) embedded.push({ name, mediaType: mediaType || 'application/octet-stream', description, bytes });
  }
  return set(printable, printable, { means, embedded });
};

const LESS_ACCESSIBLE =
  'Samlet læse-PDF: bilagenes sider står på deres plads. Denne udgave er mindre tilgængelig for skærmlæsere end den almindelige PDF.';

/** *Samlet læse-PDF*: the pages of attached PDFs behind their section. One that cannot be placed is listed as any other file. */
export const writeReadingPdf: FormatWriter = async (printable, means) => {
  const placed: PlacedFile[] = [];
  const limits = { signal: means.signal, fontsDir: means.fontsDir };
  for (const file of printable.files) {
    means.signal?.throwIfAborted();
    const bytes = await means.readAttachment(file);
    const isPdf = bytes && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
    const pages = isPdf ? await placeablePages(bytes, limits) : 0;
    if (bytes && pages > 0) placed.push({ section: file.section, title: file.heading, bytes, pages });
  }
  const told = { ...printable, facts: [...printable.facts, ['Tilgængelighed', LESS_ACCESSIBLE] as const] };
  return set(told, printable, { means, placed });
};

interface Setting extends Pick<PdfOptions, 'embedded' | 'placed'> {
  readonly means: WriterMeans;
}

async function set(
  printed: PrintedText,
  { author, footer, madeAt, sheet }: Printable,
  { means, ...files }: Setting,
): Promise<Uint8Array> {
  const { signal, fontsDir, tell, log } = means;
  const pictures = await means.pictures();
  means.step('PDF');
  signal?.throwIfAborted();
  const options = { pictures, author, footer: footer.text, date: madeAt, ...files, signal, fontsDir, tell, log };
  return sheet === 'wall' ? onePage(printed, options) : toPdf(printed, options);
}

const SCALES = [2.8, 2.4, 2, 1.7, 1.45, 1.25, 1.1];

/** One A3 sheet in the largest letters that fit; in the smallest of them on more sheets where it is too long for one. */
async function onePage(printed: PrintedText, options: Omit<PdfOptions, 'scale'>): Promise<Uint8Array> {
  const setAt = (scale: number) => toPdf(printed, { ...options, scale });
  for (const scale of SCALES) {
    const pdf = await setAt(scale);
    if ((await placeablePages(pdf, options)) === 1) return pdf;
  }
  return setAt(SCALES.at(-1) ?? 1);
}
