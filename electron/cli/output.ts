import type { PlannedTimes } from '../../shared/kinds/meeting/times.ts';

/** Aligned columns, each as wide as its longest cell; the last one runs free. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell)))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** `18:00-21:00` or `18:00`, when a meeting begins and is planned to end; empty without a time. */
export const spanOf = ({ time, ends }: PlannedTimes): string => [time, time && ends].filter(Boolean).join('-');
