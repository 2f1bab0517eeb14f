import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { Pack, PackFormat } from '../../../shared/pack/schema.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { DEFAULT_SETTINGS, readSettings } from '../database/tables/settings.ts';
import { fileNameOf } from '../exports/model.ts';
import type { StepControl } from '../maintenance/control.ts';
import { buildPack, type PackOrder } from './build.ts';
import { writePdf, writeReadingPdf } from './pdf.ts';
import type { PackWriter } from './writer.ts';

interface Format {
  readonly write: PackWriter;
  readonly mediaType: string;
  readonly ending: string;
}

const PDF = { mediaType: 'application/pdf', ending: 'pdf' };

const FORMATS: Partial<Record<PackFormat, Format>> = {
  pdf: { ...PDF, write: writePdf },
  'reading-pdf': { ...PDF, write: writeReadingPdf },
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
  if (!format) throw new AppError('invalid_input', `No pack format ${request.format}`);
  const pack = await buildPack(ctx, request, control);
  const { municipality, profile } = readSettings(ctx.database.read) ?? DEFAULT_SETTINGS;
  const bytes = await format.write(
    pack,
    {
      readFile: (hash) => ctx.files.read(hash),
      author: profile.name || municipality || 'Handlerum',
      now: ctx.now(),
      ...(fontsDir ? { fontsDir } : {}),
    },
    control,
  );
  return { name: fileNameOf(packTitle(pack), format.ending), mediaType: format.mediaType, bytes };
}

const KIND = { agenda: 'Dagsorden', full: 'Mødemateriale', minutes: 'Referat' } as const;
const FOR = { members: '', public: ' (offentlig)', press: ' (presse)' } as const;

/** `Mødemateriale Økonomiudvalget 2026-12-08 (offentlig)`. */
export function packTitle({ variant, audience, meeting: { body, date } }: Pack): string {
  return `${KIND[variant]} ${body} ${date}${FOR[audience]}`;
}
