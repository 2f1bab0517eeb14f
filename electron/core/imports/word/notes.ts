import type { ImportNote } from '../../../../shared/contract/files.ts';
import { note, quoted } from '../types.ts';
import type { Deletion, Findings } from './body.ts';

/** Deletions told one by one; beyond these, one note for each author holds the rest. Nothing is left out. */
const ONE_BY_ONE = 30;

/** What a person must know about how the Word file was read, in both languages. */
export function notesOf(found: Findings): ImportNote[] {
  return [
    ...insertionNotes(found),
    ...deletionNotes(found.deletions),
    ...quoted(found.hidden, 'info', [
      'Skjult tekst i filen er taget med i sagen',
      'Hidden text in the file was kept in the case',
    ]),
    ...quoted(found.contents, 'dropped', [
      'Indholdsfortegnelsen er ikke med, for den laves af overskrifterne',
      'The table of contents was left out, as it is made from the headings',
    ]),
    ...embeddedNote(found.embedded),
  ];
}

function insertionNotes({ insertions }: Findings): ImportNote[] {
  if (insertions.length === 0) return [];
  const words = insertions.reduce((sum, insertion) => sum + insertion.words, 0);
  const authors = [...new Set(insertions.map(({ author }) => author).filter(Boolean))].join(', ');
  const [by, af] = authors === '' ? ['', ''] : [` by ${authors}`, ` af ${authors}`];
  const one = insertions.length === 1;
  return [
    note(
      'tracked',
      `Filen har ${insertions.length} ${one ? 'sporet indsættelse' : 'sporede indsættelser'}${af} (${words} ord). De er taget med i teksten.`,
      `The file has ${insertions.length} tracked ${one ? 'insertion' : 'insertions'}${by} (${words} words). They were kept in the text.`,
    ),
  ];
}

function deletionNotes(deletions: readonly Deletion[]): ImportNote[] {
  const rest = deletions.slice(ONE_BY_ONE);
  const authors = [...new Set(rest.map(({ author }) => author))];
  const together = authors.map((author) => ({
    author,
    date: '',
    text: rest
      .filter((deletion) => deletion.author === author)
      .map(({ text }) => text)
      .join(' … '),
  }));
  return [...deletions.slice(0, ONE_BY_ONE), ...together].map(({ author, text }) =>
    note(
      'tracked',
      `Sporet sletning${author && ` af ${author}`}: »${text}«. Den er ikke med i teksten.`,
      `Tracked deletion${author && ` by ${author}`}: "${text}". It is not in the text.`,
    ),
  );
}

function embeddedNote(embedded: readonly string[]): ImportNote[] {
  if (embedded.length === 0) return [];
  const kinds = [...new Set(embedded)].join(', ');
  return [
    note(
      'dropped',
      `Filen har ${embedded.length} indlejrede filer (${kinds}). De er ikke med; vedlæg dem som bilag.`,
      `The file has ${embedded.length} embedded files (${kinds}). They were left out; attach them instead.`,
    ),
  ];
}
