import type { SectionView } from '../view.ts';

/** A table with a column or row for how it is now, beside what is proposed. */
const TODAY = /^(?:i dag|nu|nuværende|gældende|nuværende \p{L}+)(?!\p{L})/iu;
export const showsToday = ({ tables }: SectionView): boolean =>
  tables.some(({ rows }) =>
    rows.some((row, at) => row.some(({ text }, column) => (at === 0 || column === 0) && TODAY.test(text.trim()))),
  );

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
/** *Kilde: elevprognosen, februar 2027* under a table: what stands beside it is of that day. */
export const showsSource = ({ tables, blocks }: SectionView): boolean =>
  tables.length > 0 && blocks.some(({ lower }) => lower.startsWith('kilde') && YEAR.test(lower));
