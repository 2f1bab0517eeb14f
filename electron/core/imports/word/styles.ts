import { childrenOf, find, isOn, valOf, type XmlElement } from './xml.ts';

/** What a paragraph style means here, as far as a case can show it. */
export type Role = 'title' | 'quote' | 'contents' | { readonly heading: number } | null;

export interface ParagraphStyle {
  readonly role: Role;
  readonly numId: string | undefined;
  readonly level: string | undefined;
  readonly hidden: boolean;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

const NONE: ParagraphStyle = { role: null, numId: undefined, level: undefined, hidden: false };
const NAMED: readonly (readonly [RegExp, Role])[] = [
  [/^(?:title|titel)$/i, 'title'],
  [/^(?:quote|citat|intense quote|stærkt citat|block text|bloktekst|blokcitat|quotations)$/i, 'quote'],
  [/^(?:toc|indholdsfortegnelse|contents)(?: heading| \d|overskrift)?$/i, 'contents'],
];

/** Paragraph styles by id, with what they inherit: a municipality's own *BK Overskrift* is a heading like any other. */
export function readStyles(root: XmlElement | undefined): Styles {
  const own = new Map(
    (root ? childrenOf(root) : [])
      .filter(({ name, attrs }) => name === 'w:style' && attrs['w:type'] !== 'character' && attrs['w:type'] !== 'table')
      .map((style) => [style.attrs['w:styleId'] ?? '', style] as const),
  );
  return new Map([...own.keys()].map((id) => [id, resolve(id, own, 0)] as const));
}

function resolve(id: string, own: ReadonlyMap<string, XmlElement>, depth: number): ParagraphStyle {
  const style = own.get(id);
  if (!style || depth > 20) return NONE;
  const basedOn = valOf(style, 'w:basedOn');
  const base = basedOn === undefined ? NONE : resolve(basedOn, own, depth + 1);
  const properties = find(style, 'w:pPr');
  return {
    role: roleNamed(valOf(style, 'w:name') ?? id) ?? outlineOf(properties) ?? base.role,
    numId: valOf(properties, 'w:numPr', 'w:numId') ?? base.numId,
    level: valOf(properties, 'w:numPr', 'w:ilvl') ?? base.level,
    hidden: isOn(find(style, 'w:rPr', 'w:vanish')) || base.hidden,
  };
}

function roleNamed(name: string): Role {
  const heading = /^(?:heading|overskrift)\s*([1-9])$/i.exec(name)?.[1];
  if (heading) return { heading: Math.min(Number(heading), 6) };
  return NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function outlineOf(properties: XmlElement | undefined): Role {
  const level = valOf(properties, 'w:outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level) ? { heading: Math.min(Number(level) + 1, 6) } : null;
}

/** The style of one paragraph, with what it sets itself. */
export function styleOf(paragraph: XmlElement, styles: Styles): ParagraphStyle {
  const properties = find(paragraph, 'w:pPr');
  const id = valOf(properties, 'w:pStyle') ?? '';
  const style = styles.get(id) ?? { ...NONE, role: roleNamed(id.replace(/([a-zæøå])(\d)$/i, '$1 $2')) };
  return {
    role: outlineOf(properties) ?? style.role,
    numId: valOf(properties, 'w:numPr', 'w:numId') ?? style.numId,
    level: valOf(properties, 'w:numPr', 'w:ilvl') ?? style.level,
    hidden: style.hidden,
  };
}
