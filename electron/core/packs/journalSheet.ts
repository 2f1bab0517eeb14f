import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { FORMATS } from '../../../shared/print/formats.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { CoreContext } from '../context.ts';
import { fileNameOf } from '../files/names.ts';
import { journalOf } from '../meetings/journal.ts';
import { answer } from '../meetings/meeting.ts';
import { toXlsx } from '../print/sheets.ts';
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

/** The journal sheet (*journalark*) of a meeting as an Excel file, for those who file it. It names closed documents, so it is the administration's own. */
export async function journalSheet(ctx: CoreContext, id: RecordId): Promise<SavedTransfer> {
  const { row } = answer(ctx, id);
  const rows = journalOf(ctx, id).map(({ item, document, theme, sentAt, kle, caseNumber, closed }) => {
    const sent = sentAt ? formatDate(danishDay(sentAt)) : 'Ikke udsendt';
    const cells = [item, document, theme, sent, kle, caseNumber, closed ? 'Lukket' : 'Åben'];
    return cells.map((cell) => (cell === '' ? null : cell));
  });
  const bytes = await toXlsx({ fileName: 'journalark', sheet: 'Journalark', columns: COLUMNS, rows });
  const { extension, mediaType } = FORMATS.xlsx;
  const name = fileNameOf(`Journalark ${row.bodyName} ${row.date} (internt)`, extension);
  return ctx.transfers.save(bytes, { name, mediaType });
}
