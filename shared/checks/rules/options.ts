import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';

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
  const labels = section ? labelsOf(section) : [];
  const named = new Set(view.sections.flatMap((one) => one.memo(namesInSection)));
  const real = labels.filter((label) => !ZERO_LABEL.test(label) && !ZERO.test(label) && !COMBINATION.test(label));
  const alternative = view.section('alternativeRecommendation') ? 2 : 0;
  return {
    count: Math.max(real.length, named.size, alternative),
    zero: labels.some((label) => ZERO_LABEL.test(label)) || view.sections.some((one) => one.memo(hasZero)),
  };
}

// Kept by block and section: nearly every text is searched to its end, and a keystroke must cost its own block only.
const namesInSection = (section: SectionView): readonly string[] =>
  section.blocks.flatMap((block) => block.memo(namesIn));
const hasZero = (section: SectionView): boolean => section.blocks.some((block) => block.memo(zeroIn));
const zeroIn = ({ text }: TextBlock): boolean => ZERO.test(text);

/** The pattern ignores case, so that *Løsning* counts too; the name itself is a capital or a number, unlike *mulighed i*. */
function namesIn({ text }: TextBlock): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(([, name = '']) => (/[\p{Lu}\d]/u.test(name) ? [name] : []));
}

function labelsOf(section: SectionView): string[] {
  const rows = section.tables.flatMap(({ rows: all }) => all.slice(1).map((row) => row[0]?.text ?? ''));
  const listed = section.blocks.flatMap(({ context, text }) => (context.kind === 'item' ? [text.slice(0, 80)] : []));
  const headed = section.blocks.flatMap(({ context, text }) => (context.kind === 'heading' ? [text] : []));
  const choices = [rows, headed, listed].map((labels) => labels.filter((label) => label.trim() !== ''));
  return choices.reduce((best, labels) => (labels.length > best.length ? labels : best), []);
}
