import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import type { SectionKey } from '../../../../shared/kinds/sections.ts';

/** Builds a body in one go. Ids count from 1 after `prefix`. */
export interface BodyBuilder {
  section(key: SectionKey, heading: string, blocks: readonly DocJson[]): void;
  paragraph(text: string): DocJson;
  points(texts: readonly string[]): DocJson;
  /** The first row is the header. */
  table(rows: readonly (readonly string[])[]): DocJson;
  body(): DocJson;
}

export function bodyBuilder(prefix: string): BodyBuilder {
  const sections: DocJson[] = [];
  let count = 0;
  const id = () => `${prefix}-${++count}`;
  const paragraph = (text: string): DocJson => ({
    type: 'paragraph',
    attrs: { id: id() },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  });
  return {
    paragraph,
    section: (key, heading, content) =>
      void sections.push({ type: 'section', attrs: { id: id(), key, heading }, content }),
    points: (texts) => ({
      type: 'orderedList',
      attrs: { start: 1, type: null },
      content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
    }),
    table: (rows) => ({
      type: 'table',
      attrs: { id: id() },
      content: rows.map((cells, row) => ({
        type: 'tableRow',
        content: cells.map((text) => ({
          type: row === 0 ? 'tableHeader' : 'tableCell',
          attrs: { colspan: 1, rowspan: 1, colwidth: null },
          content: [paragraph(text)],
        })),
      })),
    }),
    body: () => ({ type: 'doc', content: sections }),
  };
}

/** Danish grouping: 1234567 → 1.234.567. */
export function danishNumber(value: number): string {
  const digits = Math.abs(Math.round(value)).toString();
  return (value < 0 ? '-' : '') + digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** 2026-12-14 → 14. december 2026. */
export function danishDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}. ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The day `days` after `date`, both as `2026-12-14`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
