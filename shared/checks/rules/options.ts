import type { CaseView } from '../view.ts';

/** The options a case shows, read from its text until they are recorded as data. */
export interface ShownOptions {
  /** Options besides leaving things as they are. */
  readonly count: number;
  readonly zero: boolean;
}

const ZERO =
  /(?<![\p{L}])(?:0-(?:løsning|alternativ|mulighed|scenari)|nul-?(?:løsning|alternativ|scenari)|(?:løsning|alternativ|model|mulighed|scenarie|scenarium) 0(?!\d)|ingen ændring|ikke at ændre|ændres ikke|fortsæt\p{L}* uændret|uændret (?:drift|praksis|niveau|ordning|serviceniveau)|(?:hvis|at) (?:der )?intet (?:besluttes|gøres|ændres)|bevare\p{L}* (?:den nuværende|status quo)|undlade at)/iu;
const ZERO_LABEL = /^(?:0|0\s*[-–:.].*|nul.*|0-.*)$/iu;
const NAMED =
  /(?<![\p{L}])(?:løsning(?:en)?|alternativ(?:et)?|model(?:len)?|mulighed(?:en)?|scenari(?:e|et|um)|variant(?:en)?|forslag)\s+(\p{Lu}|[1-9])(?![\p{L}\d.,])/giu;
const COMBINATION = /\+/;

/** Reads the options section's table, list or headings, else the names used in the text (*løsning A*, *model 2*). */
export function shownOptions(view: CaseView): ShownOptions {
  const section = view.section('options');
  const everything = view.sections.map(({ text }) => text).join('\n');
  const labels = section ? labelsOf(section) : [];
  const named = new Set([...everything.matchAll(NAMED)].map((match) => match[1]?.toUpperCase()));
  const real = labels.filter((label) => !ZERO_LABEL.test(label) && !ZERO.test(label) && !COMBINATION.test(label));
  const alternative = view.section('alternativeRecommendation') ? 2 : 0;
  return {
    count: Math.max(real.length, named.size, alternative),
    zero: labels.some((label) => ZERO_LABEL.test(label)) || ZERO.test(everything),
  };
}

function labelsOf(section: NonNullable<ReturnType<CaseView['section']>>): string[] {
  const rows = section.tables.flatMap(({ rows: all }) => all.slice(1).map((row) => row[0]?.text ?? ''));
  const listed = section.blocks.flatMap(({ context, text }) => (context.kind === 'item' ? [text.slice(0, 80)] : []));
  const headed = section.blocks.flatMap(({ context, text }) => (context.kind === 'heading' ? [text] : []));
  const choices = [rows, headed, listed].map((labels) => labels.filter((label) => label.trim() !== ''));
  return choices.reduce((best, labels) => (labels.length > best.length ? labels : best), []);
}
