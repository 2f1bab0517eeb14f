import type { TextBlock } from '../blocks.ts';
import type { TableView } from '../tables.ts';
import type { CaseView, SectionView } from '../view.ts';
import { isOwnHouse } from './house.ts';
import { countsOptions, namesIn, partsIn, saysBound, saysZero, saysZeroIn, ZERO_LABEL } from './optionWords.ts';
import { realOptions, recorded } from './recorded.ts';

/** The options a case shows: recorded as data, or read from its text. */
interface ShownOptions {
  /** Options besides leaving things as they are. */
  readonly count: number;
  readonly zero: boolean;
  /** What comes of a no is told outside the recommendation: beside the yes it is a second way. */
  readonly refusal: boolean;
  /** Why there is no choice, where the case says so. */
  readonly bound: boolean;
  /** Nobody has written anything yet. */
  readonly blank: boolean;
  /** Their letters or numbers, and what the rows, headings or items that show them say, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly labels: readonly string[];
}

const OPTION_COLUMN =
  /^(?:løsning|alternativ|model|mulighed|handlemulighed|scenari|variant|forslag|placering|linjeføring)/iu;

interface Summary {
  readonly names: readonly string[];
  readonly parts: readonly string[];
  readonly labels: readonly string[];
  readonly zero: boolean;
  readonly bound: boolean;
  readonly counted: boolean;
}

function summaryOf(section: SectionView): Summary {
  const labels = labelsOf(section).map((label) => label.trim().toLowerCase());
  return {
    names: section.blocks.flatMap((block) => block.memo(namesIn)),
    parts: section.blocks.flatMap((block) => block.memo(partsIn)),
    labels,
    zero: labels.some((label) => ZERO_LABEL.test(label)) || section.blocks.some((block) => block.memo(saysZero)),
    bound: section.blocks.some((block) => block.memo(saysBound)),
    counted: section.blocks.some((block) => block.memo(countsOptions)),
  };
}

/** A table with a column for advantages and one for drawbacks holds options, whatever it calls them. */
function weighs({ rows }: TableView): boolean {
  const head = rows[0]?.map(({ text }) => text) ?? [];
  return (
    head.some((text) => /^(?:fordele?|for)$/iu.test(text)) && head.some((text) => /^(?:ulemper?|imod)$/iu.test(text))
  );
}

/** *Muligheder*, *Alternativer*, *Andre muligheder, der er overvejet* as a heading inside the presentation. */
const OPTIONS_HEADING =
  /^(?:\d[\d.]*\s)?(?:(?:andre|mulige|undersøgte|overvejede|tre|to|fire|de)\s)?(?:handle|løsnings|valg)?(?:muligheder|alternativer|scenarier|modeller|løsninger|varianter|løsningsforslag)(?:ne)?(?:,.{0,40})?$/iu;

/** Items, or paragraphs with bold first words, under such a heading, until the next one. */
function itemsUnder(blocks: readonly TextBlock[]): string[] {
  const at = blocks.findIndex(({ context, text }) => context.kind === 'heading' && OPTIONS_HEADING.test(text.trim()));
  if (at < 0) return [];
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ context }) => context.kind === 'heading');
  const own = end < 0 ? rest : rest.slice(0, end);
  const items = own.filter(({ context }) => context.kind === 'item').map(({ text }) => text.slice(0, 80));
  return items.length > 1 ? items : own.flatMap((block) => block.memo(boldLead) ?? []);
}

/** The bold words a paragraph begins with: *Fælles ledelse.* */
function boldLead({ context, node }: TextBlock): string | null {
  const first = node.firstChild;
  const isBold = first?.marks.some(({ type }) => type.name === 'bold') ?? false;
  return context.kind === 'paragraph' && isBold && node.childCount > 1 ? (first?.text ?? '').slice(0, 80) : null;
}

/** Rows of the table of options; in the section of options also its headings or its list. */
function labelsOf({ key, tables, blocks }: SectionView): string[] {
  const rows = tables
    .filter((table) => key === 'options' || OPTION_COLUMN.test(table.rows[0]?.[0]?.text ?? '') || weighs(table))
    .flatMap(({ rows: all }) => all.slice(1).map((row) => row[0]?.text ?? ''));
  if (key !== 'options') return [...rows, ...itemsUnder(blocks)];
  const texts = (kind: string) =>
    blocks.flatMap(({ context, text }) => (context.kind === kind ? [text.slice(0, 80)] : []));
  const leads = blocks.flatMap((block) => block.memo(boldLead) ?? []);
  const choices = [rows, texts('heading'), texts('item'), leads].map((labels) =>
    labels.filter((label) => label.trim() !== ''),
  );
  return choices.reduce((best, labels) => (labels.length > best.length ? labels : best), []);
}

/** What is recorded is counted; what the text shows besides is not asked for then. */
function fromData(view: CaseView): ShownOptions | null {
  const { options } = recorded(view);
  if (options.length === 0) return null;
  const real = realOptions(view);
  const names = real.map(({ label }) => label.trim()).filter((label) => label !== '' && !label.includes('+'));
  return {
    count: real.length,
    zero: real.length < options.length,
    refusal: false,
    bound: view.sections.some((section) => section.memo(summaryOf).bound),
    blank: false,
    names: new Set(names),
    labels: real.map(({ title }) => title.trim().toLowerCase()).filter(Boolean),
  };
}

/** Another house tells under *Politisk handlerum* what else can be decided; in the own one it is the profile. */
const showsRoom = (view: CaseView): boolean => !isOwnHouse(view) && view.section('politicalRoom') !== undefined;

/** The recorded options of a case; else those of its table, headings or list, else from the names its text uses (*løsning A*, *model 2*). */
export function shownOptions(view: CaseView): ShownOptions {
  const data = fromData(view);
  if (data) return data;
  const summaries = view.sections.map((section) => section.memo(summaryOf));
  const labels = summaries.flatMap((summary) => summary.labels);
  const real = labels.filter((label) => !saysZeroIn(label) && !label.includes('+'));
  const named = new Set(summaries.flatMap(({ names }) => names));
  const parts = new Set(summaries.flatMap((summary) => summary.parts));
  const told =
    view.section('alternativeRecommendation') || showsRoom(view) || summaries.some(({ counted }) => counted) ? 2 : 0;
  return {
    count: Math.max(new Set(real).size, named.size, parts.size, told),
    zero: summaries.some(({ zero }) => zero),
    refusal: view.sections.some((section) => section.key !== 'recommendation' && section.memo(summaryOf).zero),
    bound: summaries.some(({ bound }) => bound),
    blank: view.sections.every(({ isEmpty }) => isEmpty),
    names: named,
    labels: real,
  };
}
