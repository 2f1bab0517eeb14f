/** One line of the report. */
export interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly peer: string;
  /** What the number is to be, and whether it is. */
  readonly ratio: string;
  readonly target: string;
  readonly met: 'yes' | 'no' | '–';
}

/** A part of the bench: its rows, or a line that says why it could not be measured. */
export interface Part {
  readonly name: string;
  run(): Promise<readonly Row[]>;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}x`;

/** A row that says only why there is no number. */
export function unmeasured(measure: string, why: string): Row {
  return { measure, ours: '–', peer: why, ratio: '–', target: '–', met: '–' };
}

/** An aligned text table. */
export function render(rows: readonly Row[]): string {
  const head: Row = { measure: 'Measure', ours: 'Ours', peer: 'Peer', ratio: 'Ratio', target: 'Target', met: '–' };
  const cells = [head, ...rows].map((row, index) => [
    row.measure,
    row.ours,
    row.peer,
    row.ratio,
    row.target,
    index === 0 ? 'Met' : row.met,
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const [first = [], ...rest] = cells;
  return [line(first), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(line)]
    .map((text) => text.trimEnd())
    .join('\n');
}
