import { MONTHS } from '../../text/patterns.ts';
import type { Check } from '../define.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Teksten læses også senere. Skriv en fast dato.',
  en: 'The text will also be read later. Give a fixed date.',
};

const TERMS = [
  ...['i år', 'i fjor', 'sidste år', 'sidste års', 'næste år', 'næste års', 'indeværende år', 'forrige år'],
  ...['sidste måned', 'næste måned', 'denne måned', 'sidste uge', 'næste uge', 'i sidste uge', 'i næste uge'],
  ...['for nylig', 'for nyligt', 'fornylig', 'p.t.', 'pt.', 'nuværende', 'i dag', 'i går', 'i morgen'],
  ...['i øjeblikket', 'for øjeblikket', 'for tiden', 'i skrivende stund'],
  ...['primo', 'medio', 'ultimo'],
];

const POINTS = new Set(['primo', 'medio', 'ultimo']);
const FIXED = new RegExp(`^\\s+(?:(?:${MONTHS})\\s+)?(?:19|20)\\d\\d`, 'u');
/** *dag- og aftenvagt*, *i år 1 af projektet*, *i dag (2026)*. */
const FIXED_OTHERWISE = /^(?:-|\s+\d|\s*\((?:[^)]{0,20}\s)?(?:19|20)\d\d\))/u;
/** *de sidste år*, *hvert år*, *10 år i år* mean something else. */
const OTHER_SENSE = /(?:^|[^\p{L}])(?:de|det|hvert|hele|første|andet|tredje)\s+$/u;

function allowed({ term, before, after }: TermMatch): boolean {
  if (FIXED.test(after) || FIXED_OTHERWISE.test(after)) return true;
  return !POINTS.has(term) && term !== 'nuværende' && OTHER_SENSE.test(before);
}

export const pr03: Check = {
  id: 'PR03',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Relativ dato', en: 'Relative date' },
  why: {
    da: 'Sagen læses i flere udvalg og slås op år senere. »Sidste år« betyder noget nyt, hver gang nogen læser det.',
    en: 'The case is read in several committees and looked up years later. "Last year" means something new each time.',
  },
  run: existence({ terms: TERMS, message: MESSAGE, allowed }),
  examples: {
    bad: [
      'Ordningen udfases ultimo året.',
      'Der er i år søgt om 14 byggetilladelser.',
      'Sidste år steg udgiften med 2 mio. kr.',
      'Området plejes i dag af en entreprenør.',
      'Udvalget besøgte for nylig skolen.',
      'Stillingen er p.t. ubesat.',
      'Den nuværende aftale udløber.',
      'Beløbet er højere end sidste års forbrug.',
      'Byggeriet begynder primo marts.',
    ],
    good: [
      'Ordningen udfases ultimo marts 2027.',
      'I 2025 steg udgiften med 2 mio. kr.',
      'De sidste år af perioden er ikke med.',
      'Afgiften er uændret ultimo 2026.',
      'Vagten er delt i dag- og aftenhold.',
      'Taksten gælder i året 2027.',
      'Borgeren skriver: »I dag kommer bussen hver time.«',
      'Udgiften falder i år 2 af projektet.',
      'Regnskabet er opgjort medio april 2026.',
      'Der er åbent i dagtimerne.',
      'I dag (2026) har skolen 412 elever.',
    ],
  },
};
