import { type INumberingOptions, LevelFormat } from 'docx';
import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { listPrefix, listStart, listType } from '../lists.ts';

/** As many as Word has. */
export const LEVELS = 9;

/** Bullets of every level. */
export const BULLETS = {
  reference: 'bullets',
  levels: Array.from({ length: LEVELS }, (_value, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 283 } } },
  })),
};

const FORMATS = {
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
  '1.1': LevelFormat.DECIMAL,
} as const;

/** How a list counts, on whatever level it stands. */
export function numberingOf(list: DocJson, reference: string): INumberingOptions['config'][number] {
  const levels = Array.from({ length: LEVELS }, (_value, level) => ({
    level,
    format: FORMATS[listType(list) ?? '1.1'],
    text: `${listPrefix(list)}%${level + 1}.`,
    start: listStart(list),
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } },
  }));
  return { reference, levels };
}
