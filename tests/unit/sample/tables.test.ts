import { describe, expect, it } from 'vitest';
import { exampleCases, sampleCases } from '../../../electron/core/sample/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';

function tablesOf(content: CaseContent): string[][][] {
  const tables: string[][][] = [];
  caseSchema.nodeFromJSON(content.body).descendants((node) => {
    if (node.type.name !== 'table') return;
    tables.push(node.children.map((row) => row.children.map((cell) => cell.textContent)));
  });
  return tables;
}

const amount = (cell: string | undefined) => Number((cell ?? '').replaceAll('.', ''));

/** Rows and columns headed *I alt* (or *Anlæg i alt*), compared with what they claim to add up. */
function wrongSums(table: string[][]): string[] {
  const [header = [], ...rows] = table;
  const wrong: string[] = [];
  const last = rows.at(-1);
  if (last?.[0] === 'I alt') {
    for (let column = 1; column < header.length; column++) {
      const sum = rows.slice(0, -1).reduce((total, row) => total + amount(row[column]), 0);
      if (sum !== amount(last[column])) wrong.push(`column ${header[column]}: ${sum}, not ${last[column]}`);
    }
  }
  const total = header.findIndex((cell) => /i alt$/i.test(cell));
  for (const row of total > 1 ? rows : []) {
    const sum = row.slice(1, total).reduce((all, cell) => all + amount(cell), 0);
    if (sum !== amount(row[total])) wrong.push(`row ${row[0]}: ${sum}, not ${row[total]}`);
  }
  return wrong;
}

describe('tables of the samples', () => {
  it.each(exampleCases().map(({ key, content }) => [key, content] as const))('%s adds up', (_, content) => {
    expect(tablesOf(content).flatMap(wrongSums)).toEqual([]);
  });

  it('add up in generated cases, and there are sums to check', () => {
    const tables = [...sampleCases({ count: 200, seed: 5 })].flatMap(tablesOf);
    expect(tables.filter(([header]) => header?.includes('Anlæg i alt')).length).toBeGreaterThan(50);
    expect(tables.flatMap(wrongSums)).toEqual([]);
  });

  it('would be caught when they did not', () => {
    expect(
      wrongSums([
        ['', '2027', '2028', 'I alt'],
        ['A', '1.500', '1.600', '3.000'],
      ]),
    ).toHaveLength(1);
    expect(
      wrongSums([
        ['Post', 'Budget'],
        ['a', '10'],
        ['b', '20'],
        ['I alt', '31'],
      ]),
    ).toHaveLength(1);
  });
});
