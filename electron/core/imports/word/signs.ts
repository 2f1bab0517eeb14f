import { withRealSigns } from '../../../../shared/text/privateUse.ts';
import type { Findings } from './findings.ts';
import { symbolOf, UNKNOWN_SIGN } from './text.ts';
import type { XmlElement } from './xml.ts';

/** Text as its font shows it; characters that only a font of the file can show leave a mark, and are told. */
export function shownText(text: string, font: string | undefined, found: Findings): string {
  return withRealSigns(text, font).replaceAll(/\p{Co}/gu, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
    found.tell('unknownSign', `${font ?? ''} ${code}`.trim());
    return UNKNOWN_SIGN;
  });
}

/** The sign of `w:sym` behind the words that stand before it. */
export function shownSign(node: XmlElement, before: string, found: Findings): string {
  const sign = symbolOf(node);
  if (sign === null) {
    found.tell('unknownSign', `${node.attrs['w:font'] ?? ''} ${node.attrs['w:char'] ?? ''}`.trim());
    return UNKNOWN_SIGN;
  }
  // Programs put ² into the Symbol font, where its place shows a double prime. Nobody counts metres in seconds.
  if (sign !== '″' || !/(?<!\p{L})[mcdk]?m$/u.test(before)) return sign;
  found.tell('square', `${before.trim()}²`);
  return '²';
}
