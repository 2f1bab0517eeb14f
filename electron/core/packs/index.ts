import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { Pack, PackFormat } from '../../../shared/pack/schema.ts';
import type { FileHash } from '../../../shared/records/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { DEFAULT_SETTINGS, readSettings } from '../database/tables/settings.ts';
import { fileNameOf } from '../exports/model.ts';
import type { StepControl } from '../maintenance/control.ts';
import { buildPack, type PackOrder } from './build.ts';

/** What a writer of one format may use besides the pack itself. */
export interface PackMeans {
  /** An attachment or picture; null when it has not reached this computer. */
  readonly readFile: (hash: FileHash) => Promise<Uint8Array | null>;
  /** Named as the author in the file's properties. */
  readonly author: string;
  readonly now: Date;
  /** Folder of the TrueType files of IBM Plex; default the built program's. */
  readonly fontsDir?: string;
}

/** Writes a pack in one format. Stops soon after the signal; tells its steps. */
export type PackWriter = (pack: Pack, means: PackMeans, control: StepControl) => Promise<Uint8Array>;

interface Format {
  readonly write: PackWriter;
  readonly mediaType: string;
  readonly ending: string;
}

const FORMATS: Partial<Record<PackFormat, Format>> = {
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
