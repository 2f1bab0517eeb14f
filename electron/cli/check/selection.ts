import { readFile } from 'node:fs/promises';
import { CHECKS } from '../../../shared/checks/index.ts';
import type { Category, Severity } from '../../../shared/checks/types.ts';
import { type ChecklistContent, STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';
import { nearest } from '../../../shared/text/nearest.ts';
import type { Arguments, OptionSpec } from '../command.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { readChecklistFile } from '../readChecklist.ts';

/** Which checks are run, and which of their findings are told. Plain data, so that it can be sent to another thread. */
export interface Selection {
  readonly checks: readonly string[];
  readonly least: Severity;
  /** What the council has changed of the checks. */
  readonly checklist: ChecklistContent;
  /** Whether words that no dictionary knows are told too. */
  readonly spelling: boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { suggestion: 0, warning: 1, error: 2 };

const CATEGORIES: Readonly<Record<string, Category>> = {
  præcision: 'precision',
  precision: 'precision',
  fyldest: 'completeness',
  fyldestgørende: 'completeness',
  completeness: 'completeness',
  handlerum: 'room',
  room: 'room',
  sprog: 'language',
  language: 'language',
  proces: 'process',
  process: 'process',
};
const SEVERITIES: Readonly<Record<string, Severity>> = {
  fejl: 'error',
  error: 'error',
  advarsel: 'warning',
  warning: 'warning',
  forslag: 'suggestion',
  suggestion: 'suggestion',
};

export const SELECTION_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  checklist: {
    type: 'string',
    value: 'FILE',
    help: both('Døm efter denne tjekliste (YAML)', 'Judge by this checklist (YAML)'),
  },
  only: {
    type: 'string',
    value: 'PR01,sprog',
    help: both('Kun disse tjek eller emner, adskilt af komma', 'Only these checks or categories, with commas between'),
  },
  'min-severity': {
    type: 'string',
    value: 'fejl|advarsel|forslag',
    help: both('Kun fund, der er så alvorlige eller mere', 'Only findings this severe or more'),
  },
  spelling: {
    type: 'boolean',
    help: both('Tag ord med, som ikke står i ordbogen', 'Add words that are not in the dictionary'),
  },
};

/** What the options ask for. Throws a `CommandFailure` on a word that is neither check, category nor severity, and on a bad checklist. */
export async function readSelection(args: Arguments): Promise<Selection> {
  const words = (args.text('only') ?? '').split(/[\s,]+/).filter(Boolean);
  const wanted = new Set(words.flatMap(checksNamed));
  const ids = CHECKS.map(({ id }) => id);
  return {
    checks: words.length === 0 ? ids : ids.filter((id) => wanted.has(id)),
    least: leastOf(args),
    checklist: await checklistOf(args),
    spelling: args.has('spelling'),
  };
}

async function checklistOf(args: Arguments): Promise<ChecklistContent> {
  const file = args.text('checklist');
  return file === undefined ? STANDARD_CHECKLIST : readChecklistFile(await readFile(file, 'utf8'), file);
}

function checksNamed(word: string): readonly string[] {
  const category = CATEGORIES[word.toLowerCase()];
  const found = CHECKS.filter((check) => check.category === category || check.id === word.toUpperCase());
  if (found.length > 0) return found.map(({ id }) => id);
  const close = nearest(
    word.toUpperCase(),
    CHECKS.map(({ id }) => id),
  );
  throw usage(
    `»${word}« er hverken et tjek eller et emne${close ? `; mente du ${close}?` : ''} (se handlerum checks)`,
    `"${word}" is neither a check nor a category${close ? `; did you mean ${close}?` : ''} (see handlerum checks)`,
  );
}

function leastOf(args: Arguments): Severity {
  const word = args.text('min-severity');
  const severity = word === undefined ? 'suggestion' : SEVERITIES[word.toLowerCase()];
  if (severity) return severity;
  throw usage(
    `--min-severity er fejl, advarsel eller forslag, ikke »${word}«`,
    `--min-severity is error, warning or suggestion, not "${word}"`,
  );
}

export function isToldAt(least: Severity, severity: Severity): boolean {
  return WEIGHT[severity] >= WEIGHT[least];
}
