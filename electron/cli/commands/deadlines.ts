import { z } from 'zod';
import { type DeadlineRule, dispatchDeadline, STRICTEST } from '../../../shared/calendar/deadlines.ts';
import { dueSteps, PRODUCTION_LINE, type ProductionStep } from '../../../shared/calendar/production.ts';
import { productionOf } from '../../../shared/council/production.ts';
import { LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { aligned, json } from '../output.ts';

const Rule = z.enum(['strict', 'legal']);

interface Setting {
  readonly steps: readonly ProductionStep[];
  /** Null: the law as it is most likely read. */
  readonly rule: DeadlineRule | null;
  readonly closed: ReadonlySet<string>;
}

const OWN: Setting = { steps: PRODUCTION_LINE, rule: null, closed: new Set() };

export const deadlines: Command = {
  name: 'deadlines',
  usage: '--meeting DATE [--rule strict|legal] [--data DIR [--body ID]] [--json]',
  summary: both('Regn fristerne for et møde ud', 'Work out the deadlines of a meeting'),
  details: both(
    'Uden --data: programmets egne skridt og fire hverdage. Med --data: kommunens egne skridt, lukkedage og frist for organet.\nstrict er den strengeste læsning (lørdag tæller ikke, hele\ndage), som planen følger; legal er den, et møde bedømmes efter (kommunestyrelseslovens § 8, stk. 4).',
    "Without --data: the program's own production line and four days. With --data: the council's own line, closed days and the body's deadline.\nstrict is the strictest reading (Saturday does not\ncount, whole days), which plans follow; legal is the one a meeting is judged by (Local Government Act § 8 (4)).",
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
    body: {
      type: 'string',
      value: 'ID',
      help: both('Organ i datamappen (ellers kommunalbestyrelsen)', 'Body in the data folder (else the council)'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const meeting = z.iso.date().safeParse(args.text('meeting'));
    const rule = Rule.safeParse(args.text('rule') ?? 'strict');
    if (!meeting.success)
      throw usage('Skriv --meeting som en dato, fx 2026-12-14', 'Write --meeting as a date, such as 2026-12-14');
    if (!rule.success) throw usage('Skriv --rule strict eller legal', 'Write --rule strict or legal');
    const setting = args.text('data') === undefined ? OWN : await settingOf(args, terminal);
    const own = setting.rule ?? LEGAL_DEADLINE;
    const counted = rule.data === 'strict' ? { ...STRICTEST, count: own.count } : own;
    const dispatch = dispatchDeadline(meeting.data, counted);
    const steps = dueSteps(meeting.data, { steps: setting.steps, rule: counted, closed: setting.closed });
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

/** As the council of a data folder has settled it for one body. */
async function settingOf(
  args: Parameters<Command['run']>[0],
  terminal: Parameters<Command['run']>[1],
): Promise<Setting> {
  const { currentCouncil } = await import('../../core/council/council.ts');
  return withCore({ args, terminal, access: 'read' }, async ({ context }) => {
    const council = currentCouncil(context);
    const id = args.text('body');
    const body = council?.bodies.find((one) => (id === undefined ? one.kind === 'municipalCouncil' : one.id === id));
    if (id !== undefined && !body)
      throw usage(`Organet ${id} findes ikke i datamappen`, `No body ${id} in the data folder`);
    return {
      steps: productionOf(council, body?.kind),
      rule: body?.deadline ?? null,
      closed: new Set(council?.closedDays.map((day) => day.id)),
    };
  });
}
