import { resolve } from 'node:path';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { writeWhole } from '../../core/files/store.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { aligned, json, spanOf } from '../output.ts';
import { STAGE_WORD } from '../words.ts';

export const meetings: Command = {
  name: 'meetings',
  usage: '[--body ID] [--year ÅÅÅÅ] [--ics PATH] [--data DIR] [--json]',
  summary: both('Vis mødeplanen', 'List the meeting plan'),
  details: both(
    'Én linje pr. møde i rækkefølge efter dato: id, dato, klokkeslæt med planlagt slut, organ, hvor langt det er, og antal punkter.',
    'One line per meeting, by date: id, date, time with planned end, body, where it stands, and number of items.',
  ),
  options: {
    ics: {
      type: 'string',
      value: 'PATH',
      help: both('Gem mødeplanen som kalenderfil', 'Save the plan as a calendar file'),
    },
    body: { type: 'string', value: 'ID', help: both('Kun møder i dette organ', 'Only meetings of this body') },
    year: { type: 'string', value: 'ÅÅÅÅ', help: both('Kun møder i dette år', 'Only meetings of this year') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const { meetingRows } = await import('../../core/meetings/meeting.ts');
    const body = args.text('body');
    const year = yearOf(args.text('year'));
    const filter = {
      ...(body === undefined ? {} : { body }),
      ...(year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
    };
    const out = args.text('ics');
    const rows = await withCore({ args, terminal, access: 'read' }, async ({ context }) => {
      if (out !== undefined) {
        const { planCalendar } = await import('../../core/packs/calendar.ts');
        await writeWhole(resolve(out), planCalendar(context, filter));
      }
      return meetingRows(context, filter);
    });
    terminal.out(args.has('json') ? json(rows) : human(rows, terminal.lang));
    return 0;
  },
};

function yearOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^\d{4}$/.test(text))
    throw usage(`--year skal være et årstal, ikke ${text}`, `--year must be a year, not ${text}`);
  return text;
}

function human(rows: readonly MeetingRow[], lang: Language): string {
  if (rows.length === 0) return lang === 'da' ? 'Ingen møder.' : 'No meetings.';
  return aligned(
    rows.map(({ id, date, time, ends, bodyName, stage, items }) => [
      id,
      date,
      spanOf({ time, ends }) || '–',
      bodyName,
      STAGE_WORD[stage][lang],
      String(items),
    ]),
  );
}
