import type { Pack } from '../../../../shared/pack/schema.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { loadPictures } from '../../cases/exportCase.ts';
import type { PrintedCase } from '../../cases/printedCase.ts';
import { filesOf, hasFile } from '../../packs/files.ts';
import { printedPack, sectionKey } from '../../packs/printed.ts';
import type { PackMeans, PackWriter } from '../means.ts';
import { type EmbeddedFile, type PlacedFile, placeablePages, toPdf } from './pdf.ts';

/** PDF/UA-1 with the attachments embedded as files. */
export const writePdf: PackWriter = async (pack, means, { signal, progress }) => {
  const printed = printedPack(pack);
  const embedded: EmbeddedFile[] = [];
  for (const { name, attachment } of filesOf(pack)) {
    signal.throwIfAborted();
    const bytes = await means.readAttachment(attachment);
    const { mediaType } = attachment.file;
    if (bytes)
      embedded.push({ name, mediaType: mediaType || 'application/octet-stream', description: attachment.title, bytes });
  }
  return set(printed, { pack, means, embedded }, { signal, progress });
};

const LESS_ACCESSIBLE =
  'Samlet læse-PDF: bilagenes sider står på deres plads. Denne udgave er mindre tilgængelig for skærmlæsere end den almindelige PDF.';

/** *Samlet læse-PDF*: the pages of attached PDFs behind their item. One that cannot be placed is listed as any other file. */
export const writeReadingPdf: PackWriter = async (pack, means, { signal, progress }) => {
  const printed = printedPack(pack);
  const placed: PlacedFile[] = [];
  const limits = { signal, fontsDir: means.fontsDir };
  for (const [index, item] of pack.items.entries()) {
    if (item.withheld || pack.variant === 'agenda') continue;
    for (const attachment of item.attachments.filter(hasFile)) {
      signal.throwIfAborted();
      const bytes = await means.readAttachment(attachment);
      const pages =
        bytes && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? await placeablePages(bytes, limits) : 0;
      const title = `Bilag${attachment.number === null ? '' : ` ${attachment.number}`}: ${attachment.title}`;
      if (bytes && pages > 0) placed.push({ section: sectionKey(index), title, bytes, pages });
    }
  }
  const told = { ...printed, facts: [...printed.facts, ['Tilgængelighed', LESS_ACCESSIBLE] as const] };
  return set(told, { pack, means, placed }, { signal, progress });
};

interface Setting {
  readonly pack: Pack;
  readonly means: PackMeans;
  readonly embedded?: readonly EmbeddedFile[];
  readonly placed?: readonly PlacedFile[];
}

async function set(
  printed: PrintedCase,
  { pack, means, embedded, placed }: Setting,
  { signal, progress }: Parameters<PackWriter>[2],
): Promise<Uint8Array> {
  const { meeting, items } = pack;
  const pictures = await loadPictures(printed, means);
  progress({ done: items.length, total: items.length + 1, step: 'PDF' });
  signal.throwIfAborted();
  return toPdf(printed, {
    pictures,
    author: means.author,
    footer: `${meeting.body}, ${formatDate(meeting.date)}`,
    date: means.now,
    ...(embedded ? { embedded } : {}),
    ...(placed ? { placed } : {}),
    fontsDir: means.fontsDir,
    signal,
    tell: means.tell,
    log: means.log,
  });
}
