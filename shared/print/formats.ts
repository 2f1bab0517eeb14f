/** The same words in both languages of the interface; a document itself is Danish. */
export interface Words {
  readonly da: string;
  readonly en: string;
}

export interface FormatRow {
  /** Of the file's name, without its dot. */
  readonly extension: string;
  /** Stands in the file's name before the extension, where another format has the same one. */
  readonly nameMark?: string;
  readonly mediaType: string;
  readonly name: Words;
  /** Its name in a menu beside nothing else, where `name` alone says too little. */
  readonly fullName?: Words;
  /** What it is good for; where a meeting's pack is made each format says it. */
  readonly about?: Words;
}

const same = <const T extends string>(name: T) => ({ da: name, en: name }) as const;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * Every kind of file that cases, reports, packs, the charter and amendments are written as. How each is written stands beside it in
 * `electron/core/print/formats.ts`; the catalogues, menus and the command line take names and lists from here.
 */
export const FORMATS = {
  docx: {
    extension: 'docx',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    name: same('Word'),
    fullName: same('Word (.docx)'),
    about: { da: 'Til den, der vil skrive videre i materialet.', en: 'For those who will go on writing in it.' },
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    name: same('PDF'),
    about: {
      da: 'Kan læses op af skærmlæsere. Bilagene ligger som filer inde i den.',
      en: 'Can be read by screen readers. The attachments lie in it as files.',
    },
  },
  'reading-pdf': {
    extension: 'pdf',
    nameMark: ' læse-PDF',
    mediaType: 'application/pdf',
    name: { da: 'Samlet læse-PDF', en: 'Reading PDF' },
    about: {
      da: 'Bilagenes sider står på deres plads. Mindre tilgængelig end den almindelige PDF.',
      en: 'The pages of the attachments stand in place. Less accessible than the ordinary PDF.',
    },
  },
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', name: same('HTML') },
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', name: same('Markdown') },
  zip: {
    extension: 'zip',
    mediaType: 'application/zip',
    name: { da: 'ZIP med hjemmeside', en: 'ZIP with web page' },
    about: {
      da: 'En side med søgning, der virker uden internet, begge PDF’er, punktlisten og bilagene.',
      en: 'A page with search that works offline, both PDFs, the list of items and the attachments.',
    },
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    name: same('Excel'),
    about: { da: 'Punkterne som regneark.', en: 'The items as a spreadsheet.' },
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    name: same('CSV'),
    about: { da: 'Punkterne til andre programmer.', en: 'The items for other programs.' },
  },
  ics: {
    extension: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    name: { da: 'Kalender', en: 'Calendar' },
    about: {
      da: 'Mødet med sin punktliste til kalenderen.',
      en: 'The meeting with its list of items, for the calendar.',
    },
  },
  json: {
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    name: same('JSON'),
    about: { da: 'Materialet som data med et offentligt skema.', en: 'The pack as data with a published schema.' },
  },
} as const satisfies Readonly<Record<string, FormatRow>>;

export type Format = keyof typeof FORMATS;

/** Lists of formats, in the order people are offered them. Of a case: */
export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'json'] as const satisfies readonly Format[];
/** Of the internal check report. */
export const REPORT_FORMATS = ['pdf', 'docx', 'json'] as const satisfies readonly Format[];
/** Of a meeting's pack, its agenda and minutes among them; part of the meeting's record, so none is ever taken away. */
export const PACK_FORMATS = [
  'pdf',
  'reading-pdf',
  'docx',
  'zip',
  'xlsx',
  'csv',
  'ics',
  'json',
] as const satisfies readonly Format[];
/** Of the charter. */
export const CHARTER_FORMATS = ['md', 'pdf', 'docx', 'html', 'json'] as const satisfies readonly Format[];
/** Of an amendment. */
export const AMENDMENT_FORMATS = ['docx'] as const satisfies readonly Format[];

export type PackFormat = (typeof PACK_FORMATS)[number];

/** Whether a file of the format is text that a terminal can show. */
export const isText = (format: Format): boolean => FORMATS[format].mediaType.includes('charset=');

const LOCALES = { da: 'da-DK', en: 'en-GB' } as const;

const LISTED = { and: 'conjunction', or: 'disjunction' } as const;

/** Names of formats as a sentence lists them: `Word, PDF eller JSON`. */
export function namesOf(formats: readonly Format[], lang: keyof Words, joined: keyof typeof LISTED = 'or'): string {
  const names = formats.map((format) => FORMATS[format].name[lang]);
  return new Intl.ListFormat(LOCALES[lang], { type: LISTED[joined] }).format(names);
}
