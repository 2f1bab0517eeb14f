import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** A face of `dist/fonts`: where it comes from and, when it is too large to be taken whole, which signs of it are kept. */
interface Source {
  readonly family: string;
  readonly package: string;
  readonly styles: readonly string[];
  readonly keeps?: (code: number) => boolean;
}

const PLEX = [
  '400Regular',
  '400Regular_Italic',
  '500Medium',
  '600SemiBold',
  '600SemiBold_Italic',
  '700Bold',
  '700Bold_Italic',
];
const REGULAR = ['400Regular'];

/** First the families of the pages, then what is asked in turn for a sign they lack. */
const SOURCES: readonly Source[] = [
  { family: 'IBM Plex Sans', package: 'ibm-plex-sans', styles: PLEX },
  { family: 'IBM Plex Serif', package: 'ibm-plex-serif', styles: PLEX },
  { family: 'Noto Sans', package: 'noto-sans', styles: REGULAR },
  { family: 'Noto Sans Arabic', package: 'noto-sans-arabic', styles: REGULAR },
  { family: 'Noto Sans Hebrew', package: 'noto-sans-hebrew', styles: REGULAR },
  { family: 'Noto Sans Thai', package: 'noto-sans-thai', styles: REGULAR },
  { family: 'Noto Sans Ethiopic', package: 'noto-sans-ethiopic', styles: REGULAR },
  { family: 'Noto Sans Tamil', package: 'noto-sans-tamil', styles: REGULAR },
  { family: 'Noto Sans Symbols', package: 'noto-sans-symbols', styles: REGULAR },
  { family: 'Noto Sans Symbols 2', package: 'noto-sans-symbols-2', styles: REGULAR },
  { family: 'Noto Sans Math', package: 'noto-sans-math', styles: REGULAR },
  { family: 'Noto Emoji', package: 'noto-emoji', styles: REGULAR },
  { family: 'Noto Sans SC', package: 'noto-sans-sc', styles: REGULAR, keeps: isWrittenHan },
  { family: 'Noto Sans KR', package: 'noto-sans-kr', styles: REGULAR, keeps: isHangul },
];

/**
 * The faces the PDF compiler may use, TrueType since it reads no WOFF, and `coverage.json`: the signs each family can show, read from the
 * faces themselves. The two East Asian faces are cut down to the characters of the national standards.
 */
export async function copyFonts(root: string): Promise<void> {
  const folder = join(root, 'dist/fonts');
  rmSync(folder, { recursive: true, force: true });
  const families = [];
  for (const source of SOURCES)
    families.push({ family: source.family, ranges: await copyFamily(root, folder, source) });
  writeFileSync(join(folder, 'coverage.json'), JSON.stringify({ families }));
}

/** Ranges of the code points that every face of the family has: first, last, first, last … */
async function copyFamily(root: string, folder: string, source: Source): Promise<number[]> {
  const from = join(root, 'node_modules/@expo-google-fonts', source.package);
  const to = join(folder, source.package);
  mkdirSync(to, { recursive: true });
  cpSync(join(from, 'LICENSE_FONT'), join(to, 'LICENSE_FONT'));
  const faces: ReadonlySet<number>[] = [];
  for (const style of source.styles) {
    const path = join(from, style, `${source.family.replaceAll(' ', '')}_${style}.ttf`);
    const bytes = await cut(readFileSync(path), source.keeps);
    writeFileSync(join(to, basename(path)), bytes);
    faces.push(new Set(codesOf(bytes)));
  }
  const [first, ...others] = faces;
  return rangesOf([...(first ?? [])].filter((code) => others.every((face) => face.has(code))));
}

async function cut(bytes: Buffer, keeps: Source['keeps']): Promise<Buffer> {
  if (!keeps) return bytes;
  const kept = codesOf(bytes).filter(keeps);
  return subsetFont(bytes, kept.map((code) => String.fromCodePoint(code)).join(''), {
    targetFormat: 'sfnt',
    noLayoutClosure: true,
  });
}

const codesOf = (bytes: Buffer): number[] => [...new Face(new Blob(bytes)).collectUnicodes()].sort((a, b) => a - b);

function rangesOf(codes: readonly number[]): number[] {
  const ranges: number[] = [];
  for (const code of codes) {
    if (ranges.length > 0 && ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return ranges;
}

function isHangul(code: number): boolean {
  return (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xac00 && code <= 0xd7a3);
}

/** Ideographs of the national standards, and all that is not an ideograph: kana, full-width forms, punctuation, units. */
function isWrittenHan(code: number): boolean {
  if (code >= 0x20000 || (code >= 0x3400 && code <= 0x4dbf)) return false;
  return code < 0x4e00 || code > 0x9fff || HAN.has(code);
}

/** Lead bytes of the rows that hold ideographs: GB 2312, Big5 level 1, JIS X 0208, KS X 1001. */
const STANDARDS: readonly (readonly [encoding: string, first: number, last: number])[] = [
  ['gbk', 0xb0, 0xf7],
  ['big5', 0xa4, 0xc6],
  ['euc-jp', 0xb0, 0xf4],
  ['euc-kr', 0xca, 0xfd],
];

const HAN: ReadonlySet<number> = new Set(
  STANDARDS.flatMap(([encoding, first, last]) => {
    const decoder = new TextDecoder(encoding);
    const low = encoding === 'big5' ? 0x40 : 0xa1;
    const codes: number[] = [];
    for (let lead = first; lead <= last; lead++) {
      for (let trail = low; trail <= 0xfe; trail++) {
        const [sign, ...others] = decoder.decode(new Uint8Array([lead, trail]));
        if (sign && others.length === 0) codes.push(sign.codePointAt(0) ?? 0);
      }
    }
    return codes;
  }),
);
