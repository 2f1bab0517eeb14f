import type { CostKind } from '../../kinds/case/handlerum.ts';
import { tableUnit } from '../../text/numbers.ts';
import { priceLevels } from '../../text/references.ts';
import type { Check, Hit } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { writtenIn } from '../reading/money.ts';
import { recorded } from '../reading/recorded.ts';
import type { TableView } from '../tables.ts';
import type { Message } from '../types.ts';
import type { CaseView, SectionView } from '../view.ts';

/** What a table of money has to tell (docs/domain.md 4.1), and how it is seen. */
const PARTS: readonly { readonly name: Message; found(text: string): boolean }[] = [
  {
    name: { da: 'enhed', en: 'unit' },
    found: (text) => tableUnit(text) !== null || /(?<!\p{L})kr(?!\p{L})/iu.test(text),
  },
  { name: { da: 'prisniveau', en: 'price level' }, found: (text) => priceLevels(text).length > 0 },
  { name: { da: 'år', en: 'years' }, found: (text) => /(?<!\d)20[2-9]\d(?!\d)/u.test(text) },
  {
    name: { da: 'drift eller anlæg', en: 'running or capital cost' },
    found: (text) => /(?<!\p{L})(?:drift|anlæg|løn|takst|afledt)/iu.test(text),
  },
  { name: { da: 'i alt', en: 'total' }, found: (text) => /(?<!\p{L})(?:i alt|sum|total|samlet|netto)/iu.test(text) },
  {
    name: { da: 'finansiering', en: 'financing' },
    found: (text) =>
      /(?<!\p{L})(?:finansier|kassebeholdning|ramme|rådighedsbeløb|bevilling|budget|pulje|mindreforbrug|tilskud|betales af|afholdes|dækkes|omplacer)/iu.test(
        text,
      ),
  },
];

/** More than so many lacking, and the table does not carry a decision. */
const MANY = 3;
const NUMBER = /\d{1,3}(?:[.,]\d+)*/u;
/** Votes, pupils and temperatures are no money. */
const MONEY =
  /(?<!\p{L})(?:kr|kroner|mio|t\.kr|tkr|udgift|indtægt|pris|beløb|budget|drift|anlæg|finansiering|bevilling)(?!\p{L})/iu;

const isTotal = ([first]: TableView['rows'][number]): boolean =>
  /^(?:i alt|sum|total|samlet|netto)(?!\p{L})/iu.test(first?.text.trim() ?? '');

function isMoney({ rows }: TableView): boolean {
  const cells = rows.slice(1).flatMap((row) => row.slice(1).map(({ text }) => text));
  const numbers = cells.filter((text) => NUMBER.test(text) && !/\p{L}{5,}/u.test(text));
  return (
    rows.length >= 3 &&
    // A line and its total are a small table of money; two numbers without one may be anything.
    numbers.length >= (rows.slice(1).some(isTotal) ? 2 : 3) &&
    MONEY.test(
      rows
        .flat()
        .map(({ text }) => text)
        .join(' '),
    )
  );
}

/** The text around a table may say once what holds for all of it. */
function lacking(section: SectionView): readonly Message[] {
  const { text } = section;
  const parts = PARTS.filter(({ found }) => !found(text)).map(({ name }) => name);
  const isCapital = /(?<!\p{L})anlæg/iu.test(text) && !/(?<!\p{L})(?:afledt|drift)/iu.test(text);
  return isCapital ? [...parts, { da: 'afledt drift', en: 'running costs that follow' }] : parts;
}

const SOLD = /(?<!\p{L})(?:salgsindtægt|salgspris|salgsprovenu|købesum|nettoindtægt)/iu;

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** Unit, years, kinds and sums are always there in recorded amounts; the rest is told beside them. */
function recordedLacks(view: CaseView): readonly Hit[] {
  const { costs, economy: told } = recorded(view);
  const has = (kind: CostKind) => costs.some((cell) => cell.kind === kind && cell.ore !== 0);
  const isSilent = has('capital') && !has('operating') && told.operatingAfter.trim() === '';
  const missing = [
    ...(told.priceYear === null ? [{ da: 'prisniveau', en: 'price level' }] : []),
    ...(has('financing') || told.fundingSource.trim() !== '' ? [] : [{ da: 'finansiering', en: 'financing' }]),
    ...(isSilent ? [{ da: 'afledt drift', en: 'running costs that follow' }] : []),
  ];
  if (missing.length === 0) return [];
  const [da, en] = [missing.map((name) => name.da), missing.map((name) => name.en)];
  const message = { da: `Økonomien mangler ${listed(da, 'og')}.`, en: `The economy lacks ${listed(en, 'and')}.` };
  return [{ section: 'economy', about: `recorded ${da.join(' ')}`, message }];
}

/** *Der henvises til sagsfremstillingen.*: all that the section says. */
const POINTS_AWAY =
  /^(?:(?:der |i øvrigt )?henvises? til|se|jf\.|fremgår af) (?:den |det )?(?:sagsfremstilling(?:en)?|ovenfor|ovenstående|beskrivelse(?:n)?|sagens beskrivelse|teksten)\.?$/iu;
const NOTHING_THERE = {
  da: 'Der står ingen beløb i sagsfremstillingen. Skriv dem her.',
  en: 'The presentation has no amounts. Give them here.',
};
const HOLDS = new Set(['economy', 'recommendation', 'decision', 'attachments']);
const hasMoney = (section: SectionView): boolean => section.tables.length > 0 || writtenIn(section).length > 0;

/** The economy sends the reader to a text that tells of no money. */
function pointsAway(view: CaseView): readonly Hit[] {
  const blocks = view.section('economy')?.blocks.filter(({ text }) => text.trim() !== '') ?? [];
  const [only, ...others] = blocks;
  if (!only || others.length > 0 || !POINTS_AWAY.test(only.text.trim())) return [];
  if (view.sections.some((section) => !HOLDS.has(section.key) && section.memo(hasMoney))) return [];
  return [{ block: only, from: 0, to: only.text.length, message: NOTHING_THERE }];
}

export const fu08: Check = {
  id: 'FU08',
  category: 'completeness',
  severity: 'warning',
  needs: ['tables', 'text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Økonomitabel ufuldstændig', en: 'Economy table incomplete' },
  why: {
    da: 'Et tal uden enhed, år og prisniveau kan ikke sammenlignes med noget. Og anlæg uden afledt drift skjuler den regning, der kommer hvert år.',
    en: 'A number without unit, year and price level compares with nothing. And capital cost without what follows hides the bill that comes each year.',
  },
  run: (view) => {
    if (recorded(view).costs.length > 0) return recordedLacks(view);
    const section = view.section('economy');
    const table = section?.tables.find(isMoney);
    if (!section || !table) return pointsAway(view);
    const missing = section.memo(lacking);
    // What another house tells elsewhere, or what no sale needs, is no lack.
    const isFine = isOwnHouse(view) ? missing.length === 0 : missing.length <= MANY || SOLD.test(section.text);
    if (isFine) return [];
    const [da, en] = [missing.map((name) => name.da), missing.map((name) => name.en)];
    const hit: Hit = {
      section: 'economy',
      about: `table ${da.join(' ')}`,
      severity: missing.length > MANY ? 'warning' : 'suggestion',
      message: { da: `Tabellen mangler ${listed(da, 'og')}.`, en: `The table lacks ${listed(en, 'and')}.` },
    };
    return [hit];
  },
};
