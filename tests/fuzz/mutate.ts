import { unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

/** Signs that mean something to one reader or another. */
const TOKENS = [
  ...[
    '&#0;',
    '&#xD83D;',
    '&#x10FFFF;',
    '&constructor;',
    '&__proto__;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE a>',
    '\u0000',
  ],
  ...[
    '\uFFFE',
    '\uD800',
    '\u202E',
    '\uFEFF',
    '"',
    "'",
    ';',
    ',',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '=',
    '+',
    '-',
    '@',
    '|',
    '\\',
    '`',
  ],
  ...[
    '**',
    '__',
    '~~',
    '[^1]',
    '[^1]: ',
    '](',
    '![',
    '> ',
    '- ',
    '1. ',
    '# ',
    '***\n',
    '```\n',
    '&amp;',
    '<b>',
    '</p>',
    '<table>',
  ],
  ...[
    '<td colspan=9999 rowspan=9999>',
    '<ol start=-1>',
    '99999999999999999999',
    '-1',
    '1e308',
    'NaN',
    '0x',
    '1/2 2027',
    '31-02-2026',
  ],
  ...[
    '25:61',
    'lukket punkt',
    'LUKKEDE PUNKTER',
    'Indstilling',
    'Bilag:',
    '&a',
    '*a',
    '!!js',
    ': ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    '%YAML',
  ],
];
const LONG = 4000;

/** A text with a few things in it changed: cut, doubled, moved, removed, made long or deep, or with signs put in. */
export function mutateText(text: string, random: Random): string {
  let made = text;
  for (let times = 1 + random.below(3); times > 0; times--) made = changeText(made, random);
  return made;
}

function changeText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(random.next() < 0.5 ? 20 : 2000));
  const [before, piece, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const token = random.of(TOKENS);
  const many = 1 + random.below(LONG);
  return random.of([
    () => before + after,
    () => before + piece + piece + after,
    () => before + piece.repeat(Math.min(many, Math.ceil(200_000 / piece.length))) + after,
    () => before + token + piece + after,
    () => before + token + after,
    () => before + token.repeat(many) + piece + after,
    () => before,
    () => after + piece + before,
    () => before + [...piece].reverse().join('') + after,
    () => changeTag(text, random),
    () => changeTag(text, random),
    () =>
      text.replace(/\d+/g, (number) => (random.next() < 0.02 ? random.of(['0', '-1', '2147483648', '1e99']) : number)),
  ])();
}

/** One element of markup removed, doubled, left open, moved, renamed, nested in itself or with another's attributes. */
function changeTag(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]{1,300}>/g)];
  if (tags.length === 0) return text + random.of(TOKENS);
  const one = random.of(tags);
  const other = random.of(tags);
  const [before, after] = [text.slice(0, one.index), text.slice(one.index + one[0].length)];
  const name = /^<\/?([^\s/>]+)/.exec(one[0])?.[1] ?? 'a';
  const deep = 1 + random.below(600);
  return random.of([
    () => before + after,
    () => before + one[0] + one[0] + after,
    () => before + other[0] + after,
    () => before + one[0].replace(name, 'w:tbl') + after,
    () => before + one[0].replace(/="[^"]*"/, `="${random.of(TOKENS)}"`) + after,
    () => `${before}<${name}>`.repeat(1) + `<${name}>`.repeat(deep) + `</${name}>`.repeat(deep) + one[0] + after,
    () => `${before}<${name}/>`.repeat(1) + `<${name}/>`.repeat(random.below(20_000)) + one[0] + after,
  ])();
}

/** Bytes flipped, cut, doubled, removed or overwritten. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const made = Uint8Array.from(bytes);
  const at = random.below(bytes.length);
  const end = Math.min(bytes.length, at + 1 + random.below(64));
  return random.of([
    () => {
      for (let times = 1 + random.below(8); times > 0; times--) made[random.below(made.length)] = random.below(256);
      return made;
    },
    () => {
      made[at] = (made[at] ?? 0) ^ (1 << random.below(8));
      return made;
    },
    () => made.slice(0, at),
    () => Buffer.concat([made.subarray(0, at), made.subarray(end)]),
    () => Buffer.concat([made.subarray(0, end), made.subarray(at)]),
    () => made.fill(random.of([0, 255]), at, end),
  ])();
}

const MAIN =
  /document\d*\.xml$|sheet\d+\.xml$|numbering|styles|sharedStrings|footnotes|comments|workbook\.xml$|\.rels$/;

/** An archive with a part or two changed, lost, swapped or doubled, or with its own bytes changed. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.next() < 0.15) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  for (let times = 1 + random.below(2); times > 0; times--) changePart(parts, random);
  return zipSync(parts, { level: random.of([0, 1, 9]) });
}

function changePart(parts: Record<string, Uint8Array>, random: Random): void {
  const names = Object.keys(parts);
  if (names.length === 0) return;
  const main = names.filter((name) => MAIN.test(name));
  const name = random.next() < 0.85 && main.length > 0 ? random.of(main) : random.of(names);
  const what = random.next();
  const part = parts[name] ?? new Uint8Array();
  if (what < 0.04) delete parts[name];
  else if (what < 0.06) parts[name] = parts[random.of(names)] ?? part;
  else if (what < 0.08) parts[random.of(['../../x', `${name}2`, 'word/document2.xml', 'xl/workbook.xml'])] = part;
  else parts[name] = new TextEncoder().encode(mutateText(new TextDecoder().decode(part), random));
}
