import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtDir } from '../../../paths.ts';

/** `coverage.json` of the fonts: the build reads it from the faces. Ranges are first, last, first, last …, both included. */
const CoverageFile = z.object({
  families: z
    .array(z.object({ family: z.string(), ranges: z.array(z.int().min(0).max(0x10ffff)) }))
    .min(3)
    .max(16),
});

/** The families of the pages themselves; a sign must be in both, since titles and text are set in one each. */
const PAGE_FAMILIES = 0b11;

/** What the fonts that lie with the program can show. */
export interface Coverage {
  /** Families that are asked in turn for a sign the pages' own lack. */
  readonly fallback: readonly string[];
  /** Whether one family has all of these code points: a letter and the marks on it are set in one face. */
  hasTogether(codes: readonly number[]): boolean;
}

/** Reads the table of a fonts folder. Throws when it is not there: the program was not built. */
export function readCoverage(folder: string): Coverage {
  const { families } = CoverageFile.parse(JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')));
  const masks = new Uint16Array(0x110000);
  for (const [place, { ranges }] of families.entries()) {
    for (let at = 0; at + 1 < ranges.length; at += 2)
      for (let code = ranges[at] ?? 0; code <= (ranges[at + 1] ?? -1); code++)
        masks[code] = (masks[code] ?? 0) | (1 << place);
  }
  return {
    fallback: families.slice(2).map(({ family }) => family),
    hasTogether(codes) {
      const common = codes.reduce((mask, code) => mask & (masks[code] ?? 0), 0xffff);
      return (common & PAGE_FAMILIES) === PAGE_FAMILIES || (common & ~PAGE_FAMILIES) !== 0;
    },
  };
}

const known = new Map<string, Coverage>();

/** The table of the built program's fonts, or of another folder; read once. */
export function coverageOf(folder: string = builtDir('fonts')): Coverage {
  const coverage = known.get(folder) ?? readCoverage(folder);
  known.set(folder, coverage);
  return coverage;
}
