/**
 * Signs that Word writes as private-use characters, U+F020 to U+F0FF: the code says a place in the font Symbol or Wingdings, and only
 * that font shows it. Which of the two it was is no longer known once the text stands alone.
 */

/** The encoding of the font Symbol from 0x20 and from 0xA0; the sign of a company and what is not set are spaces. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** What Word offers as bullets, boxes and arrows of Wingdings. As plain text these are far likelier than the Greek letters and brackets of Symbol. */
const WINGDINGS: Readonly<Record<number, string>> = {
  74: '☺', // 4A
  108: '●', // 6C
  110: '■', // 6E
  111: '□', // 6F
  113: '❑', // 71
  114: '❒', // 72
  117: '◆', // 75
  118: '❖', // 76
  167: '▪', // A7
  168: '☐', // A8, the box of a form
  216: '➢', // D8
  223: '←', // DF
  224: '→', // E0
  225: '↑', // E1
  226: '↓', // E2
  232: '➔', // E8
  240: '⇨', // F0
  251: '✗', // FB
  252: '✓', // FC
  253: '☒', // FD
  254: '☑', // FE
};

const FIRST = 0xf000;

/** The sign that a private-use character of Word stands for, or null when none is known. `code` is a code point. */
export function realSign(code: number): string | null {
  const place = code - FIRST;
  if (place < 0x20 || place > 0xff) return null;
  return WINGDINGS[place] ?? (place < 0xa0 ? SYMBOL_LOW[place - 0x20] : SYMBOL_HIGH[place - 0xa0]) ?? null;
}

/** The text with every private-use character of Word that is known as the sign it stands for; others are left as they are. */
export function withRealSigns(text: string): string {
  return text.replaceAll(/[\uf020-\uf0ff]/g, (sign) => realSign(sign.charCodeAt(0)) ?? sign);
}
