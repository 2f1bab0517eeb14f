import {
  type CaseOption,
  type CostKind,
  EMPTY_HANDLERUM,
  type Handlerum,
  ProfileDimension,
  STANDARD_DIMENSIONS,
} from '../kinds/case/handlerum.ts';
import type { DocJson } from '../kinds/docJson.ts';
import { formatDate } from '../text/dates.ts';
import { costChart } from './chart.ts';
import { COST_KINDS, cellsOf, leftOfFrame, totalsOf } from './economy.ts';
import { formatAmount, formatMoney } from './money.ts';
import { profileLine } from './profile.ts';
import { profileBars } from './profileBars.ts';
import {
  APPROPRIATION_WORDS,
  BINDING_WORDS,
  CONSEQUENCE_WORDS,
  COST_WORDS,
  DIMENSION_WORDS,
  FREEDOM_WORDS,
  OPTION_WORDS,
  STANCE_WORDS,
  STRENGTH_WORDS,
} from './words.ts';

/** What a live block of a document shows of the case's data. It holds no copy, so the two cannot drift apart. */
export const LIVE_BLOCKS = ['profile', 'bindings', 'options', 'consequences', 'economy', 'chart', 'stances'] as const;
export type LiveBlock = (typeof LIVE_BLOCKS)[number];

export const isLiveBlock = (value: unknown): value is LiveBlock => (LIVE_BLOCKS as readonly unknown[]).includes(value);

/**
 * A document in which every live block is replaced by what it shows now: paragraphs, tables, and for the chart a node `chart` with `svg` and `alt`
 * that every exporter knows. Blocks whose data is not there yet become nothing.
 */
export function expandLive(body: DocJson, handlerum: Handlerum | undefined): DocJson {
  if (!body.content) return body;
  const content = body.content.flatMap((node) =>
    node.type === 'live' ? liveNodes(node.attrs?.kind, handlerum ?? EMPTY_HANDLERUM) : [expandLive(node, handlerum)],
  );
  return { ...body, content };
}

/** What one live block shows; empty for an unknown kind, as a newer version may write. */
export function liveNodes(kind: unknown, handlerum: Handlerum): DocJson[] {
  return isLiveBlock(kind) ? SHOWN[kind](handlerum) : [];
}

const SHOWN: Readonly<Record<LiveBlock, (handlerum: Handlerum) => DocJson[]>> = {
  profile: profileNodes,
  bindings: bindingNodes,
  options: optionNodes,
  consequences: consequenceNodes,
  economy: economyNodes,
  chart: chartNodes,
  stances: stanceNodes,
};

const text = (words: string): DocJson[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const paragraph = (words: string): DocJson => ({ type: 'paragraph', content: text(words) });
const heading = (words: string): DocJson => ({ type: 'heading', attrs: { id: null, level: 3 }, content: text(words) });
const labelled = (label: string, words: string): DocJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `${label}: `, marks: [{ type: 'bold' }] }, ...text(words)],
});

type Cell = string | readonly DocJson[];

/** The first column heads its row. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): DocJson {
  const cell = (type: 'tableHeader' | 'tableCell', value: Cell): DocJson => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: typeof value === 'string' ? value.split('\n').map(paragraph) : value.length > 0 ? value : [paragraph('')],
  });
  const row = (cells: readonly Cell[], isHead: 'head' | 'body'): DocJson => ({
    type: 'tableRow',
    content: cells.map((value, at) => cell(isHead === 'head' || at === 0 ? 'tableHeader' : 'tableCell', value)),
  });
  return {
    type: 'table',
    attrs: { id: null },
    content: [row(head, 'head'), ...rows.map((cells) => row(cells, 'body'))],
  };
}

/** `A. Ny sti`; the zero option says what it is. */
export function optionName({ label, title, kind }: Pick<CaseOption, 'label' | 'title' | 'kind'>): string {
  const name = title.trim() || OPTION_WORDS[kind];
  return label.trim() === '' ? name : `${label.trim()}. ${name}`;
}

