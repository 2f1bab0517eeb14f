import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { Pack, PackFormat } from '../../../shared/pack/schema.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { fileNameOf } from '../files/names.ts';
import { withoutMetadata } from '../files/pictureClean.ts';
import { pictureType } from '../files/pictures.ts';
import { revisionOf } from '../meetings/meeting.ts';
import { writeZip } from '../print/archive.ts';
import type { PackWriter } from '../print/means.ts';
import { noteList, pictureNote } from '../print/notes.ts';
import { writePdf, writeReadingPdf } from '../print/pdf/write.ts';
import { writeCsv, writeXlsx } from '../print/sheets.ts';
import { currentSettings } from '../settings.ts';
import { buildPack, type PackOrder } from './build.ts';
import { writeIcs } from './calendar.ts';
import { writeDocx } from './docx.ts';
import { VARIANT_WORDS } from './words.ts';

interface Format {
  readonly write: PackWriter;
  readonly mediaType: string;
  readonly ending: string;
}

const PDF = { mediaType: 'application/pdf', ending: 'pdf' };
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FORMATS: Readonly<Record<PackFormat, Format>> = {
  pdf: { ...PDF, write: writePdf },
  'reading-pdf': { ...PDF, write: writeReadingPdf },
  docx: { write: writeDocx, mediaType: `${OFFICE}.wordprocessingml.document`, ending: 'docx' },
  zip: { write: writeZip, mediaType: 'application/zip', ending: 'zip' },
  xlsx: { write: writeXlsx, mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx' },
  csv: { write: writeCsv, mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  ics: { write: writeIcs, mediaType: 'text/calendar; charset=utf-8', ending: 'ics' },
  json: {
    write: async (pack) => encode(`${JSON.stringify(pack, null, 2)}\n`),
    mediaType: 'application/json; charset=utf-8',
    ending: 'json',
  },
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface PackRequest extends PackOrder {
  readonly format: PackFormat;
}

/** The pack of a meeting as a file, kept as a transfer. Cancelled, it leaves nothing. */
export async function makePack(ctx: CoreContext, request: PackRequest, control: StepControl): Promise<SavedTransfer> {
  const file = await packFile(ctx, request, control);
  control.signal.throwIfAborted();
  return ctx.transfers.save(file.bytes, file);
}

/** The pack of a meeting as bytes with the name it should have. */
export async function packFile(ctx: CoreContext, request: PackRequest, control: StepControl, fontsDir?: string) {
  const format = FORMATS[request.format];
  const pack = await buildPack(ctx, request, control);
  const { municipality } = currentSettings(ctx);
  const { notes, tell } = noteList();
  const bytes = await format.write(
    pack,
    {
      readFile: (hash) => ctx.files.read(hash),
      readAttachment: async ({ title, file }) => {
        const stored = await ctx.files.read(file.hash);
        const bytes = stored && publishable(stored, request.audience);
        if (stored && !bytes) tell(pictureNote(title, 'broken'));
        return bytes;
      },
      author: municipality || 'Handlerum',
      tell,
      log: ctx.log,
      now: ctx.now(),
      revision: revisionOf(ctx, request.id),
      ...(fontsDir ? { fontsDir } : {}),
    },
    control,
  );
  const name = fileNameOf(packTitle(pack, request.format), format.ending);
  return { name, mediaType: format.mediaType, bytes, notes };
}

/**
 * What is published holds no camera data, attached pictures neither; of a damaged one nobody can tell what it holds, so it stays here.
 * Members get attachments as they were sent.
 */
function publishable(bytes: Uint8Array, audience: PackOrder['audience']): Uint8Array | null {
  return audience === 'members' || pictureType(bytes) === null ? bytes : withoutMetadata(bytes);
}

const FOR = { members: '', public: ' (offentlig)', press: ' (presse)' } as const;

/** `Mødemateriale Økonomiudvalget 2026-12-08 (offentlig)`. */
function packTitle({ variant, audience, meeting: { body, date } }: Pack, format: PackFormat): string {
  const reading = format === 'reading-pdf' ? ' læse-PDF' : '';
  return `${VARIANT_WORDS[variant]} ${body} ${date}${FOR[audience]}${reading}`;
}
