import type { Standing } from '../../core/negotiations/arithmetic.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { askedStanding, STANDING_OPTIONS } from '../standing.ts';

export const majority: Command = {
  name: 'majority',
  usage: 'CASE [--body ID] [--negotiation ID] [--on DATE] [--data DIR] [--json]',
  summary: both('Regn flertallet for hver mulighed i en sag', 'Work out the majority of each option of a case'),
  details: both(
    'Af mandater i dag, eller den dag --on siger, og af det, grupperne har sagt i forhandlingerne på denne computer. Tallene er med formel og grupper.\nDe er interne: skriv dem kun ud til den kreds, forhandlingen er for.',
    'From the mandates of today, or of the day --on says, and what the groups have said in the negotiations on this computer. Figures come with formula and groups.\nThey are internal: give them only to the circle the negotiation is for.',
  ),
  options: {
    ...STANDING_OPTIONS,
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const id = recordId(args.positionals[0] ?? '');
    const { majorities, standing } = await import('../../core/negotiations/arithmetic.ts');
    const told = await withCore({ args, terminal, access: 'read' }, async ({ context }) => {
      const where = standing(context, id, askedStanding(args));
      return { where, options: majorities(where) };
    });
    const { where, options } = told;
    const named = options.map((one) => ({ ...one, formula: formulaOf(one.majority, where, terminal.lang) }));
    terminal.out(
      args.has('json')
        ? json({ body: where.body, options: named })
        : named.map(({ name, formula }) => `${name}\n  ${formula}`).join('\n'),
    );
    return 0;
  },
};

type Counted = ReturnType<typeof import('../../core/negotiations/arithmetic.ts').majorities>[number]['majority'];

function formulaOf(counted: Counted, { body }: Standing, lang: Language): string {
  const { yes, no, abstain, unknown, needed, size, present, quorum, state, groups } = counted;
  const names = (ids: readonly string[]) =>
    ids.map((id) => body.groups.find(({ group }) => group === id)?.letter ?? id).join(' + ') || '–';
  return lang === 'da'
    ? `${STATE.da[state]}: for ${yes} (${names(groups.yes)}), imod ${no} (${names(groups.no)}), undlader ${abstain}, ukendt ${unknown}; sikkert fra ${needed} af ${size}; til stede ${present}, beslutningsdygtigt fra ${quorum}`
    : `${STATE.en[state]}: for ${yes} (${names(groups.yes)}), against ${no} (${names(groups.no)}), abstain ${abstain}, unknown ${unknown}; secure from ${needed} of ${size}; present ${present}, quorate from ${quorum}`;
}

const STATE = {
  da: {
    notQuorate: 'ikke beslutningsdygtigt',
    secure: 'sikkert flertal',
    standing: 'flertal, som det står, ikke sikkert',
    tied: 'uafgjort, bortfalder',
    against: 'flertal imod',
    none: 'ingen har sagt for eller imod',
  },
  en: {
    notQuorate: 'not quorate',
    secure: 'secure majority',
    standing: 'majority as it stands, not secure',
    tied: 'tied, lapses',
    against: 'majority against',
    none: 'nobody has said for or against',
  },
} as const;
