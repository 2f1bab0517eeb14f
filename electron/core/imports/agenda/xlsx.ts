import type { ImportNote } from '../../../../shared/contract/files.ts';
import { LIMITS } from '../limits.ts';
import { note, quoted } from '../types.ts';
import { damaged, type Parts } from '../word/archive.ts';
import { asides, sheetMargins } from '../word/said.ts';
import { childrenOf, descendants, find, parseXml, type XmlElement, XmlError } from '../word/xml.ts';
import { type Book, numberFormats, wordsOf } from './cellText.ts';
import { besideSheet } from './sheetAside.ts';
import { type SheetRows, sheetRows } from './sheetRows.ts';
import type { Sheet } from './types.ts';

/** The sheets of an XLSX workbook in their order, hidden ones too, as rows of text. `file_corrupt` when a part is no XML. */
export function readWorkbook(parts: Parts): Sheet[] {
  const workbook = partOf(parts, 'xl/workbook.xml');
  if (!workbook) throw damaged(new XmlError('it has no workbook'));
  const targets = new Map(
    childrenOf(partOf(parts, 'xl/_rels/workbook.xml.rels') ?? workbook).map(({ attrs }) => [attrs.Id, attrs.Target]),
  );
  const strings = partOf(parts, 'xl/sharedStrings.xml');
  const book: Book = {
    strings: strings ? childrenOf(strings).map(wordsOf) : [],
    formats: numberFormats(partOf(parts, 'xl/styles.xml')),
    epoch: /^(?:1|true)$/.test(find(workbook, 'workbookPr')?.attrs.date1904 ?? '') ? 1904 : 1900,
  };
  return descendants(workbook, 'sheet').map(({ attrs }) => {
    const target = targets.get(attrs['r:id'] ?? '');
    const path = target === undefined ? '' : pathOf(target);
    const state = attrs.state && attrs.state !== 'visible' ? 'hidden' : 'shown';
    const about = { name: attrs.name ?? '', state } as const;
    const sheet = partOf(parts, path);
    return sheet ? readSheet(sheet, about, { parts, path, book }) : missing(about);
  });
}

type About = Pick<Sheet, 'name' | 'state'>;

const missing = (about: About): Sheet => ({
  ...about,
  rows: [],
  said: [],
  hiddenColumns: new Set(),
  notes: [
    note('dropped', `Arket »${about.name}« mangler i filen.`, `The sheet "${about.name}" is missing from the file.`),
  ],
});

interface Within {
  readonly parts: Parts;
  readonly path: string;
  readonly book: Book;
}

function readSheet(sheet: XmlElement, about: About, { parts, path, book }: Within): Sheet {
  const { comments, said, links } = besideSheet(path, (name) => partOf(parts, name));
  const read = sheetRows(sheet, book);
  const own = new Map(read.rows.map((row) => [row.line, row]));
  const stray = [...comments].filter(([line]) => !own.has(line)).flatMap(([, words]) => words);
  const margins = sheetMargins(sheet);
  return {
    ...about,
    rows: read.rows.map((row) => ({ ...row, comments: comments.get(row.line) ?? [] })),
    said: [...margins, ...said, ...asides('sheet', [about.name])],
    hiddenColumns: read.hiddenColumns,
    notes: [
      ...quoted(
        stray.map(({ text }) => text),
        'comment',
        ['Kommentarer ved tomme celler er ikke med', 'Comments on empty cells were left out'],
      ),
      ...besideNotes([...margins, ...said].map(({ text }) => text)),
      ...linkNotes(links),
      ...cellNotes(read),
    ],
  };
}

const besideNotes = (texts: readonly string[]): ImportNote[] =>
  quoted([...new Set(texts)], 'dropped', [
    'Tekst ved siden af cellerne (sidehoved, sidefod og tegninger) er ikke med',
    'Text beside the cells (page headers, footers and drawings) was left out',
  ]);

const linkNotes = (links: readonly string[]): ImportNote[] =>
  quoted([...new Set(links)], 'dropped', [
    'Henvisninger i celler er ikke med; deres tekst er',
    'Links in cells were left out; their words were kept',
  ]);

function cellNotes({ uncounted, beyond }: SheetRows): ImportNote[] {
  return [
    ...quoted(uncounted, 'dropped', [
      'Formler uden gemt resultat er tomme. Åbn og gem filen i Excel. Det er cellerne',
      'Formulas without a stored result are empty. Open and save the file in Excel. The cells are',
    ]),
    ...quoted(beyond, 'dropped', [
      'Tekst længere til højre end kolonne 200 er ikke med',
      'Text further to the right than column 200 was left out',
    ]),
  ];
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

export function partOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  try {
    return parseXml(new TextDecoder().decode(bytes), LIMITS.sheetElements);
  } catch (error) {
    if (error instanceof XmlError) throw damaged(new XmlError(`${name}: ${error.message}`));
    throw error;
  }
}
