import { LIMITS, tooMuch } from '../limits.ts';

/** An element of an Office part. Names carry the usual prefix of their namespace (`w:p`), whatever prefix the file chose. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Says that a part is not the XML an Office program writes; callers make a `file_corrupt` of it. */
export class XmlError extends Error {
  override name = 'XmlError';
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Each prefix with the namespaces that are read as the same: the usual one, and that of strict OOXML. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  w: [WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  r: [RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  a: [`${DRAWING}/main`, 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: [`${DRAWING}/picture`, 'http://purl.oclc.org/ooxml/drawingml/picture'],
  wp: [`${DRAWING}/wordprocessingDrawing`, 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  c: [`${DRAWING}/chart`],
  dgm: [`${DRAWING}/diagram`],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  dc: ['http://purl.org/dc/elements/1.1/'],
};
const PREFIX_OF = new Map(Object.entries(PREFIXES).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix])));

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
/** Every other one may be blank. */
const MOST_PARAGRAPHS = 2 * LIMITS.paragraphs;
/** The group of `TOKEN` that holds the name of an element that begins. */
const OPENED = 3;
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Prefixes in force, and the names that have been resolved under them. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

interface Open {
  readonly raw: string;
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/**
 * Reads one part. Document types and entities of their own are refused: Office writes none, and bombs are made of them.
 * `file_too_large` when it has more than `most` elements, or more within each other than `LIMITS` allow.
 */
export function parseXml(source: string, most: number = LIMITS.elements): XmlElement {
  const root: Open = { raw: '', name: '', attrs: {}, children: [], scope: { uris: new Map(), names: new Map() } };
  const stack: Open[] = [root];
  const count = { elements: 0, paragraphs: 0 };
  TOKEN.lastIndex = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source);
    if (!token) throw new XmlError('malformed markup');
    countIn(count, token[OPENED], most);
    step(stack, token);
  }
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (stack.length > 1 || !element) throw new XmlError('the part ends too early');
  return element;
}

/** Counted as they are read: a bomb is told before its tree fills the memory. */
function countIn(count: { elements: number; paragraphs: number }, opened: string | undefined, most: number): void {
  if (opened === undefined) return;
  if (++count.elements > most) throw tooMuch('elements', most);
  if (opened === 'w:p' && ++count.paragraphs > MOST_PARAGRAPHS) throw tooMuch('paragraphs', LIMITS.paragraphs);
}

function step(stack: Open[], token: RegExpExecArray): void {
  const top = stack.at(-1);
  if (!top) throw new XmlError('an element is closed twice');
  const [, cdata, closed, opened, attributes = '', selfClosed, text] = token;
  if (cdata !== undefined) top.children.push(cdata);
  else if (text !== undefined) top.children.push(decode(text));
  else if (opened !== undefined) {
    const element = open(opened, attributes, top.scope);
    top.children.push(element);
    if (!selfClosed) stack.push(element);
    if (stack.length > LIMITS.depth) throw tooMuch('depth', LIMITS.depth);
  } else if (closed !== undefined) {
    if (top.raw !== closed || stack.length === 1) throw new XmlError(`unexpected </${closed.slice(0, 40)}>`);
    stack.pop();
  }
}

function open(raw: string, attributes: string, outer: Scope): Open {
  if (attributes === '') return { raw, name: canonical(raw, outer), attrs: NO_ATTRIBUTES, children: [], scope: outer };
  const found: (readonly [string, string])[] = [];
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    found.push([key, decode(double ?? single ?? '')]);
  }
  const scope = scopeOf(found, outer);
  const attrs: Record<string, string> = {};
  for (const [key, value] of found) {
    if (!isDeclaration(key)) attrs[key.includes(':') ? canonical(key, scope) : key] = value;
  }
  return { raw, name: canonical(raw, scope), attrs, children: [], scope };
}

const isDeclaration = (key: string): boolean => key === 'xmlns' || key.startsWith('xmlns:');

function scopeOf(attributes: readonly (readonly [string, string])[], outer: Scope): Scope {
  const declared = attributes.filter(([key]) => isDeclaration(key));
  if (declared.length === 0) return outer;
  const uris = declared.map(([key, uri]) => [key === 'xmlns' ? '' : key.slice(6), uri] as const);
  return { uris: new Map([...outer.uris, ...uris]), names: new Map() };
}

function canonical(name: string, scope: Scope): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const uri = scope.uris.get(colon === -1 ? '' : name.slice(0, colon));
  const prefix = uri === undefined ? undefined : PREFIX_OF.get(uri);
  const local = name.slice(colon + 1);
  const result = prefix === undefined ? local : `${prefix}:${local}`;
  scope.names.set(name, result);
  return result;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (_, ...[hex, decimal, name]: (string | undefined)[]) => {
      if (name !== undefined) {
        const known = ENTITIES.get(name);
        if (known === undefined) throw new XmlError('an entity of its own');
        return known;
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code > 0x10ffff) throw new XmlError('a character that does not exist');
      // Half of a pair, or nothing at all: no character, and no text can be stored with it.
      return (code >= 0xd800 && code <= 0xdfff) || code === 0 ? '\uFFFD' : String.fromCodePoint(code);
    },
  );
}

export function childrenOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The letters that stand in an element itself. */
export const ownText = (node: XmlElement): string =>
  node.children.filter((child) => typeof child === 'string').join('');

/** The first child on a path of names. */
export function find(node: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at && childrenOf(at).find((child) => child.name === name),
    node,
  );
}

/** What a table has for the name of an element; nothing for `constructor` and other names that every object has. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, { name }: XmlElement): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Every element of a name below, in document order. */
export function descendants(node: XmlElement, name: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** `w:val` of an element on a path. */
export function valOf(node: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return find(node, ...path)?.attrs['w:val'];
}

/** True for `<w:b/>` and `<w:b w:val="1"/>`, false for `<w:b w:val="0"/>` and no element. */
export function isOn(flag: XmlElement | undefined): boolean {
  return flag !== undefined && !/^(?:0|false|off|none)$/.test(flag.attrs['w:val'] ?? '1');
}
