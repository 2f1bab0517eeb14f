import { z } from 'zod';
import type { AgendaView } from '../../core/meetings/agendaView.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json, spanOf } from '../output.ts';

const Audience = z.enum(['members', 'public', 'press']);

export const agenda: Command = {
  name: 'agenda',
  usage: `ID [--audience ${Audience.options.join('|')}] [--data DIR] [--json]`,
  summary: both('Vis dagsordenen for et møde', 'Show the agenda of a meeting'),
  details: both(
    'Uden --audience: som medlemmerne ser den. Med public eller press er der af et lukket punkt kun nummeret og den titel,\nder må offentliggøres.',
    'Without --audience: as the members see it. With public or press a closed item shows only its number and the title\nthat may be published.',
  ),
  options: {
    audience: {
      type: 'string',
      value: Audience.options.join('|'),
      help: both('Hvem den er til (ellers medlemmerne)', 'Who it is for (else the members)'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const id = recordId(args.positionals[0] ?? '');
    const audience = Audience.safeParse(args.text('audience') ?? 'members');
    const choices = Audience.options.join('|');
    if (!audience.success) throw usage(`Skriv --audience ${choices}`, `Write --audience ${choices}`);
    const { agendaView } = await import('../../core/meetings/agendaView.ts');
    const view = await withCore({ args, terminal, access: 'read' }, async ({ context }) =>
      agendaView(context, id, audience.data),
    );
    terminal.out(args.has('json') ? json(view) : human(view, terminal.lang));
    return 0;
  },
};

function human({ body, date, time, ends, place, items }: AgendaView, lang: Language): string {
  const head = [body, [date, spanOf({ time, ends }), place].filter(Boolean).join(', '), ''];
  const closed = lang === 'da' ? ' (lukket)' : ' (closed)';
  const lines = items.flatMap((item) => [
    `${(item.number ?? '–').padStart(3)}. ${item.title}${item.closed ? closed : ''}${item.starts ? `  ${item.starts}` : ''}`,
    ...(item.lateReason ? [`     ${item.lateReason}`] : []),
    ...item.previous.map((line) => `     ${line}`),
  ]);
  return [...head, ...lines].join('\n');
}
