import { realSign, withRealSigns } from '../../../../shared/text/privateUse.ts';
import { append } from '../append.ts';
import { quotedIn } from './codes.ts';
import { linearMath } from './math.ts';
import { childrenOf, entryOf, ownText, type XmlElement } from './xml.ts';

/** Left out of text: what was deleted, instructions of fields, and properties. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr']);
const TEXT = new Set(['w:t', 'm:t', 'a:t', 'w:delText', 'c:v']);
const BREAKS: Readonly<Record<string, string>> = {
  'w:p': '\n',
  'a:p': '\n',
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:tc': ' ',
  'c:v': ' ',
  'w:rt': ' ',
  'w:rubyBase': ' ',
  'w:noBreakHyphen': '\u2011',
};
/** What is shown in place of a sign that nobody knows: a box, as printers have always done. */
export const UNKNOWN_SIGN = '▯';

const CODE = /^w:(?:instrText|delInstrText)$/;

/** The text of an element as a reader sees it, one paragraph a line. */
export function plainText(node: XmlElement): string {
  return collect(node, 'shown')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}

/** All words of what is left out as a whole: deleted ones among them, signs, and what drawings say in attributes. */
export function wholeText(node: XmlElement): string {
  return collect(node, 'whole').replaceAll(/\s+/g, ' ').trim();
}

/** What a place of a font shows; null for a private one of a font that is not known, and for what is no character. */
export function signOf(code: number, font: string | undefined): string | null {
  if (!Number.isInteger(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  const char = String.fromCodePoint(code);
  return realSign(char, font) ?? (/[\p{Co}\p{Cc}]/u.test(char) ? null : char);
}

/** The sign of `w:sym`. */
export const symbolOf = ({ attrs }: XmlElement): string | null =>
  signOf(Number.parseInt(attrs['w:char'] ?? '', 16), attrs['w:font']);

/** Attributes that are words to a reader, by the element they stand on. */
const DRAWN =
  /^(?:wp:docPr|pic:cNvPr|xdr:cNvPr|wps:cNvPr|wpg:cNvPr|cNvPr|v:shape|v:rect|v:roundrect|v:oval|v:line|v:group)$/;

const SPOKEN_VALUE = /^w:(?:listEntry|helpText|statusText|tblCaption|tblDescription)$/;

/** What an element says in its attributes: WordArt, choices, and descriptions of what is shown. */
export function attributeWords({ name, attrs }: XmlElement): string[] {
  if (name === 'v:textpath') return spoken([attrs.string]);
  if (name === 'w:listItem') return spoken([attrs['w:displayText'] ?? attrs['w:value']]);
  if (name === 'w:fldSimple') return spoken(quotedIn(attrs['w:instr'] ?? ''));
  if (SPOKEN_VALUE.test(name)) return spoken([attrs['w:val']]);
  return DRAWN.test(name) ? spoken([attrs.title, attrs.descr, attrs.alt]) : [];
}

const spoken = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined && text.trim() !== '').map((text) => withRealSigns(text ?? ''))),
];

/** What a reader sees, or all that is there. */
type Extent = 'shown' | 'whole';

function collect(node: XmlElement, extent: Extent): string {
  const out: string[] = [];
  visit(node, { extent, out });
  return out.join('');
}

interface Visit {
  readonly extent: Extent;
  readonly out: string[];
}

function visit(node: XmlElement, into: Visit): void {
  const { extent, out } = into;
  if (extent === 'shown' && SILENT.has(node.name)) return;
  // Boxes, and what was changed within something that is left out as a whole, are no part of the words beside them.
  const isApart = extent === 'whole' && /^w:(?:del|moveFrom|p|txbxContent)$/.test(node.name);
  if (isApart) out.push(' ');
  if (TEXT.has(node.name)) out.push(withRealSigns(ownText(node)));
  else if (CODE.test(node.name))
    append(
      out,
      quotedIn(ownText(node)).map((text) => ` ${text} `),
    );
  else if (node.name === 'w:sym') out.push(symbolOf(node) ?? UNKNOWN_SIGN);
  else if (node.name === 'm:oMath') out.push(linearMath(node, (other) => ` ${collect(other, extent)} `));
  else {
    if (extent === 'whole') for (const text of strayWords(node)) out.push(' ', text, ' ');
    if (node.name !== 'mc:AlternateContent') for (const child of childrenOf(node)) visit(child, into);
    else if (extent === 'whole') out.push(` ${saidByAll(node)} `);
    else visitBest(node, into);
  }
  const end = isApart ? ' ' : entryOf(BREAKS, node);
  if (end !== undefined) out.push(end);
}

/** Numbers that say where a drawing stands, and data of programs. */
const PLUMBING =
  /(?:^|:)(?:posOffset|align|pct\w+|fldData|binData|LinkType|LockedField|FieldCodes|instrText|delInstrText)$/;

/** Words in the attributes of an element, and those that stand in it though it is no element for text. */
export function strayWords(node: XmlElement): string[] {
  const own = PLUMBING.test(node.name) ? '' : ownText(node).replaceAll(/\s+/g, ' ').trim();
  return [...(own === '' ? [] : [own]), ...attributeWords(node)];
}

function visitBest(alternatives: XmlElement, into: Visit): void {
  const best = bestAlternative(alternatives);
  if (best) visit(best, into);
}

/** Found once for each: ways lie within ways, and each is weighed by its whole text. */
const BEST = new WeakMap<XmlElement, XmlElement | null>();
const SAID = new WeakMap<XmlElement, string>();

/** Of the ways a drawing is written, the one that says most; of those that say as much, one with a picture, then the newest. */
export function bestAlternative(alternatives: XmlElement): XmlElement | null {
  const known = BEST.get(alternatives);
  if (known !== undefined) return known;
  const said = waysOf(alternatives).map((way) => ({ way, length: saidBy(way).length, shows: showsPicture(way) }));
  const most = said.reduce((longest, { length }) => Math.max(longest, length), 0);
  const longest = said.filter(({ length }) => length === most);
  const best = (longest.find(({ shows }) => shows) ?? longest[0])?.way ?? null;
  BEST.set(alternatives, best);
  return best;
}

function saidBy(way: XmlElement): string {
  const known = SAID.get(way) ?? wholeText(way);
  SAID.set(way, known);
  return known;
}

/** What a thing says, and what only another way of writing it says. */
function saidByAll(alternatives: XmlElement): string {
  const best = bestAlternative(alternatives);
  return [best ? saidBy(best) : '', ...saidElsewhere(alternatives)].join(' ');
}

/** Texts of the ways that are not read, as far as they say what the best does not. */
export function saidElsewhere(alternatives: XmlElement): string[] {
  const best = bestAlternative(alternatives);
  const said = new Set((best ? saidBy(best) : '').split(' '));
  return waysOf(alternatives)
    .filter((way) => way !== best)
    .map(saidBy)
    .filter((text) => text.split(' ').some((word) => !said.has(word)));
}

export const waysOf = (alternatives: XmlElement): XmlElement[] =>
  childrenOf(alternatives).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');

function showsPicture(node: XmlElement): boolean {
  return /^(?:a:blip|v:imagedata)$/.test(node.name) || childrenOf(node).some(showsPicture);
}
