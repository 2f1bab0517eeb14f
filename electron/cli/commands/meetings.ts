import { resolve } from 'node:path';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { writeWhole } from '../../core/files/store.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { aligned, json } from '../output.ts';
import { STAGE_WORD } from '../words.ts';

export const meetings: Command = {
  name: 'meetings',
  usage: '[--ics PATH] [--data DIR] [--json]',
  summary: both('Vis mødeplanen', 'List the meeting plan'),
  details: both(
    'Én linje pr. møde i rækkefølge efter dato: id, dato, klokkeslæt, organ, hvor langt det er, og antal punkter.',
    'One line per meeting, by date: id, date, time, body, where it stands, and number of items.',
  ),
  options: {
    ics: {
      type: 'string',
      value: 'PATH',
      help: both('Gem mødeplanen som kalenderfil', 'Save the plan as a calendar file'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const { meetingRows } = await import('../../core/meetings/meeting.ts');
    const rows = await withCore({ args, terminal, access: 'read' }, async ({ context }) => meetingRows(context, {}));
    const out = args.text('ics');
    if (out !== undefined) {
      const { planCalendar } = await import('../../core/packs/calendar.ts');
      await writeWhole(resolve(out), planCalendar(rows, new Date()));
    }
    terminal.out(args.has('json') ? json(rows) : human(rows, terminal.lang));
    return 0;
  },
};

function human(rows: readonly MeetingRow[], lang: Language): string {
  if (rows.length === 0) return lang === 'da' ? 'Ingen møder.' : 'No meetings.';
  return aligned(
    rows.map(({ id, date, time, bodyName, stage, items }) => [
      id,
      date,
      time ?? '–',
      bodyName,
      STAGE_WORD[stage][lang],
      String(items),
    ]),
  );
}
