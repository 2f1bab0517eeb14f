import type { ListEntry, WordList } from '../tuning.ts';

/** Words that give a verdict in the place of a reason, with what to write instead. Adjectives stand in their shortest form. */
const group = (reason: string, terms: readonly string[]): readonly ListEntry[] =>
  terms.map((term) => ({ term, reason }));

export const OBVIOUS = group('Slet ordet og skriv belægget.', [
  'selvfølgelig',
  'naturligvis',
  'selvsagt',
  'som bekendt',
  'det siger sig selv',
  'indlysende',
  'åbenlys',
  'oplagt',
  'utvivlsom',
  'uden tvivl',
  'ingen tvivl om',
  'hævet over enhver tvivl',
  'enhver kan se',
  'alle er enige om',
  'der er bred enighed om',
  'det står klart',
  'det er klart, at',
  'klare opfattelse',
  'klar opfattelse',
]);

export const VALUED = group('Skriv det målbare forhold i stedet for dommen.', [
  ...[
    'ikke gennemtænkt',
    'ugennemtænkt',
    'dårligt gennemtænkt',
    'ikke den store tillid',
    'ikke megen tillid',
    'ude af trit',
  ],
  'katastrofal',
  'uacceptabel',
  'uansvarlig',
  'uholdbar',
  'urimelig',
  'urealistisk',
  'helt utilstrækkelig',
  'heldigvis',
  'desværre',
  'beklageligvis',
  'visionær',
  'ambitiøs',
  'historisk mulighed',
  'unik mulighed',
  'unikke muligheder',
  'fantastisk',
  'glædeligt',
  'bekymrende',
  'alarmerende',
  'sund fornuft',
  'rettidig omhu',
  'uoverskuelig',
  ...['oase', 'enestående', 'fremragende', 'imponerende', 'banebrydende', 'i særklasse', 'i verdensklasse'],
  ...[
    'attraktivt samlingssted',
    'attraktivt mødested',
    'attraktivt samlingspunkt',
    'attraktive rammer',
    'attraktivt byrum',
  ],
  ...['markant løft', 'stort løft', 'tiltrængt løft', 'tiltrængt'],
]);

export const PRETTY = group('Skriv hvad der sker: besparelse, lukning, færre timer, højere pris.', [
  'nødvendig tilpasning',
  'kapacitetstilpasning',
  'harmonisering af serviceniveauet',
  'effektiviseringsgevinst',
  'omstilling af driften',
  'tilpasning af serviceniveauet',
  'optimering af driften',
  'justering af taksterne',
  'nødvendige tilpasninger',
  'kapacitetstilpasninger',
  'kapacitetstilpasningen',
  'effektiviseringsgevinster',
  'effektiviseringsgevinsten',
  'tilpasning af serviceniveau',
  'justering af serviceniveauet',
]);

export const PRESSED = group('Skriv fristen og følgen af at vente, med kilde.', [
  'haster',
  'det er sidste chance',
  'hvis ikke vi handler nu',
  'på det kraftigste',
  'vil få alvorlige konsekvenser',
  'sætter udviklingen i stå',
  'taber vi terræn',
  'kan blive for sent',
  'sidste chance',
  'haster med',
]);

export const LOADED_WORDS: WordList = {
  id: 'loaded-words',
  name: { da: 'Ladede ord', en: 'Loaded words' },
  source: {
    da: 'Programmets egen liste over ladede ord i fire grupper og tjeklistens katalog (HR11).',
    en: "The program's own list of loaded words in four groups, and the checklist catalogue (HR11).",
  },
  entries: [...OBVIOUS, ...VALUED, ...PRETTY, ...PRESSED],
};
