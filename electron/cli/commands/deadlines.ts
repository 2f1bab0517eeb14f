import { z } from 'zod';
import { type DeadlineRule, dispatchDeadline, STRICTEST } from '../../../shared/calendar/deadlines.ts';
import { dueSteps, PRODUCTION_LINE } from '../../../shared/calendar/production.ts';
import { LEGAL_DEADLINE } from '../../../shared/records/council.ts';
import type { Command } from '../command.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { JSON_OPTION } from '../options.ts';
import { aligned, json } from '../output.ts';

const Rule = z.enum(['strict', 'legal']);
const RULES: Readonly<Record<z.infer<typeof Rule>, DeadlineRule>> = { strict: STRICTEST, legal: LEGAL_DEADLINE };

export const deadlines: Command = {
  name: 'deadlines',
  usage: '--meeting DATE [--rule strict|legal] [--json]',
  summary: both('Regn fristerne for et møde ud', 'Work out the deadlines of a meeting'),
  details: both(
    'Uden datamappe: programmets egen tidslinje og fire hverdage. strict er den strengeste læsning (lørdag tæller ikke, hele\ndage), som planen følger; legal er den, et møde bedømmes efter (kommunestyrelseslovens § 8, stk. 4).',
    "Needs no data folder: the program's own production line and four days. strict is the strictest reading (Saturday does not\ncount, whole days), which plans follow; legal is the one a meeting is judged by (Local Government Act § 8 (4)).",
  ),
  options: {
    meeting: {
      type: 'string',
      value: 'DATE',
      help: both('Mødets dag, som 2026-12-14', 'Day of the meeting, as 2026-12-14'),
    },
    rule: {
      type: 'string',
      value: 'strict|legal',
      help: both('Læsning af fristen (ellers strict)', 'Reading of the deadline (else strict)'),
    },
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const meeting = z.iso.date().safeParse(args.text('meeting'));
    const rule = Rule.safeParse(args.text('rule') ?? 'strict');
    if (!meeting.success)
      throw usage('Skriv --meeting som en dato, fx 2026-12-14', 'Write --meeting as a date, such as 2026-12-14');
    if (!rule.success) throw usage('Skriv --rule strict eller legal', 'Write --rule strict or legal');
    const dispatch = dispatchDeadline(meeting.data, RULES[rule.data]);
    const steps = dueSteps(meeting.data, { steps: PRODUCTION_LINE, rule: RULES[rule.data], closed: new Set() });
    const told = steps.map(({ id, name, role, due }) => ({ id, name, role, due }));
    terminal.out(
      args.has('json')
        ? json({ meeting: meeting.data, rule: rule.data, dispatchDeadline: dispatch, steps: told })
        : [
            `${terminal.lang === 'da' ? 'Senest udsendt' : 'Dispatched at the latest'}: ${dispatch}`,
            aligned(told.map(({ due, name, role }) => [due, name, role])),
          ].join('\n'),
    );
    return 0;
  },
};
