import { z } from 'zod';
import type { Asked } from '../core/negotiations/arithmetic.ts';
import type { Arguments, OptionSpec } from './command.ts';
import { usage } from './failure.ts';
import { both } from './language.ts';

/** Where a case stands: in which body, by which negotiation, with the mandates of which day. */
export const STANDING_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  body: {
    type: 'string',
    value: 'ID',
    help: both('Organ (ellers kommunalbestyrelsen)', 'Body (else the council)'),
  },
  negotiation: {
    type: 'string',
    value: 'ID',
    help: both('Kun denne forhandling (ellers alle)', 'Only this negotiation (else all)'),
  },
  on: {
    type: 'string',
    value: 'DATE',
    help: both('Mandater den dag (ellers i dag)', 'Mandates of that day (else today)'),
  },
};

/** What those options ask for. Throws a `CommandFailure` (exit 2) when `--on` is no day. */
export function askedStanding(args: Arguments): Asked {
  const on = args.text('on');
  if (on !== undefined && !z.iso.date().safeParse(on).success)
    throw usage('Skriv --on som en dato, fx 2026-12-14', 'Write --on as a date, such as 2026-12-14');
  return { body: args.text('body'), negotiation: args.text('negotiation'), on };
}
