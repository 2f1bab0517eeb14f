import type { ImportNote } from '../../../../shared/contract/files.ts';
import type { ToldKind } from './findings.ts';

/** How each kind of thing is told before its words, in the order it is told. What is not here is told with its number. */
export const TELLINGS: readonly (readonly [ToldKind, ImportNote['kind'], da: string, en: string])[] = [
  ['hidden', 'dropped', 'Skjult tekst i filen er ikke med', 'Hidden text in the file was left out'],
  [
    'formula',
    'info',
    'Formler er skrevet på én linje og er markeret som formler i sagens tekst. Se efter, at de er rigtige',
    "Formulas were written on one line and are marked as formulas in the case's text. Check that they are right",
  ],
  [
    'levels',
    'info',
    'Numre i flere led står i sagen kun med deres sidste led',
    'Numbers of several parts stand in the case with their last part only',
  ],
  [
    'headingNumber',
    'info',
    'Overskrifternes automatiske numre er skrevet som tekst; ved sagens egne afsnit vises de ikke',
    "The automatic numbers of headings were written as text; at the case's own sections they are not shown",
  ],
  [
    'unknownSign',
    'info',
    'Tegn, som kun filens egen skrifttype kan vise, står som ▯',
    "Characters that only the file's own font can show stand as ▯",
  ],
  [
    'square',
    'info',
    'Et dobbelt mærke (″) efter en længdeenhed er læst som ²',
    'A double prime (″) after a unit of length was read as ²',
  ],
  [
    'contents',
    'dropped',
    'Indholdsfortegnelsen er ikke med, for den laves af overskrifterne',
    'The table of contents was left out, as it is made from the headings',
  ],
  ['prompt', 'dropped', 'Felter, der ikke er udfyldt, er ikke med', 'Fields that were not filled in were left out'],
  [
    'choices',
    'dropped',
    'Andre muligheder i filens valglister er ikke med',
    "Other choices in the file's lists were left out",
  ],
  ['help', 'dropped', 'Hjælpetekster til felter er ikke med', 'Help texts of fields were left out'],
  ['fieldCode', 'dropped', 'Tekst i felters koder er ikke med', 'Text in the codes of fields was left out'],
  [
    'subDocument',
    'dropped',
    'Filen henter tekst fra en anden fil, som ikke er med',
    'The file takes text from another file, which was left out',
  ],
  [
    'chunk',
    'dropped',
    'En fil, der er lagt ind i filen, kan ikke læses og er ikke med',
    'A file inside the file cannot be read and was left out',
  ],
  [
    'chunkRest',
    'dropped',
    'Tekst i filer, der er lagt ind i filen, er ikke med',
    'Text of files inside the file was left out',
  ],
  [
    'noteRest',
    'dropped',
    'Noter, som teksten ikke henviser til, er ikke med',
    'Notes that the text does not refer to were left out',
  ],
  [
    'description',
    'dropped',
    'Beskrivelser af tegninger og tabeller er ikke med',
    'Descriptions of drawings and tables were left out',
  ],
  [
    'otherForm',
    'dropped',
    'Noget i filen er skrevet på flere måder. Det, som kun den ene siger, er ikke med',
    'Something in the file is written in several ways. What only one of them says was left out',
  ],
  [
    'rest',
    'dropped',
    'Tekst i former, som programmet ikke kender, er ikke med',
    'Text in forms that the program does not know was left out',
  ],
  [
    'watermark',
    'dropped',
    'Vandmærke i sidehoved eller sidefod er ikke med',
    'A watermark in page header or footer was left out',
  ],
  ['margin', 'dropped', 'Sidehoved og sidefod er ikke med', 'Page header and footer were left out'],
  ['notePicture', 'dropped', 'Billeder i noter er ikke med', 'Pictures in notes were left out'],
  [
    'marginPicture',
    'dropped',
    'Billeder i sidehoved og sidefod er ikke med',
    'Pictures in page header and footer were left out',
  ],
  ['commentPicture', 'dropped', 'Billeder i kommentarer er ikke med', 'Pictures in comments were left out'],
];
