import type { Handlerum } from '../kinds/case/handlerum.ts';
import { cellsOf, totalsOf } from './economy.ts';
import { formatShort } from './money.ts';

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

/** What options cost by year, operating on capital, with the frame as a line. Null when no option has an amount. The colours tell the kind of cost only. */
export function costChart(handlerum: Handlerum): Chart | null {
  const rows = handlerum.options.map((option) => ({ option, totals: totalsOf(cellsOf(handlerum, option.id)) }));
  const years = [...new Set(rows.flatMap(({ totals }) => totals.years))].sort((a, b) => a - b);
  const most = Math.max(
    ...[handlerum.economy.frame ?? 0],
    ...rows.flatMap(({ totals }) =>
      years.map((year) => {
        const at = totals.byYear.get(year);
        return Math.max(0, at?.operating ?? 0) + Math.max(0, at?.capital ?? 0);
      }),
    ),
  );
  if (years.length === 0 || most <= 0) return null;
  const drawn = rows.filter(({ totals }) => totals.cost !== 0);
  const scale = (ore: number): number => Math.max(0, ore) * ((HEIGHT - TOP - BOTTOM) / most);
  const base = HEIGHT - BOTTOM;
  const group = (WIDTH - LEFT - 12) / years.length;
  const bar = Math.min(34, (group - 14) / Math.max(1, drawn.length));
  const bars = years.flatMap((year, at) =>
    drawn.flatMap(({ option, totals }, index) => {
      const cell = totals.byYear.get(year);
      const x = LEFT + at * group + 7 + index * bar;
      const [capital, operating] = [scale(cell?.capital ?? 0), scale(cell?.operating ?? 0)];
      return [
        rect({ x, y: base - capital, width: bar - 3, height: capital }, COLOURS.capital),
        rect({ x, y: base - capital - operating, width: bar - 3, height: operating }, COLOURS.operating),
        text(x + (bar - 3) / 2, base + 14, option.label || option.title.slice(0, 3), 'middle'),
      ];
    }),
  );
  const frame = handlerum.economy.frame;
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="IBM Plex Sans" font-size="11">`,
      ...axis(most, base),
      ...bars,
      ...years.map((year, at) => text(LEFT + at * group + group / 2, base + 32, String(year), 'middle')),
      ...(frame === null ? [] : frameLine(base - scale(frame))),
      ...legend(frame !== null),
      '</svg>',
    ].join(''),
    alt: altOf(handlerum, rows),
    width: WIDTH,
    height: HEIGHT,
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

function rect(box: { x: number; y: number; width: number; height: number }, fill: string): string {
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${fill}"/>`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${COLOURS.text}">${safe}</text>`;
}

function axis(most: number, base: number): string[] {
  return [0, 0.5, 1].flatMap((part) => {
    const y = base - part * (HEIGHT - TOP - BOTTOM);
    return [
      `<line x1="${LEFT}" y1="${n(y)}" x2="${WIDTH - 8}" y2="${n(y)}" stroke="${COLOURS.rule}"/>`,
      text(LEFT - 6, y + 4, formatShort(Math.round((most * part) / 100) * 100).replace(' kr.', ''), 'end'),
    ];
  });
}

function frameLine(y: number): string[] {
  return [
    `<line x1="${LEFT}" y1="${n(y)}" x2="${WIDTH - 8}" y2="${n(y)}" stroke="${COLOURS.line}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
  ];
}

function legend(hasFrame: boolean): string[] {
  return [
    rect({ x: LEFT, y: 6, width: 10, height: 10 }, COLOURS.capital),
    text(LEFT + 15, 15, 'Anlæg', 'start'),
    rect({ x: LEFT + 70, y: 6, width: 10, height: 10 }, COLOURS.operating),
    text(LEFT + 85, 15, 'Drift', 'start'),
    ...(hasFrame
      ? [
          `<line x1="${LEFT + 135}" y1="11" x2="${LEFT + 155}" y2="11" stroke="${COLOURS.line}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
          text(LEFT + 160, 15, 'Ramme', 'start'),
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
