import writeExcelFile from 'write-excel-file/node';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { CoreContext } from '../context.ts';
import { fileNameOf } from '../files/names.ts';
import { journalOf } from '../meetings/journal.ts';
import { answer } from '../meetings/meeting.ts';
import { danishDay } from './zone.ts';

const COLUMNS = [
  { name: 'Punkt', width: 8 },
  { name: 'Dokument', width: 60 },
  { name: 'Tema', width: 44 },
  { name: 'Dato', width: 20 },
  { name: 'KLE', width: 11 },
  { name: 'Sags-id', width: 22 },
  { name: 'Åben eller lukket', width: 16 },
] as const;

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The journal sheet (*journalark*) of a meeting as an Excel file, for those who file it. It names closed documents, so it is the administration's own. */
export async function journalSheet(ctx: CoreContext, id: RecordId): Promise<SavedTransfer> {
  const { row } = answer(ctx, id);
  const head = COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const rows = journalOf(ctx, id).map(({ item, document, theme, sentAt, kle, caseNumber, closed }) =>
    [
      item,
      document,
      theme,
      sentAt ? formatDate(danishDay(sentAt)) : 'Ikke udsendt',
      kle,
      caseNumber,
      closed ? 'Lukket' : 'Åben',
    ].map((cell) => (cell === '' ? null : { value: cell, wrap: true, alignVertical: 'top' as const })),
  );
  const file = writeExcelFile([head, ...rows], {
    sheet: 'Journalark',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  const name = fileNameOf(`Journalark ${row.bodyName} ${row.date} (internt)`, 'xlsx');
  return ctx.transfers.save(new Uint8Array(await file.toBuffer()), { name, mediaType: SHEET });
}
