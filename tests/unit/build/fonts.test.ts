import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { builtDir } from '../../../electron/core/paths.ts';
import { coverageOf } from '../../../electron/core/print/pdf/signs/coverage.ts';

const folder = builtDir('fonts');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(folder, name)).isFile(),
);

describe('the fonts of the built program', () => {
  it('are at most 15 MB, each with its licence', () => {
    const size = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(size).toBeLessThan(15_000_000);
    const families = new Set(files.filter((name) => name.endsWith('.ttf')).map((name) => name.split(/[\\/]/)[0] ?? ''));
    for (const family of families)
      expect(readFileSync(join(folder, family, 'LICENSE_FONT'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
  });

  it('can show what their table of coverage says, and the table says all they can show', () => {
    const { families } = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')) as {
      families: { family: string; ranges: number[] }[];
    };
    const regular = files.filter((name) => name.endsWith('_400Regular.ttf'));
    expect(regular).toHaveLength(families.length);
    for (const { family, ranges } of families) {
      const name = regular.find((one) => one.includes(`${family.replaceAll(' ', '')}_`)) ?? '';
      const has = new Set(new Face(new Blob(readFileSync(join(folder, name)))).collectUnicodes());
      const told = ranges.flatMap((first, at) =>
        at % 2 === 0
          ? Array.from({ length: (ranges[at + 1] ?? first) - first + 1 }, (_value, step) => first + step)
          : [],
      );
      expect([family, told.filter((code) => !has.has(code))]).toEqual([family, []]);
      // A family of several faces tells only what all of them have.
      if (!family.startsWith('IBM')) expect([family, told.length]).toEqual([family, has.size]);
    }
  });

  it('cover the scripts and signs that people in Danish municipalities write', () => {
    const all =
      'Æøå łşğıĸễ Україна Ελλάδα سوريا مَدْرَسَةٌ فارسی اردو שלום ไทย नमस्ते தமிழ் ትግርኛ 中文學校 日本語がカナ 한국어 ☐☑☒✅🙂📅 →⇒≤≥≈∑√∫ ㎡＜№⁴⅓';
    const coverage = coverageOf();
    const missing = [...new Set(all)].filter((sign) => !coverage.hasTogether([sign.codePointAt(0) ?? 0]));
    expect(missing).toEqual([]);
  });
});
