import { examplesOf } from '../../../shared/checks/examplesOf.ts';
import type { Check, Examples } from '../../../shared/checks/index.ts';
import { CHECKS } from '../../../shared/checks/index.ts';
import type { Category, Judge } from '../../../shared/checks/types.ts';
import type { Command, Terminal } from '../command.ts';
import { both } from '../language.ts';
import { JSON_OPTION } from '../options.ts';
import { aligned, json } from '../output.ts';
import { SEVERITY_WORD } from '../words.ts';

const CATEGORY_WORD: Readonly<Record<Category, ReturnType<typeof both>>> = {
  precision: both('præcision', 'precision'),
  completeness: both('fyldestgørende', 'completeness'),
  room: both('handlerum', 'room'),
  language: both('sprog', 'language'),
  process: both('proces', 'process'),
};
const JUDGE_WORD: Readonly<Record<Judge, ReturnType<typeof both>>> = {
  automatic: both('automatisk', 'automatic'),
  human: both('menneske', 'human'),
  both: both('begge', 'both'),
};

/** A check with what its tests try it on. */
type Tried = Check & { readonly examples: Examples };

export const checks: Command = {
  name: 'checks',
  usage: '[--json]',
  summary: both('Vis alle tjek', 'Show all checks'),
  details: both(
    'Hvert tjek med navn, emne, hvem der dømmer, alvor, og hvor mange eksempler dets prøver har: ✗ skal findes, ✓ må ikke.',
    'Each check with its name, category, who judges, severity, and how many examples its tests hold: ✗ must be found, ✓ must not.',
  ),
  options: { json: JSON_OPTION },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const tried = await Promise.all(CHECKS.map(async (check) => ({ ...check, examples: await examplesOf(check.id) })));
    terminal.out(args.has('json') ? json(tried.map(described)) : aligned(tried.map((check) => line(check, terminal))));
    return 0;
  },
};

function described({
  id,
  name,
  why,
  category,
  judge,
  severity,
  caseTypes,
  question,
  examples,
  lists,
  thresholds,
}: Tried) {
  return {
    id,
    name: name.da,
    nameEn: name.en,
    category,
    judge: judge ?? 'automatic',
    severity,
    ...(question ? { question: question.da } : {}),
    why: why.da,
    caseTypes: caseTypes ?? ['decision', 'discussion', 'information'],
    examples: { bad: examples.bad.length, good: examples.good.length },
    lists: (lists ?? []).map((list) => ({ id: list.id, name: list.name.da, terms: list.entries.length })),
    thresholds: (thresholds ?? []).map(({ id: key, name: label, value, min, max }) => ({
      id: key,
      name: label.da,
      value,
      min,
      max,
    })),
  };
}

function line({ id, name, category, judge, severity, examples }: Tried, { lang }: Terminal): string[] {
  return [
    id,
    CATEGORY_WORD[category][lang],
    SEVERITY_WORD[severity][lang],
    JUDGE_WORD[judge ?? 'automatic'][lang],
    `✗${examples.bad.length} ✓${examples.good.length}`,
    name[lang],
  ];
}
