import type { Aside, ImportedComment } from '../types.ts';
import { choicesOf } from './fields.ts';
import type { WordPackage } from './package.ts';
import { attributeWords, plainText } from './text.ts';
import { childrenOf, descendants, ownText, type XmlElement } from './xml.ts';

interface Told {
  /** A part by its name, as XML. */
  readonly part: (name: string) => XmlElement | undefined;
  readonly names: readonly string[];
}

/**
 * What a Word file says beside its text: page headers and footers, watermarks and drawings, and the properties that people and
 * programs file it under. None of it is text of a case, and all of it may say that the file is closed.
 */
export function readSaid(file: WordPackage): Aside[] {
  const roots = (...names: readonly string[]) => names.flatMap((name) => file.xml(name) ?? []);
  const margins = roots(...file.named('header', 'footer'));
  const drawn = [...margins, ...roots(file.main, ...file.named('footnotes', 'endnotes'))];
  return [
    ...margins.flatMap((root) => asides('header', plainText(root).split('\n'))),
    ...drawn.flatMap((root) => asides('watermark', drawnWords(root))),
    ...readProperties({ part: (name) => file.xml(name), names: file.names }),
  ];
}

/** Title, subject, keywords and whatever else a file is filed under; the names of sheets and fonts are not among them. */
export function readProperties({ part, names }: Told): Aside[] {
  const own = names.filter((name) => /^docProps\/(?:core|custom)\.xml$/.test(name)).flatMap((name) => part(name) ?? []);
  return own.flatMap((root) => asides('property', leaves(root)));
}

export const asides = (place: Aside['place'], texts: readonly string[]): Aside[] =>
  texts.filter((text) => /\p{L}/u.test(text)).map((text) => ({ place, text, about: '' }));

/** A comment is about the words it stands at. */
export const asideOfComment = ({ text, quote }: ImportedComment): Aside => ({ place: 'comment', text, about: quote });

/** WordArt is an attribute of its shape; what a picture shows, or a field of choices has chosen, may be one as well. */
export function drawnWords(root: XmlElement): string[] {
  const words: string[] = [];
  const visit = (node: XmlElement): void => {
    words.push(...attributeWords(node));
    if (node.name === 'w:ffData') words.push(choicesOf(node).chosen);
    else if (node.name === 'a:p') words.push(plainText(node));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return words;
}

function leaves(root: XmlElement): string[] {
  const own = ownText(root).trim();
  return [...(own === '' ? [] : [own]), ...childrenOf(root).flatMap(leaves)];
}

/** What a sheet prints at the edges of its pages; `&L`, `&"Arial"` and `&12` are its own signs for place, font and size. */
export function sheetMargins(sheet: XmlElement): Aside[] {
  const texts = descendants(sheet, 'headerFooter').flatMap(leaves);
  const pieces = texts.flatMap((text) => text.split(/&[LCR]/));
  return asides(
    'header',
    pieces.map((text) => text.replaceAll(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])/g, ' ').trim()),
  );
}
