import type { CaseOption, Handlerum } from '../kinds/case/handlerum.ts';
import { cellsOf, type Totals, totalsOf } from './economy.ts';
import { formatShort, type Ore } from './money.ts';

export interface Chart {
  /** A whole SVG document; no scripts, no styles, no addresses. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 84;
const BOTTOM = 44;
const TOP = 26;
const COLOURS = {
  capital: '#2f5d7c',
  operating: '#9fb8c7',
  line: '#454b4f',
  text: '#33393d',
  rule: '#cfcbc0',
} as const;

interface Row {
  readonly option: CaseOption;
  readonly totals: Totals;
}

/** Where things are drawn. */
interface Scale {
  readonly years: readonly number[];
  /** The highest amount: the top of the drawing. */
  readonly most: Ore;
  /** Width of a year. */
  readonly group: number;
  heightOf(ore: Ore): number;
}

const BASE = HEIGHT - BOTTOM;

/** What options cost by year, operating on capital, with the frame as a line. Null when no option has an amount. The colours tell the kind of cost only. */
export function costChart(handlerum: Handlerum): Chart | null {
  const { frame } = handlerum.economy;
  const rows = handlerum.options.map((option) => ({ option, totals: totalsOf(cellsOf(handlerum, option.id)) }));
  const scale = scaleOf(rows, frame);
  if (scale === null) return null;
  const { years, group, most, heightOf } = scale;
  const drawn = rows.filter(({ totals }) => totals.cost !== 0);
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="IBM Plex Sans" font-size="11">`,
      ...axis(most),
      ...years.flatMap((_year, at) => barsOf(drawn, scale, at)),
      ...years.map((year, at) => text({ x: LEFT + at * group + group / 2, y: BASE + 32 }, String(year), 'middle')),
      ...(frame === null ? [] : [frameLine(BASE - heightOf(frame))]),
      ...legend(frame !== null),
      '</svg>',
    ].join(''),
    alt: altOf(handlerum, rows),
    width: WIDTH,
    height: HEIGHT,
  };
}

/** Null where there is nothing to draw. */
function scaleOf(rows: readonly Row[], frame: Ore | null): Scale | null {
  const years = [...new Set(rows.flatMap(({ totals }) => totals.years))].sort((a, b) => a - b);
  const stacked = rows.flatMap(({ totals }) =>
    years.map((year) => {
      const at = totals.byYear.get(year);
      return Math.max(0, at?.operating ?? 0) + Math.max(0, at?.capital ?? 0);
    }),
  );
  const most = Math.max(frame ?? 0, ...stacked);
  if (years.length === 0 || most <= 0) return null;
  const heightOf = (ore: Ore): number => Math.max(0, ore) * ((BASE - TOP) / most);
  return { years, most, group: (WIDTH - LEFT - 12) / years.length, heightOf };
}

/** The bars of one year, each with what its option is called by. */
function barsOf(drawn: readonly Row[], { years, group, heightOf }: Scale, at: number): string[] {
  const bar = Math.min(34, (group - 14) / Math.max(1, drawn.length));
  const width = bar - 3;
  return drawn.flatMap(({ option, totals }, index) => {
    const cell = totals.byYear.get(years[at] ?? 0);
    const x = LEFT + at * group + 7 + index * bar;
    const [capital, operating] = [heightOf(cell?.capital ?? 0), heightOf(cell?.operating ?? 0)];
    return [
      rect({ x, y: BASE - capital, width, height: capital }, COLOURS.capital),
      rect({ x, y: BASE - capital - operating, width, height: operating }, COLOURS.operating),
      text({ x: x + width / 2, y: BASE + 14 }, option.label || option.title.slice(0, 3), 'middle'),
    ];
  });
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

function rect(box: { x: number; y: number; width: number; height: number }, fill: string): string {
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${fill}"/>`;
}

function text({ x, y }: { x: number; y: number }, words: string, anchor: 'start' | 'middle' | 'end'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${COLOURS.text}">${safe}</text>`;
}

function axis(most: Ore): string[] {
  return [0, 0.5, 1].flatMap((part) => {
    const y = BASE - part * (BASE - TOP);
    return [
      `<line x1="${LEFT}" y1="${n(y)}" x2="${WIDTH - 8}" y2="${n(y)}" stroke="${COLOURS.rule}"/>`,
      text({ x: LEFT - 6, y: y + 4 }, formatShort(Math.round((most * part) / 100) * 100).replace(' kr.', ''), 'end'),
    ];
  });
}

function frameLine(y: number): string {
  return `<line x1="${LEFT}" y1="${n(y)}" x2="${WIDTH - 8}" y2="${n(y)}" stroke="${COLOURS.line}" stroke-width="1.5" stroke-dasharray="5 3"/>`;
}

function legend(hasFrame: boolean): string[] {
  return [
    rect({ x: LEFT, y: 6, width: 10, height: 10 }, COLOURS.capital),
    text({ x: LEFT + 15, y: 15 }, 'Anlæg', 'start'),
    rect({ x: LEFT + 70, y: 6, width: 10, height: 10 }, COLOURS.operating),
    text({ x: LEFT + 85, y: 15 }, 'Drift', 'start'),
    ...(hasFrame
      ? [
          `<line x1="${LEFT + 135}" y1="11" x2="${LEFT + 155}" y2="11" stroke="${COLOURS.line}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
          text({ x: LEFT + 160, y: 15 }, 'Ramme', 'start'),
        ]
      : []),
  ];
}

function altOf(
  { economy }: Handlerum,
  rows: readonly { readonly option: { label: string; title: string }; readonly totals: { cost: number } }[],
): string {
  const frame = economy.frame === null ? [] : [`rammen: ${formatShort(economy.frame)}`];
  const told = [
    ...rows.map(({ option, totals }) => `${option.label || option.title}: ${formatShort(totals.cost)}`),
    ...frame,
  ];
  return `Søjlediagram over udgifter pr. år, drift oven på anlæg. I alt ${told.join('; ')} Tallene står i tabellen.`;
}
