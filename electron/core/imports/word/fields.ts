import { isSymbolFont } from '../../../../shared/text/privateUse.ts';
import { kindOf, quotedIn } from './codes.ts';
import { linearEq } from './eq.ts';
import type { Findings } from './findings.ts';
import type { Place } from './reading.ts';
import { signOf } from './text.ts';
import { childrenOf, find, isOn, valOf, type XmlElement } from './xml.ts';

/** A field that has begun: its instruction is read before what it shows. */
export interface Field {
  code: string;
  /** What inner fields have shown within the instruction. */
  absorbed: string;
  phase: 'code' | 'result';
  /** True once words of its result have been read. */
  isShown: boolean;
  /** What a form field was set to. */
  readonly data: XmlElement | undefined;
}

/** What a field shows that has no words of its own in the file. */
export type FieldShows =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'box'; readonly isChecked: boolean }
  | { readonly kind: 'unknownSign'; readonly text: string };

export const newField = (data?: XmlElement): Field => ({ code: '', absorbed: '', phase: 'code', isShown: false, data });

/** Address of a link field: `HYPERLINK "https://…" \l "afsnit"`; null for all others. */
export function linkOf(code: string): string | null {
  if (kindOf(code) !== 'HYPERLINK') return null;
  const place = /\\l\s+"?([^"\s]+)"?/i.exec(code)?.[1];
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|([^\s"\\]+))/i.exec(code);
  const isPlace = /^\s*HYPERLINK\s+(?:\\[mnt]\s+)*\\l/i.test(code);
  const to = isPlace ? '' : (address?.[1] ?? address?.[2] ?? '');
  return place === undefined ? to : `${to}#${place}`;
}

/** What Word shows for a field by its instruction; null where only its result says. */
function shownBy({ code, data, isShown }: Field): FieldShows | null {
  const kind = kindOf(code);
  if (kind === 'FORMCHECKBOX') {
    const box = find(data, 'w:checkBox');
    return { kind: 'box', isChecked: isOn(find(box, 'w:checked') ?? find(box, 'w:default')) };
  }
  if (isShown) return null;
  switch (kind) {
    case 'FORMDROPDOWN':
      return { kind: 'text', text: choicesOf(data).chosen };
    case 'FORMTEXT':
      return { kind: 'text', text: valOf(data, 'w:textInput', 'w:default') ?? '' };
    case 'EQ':
      return { kind: 'formula', text: linearEq(code) };
    case 'SYMBOL':
      return symbolShown(code);
    case 'QUOTE':
      return { kind: 'text', text: quotedIn(code).join(' ') };
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return { kind: 'text', text: code.replace(/^\s*\p{L}+\s+\S+\s*/u, '').trim() };
    default:
      return null;
  }
}

/** `SYMBOL 183 \f Symbol`: a number of the font, decimal or `0x`; `\u` says that it is Unicode. */
function symbolShown(code: string): FieldShows {
  const [, written = '', rest = ''] = /^\s*SYMBOL\s+(?:"([^"]*)"|\S+)?(.*)$/isu.exec(code) ?? [];
  const word = /^\s*SYMBOL\s+"?([^\s"\\]+)/iu.exec(code)?.[1] ?? written;
  const font = /\\f\s*(?:"([^"]+)"|(\S+))/iu.exec(rest);
  const number = /^(?:0x[\da-f]+|\d+)$/i.test(word) ? Number(word) : (word.codePointAt(0) ?? 0);
  const name = font?.[1] ?? font?.[2];
  const isPlace = /\\[ua](?!\p{L})/iu.test(rest) || isSymbolFont(name ?? '');
  const sign = signOf(isPlace ? number : ofWindows(number), name);
  return sign === null ? { kind: 'unknownSign', text: `${name ?? ''} ${word}`.trim() } : { kind: 'text', text: sign };
}

/** 128 to 159 are letters and signs of old Windows, in all fonts but those of signs. */
function ofWindows(number: number): number {
  if (number < 0x80 || number >= 0xa0) return number;
  return new TextDecoder('windows-1252').decode(new Uint8Array([number])).codePointAt(0) ?? number;
}

/** Fields whose instruction names other things than words, or whose words are shown. */
const PLUMBING = new Set(
  `HYPERLINK TOC PAGEREF REF SEQ NOTEREF PAGE NUMPAGES SECTION SECTIONPAGES FORMTEXT FORMCHECKBOX FORMDROPDOWN EQ SYMBOL QUOTE
   MACROBUTTON GOTOBUTTON STYLEREF LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT ADVANCE DATE TIME CREATEDATE SAVEDATE PRINTDATE`.split(
    /\s+/,
  ),
);
const SPEAKING = new Set(
  'IF COMPARE ASK FILLIN SET XE TC TA RD INCLUDETEXT AUTOTEXT AUTOTEXTLIST COMMENTS NEXTIF SKIPIF'.split(' '),
);

/** What must be told of a field beside what it shows: words of its instruction, else its kind; null when nothing need be. */
function tellsOf({ code, isShown }: Field): { readonly kind: 'fieldCode' | 'field'; readonly text: string } | null {
  const kind = kindOf(code);
  if (kind === '' || kind === 'FORMDROPDOWN') return null;
  if (SPEAKING.has(kind)) {
    const said = quotedIn(code);
    return { kind: 'fieldCode', text: said.length > 0 ? said.join(' / ') : code.trim() };
  }
  if (kind === 'QUOTE' && isShown) return { kind: 'fieldCode', text: quotedIn(code).join(' / ') };
  return PLUMBING.has(kind) ? null : { kind: 'field', text: kind };
}

/** The entries of a drop-down of the old form fields; Word shows the first where none was chosen. */
export function choicesOf(data: XmlElement | undefined): {
  readonly chosen: string;
  readonly others: readonly string[];
} {
  const list = find(data, 'w:ddList');
  if (!list) return { chosen: '', others: [] };
  const at = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
  const entries = childrenOf(list)
    .filter(({ name }) => name === 'w:listEntry')
    .map(({ attrs }) => attrs['w:val'] ?? '');
  return { chosen: entries[at] ?? '', others: entries.filter((_, index) => index !== at) };
}

/** What a form field says to who fills it in. */
function helpOf(data: XmlElement | undefined): string[] {
  return ['w:helpText', 'w:statusText'].flatMap((name) => valOf(data, name)?.trim() || []);
}

/** What a field shows when it ends, beside its result; what it does not show is told. */
export function endOf(field: Field, found: Findings, place: Place): FieldShows | null {
  if (field.data) found.take(field.data);
  const absorbed = field.absorbed.replaceAll(/\s+/g, ' ').trim();
  if (absorbed !== '') found.tell('fieldCode', absorbed);
  const { others } = choicesOf(field.data);
  if (others.length > 0) found.tell('choices', others.join(', '));
  for (const text of helpOf(field.data)) found.tell('help', text);
  const tells = tellsOf(field);
  if (tells && !(tells.kind === 'field' && place !== 'body')) found.tell(tells.kind, tells.text);
  const shown = shownBy(field);
  if (shown?.kind === 'unknownSign') found.tell('unknownSign', shown.text);
  return shown;
}
