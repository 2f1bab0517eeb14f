import { attribute, below, type ChildNode } from '../htmlTree.ts';
import type { ImportedComment } from '../types.ts';
import { type Item, linesOf, treeOf } from './items.ts';
import type { Place, WordReading } from './reading.ts';
import { StoryReader } from './story.ts';
import { plainText } from './text.ts';
import { childrenOf, ownText, type XmlElement } from './xml.ts';

/** Items of a text beside the body; its lists count by themselves. */
function readStory(reading: WordReading, { part, place }: { part: string; place: Place }, node: XmlElement): Item[] {
  const numbering = reading.numbering.fresh();
  const story = new StoryReader({ ...reading, numbering }, { part, place });
  const items = story.items(childrenOf(node));
  story.end();
  return items;
}

/** Texts of footnotes and endnotes by kind and id, `footnote 3`; Word's own separators are told where they say anything. */
export function readNotes(reading: WordReading): Map<string, string> {
  const texts = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const part of reading.file.named(`${kind}s`)) {
      const root = reading.file.xml(part);
      const notes = (root ? childrenOf(root) : []).filter(({ name }) => name === `w:${kind}`);
      for (const note of notes) {
        const items = readStory(reading, { part, place: 'note' }, note);
        const text = sourceText(items, reading);
        if (!/eparat|Notice/.test(note.attrs['w:type'] ?? '')) texts.set(`${kind} ${note.attrs['w:id'] ?? ''}`, text);
        else if (text !== '') reading.found.tell('noteRest', text);
      }
    }
  }
  return texts;
}

/** A source is plain text, so the address of a link is written after its words. */
function sourceText(items: readonly Item[], { sources, found }: WordReading): string {
  const text = linesOf(items, sources).replaceAll('\n', ' ');
  const addresses = hrefsOf(treeOf(items));
  const web = addresses.filter((href) => /^(?:https?:\/\/|mailto:)/i.test(href));
  for (const href of addresses) if (!web.includes(href)) found.tell('link', href);
  const missing = [...new Set(web)].filter((href) => !text.includes(href));
  return [text, ...missing.map((href) => `(${href})`)].join(' ').trim();
}

const hrefsOf = (nodes: readonly ChildNode[]): string[] =>
  below(nodes, ({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => href !== '' && !href.startsWith('#'));

export function readComments(reading: WordReading): ImportedComment[] {
  return reading.file.named('comments').flatMap((part) => {
    const root = reading.file.xml(part);
    return (root ? childrenOf(root) : [])
      .filter(({ name }) => name === 'w:comment')
      .map((comment) => ({
        author: comment.attrs['w:author'] ?? '',
        date: comment.attrs['w:date'] ?? '',
        text: linesOf(readStory(reading, { part, place: 'comment' }, comment), reading.sources),
        quote: (reading.quotes.get(comment.attrs['w:id'] ?? '') ?? []).join('').replaceAll(/\s+/g, ' ').trim(),
      }));
  });
}

/** Words of page headers and footers, each once; a number that Word counts pages with is none. */
export function readMargins(reading: WordReading): void {
  const texts = reading.file.named('header', 'footer').flatMap((part) => {
    const root = reading.file.xml(part);
    if (!root) return [];
    const text = linesOf(readStory(reading, { part, place: 'margin' }, root), reading.sources).replaceAll('\n', ' ');
    return text === '' || (/^[\d\s/–-]*$/.test(text) && countsPages(root)) ? [] : [text];
  });
  for (const text of new Set(texts)) reading.found.tell('margin', text);
}

function countsPages(node: XmlElement): boolean {
  const code =
    node.name === 'w:fldSimple' ? (node.attrs['w:instr'] ?? '') : node.name === 'w:instrText' ? ownText(node) : '';
  return /(?:PAGE|SECTION)/i.test(code) || childrenOf(node).some(countsPages);
}

/** Charts and drawn diagrams are parts of their own, with their words in them. */
export function readCharts({ file, found }: WordReading): void {
  for (const part of file.named('chart', 'chartEx', 'diagramData')) {
    const root = file.xml(part);
    if (root) found.tell('chart', chartWords(root).join(' '));
  }
}

/** Where the numbers come from, and how they are written, is nothing to read. */
const PLUMBING = /^(?:c:f|c:formatCode|f|formatCode)$/;

function chartWords(node: XmlElement): string[] {
  if (PLUMBING.test(node.name)) return [];
  if (node.name === 'a:p') return [plainText(node)].filter(Boolean);
  const own = ownText(node).trim();
  return [...(own === '' ? [] : [own]), ...childrenOf(node).flatMap(chartWords)];
}
