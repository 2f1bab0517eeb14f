/** How Roman numbers are built, the largest first. */
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** `type` of HTML's lists by Word's format; null is decimal. What is not here has no list of its own. */
export const LIST_TYPES: Readonly<Record<string, string | null>> = {
  decimal: null,
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

const CARDINALS = 'nul en to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const ORDINALS = 'nulte første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte'.split(
  ' ',
);

/** A number as Word writes it in a format (`upperRoman`: IV); formats that are not known are written as decimals. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}.`;
    case 'cardinalText':
      return CARDINALS[number] ?? String(number);
    case 'ordinalText':
      return ORDINALS[number] ?? `${number}.`;
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

/** Word goes on after z with aa, bb. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let left = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}
