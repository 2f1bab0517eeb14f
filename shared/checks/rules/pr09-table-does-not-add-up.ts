import { formatDanishNumber } from '../../text/numbers.ts';
import { type Check, type Hit, inSections } from '../define.ts';
import { type WrongSum, wrongSums } from '../reading/sums.ts';
import type { TableView } from '../tables.ts';

function message({ sum, stated, decimals }: WrongSum) {
  const [computed, given] = [formatDanishNumber(sum, decimals), formatDanishNumber(stated, decimals)];
  // A sum that looks equal when written with the decimals of the total needs all of its own.
  const exact = computed === given ? formatDanishNumber(sum) : computed;
  return {
    da: `Summen er ${exact}, men der står ${given}.`,
    en: `The sum is ${exact}, but it says ${given}.`,
  };
}

/** Amounts in thousands or millions are rounded. */
const ROUNDED = /1\.000 kr|t\.\s?kr|tkr|mio\.|mia\./iu;

const sumsOf = (table: TableView): readonly WrongSum[] => wrongSums(table);

export const pr09: Check = {
  id: 'PR09',
  category: 'precision',
  severity: 'error',
  needs: ['tables'],
  name: { da: 'Tabelsum stemmer ikke', en: 'Table does not add up' },
  why: {
    da: 'En forkert sum i en økonomitabel er den fejl, der oftest sender en sag tilbage, og den er til at finde før mødet.',
    en: 'A wrong sum in an economy table is what most often sends a case back, and it can be found before the meeting.',
  },
  /** A difference that rounding explains is fine where the text says so, and a warning where it does not. */
  run: inSections(({ tables, text }) => {
    const noted = /afrund/iu.test(text);
    return tables.flatMap((table) =>
      table.memo(sumsOf).flatMap((wrong): Hit[] => {
        const { cell, withinRounding, decimals } = wrong;
        if (!cell.block || (noted && withinRounding)) return [];
        const rounded = withinRounding && (decimals > 0 || ROUNDED.test(text));
        const hit = { block: cell.block, message: message(wrong) };
        return [rounded ? { ...hit, severity: 'warning' } : hit];
      }),
    );
  }),
};
