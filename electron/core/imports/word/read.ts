import type { ImportNote } from '../../../../shared/contract/files.ts';
import { blocksOfHtml } from '../html.ts';
import { linkNotes, note, quoted, type ReadContext, type ReadFile } from '../types.ts';
import { damaged, openArchive, type Parts } from './archive.ts';
import { readAsides, readComments, readNotes } from './aside.ts';
import { BodyReader } from './body.ts';
import { convertBody } from './convert.ts';
import { notesOf } from './notes.ts';
import { Numbering } from './numbering.ts';
import { asideOfComment, asides, readSaid } from './said.ts';
import { readStyles } from './styles.ts';
import { plainText } from './text.ts';
import { childrenOf, descendants, find, parseXml, type XmlElement, XmlError } from './xml.ts';

/**
 * Reads a Word file. What Word shows as inserted is kept, what it shows as deleted is left out and told in the notes with its
 * author; page headers and footers, comments and all else that has no place in a case's text are told or returned, never lost.
 */
export async function readDocx(bytes: Uint8Array, { newId, signal, progress }: ReadContext): Promise<ReadFile> {
  const parts = await openArchive(bytes, signal);
  const part = (name: string) => readPart(parts, name);
  const document = part('word/document.xml');
  const body = document && find(document, 'w:body');
  if (!document || !body) throw damaged(new XmlError('it has no body'));
  const notes = new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) => [
      ...readNotes(kind, part(`word/${kind}s.xml`), linksOf(part(`word/_rels/${kind}s.xml.rels`))),
    ]),
  );
  const styles = part('word/styles.xml');
  const numbering = new Numbering(part('word/numbering.xml'), styles);
  const reader = new BodyReader({ styles: readStyles(styles), numbering, notes });
  const prepared = reader.children(body);
  signal?.throwIfAborted();
  const { html, files, notes: dropped } = await convertBody(prepared, { parts, document }, { signal, progress });
  const read = html.map((batch) => blocksOfHtml(batch, { newId, sources: reader.found.sources, origin: 'word' }));
  const comments = readComments(part('word/comments.xml'), reader.found.quotes);
  return {
    title: coreTitle(parts),
    blocks: read.flatMap(({ blocks }) => blocks),
    files,
    comments,
    notes: [
      ...notesOf(reader.found),
      ...dropped,
      ...asideNotes(parts),
      ...linkNotes(read.flatMap(({ lostLinks }) => lostLinks)),
    ],
    said: [
      ...readSaid({ part, names: [...parts.keys()] }),
      ...comments.map(asideOfComment),
      ...asides(
        'deleted',
        reader.found.deletions.map(({ text }) => text),
      ),
    ],
    changes: { insertions: reader.found.insertions.length, deletions: reader.found.deletions },
  };
}

function readPart(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  try {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return parseXml(new TextDecoder(label).decode(bytes));
  } catch (error) {
    if (error instanceof XmlError) throw damaged(new XmlError(`${name}: ${error.message}`));
    throw error;
  }
}

/** Title in the file's properties, for files whose text has none. */
function coreTitle(parts: Parts): string {
  const core = readPart(parts, 'docProps/core.xml');
  const title =
    core &&
    find(core, 'dc:title')
      ?.children.filter((child) => typeof child === 'string')
      .join('');
  return title?.trim() ?? '';
}

function linksOf(relations: XmlElement | undefined): Map<string, string> {
  const external = (relations ? childrenOf(relations) : []).filter(({ attrs }) => attrs.TargetMode === 'External');
  return new Map(external.map(({ attrs }) => [attrs.Id ?? '', attrs.Target ?? '']));
}

function asideNotes(parts: Parts): ImportNote[] {
  const rootsOf = (pattern: RegExp) =>
    [...parts.keys()].filter((name) => pattern.test(name)).flatMap((name) => readPart(parts, name) ?? []);
  const drawn = rootsOf(/^word\/diagrams\/data[^/]*\.xml$/);
  const charts = rootsOf(/^word\/charts\/chart[^/]*\.xml$/).map((chart) => ({
    ...chart,
    children: [...descendants(chart, 'a:p'), ...descendants(chart, 'c:v').map(asLine)],
  }));
  const count = drawn.length + charts.length;
  return [
    ...quoted(readAsides(rootsOf(/^word\/(?:header|footer)\d*\.xml$/)), 'dropped', [
      'Sidehoved og sidefod er ikke med',
      'Page header and footer were left out',
    ]),
    ...(count > 0
      ? [
          note(
            'dropped',
            `${count} diagrammer kan ikke vises og er ikke med. Indsæt dem som billeder.`,
            `${count} charts or diagrams cannot be shown and were left out. Insert them as pictures.`,
          ),
        ]
      : []),
    ...quoted(
      [...drawn, ...charts].map((root) => plainText(root).replaceAll('\n', ' ')),
      'dropped',
      ['Teksten i diagrammerne', 'The text of the charts and diagrams'],
    ),
  ];
}

function asLine(value: XmlElement): XmlElement {
  return { name: 'a:p', attrs: {}, children: [{ ...value, name: 'a:t' }] };
}
