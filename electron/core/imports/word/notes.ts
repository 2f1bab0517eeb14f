import type { ImportNote } from '../../../../shared/contract/files.ts';
import { note, quoted } from '../types.ts';
import type { Deletion, Findings } from './findings.ts';
import { TELLINGS } from './tellings.ts';

/** Deletions told one by one; beyond these, one note for each author holds the rest. Nothing is left out. */
const ONE_BY_ONE = 30;

/** What a person must know about how the Word file was read, in both languages. */
export function notesOf(found: Findings): ImportNote[] {
  const { deletions, moves } = found.changesTold();
  return [
    ...insertionNotes(found),
    ...deletionNotes(deletions),
    ...moves.map(moveNote),
    ...TELLINGS.flatMap((told) => telling(found.told(told[0]), told)),
    ...fieldNotes(found.told('field')),
    ...embeddedNote(found.told('embedded')),
    ...pictureNotes(found),
    ...chartNotes(found.told('chart')),
  ];
}

/** Formulas that were written on one line, whatever kind of file they came in. */
export const formulaNotes = (formulas: readonly string[]): ImportNote[] =>
  TELLINGS.filter(([kind]) => kind === 'formula').flatMap((told) => telling(formulas, told));

/** Each text once; what has none is told by its number. */
function telling(texts: readonly string[], [, kind, da, en]: (typeof TELLINGS)[number]): ImportNote[] {
  if (texts.length === 0) return [];
  const said = [...new Set(texts.filter((text) => text !== ''))];
  const silent = texts.filter((text) => text === '').length;
  const all = (without: string) => [...said, ...(silent > 0 ? [`${silent} ${without}`] : [])];
  return [note(kind, `${da}: »${all('uden tekst').join(' … ')}«.`, `${en}: "${all('without text').join(' … ')}".`)];
}

function moveNote({ author, text }: Deletion): ImportNote {
  return note(
    'tracked',
    `Sporet flytning${author && ` af ${author}`}: »${text}«. Teksten står, hvor den er flyttet hen.`,
    `Tracked move${author && ` by ${author}`}: "${text}". The text stands where it was moved to.`,
  );
}

/** Fields of a kind that takes its words from elsewhere: what they showed when the file was saved is in the text. */
function fieldNotes(kinds: readonly string[]): ImportNote[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const said = [...counts].map(([kind, count]) => (count > 1 ? `${kind} (${count})` : kind));
  return quoted([said.join(', ')], 'info', [
    'Felter i filen står som den tekst, de viste, da filen blev gemt',
    'Fields in the file stand as the text they showed when the file was saved',
  ]);
}

function pictureNotes(found: Findings): ImportNote[] {
  const kinds = new Map<string, number>();
  for (const kind of found.told('pictureKind')) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const missing = found.told('pictureMissing').length;
  return [
    ...[...kinds].map(([kind, count]) =>
      count === 1
        ? note(
            'dropped',
            `Et billede af typen ${kind} kan ikke vises og er ikke med.`,
            `A picture of type ${kind} cannot be shown and was left out.`,
          )
        : note(
            'dropped',
            `${count} billeder af typen ${kind} kan ikke vises og er ikke med.`,
            `${count} pictures of type ${kind} cannot be shown and were left out.`,
          ),
    ),
    ...missingPictures(missing),
  ];
}

/** Pictures that a file only points to. */
export function missingPictures(count: number): ImportNote[] {
  if (count === 0) return [];
  return [
    note(
      'dropped',
      count === 1
        ? 'Et billede ligger ikke i filen og er ikke med.'
        : `${count} billeder ligger ikke i filen og er ikke med.`,
      count === 1
        ? 'A picture is not in the file and was left out.'
        : `${count} pictures are not in the file and were left out.`,
    ),
  ];
}

function chartNotes(texts: readonly string[]): ImportNote[] {
  if (texts.length === 0) return [];
  const one = texts.length === 1;
  return [
    note(
      'dropped',
      one
        ? 'Et diagram kan ikke vises og er ikke med. Indsæt det som et billede.'
        : `${texts.length} diagrammer kan ikke vises og er ikke med. Indsæt dem som billeder.`,
      one
        ? 'A chart or diagram cannot be shown and was left out. Insert it as a picture.'
        : `${texts.length} charts or diagrams cannot be shown and were left out. Insert them as pictures.`,
    ),
    ...quoted(texts, 'dropped', ['Teksten i diagrammerne', 'The text of the charts and diagrams']),
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
  if (embedded.length === 1)
    return [
      note(
        'dropped',
        `Filen har en indlejret fil (${kinds}). Den er ikke med; vedlæg den som bilag.`,
        `The file has an embedded file (${kinds}). It was left out; attach it instead.`,
      ),
    ];
  return [
    note(
      'dropped',
      `Filen har ${embedded.length} indlejrede filer (${kinds}). De er ikke med; vedlæg dem som bilag.`,
      `The file has ${embedded.length} embedded files (${kinds}). They were left out; attach them instead.`,
    ),
  ];
}
