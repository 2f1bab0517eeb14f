import type { Pack } from '../../../shared/pack/schema.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { Printable } from '../print/printable.ts';
import { packEvents } from './calendar.ts';
import { attachedFiles } from './files.ts';
import { COLUMNS, itemRows } from './itemRows.ts';
import { printedPack } from './printed.ts';
import { VARIANT_WORDS } from './words.ts';

const FOR = { members: '', public: ' (offentlig)', press: ' (presse)' } as const;

/**
 * A pack, its agenda or its minutes, as every format is written from. It tells what the pack tells and nothing besides but the
 * `revision` of the meeting's calendar entry (see `meetingRevision`).
 */
export function printablePack(pack: Pack, { author, revision }: { author: string; revision: number }): Printable {
  const { variant, audience, meeting, madeAt } = pack;
  return {
    ...printedPack(pack),
    fileName: `${VARIANT_WORDS[variant]} ${meeting.body} ${meeting.date}${FOR[audience]}`,
    kind: VARIANT_WORDS[variant],
    author,
    footer: { text: `${meeting.body}, ${formatDate(meeting.date)}`, inWord: 'yes' },
    madeAt: new Date(madeAt),
    sheet: 'pages',
    data: pack,
    files: attachedFiles(pack),
    list: { fileName: 'punkter', sheet: 'Punkter', columns: COLUMNS, rows: itemRows(pack) },
    events: packEvents(pack, revision),
  };
}
