import { isRunning, type TextBlock } from '../blocks.ts';
import { type Check, type Hit, inSections, isProse, matches } from '../define.ts';
import type { TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';

const message = (missing: string) => ({
  da: `${missing} mangler i rækken. Skriv det på, eller skriv hvorfor det er udeladt.`,
  en: `${missing} is missing from the row. Add it, or say why it is left out.`,
});

/** *2023, 2025 og 2026*: three years or more in a row. */
const YEARS = /(?<![\d.,])20\d\d(?:(?:,\s|,?\sog\s|,?\ssamt\s|\/)20\d\d){2,9}(?!\d)/gu;
/** The one that is left out is told of, or there is a rule in which there are. */
const EXPLAINED =
  /(?<!\p{L})(?:undtagen|undtaget|bortset fra|udeladt|mangler|ikke|hvert andet|hvert fjerde|ulige|lige år|valgår|udvalgte|henholdsvis|f\.eks\.|fx|bl\.a\.|blandt andet|corona|covid-19)(?!\p{L})/iu;
/** A point somebody has typed with its number: *3. at …*, *4) Skiltene …*. */
const TYPED = /^(?:at\s)?(?:(\d{1,2})|([a-h]))[.)]\s+\p{L}/iu;
/** *1. maj* is a day. */
const DAY = /^\d{1,2}\.\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/iu;

/** The number left out of an upward row, when it is one alone and the others follow each other. */
function leftOut(row: readonly number[]): number | null {
  const steps = row.slice(1).map((value, index) => value - (row[index] ?? 0));
  if (row.length < 3 || steps.some((step) => step !== 1 && step !== 2)) return null;
  const gap = steps.indexOf(2);
  return gap >= 0 && steps.lastIndexOf(2) === gap ? (row[gap] ?? 0) + 1 : null;
}

function yearsIn(block: TextBlock): readonly Hit[] {
  if (!isProse(block)) return [];
  return matches(block, YEARS).flatMap(({ index, 0: words }): Hit[] => {
    const missing = leftOut((words.match(/\d{4}/g) ?? []).map(Number));
    if (missing === null || block.text.includes(`${missing}`) || EXPLAINED.test(block.text)) return [];
    return [{ block, from: index, to: index + words.length, message: message(`${missing}`) }];
  });
}

/** Years over the columns of a table. */
function columnsOf({ rows }: TableView, section: SectionView): readonly Hit[] {
  const cells = (rows[0] ?? []).filter(({ text }) => /^(?:[a-zæøå]+\s)?20\d\d$/iu.test(text.trim()));
  const missing = leftOut(cells.map(({ text }) => Number(text.trim().slice(-4))));
  const block = cells[0]?.block;
  if (missing === null || !block || section.text.includes(`${missing}`) || EXPLAINED.test(section.text)) return [];
  return [{ block, from: 0, to: block.text.length, message: message(`${missing}`) }];
}

interface Numbered {
  readonly number: number;
  readonly block: TextBlock;
}

const isLettered = (text: string): boolean => TYPED.exec(text)?.[2] !== undefined;
const letterOf = (number: number): string => String.fromCodePoint('a'.charCodeAt(0) + number - 1);

/** *3.* is three, and *c.* is too. */
function typedNumber(text: string): number | undefined {
  const [, digits, letter] = TYPED.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  return letter === undefined ? undefined : letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** A list that goes on from another with a number too high: *1, 2, 3* and then *5*. */
function listGaps(section: SectionView): Hit[] {
  let last = 0;
  return section.node.children.flatMap((node): Hit[] => {
    const isList = node.type.name === 'orderedList';
    const start = isList ? Number(node.attrs.start ?? 1) : 0;
    const missing = isList && last > 0 && start === last + 2 ? last + 1 : null;
    last = isList ? start + node.childCount - 1 : 0;
    const first = node.firstChild?.firstChild;
    const block = missing === null ? undefined : section.blocks.find((one) => one.node === first);
    return block ? [{ block, message: message(`${missing}`) }] : [];
  });
}

/** Typed numbers of paragraphs that follow each other; a list of the editor numbers itself. */
function typedIn(section: SectionView): Hit[] {
  const runs: Numbered[][] = [[]];
  for (const block of section.blocks.filter(({ text }) => text.trim() !== '')) {
    const number =
      isRunning(block) && !block.context.quoted && !DAY.test(block.text) ? typedNumber(block.text) : undefined;
    if (number === undefined || number === 1) runs.push([]);
    if (number !== undefined) runs.at(-1)?.push({ number, block });
  }
  return runs.flatMap((run) => {
    const missing = leftOut(run.map(({ number }) => number));
    const after = run.find(({ number }) => number === (missing ?? 0) + 1);
    if (missing === null || run[0]?.number !== 1 || !after) return [];
    const length = /^(?:at\s)?(?:\d{1,2}|[a-h])[.)]/iu.exec(after.block.text)?.[0].length ?? 0;
    return [
      {
        block: after.block,
        from: 0,
        to: length,
        message: message(isLettered(after.block.text) ? `${letterOf(missing)}` : `${missing}`),
      },
    ];
  });
}

export const pr22: Check = {
  id: 'PR22',
  category: 'precision',
  severity: 'warning',
  needs: ['text', 'tables'],
  name: { da: 'Hul i en række', en: 'A gap in a row' },
  why: {
    da: 'Mangler 2024 mellem 2023 og 2025, må læseren gætte, om tallet er glemt, skjult eller aldrig har været der.',
    en: 'When 2024 is missing between 2023 and 2025, the reader must guess whether it was forgotten, hidden or never there.',
  },
  source: {
    da: 'Egen gennemlæsning af dagsordener, hvor et år manglede uden et ord.',
    en: 'Own reading of agendas, where a year was missing without a word.',
  },
  run: inSections((section) => [
    ...section.blocks.flatMap((block) => block.memo(yearsIn)),
    ...section.tables.flatMap((table) => columnsOf(table, section)),
    ...typedIn(section),
    ...listGaps(section),
  ]),
};
