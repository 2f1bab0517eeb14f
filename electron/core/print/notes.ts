import type { ExportNote } from '../../../shared/contract/files.ts';

/** Where in a document something is, as a person finds it. */
export interface Place {
  readonly da: string;
  readonly en: string;
}

export const TITLE_PLACE: Place = { da: 'titlen', en: 'the title' };
export const FOOTER_PLACE: Place = { da: 'sidefoden', en: 'the page footer' };

/** A section, a fact or an attachment by its own name. */
export const namedPlace = (name: string): Place => ({ da: `»${name}«`, en: `“${name}”` });

/** Told where a file is written; each note comes once. */
export type TellNote = (note: ExportNote) => void;

/** Collects notes, each once. */
export function noteList(): { readonly notes: readonly ExportNote[]; readonly tell: TellNote } {
  const notes: ExportNote[] = [];
  const tell: TellNote = (note) => {
    if (!notes.some(({ message }) => message.da === note.message.da)) notes.push(note);
  };
  return { notes, tell };
}

/** More signs than these are told as a number: a text in a script no font has would else be a list nobody reads. */
const MOST_SIGNS = 20;
const MOST_PLACES = 5;

/** A note for each sign that no font of the program has, with its code and its places. */
export function signNotes(
  missing: readonly { readonly code: number; readonly places: readonly Place[] }[],
): ExportNote[] {
  const notes = missing.slice(0, MOST_SIGNS).map(({ code, places }): ExportNote => {
    const sign = signWords(code);
    return {
      kind: 'sign',
      message: {
        da: `Tegnet ${sign} kan ikke vises i en PDF og står som □ i ${listed(places, 'da')}.`,
        en: `The character ${sign} cannot be shown in a PDF and stands as □ in ${listed(places, 'en')}.`,
      },
    };
  });
  const rest = missing.length - MOST_SIGNS;
  if (rest <= 0) return notes;
  const message = {
    da: `${rest} andre tegn kan heller ikke vises og står som □.`,
    en: `${rest} other characters cannot be shown either and stand as □.`,
  };
  return [...notes, { kind: 'sign', message }];
}

function listed(places: readonly Place[], language: 'da' | 'en'): string {
  const named = places.slice(0, MOST_PLACES).map((place) => place[language]);
  const rest = places.length - named.length;
  const more = language === 'da' ? `${rest} andre steder` : `${rest} other places`;
  return [...named, ...(rest > 0 ? [more] : [])].join(', ');
}

/** `U+1F9FF`, with the sign itself where it is one that can be read. */
function signWords(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const sign = String.fromCodePoint(code);
  return /^[\p{L}\p{N}\p{S}\p{P}]$/u.test(sign) ? `${sign} (${name})` : name;
}

type PictureFault = 'broken' | 'missing' | 'notInWord';

const PICTURE_FAULTS: Readonly<Record<PictureFault, Place>> = {
  broken: { da: 'er beskadiget og er ikke med i filen', en: 'is damaged and is not in the file' },
  missing: {
    da: 'er ikke på denne computer og er ikke med i filen',
    en: 'is not on this computer and is not in the file',
  },
  notInWord: {
    da: 'er et WebP-billede, som Word ikke kan vise, og er ikke med i filen',
    en: 'is a WebP picture, which Word cannot show, and is not in the file',
  },
};

/** A picture that is shown as its words, and why. */
export function pictureNote(alt: string, why: PictureFault): ExportNote {
  const name = alt.trim();
  const [da, en] =
    name === ''
      ? ['Et billede uden beskrivelse', 'A picture without a description']
      : [`Billedet »${name}«`, `The picture “${name}”`];
  const fault = PICTURE_FAULTS[why];
  return { kind: 'picture', message: { da: `${da} ${fault.da}.`, en: `${en} ${fault.en}.` } };
}

/** The PDF was made, but not by the standard that screen readers need. */
export const LESS_ACCESSIBLE: ExportNote = {
  kind: 'standard',
  message: {
    da: 'PDF’en er lavet uden opmærkning efter PDF/UA, fordi noget i teksten ikke kunne mærkes op.',
    en: 'The PDF was made without PDF/UA, because something in the text could not be tagged.',
  },
};

/** The same note, told of one of several files. */
export function noteOf(title: string, { kind, message }: ExportNote): ExportNote {
  return { kind, message: { da: `${title}: ${message.da}`, en: `${title}: ${message.en}` } };
}
