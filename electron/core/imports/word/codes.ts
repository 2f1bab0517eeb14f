/** First word of the instruction of a field: `HYPERLINK`. */
export const kindOf = (code: string): string => /^\s*([\p{L}=]+)/u.exec(code)?.[1]?.toUpperCase() ?? '';

/** Fields whose quotation marks hold addresses, names and patterns. */
const NAMING =
  /^(?:HYPERLINK|TOC|INCLUDEPICTURE|REF|PAGEREF|NOTEREF|SEQ|DATE|TIME|DOCPROPERTY|MERGEFIELD|SYMBOL|ADDIN|STYLEREF)$/;

/** Words in quotation marks in the instruction of a field, without those that only say how a result is written (`\\@ "d. MMMM"`). */
export function quotedIn(code: string): string[] {
  if (NAMING.test(kindOf(code))) return [];
  return [...code.replaceAll(/\\[@#*]\s*(?:"[^"]*"|\S+)/g, '').matchAll(/"([^"]*)"/g)]
    .map(([, text = '']) => text.trim())
    .filter(Boolean);
}