function profileNodes(handlerum: Handlerum): DocJson[] {
  const { profile, bindings } = handlerum;
  if (profile.length === 0) return [];
  const rows = ProfileDimension.options.map((id) => {
    const entry = profile.find((one) => one.id === id);
    if (!entry) return [DIMENSION_WORDS[id], 'Ikke vurderet', ''];
    const sources = bindings.filter((one) => entry.bindings.includes(one.id)).map((one) => one.source || one.text);
    const why = [entry.text.trim(), sources.length > 0 ? `Binding: ${sources.join('; ')}.` : ''];
    return [DIMENSION_WORDS[id], FREEDOM_WORDS[entry.freedom], why.filter(Boolean).join('\n')];
  });
  const line = profileLine(handlerum);
  const bars = profileBars(handlerum);
  const drawn: DocJson[] = bars ? [{ type: 'chart', attrs: { ...bars } }] : [];
  return [...(line ? [paragraph(line)] : []), ...drawn, table(['Dimension', 'Frihed', 'Hvad gælder'], rows)];
}

function bindingNodes({ bindings }: Handlerum): DocJson[] {
  if (bindings.length === 0) return [];
  const rows = bindings.map(({ kind, strength, text: words, source, liftableBy, costOfLifting, validTo }) => [
    words,
    `${BINDING_WORDS[kind]} (${STRENGTH_WORDS[strength]})`,
    [source, validTo ? `Gælder til ${formatDate(validTo)}` : ''].filter(Boolean).join('\n'),
    [liftableBy, costOfLifting ? `Det koster: ${costOfLifting}` : ''].filter(Boolean).join('\n'),
  ]);
  return [table(['Hvad binder', 'Art', 'Kilde', 'Hvem kan løse det'], rows)];
}

function optionNodes(handlerum: Handlerum): DocJson[] {
  const { options } = handlerum;
  if (options.length === 0) return [];
  const rows = options.map((option) => {
    const { cost } = totalsOf(cellsOf(handlerum, option.id));
    const hasCosts = cellsOf(handlerum, option.id).length > 0;
    return [optionName(option), option.advantages, option.disadvantages, hasCosts ? formatMoney(cost) : ''];
  });
  return [
    table(['Mulighed', 'Fordele', 'Ulemper', 'Udgift i alt'], rows),
    ...options.flatMap((option) => optionText(handlerum, option)),
  ];
}

function optionText({ elements, options }: Handlerum, option: CaseOption): DocJson[] {
  const named = (ids: readonly string[]) =>
    options.filter(({ id }) => ids.includes(id)).map((one) => one.label || one.title);
  const parts = elements.filter(({ id }) => option.elements.includes(id)).map(({ title }) => title);
  const { kind, name } = option.proposer;
  const facts: (readonly [string, string])[] = [
    ['Stilles af', kind === 'administration' ? '' : name],
    ['Dele, der kan besluttes hver for sig', parts.join('; ')],
    ['Kan kombineres med', named(option.combinableWith).join(', ')],
    ['Forudsætter', option.prerequisites],
    ['Kan fortrydes indtil', option.reversibleUntil],
    ['Kan begynde', option.earliestStart],
  ];
  const body = [...option.description, ...inOneLine(facts)];
  return body.length > 0 ? [heading(optionName(option)), ...body] : [];
}

