import writeExcelFile from 'write-excel-file/node';
import { importAgenda, previewAgenda } from '../../../../electron/core/meetings/importAgenda.ts';
import type { AgendaMapping } from '../../../../shared/contract/agendaImport.ts';
import { clientOf } from '../../../support/core.ts';
import { openSample } from '../../../support/sample.ts';

interface Rest {
  readonly name?: string;
  readonly mapping?: AgendaMapping;
  readonly leaveOut?: number[];
  readonly open?: number[];
}

/** The sample council; nothing of the sample meets on the days the tests use. */
export async function begun() {
  const core = await openSample();
  const client = clientOf(core);
  const order = (bytes: Uint8Array, rest: Rest = {}) => ({
    name: rest.name ?? 'dagsorden',
    ...{ bytes, mapping: rest.mapping ?? null, leaveOut: rest.leaveOut ?? [], open: rest.open ?? [] },
  });
  return {
    ...{ core, client },
    preview: (bytes: Uint8Array, rest?: Rest) => previewAgenda(core.context, order(bytes, rest)),
    run: (bytes: Uint8Array, rest?: Rest) => importAgenda(core.context, order(bytes, rest)),
    /** How many records there are, of every kind. */
    records: () => core.context.database.read.prepare('select count(*) as n from records').get() as { n: number },
  };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same text as old Danish Windows writes it. */
export const windows = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export async function xlsx(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((cell) =>
      cell === null ? null : cell instanceof Date ? { value: cell, format: 'dd-mm-yyyy' } : { value: cell },
    ),
  );
  return new Uint8Array(await writeExcelFile(cells).toBuffer());
}

export const HEAD =
  'Punkt;Titel;Sagsnr.;Åben/lukket;Udvalg;Mødedato;Kl.;Sagsbehandler;Sagstype;Minutter;Resumé;Indstilling';
export const GOOD = [
  HEAD,
  '1;Godkendelse af dagsorden;;Åben;Økonomiudvalget;14-06-2027;16.00;;;;;',
  '2;Ny cykelsti på Ågade;27/101;Åben;Økonomiudvalget;14-06-2027;16.00;Bo Æbelø;Beslutning;15;"Stien koster 2 mio. kr.; den er 3 km.";"At stien anlægges."',
  '3;Køb af grund;27/102;Lukket;Økonomiudvalget;14-06-2027;16.00;Bo Æbelø;Beslutning;20;;',
  '1;Budgetopfølgning;27/103;Åben;Kommunalbestyrelsen;28-06-2027;18.00;Eva Å;Orientering;10;;',
].join('\r\n');
