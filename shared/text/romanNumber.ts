/** How Roman numbers are built, the largest first. */
const SIGNS: readonly (readonly [value: number, sign: string])[] = [
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

/** A whole number from 1 to `most` in small Roman letters (4: iv); any other in figures, as lists show it. */
export function romanNumber(number: number, most: number): string {
  if (number < 1 || number > most) return String(number);
  let left = number;
  return SIGNS.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** The number that small Roman letters write, 1 to `most`; 0 for what is not written as `romanNumber` writes it (iiii, ic, or no letters). */
export function romanValue(text: string, most: number): number {
  let [value, left] = [0, text];
  for (const [worth, sign] of SIGNS) {
    while (left.startsWith(sign) && value <= most) {
      value += worth;
      left = left.slice(sign.length);
    }
  }
  return value > 0 && value <= most && romanNumber(value, most) === text ? value : 0;
}