/** *Kan kombineres med: B. Kan begynde: juni 2027.* */
function inOneLine(facts: readonly (readonly [string, string])[]): DocJson[] {
  const told = facts.filter(([, words]) => words.trim() !== '');
  const content = told.flatMap(([label, words]) => [
    { type: 'text', text: `${label}: `, marks: [{ type: 'bold' }] },
    { type: 'text', text: `${words.trim().replace(/\.$/, '')}. ` },
  ]);
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** Dimensions that hold something, in order, with the names people read. */
export function shownDimensions({ dimensions, consequences }: Handlerum): { id: string; name: string }[] {
  const used = new Set(consequences.filter(({ text: words }) => words.trim() !== '').map(({ dimension }) => dimension));
  const standard = STANDARD_DIMENSIONS.map((id) => ({ id: id as string, name: CONSEQUENCE_WORDS[id] }));
  return [...standard, ...dimensions].filter(({ id }) => used.has(id));
}

function consequenceNodes(handlerum: Handlerum): DocJson[] {
  const shown = shownDimensions(handlerum);
  if (shown.length === 0 || handlerum.options.length === 0) return [];
  const at = (option: string, dimension: string) =>
    handlerum.consequences.find((one) => one.option === option && one.dimension === dimension)?.text ?? '';
  // Options across where they are few; else they run down, so that no column is too narrow to read.
  if (handlerum.options.length <= 4) {
    const rows = shown.map(({ id, name }) => [name, ...handlerum.options.map((option) => at(option.id, id))]);
    return [table(['Konsekvens', ...handlerum.options.map(optionName)], rows)];
  }
  const rows = handlerum.options.map((option) => [optionName(option), ...shown.map(({ id }) => at(option.id, id))]);
  return [table(['Mulighed', ...shown.map(({ name }) => name)], rows)];
}

/** A row for each option and kind of cost, years across, and what it all comes to. */
function economyNodes(handlerum: Handlerum): DocJson[] {
  const { economy, options } = handlerum;
  const years = totalsOf(handlerum.costs).years;
  const rows = options.flatMap((option) => optionRows(handlerum, option, years));
  const frame = economy.frame === null ? '' : formatMoney(economy.frame);
  const facts: (readonly [string, string])[] = [
    ['Bevilling', economy.appropriation === 'none' ? '' : APPROPRIATION_WORDS[economy.appropriation]],
    ['Ramme', [economy.frameName, frame].filter(Boolean).join(': ')],
    ['Finansieres af', economy.fundingSource],
    ['Usikkerhed', economy.uncertainty],
    ['Afledt drift', economy.operatingAfter],
  ];
  const told = facts.filter(([, words]) => words.trim() !== '').map(([label, words]) => labelled(label, words));
  if (rows.length === 0) return told;
  const prices = economy.priceYear === null ? '' : ` Prisniveau: ${economy.priceYear}-p/l.`;
  const note = paragraph(`Beløb i kr. Udgifter er positive, indtægter og finansiering negative.${prices}`);
  return [note, table(['', ...years.map(String), 'I alt'], rows), ...told, ...frameNotes(handlerum)];
}

function optionRows(handlerum: Handlerum, option: CaseOption, years: readonly number[]): string[][] {
  const cells = cellsOf(handlerum, option.id);
  if (cells.length === 0) return [];
  const totals = totalsOf(cells);
  const signed = (kind: CostKind, ore: number) => (kind === 'financing' ? -ore : ore);
  const kinds = COST_KINDS.filter((kind) => cells.some((cell) => cell.kind === kind));
  const amount = (ore: number) => formatAmount(ore === 0 ? 0 : ore);
  const rows = kinds.map((kind) => [
    `${optionName(option)}: ${COST_WORDS[kind].toLowerCase()}`,
    ...years.map((year) => amount(signed(kind, totals.byYear.get(year)?.[kind] ?? 0))),
    amount(signed(kind, totals.all[kind])),
  ]);
  const net = (year?: number): number => {
    const { operating, capital, financing } = year === undefined ? totals.all : (totals.byYear.get(year) ?? NOTHING);
    return operating + capital - financing;
  };
  return [...rows, [`${optionName(option)}: i alt`, ...years.map((year) => amount(net(year))), amount(net())]];
}

const NOTHING = { operating: 0, capital: 0, financing: 0 } as const;

function frameNotes(handlerum: Handlerum): DocJson[] {
  return handlerum.options.flatMap((option) => {
    const cells = cellsOf(handlerum, option.id);
    const { cost, unfunded, all } = totalsOf(cells);
    const left = leftOfFrame(handlerum, cost);
    if (cells.length === 0) return [];
    const over = left !== null && left < 0 ? `${optionName(option)} er ${formatMoney(-left)} over rammen.` : '';
    const lacking =
      all.financing > 0 && unfunded > 0 ? `${optionName(option)} mangler finansiering af ${formatMoney(unfunded)}` : '';
    return [over, lacking].filter(Boolean).map(paragraph);
  });
}

function chartNodes(handlerum: Handlerum): DocJson[] {
  const chart = costChart(handlerum);
  return chart ? [{ type: 'chart', attrs: { ...chart } }] : [];
}

function stanceNodes({ released, options, elements }: Handlerum): DocJson[] {
  const name = (target: string) => {
    const option = options.find(({ id }) => id === target);
    return option ? optionName(option) : elements.find(({ id }) => id === target)?.title;
  };
  const rows = released.flatMap(({ target, groupName, stance, condition, on }) => {
    const about = name(target);
    return about === undefined ? [] : [[about, groupName, STANCE_WORDS[stance], condition, formatDate(on)]];
  });
  return rows.length > 0 ? [table(['Mulighed eller del', 'Gruppe', 'Holdning', 'Betingelse', 'Dato'], rows)] : [];
}
