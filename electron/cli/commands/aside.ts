import type { AsideTold } from '../../../shared/contract/exchange.ts';
import { CATALOGUES } from '../../../shared/i18n/index.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const aside: Command = {
  name: 'aside',
  usage: '[--data DIR] [--json]',
  summary: both('Vis, hvad der er lagt til side', 'List what is kept aside'),
  details: both(
    'Det, der er kommet i udvekslingsfiler og ikke gælder: hvis det er, hvorfor, og hvad I kan gøre. Det er gemt og følger med, når sagen eller mødet sendes videre. Kan køre, mens programmet er åbent.',
    'What came in files of exchange and does not count: whose it is, why, and what you can do. It is kept, and goes along when the case or meeting is sent on. May run while the program is open.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const { asideTold } = await import('../../core/exchange/asideTold.ts');
    const told = await withCore({ args, terminal, access: 'read' }, async ({ context }) => asideTold(context));
    if (args.has('json')) terminal.out(json(told));
    else for (const one of told) terminal.out(asideWords(one)[terminal.lang]);
    return 0;
  },
};

/** One line of what is kept aside, or would be: of what, whose, how much and why. */
export function asideWords({ title, author, reason, rows }: Pick<AsideTold, 'title' | 'author' | 'reason' | 'rows'>) {
  const what = [title.kind, title.text, title.day].filter(Boolean).join(' ');
  const why = (lang: 'da' | 'en') => CATALOGUES[lang][`aside.${reason}`];
  return both(
    `${what}: lagt til side, ${rows} ændringer fra ${author || 'nogen'}. ${why('da')}`,
    `${what}: kept aside, ${rows} changes by ${author || 'somebody'}. ${why('en')}`,
  );
}
