import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Imported } from '../../../electron/core/imports/index.ts';

/**
 * An oracle of its own: it shares no code with the reader. It finds every part that relationships lead to from the main document,
 * takes all character data and all attributes that carry words, and says which of the words are nowhere: neither in the case (its
 * fields, its text, *Ikke placeret*), nor in the comments, nor in the notes of the import.
 *
 * What it does not ask for is listed here, with its reason, and nothing else is left out:
 */
const EXEMPT_ELEMENTS: Readonly<Record<string, string>> = {
  posOffset: 'where a drawing stands',
  align: 'where a drawing stands',
  pctWidth: 'how wide a drawing is',
  pctHeight: 'how high a drawing is',
  f: 'the cells of a sheet that a chart was made from',
  formatCode: 'how the numbers of a chart are written',
  instrText: 'the code of a field; what it quotes is asked for by its own rule',
  delInstrText: 'the code of a deleted field',
  fldData: 'data of a program',
};
/** Parts whose character data no reader sees: looks, settings, data behind the text, and building blocks. */
const EXEMPT_PARTS =
  /(?:theme|settings|webSettings|fontTable|styles|stylesWithEffects|numbering|glossaryDocument|customXml|customXmlProps|package|oleObject|font|diagramColors|diagramLayout|diagramQuickStyle|diagramDrawing|people|commentsExtended|commentsIds|commentsExtensible|image|hyperlink|attachedTemplate|subDocument)$/;
/** Attributes that are words to a reader, by local name of the element. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  textpath: ['string'],
  listItem: ['displayText'],
  listEntry: ['val'],
  helpText: ['val'],
  statusText: ['val'],
  docPr: ['descr', 'title'],
  cNvPr: ['descr', 'title'],
  shape: ['alt'],
  rect: ['alt'],
  tblCaption: ['val'],
  tblDescription: ['val'],
};

export interface Asked {
  readonly word: string;
  readonly part: string;
}

/** All words a Word file must account for. */
export function wordsAsked(bytes: Uint8Array): Asked[] {
  const parts = unzipSync(bytes);
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const seen = new Set([main]);
  const asked: Asked[] = [];
  for (const part of seen) {
    const data = parts[part];
    if (!data) continue;
    asked.push(...textsOf(part, data).flatMap((text) => words(text).map((word) => ({ word, part }))));
    for (const { type, target } of relationsOf(parts, part)) if (!EXEMPT_PARTS.test(type)) seen.add(target);
  }
  return asked;
}

function textsOf(part: string, data: Uint8Array): string[] {
  if (data[0] === 0x50 && data[1] === 0x4b) return wordsAsked(data).map(({ word }) => word);
  const text = strFromU8(data);
  if (part.endsWith('.xml')) return xmlTexts(text);
  if (/^\s*<(?!\?xml[^>]*\?>\s*<w:)/.test(text)) return pageTexts(text);
  return /^(?:\{\\rtf|MIME-Version)/.test(text) ? [] : [text];
}

/** A scanner of tags: names are told apart by their local part, so that the prefix a file chose does not matter. */
function xmlTexts(xml: string): string[] {
  const out: string[] = [];
  const open: string[] = [];
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/[^>]+>|<([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g;
  let paragraph: string[] = [];
  let isDropCap = false;
  const close = (local: string) => {
    if (JOINING.test(local) || open.includes('rPr')) return;
    // A large first letter begins the word of the next paragraph.
    if (isDropCap && /^(?:p|pPr|framePr)$/.test(local)) return;
    out.push(paragraph.join(''));
    paragraph = [];
  };
  for (const [whole, cdata, name, attributes = '', selfClosed, text] of xml.matchAll(token)) {
    if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'framePr' && /dropCap="(?:drop|margin)"/.test(attributes)) isDropCap = true;
      close(local);
      if (!selfClosed) open.push(local);
      for (const wanted of WORDED[local] ?? []) out.push(attributeOf(attributes, wanted));
      if (local === 'fldSimple') out.push(...quotedWords(attributeOf(attributes, 'instr')));
    } else if (whole.startsWith('</')) {
      const local = open.pop() ?? '';
      close(local);
    } else {
      const said = cdata ?? (text === undefined ? '' : unescaped(text));
      const local = open.at(-1) ?? '';
      if (local === 'instrText') out.push(...quotedWords(said));
      else if (!(local in EXEMPT_ELEMENTS)) {
        if (paragraph.length > 0) isDropCap = false;
        paragraph.push(said);
      }
    }
  }
  close('');
  return out;
}

/** What does not part words: runs, marks in them, links. All else does, changes among them. */
const JOINING =
  /^(?:r|t|rPr|bookmark\w+|commentRange\w+|proofErr|instrText|smartTag|hyperlink|softHyphen|lastRenderedPageBreak|bdo|dir)$/;

/** What the code of a field quotes is words, unless it is an address or says how a date is written. */
function quotedWords(code: string): string[] {
  if (/^\s*(?:HYPERLINK|TOC|INCLUDEPICTURE|REF|PAGEREF|SEQ|DATE|TIME|DOCPROPERTY|MERGEFIELD|SYMBOL|ADDIN)/i.test(code))
    return [];
  return [...code.replaceAll(/\\[@#*]\s*"[^"]*"/g, '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
}

function pageTexts(html: string): string[] {
  const out: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) out.push(node.value);
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return out;
}

const attributeOf = (attributes: string, name: string): string =>
  unescaped(new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const unescaped = (text: string): string =>
  text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Letters and digits; signs have tests of their own, and so have raised digits, which formulas are written with. */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .match(/[\p{L}\p{Nd}]+/gu) ?? [];

interface Related {
  readonly type: string;
  readonly target: string;
}

function relationsOf(parts: Readonly<Record<string, Uint8Array>>, part: string): Related[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const data = parts[`${folder}_rels/${part.slice(folder.length)}.rels`];
  if (!data) return [];
  return [...strFromU8(data).matchAll(/<Relationship\s([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !attributes.includes('TargetMode="External"'))
    .map((attributes) => ({
      type: attributeOf(attributes, 'Type').split('/').at(-1) ?? '',
      target: new URL(attributeOf(attributes, 'Target'), `file:///${folder}`).pathname.slice(1),
    }));
}

/** Words of a file that an import has put nowhere and told nobody. */
export function untold(bytes: Uint8Array, { content, comments, notes }: Imported): Asked[] {
  const known = new Set(
    [content.body, content.fields, comments, notes.map(({ message }) => message.da)].flatMap(said).flatMap(words),
  );
  return wordsAsked(bytes).filter(({ word }) => !known.has(word));
}

/** All texts of a value; the runs of one paragraph are one text. */
function said(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const inline = value.some((one) => one?.type === 'text');
    return inline
      ? [value.map((one) => one?.text ?? ' ').join(''), ...value.flatMap(({ attrs }) => said(attrs))]
      : value.flatMap(said);
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(said) : [];
}
