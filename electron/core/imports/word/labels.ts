import { romanNumber } from '../../../../shared/text/romanNumber.ts';

/** Word counts further in Roman numbers than browsers. */
const MOST_ROMAN = 4999;

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
      return romanNumber(number, MOST_ROMAN);
    case 'upperRoman':
      return romanNumber(number, MOST_ROMAN).toUpperCase();
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
