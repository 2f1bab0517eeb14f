import type { TextBlock } from '../blocks.ts';
import type { CellView, TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';

/** What a table of options says of one option in one respect. */
export interface Consequence {
  readonly dimension: string;
  readonly text: string;
  /** Nothing is written; a dash is something in a column of figures, where it stands for none. */
  readonly missing: boolean;
}

export interface MatrixOption {
  readonly label: string;
  readonly zero: boolean;
  /** The cell with its name. */
  readonly block: TextBlock;
  readonly consequences: readonly Consequence[];
}

const KIND =
  '(?:løsning|alternativ|model|mulighed|handlemulighed|scenari(?:e|um)|variant|forslag|placering|linjeføring)';
const OPTION_HEADER = new RegExp(`^${KIND}(?:er|en|et)?$`, 'iu');
/** `A`, `0`, `A+B`, `Løsning B: cykelgade`, `1. Sælge`, `Model 2 (23 %)`. */
const OPTION_LABEL = new RegExp(
  `^(?:${KIND}\\s+(?:[A-H]|\\d)(?![\\p{L}\\d])|[A-H0-9](?:\\+[A-H0-9])*(?:$|[.:)]\\s|\\s[-–(]))`,
  'iu',
);
const ZERO_LABEL = new RegExp(
  `^(?:0(?!\\d)|nul|${KIND}\\s+0(?!\\d)|0-|ingen ændring|ingen handling|uændret|status quo|som i dag)`,
  'iu',
);
const PRO_CON = /^(?:fordele?|ulemper?|konsekvens(?:er)?|plus|minus)(?!\p{L})/iu;
/** Columns that say something more, where there is something to say. */
const EXTRA = /^(?:bemærkning(?:er)?|note(?:r)?|kommentar(?:er)?|bilag|kilde|nr\.?|reference|forbehold|#|\*)$/iu;
const TOTAL = /^(?:i alt|sum|total|heraf)(?!\p{L})/iu;
const DASH = /^[-–—]+$/u;
/** When the option could begin: nothing begins when nothing is done. */
const TIME = /^(?:klar|tid|tidsplan|start|færdig|ibrugtagning|opstart|hvornår|realisering)(?!\p{L})/iu;
const CROSS = /^(?:x|\(x\)|✓|✔|ja|nej|●|•)$/iu;
const FIGURE = /^[-−–+±]?\s?[\d.,\s–-]+\s?(?:%|pct\.?|kr\.?|mio\.? kr\.?|t\.?kr\.?)?$/iu;

/** What is drawn there holds votes, answers or amounts. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'decision dissent economy hearing engagement previousHandling attachments'.split(' '),
);
/** A year in which an option costs nothing is often left blank. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

interface Line {
  readonly name: CellView;
  readonly cells: readonly { readonly dimension: string; readonly cell: CellView }[];
}

/** Tables that hold options against respects, options as rows or as columns. */
export function matricesOf(section: SectionView): readonly (readonly MatrixOption[])[] {
  return section.memo(readMatrices);
}

function readMatrices(section: SectionView): readonly (readonly MatrixOption[])[] {
  if (ELSEWHERE.has(section.key)) return [];
  return section.tables.flatMap((table) => {
    const lines = linesOf(table);
    return lines ? [optionsIn(lines)] : [];
  });
}

function linesOf({ rows }: TableView): readonly Line[] | null {
  const [head = [], ...body] = rows;
  const labels = body.map(([first]) => first?.text ?? '');
  const named = labels.filter((label) => OPTION_LABEL.test(label)).length;
  const titled = OPTION_HEADER.test(head[0]?.text ?? '') || head.some(({ text }) => PRO_CON.test(text));
  if (body.length >= 2 && (named >= 2 || (titled && head.length > 1))) {
    return body.map(([name, ...cells]) => ({
      name: name ?? { text: '', header: false, block: null },
      cells: cells.map((cell, column) => ({ dimension: head[column + 1]?.text ?? '', cell })),
    }));
  }
  const across = head.slice(1);
  if (across.filter(({ text }) => OPTION_LABEL.test(text)).length < 2) return null;
  return across.map((name, column) => ({
    name,
    cells: body.map((row) => ({
      dimension: row[0]?.text ?? '',
      cell: row[column + 1] ?? { text: '', header: false, block: null },
    })),
  }));
}

function optionsIn(lines: readonly Line[]): readonly MatrixOption[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const kinds = Array.from({ length: width }, (_, at) => kindOf(lines.map(({ cells }) => cells[at]?.cell.text ?? '')));
  return lines.flatMap(({ name, cells }) => {
    const label = name.text.trim();
    const said = cells.some(({ cell }) => cell.text !== '');
    // A row without a word and without an option's name is a heading between rows.
    if (!name.block || label === '' || TOTAL.test(label) || (!said && !OPTION_LABEL.test(label))) return [];
    const zero = ZERO_LABEL.test(label);
    const consequences = cells.flatMap(({ dimension, cell }, at): Consequence[] => {
      const kind = kinds[at] ?? 'empty';
      // What a wider cell covers is said there.
      if (
        !cell.block ||
        dimension.trim() === '' ||
        YEAR.test(dimension) ||
        EXTRA.test(dimension.trim()) ||
        kind === 'crosses'
      )
        return [];
      const dash = DASH.test(cell.text) && kind !== 'figures' && !(zero && TIME.test(dimension));
      const blank = cell.text === '' && !(zero && TIME.test(dimension)) && !label.includes('+');
      return [{ dimension: dimension.trim(), text: cell.text, missing: dash || blank }];
    });
    return [{ label, zero, block: name.block, consequences }];
  });
}

function kindOf(texts: readonly string[]): 'words' | 'figures' | 'crosses' | 'empty' {
  const written = texts.filter((text) => text !== '' && !DASH.test(text));
  if (written.length === 0) return 'empty';
  if (written.every((text) => CROSS.test(text))) return 'crosses';
  return written.every((text) => FIGURE.test(text)) ? 'figures' : 'words';
}
