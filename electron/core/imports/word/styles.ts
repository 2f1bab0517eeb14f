import type { ChildNode } from '../htmlTree.ts';
import { el, formula } from './tree.ts';
import { childrenOf, find, isOn, valOf, type XmlElement } from './xml.ts';

/** What a paragraph style means here, as far as a case can show it. */
export type Role = 'title' | 'quote' | 'contents' | { readonly heading: number } | null;

export interface ParagraphStyle {
  readonly role: Role;
  readonly numId: string | undefined;
  readonly level: string | undefined;
  /** The style that names the list; its level may be told by the list alone. */
  readonly numberedBy: string | undefined;
  readonly hidden: boolean;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

const NONE: ParagraphStyle = { role: null, numId: undefined, level: undefined, numberedBy: undefined, hidden: false };
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
    numberedBy: find(properties, 'w:numPr') ? id : base.numberedBy,
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
  const own = valOf(properties, 'w:numPr', 'w:numId');
  const style = styles.get(id) ?? { ...NONE, role: roleNamed(id.replace(/([a-zæøå])(\d)$/i, '$1 $2')) };
  return {
    role: outlineOf(properties) ?? style.role,
    numId: own ?? style.numId,
    level: valOf(properties, 'w:numPr', 'w:ilvl') ?? (own === undefined ? style.level : '0'),
    numberedBy: own === undefined ? style.numberedBy : undefined,
    hidden: style.hidden,
  };
}

/** What a run shows beside its letters, as far as a case can show it. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: 'sub' | 'sup' | null;
  readonly hidden: boolean;
  readonly font: string | undefined;
  readonly formula: boolean;
}

const PLAIN: RunStyle = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  hidden: false,
  font: undefined,
  formula: false,
};
/** The style our own files give to formulas. */
const FORMULA_STYLE = /^(?:formula|formel)$/i;

/** Character styles by id. Lines under the text are links in them more often than stress, so they are not taken over. */
export function readRunStyles(root: XmlElement | undefined): ReadonlyMap<string, RunStyle> {
  const own = new Map(
    (root ? childrenOf(root) : [])
      .filter(({ name, attrs }) => name === 'w:style' && attrs['w:type'] === 'character')
      .map((style) => [style.attrs['w:styleId'] ?? '', style] as const),
  );
  const resolved = (id: string, depth: number): RunStyle => {
    const style = own.get(id);
    if (!style || depth > 20) return PLAIN;
    const base = resolved(valOf(style, 'w:basedOn') ?? '', depth + 1);
    // The look of such a style says only that it is a formula.
    if (FORMULA_STYLE.test(valOf(style, 'w:name') ?? id)) return { ...base, formula: true };
    return { ...shownBy(find(style, 'w:rPr'), base), underline: false };
  };
  return new Map([...own.keys()].map((id) => [id, resolved(id, 0)] as const));
}

/** What a run shows, by its own properties over those of its style. */
export function runStyleOf(run: XmlElement, styles: ReadonlyMap<string, RunStyle>): RunStyle {
  const properties = find(run, 'w:rPr');
  return properties ? shownBy(properties, styles.get(valOf(properties, 'w:rStyle') ?? '') ?? PLAIN) : PLAIN;
}

function shownBy(properties: XmlElement | undefined, base: RunStyle): RunStyle {
  if (!properties) return base;
  const flag = (name: string, inherited: boolean) => {
    const own = find(properties, name);
    return own ? isOn(own) : inherited;
  };
  const vertical = valOf(properties, 'w:vertAlign');
  const fonts = find(properties, 'w:rFonts')?.attrs;
  return {
    bold: flag('w:b', base.bold),
    italic: flag('w:i', base.italic),
    underline: flag('w:u', base.underline),
    strike: flag('w:strike', base.strike) || flag('w:dstrike', false),
    script:
      vertical === undefined
        ? base.script
        : vertical === 'superscript'
          ? 'sup'
          : vertical === 'subscript'
            ? 'sub'
            : null,
    hidden: flag('w:vanish', base.hidden),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? base.font,
    formula: base.formula,
  };
}

/** The words of a run in the elements of a page that look as it does. */
export function styled(
  nodes: readonly ChildNode[],
  { script, strike, underline, italic, bold, formula: isFormula }: RunStyle,
): readonly ChildNode[] {
  const tags = [
    ...(script === null ? [] : [script]),
    ...(strike ? ['s'] : []),
    ...(underline ? ['u'] : []),
    ...(italic ? ['em'] : []),
    ...(bold ? ['strong'] : []),
  ];
  return tags.reduce<readonly ChildNode[]>((inner, tag) => [el(tag, {}, inner)], isFormula ? [formula(nodes)] : nodes);
}
