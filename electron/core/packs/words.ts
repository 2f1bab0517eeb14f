import type { AttachmentAccess, Audience, Pack, PackVariant, ToldItem } from '../../../shared/pack/schema.ts';

/** Words of the printed pack. They are Danish whatever the language of the program: the pack is a document of the council. */
export const VARIANT_WORDS: Readonly<Record<PackVariant, string>> = {
  agenda: 'Dagsorden',
  full: 'Mødemateriale',
  minutes: 'Beslutningsprotokol',
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  members: 'Til medlemmerne. Lukkede punkter er med og må ikke offentliggøres.',
  public: 'Offentlig udgave. Af lukkede punkter er kun nummer og titel med.',
  press: 'Udgave til pressen. Af lukkede punkter er kun nummer og titel med.',
};

export const TYPE_WORDS: Readonly<Record<NonNullable<ToldItem['caseType']>, string>> = {
  decision: 'Beslutning',
  discussion: 'Drøftelse',
  information: 'Orientering',
};

export const ROLE_WORDS: Readonly<Record<ToldItem['role'], string>> = {
  decides: 'afgør',
  advises: 'giver erklæring',
  informed: 'orienteres',
};

export const ACCESS_WORDS: Readonly<Record<AttachmentAccess, string>> = {
  tagged: 'PDF med struktur, som kan læses op',
  untagged: 'PDF uden struktur, som kan være svær at få læst op',
  scanned: 'PDF uden tekst, som ikke kan læses op',
  office: 'dokument, som kan læses op af programmet, det er skrevet i',
  text: 'ren tekst',
  picture: 'billede, som ikke kan læses op',
  unknown: 'tilgængelighed ikke kendt',
  none: 'filen er ikke med',
};

export const SINCE_WORDS: Readonly<Record<ToldItem['since'], string>> = {
  none: '',
  added: 'Tilføjet efter udsendelsen',
  changed: 'Sagen er ændret efter udsendelsen. Her står det, der blev udsendt.',
};

/** `Mødemateriale: Økonomiudvalget, 8. december 2026`. */
export const headOf = ({ variant, meeting }: Pack, day: string): string =>
  `${VARIANT_WORDS[variant]}: ${meeting.body}, ${day}`;

/** `3. Sikrere skolevej`; without a number, before the agenda went out, the title alone. */
export const itemHeading = ({ number, title }: { number: string | null; title: string }): string =>
  number ? `${number}. ${title}` : title;

/** `240 kB`, as Danish file lists write it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
