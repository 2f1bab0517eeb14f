import { MONTHS } from '../../text/patterns.ts';
import { type Check, sentenceText } from '../define.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Teksten læses også senere. Skriv en fast dato.',
  en: 'The text will also be read later. Give a fixed date.',
};

/** Fixed by any year in the sentence: *faldt i de seneste år (2021-2025)*. */
const RECENT = ['i de senere år', 'i de seneste år', 'i den senere tid', 'i den seneste tid', 'i den sidste tid'];

const TERMS = [
  ...[
    'i år',
    'i fjor',
    'sidste år',
    'sidste års',
    'næste år',
    'næste års',
    'indeværende år',
    'indeværende års',
    'forrige år',
    'forrige års',
  ],
  ...['sidste måned', 'næste måned', 'denne måned', 'sidste uge', 'næste uge', 'i sidste uge', 'i næste uge'],
  ...['for nylig', 'for nyligt', 'fornylig', 'p.t.', 'pt.', 'nuværende', 'i dag', 'i går', 'i morgen'],
  ...['i øjeblikket', 'for øjeblikket', 'for tiden', 'i skrivende stund', 'for indeværende', 'på nuværende tidspunkt'],
  ...['sidste forår', 'sidste sommer', 'sidste efterår', 'sidste vinter', 'sidste jul'],
  ...['for et par år siden', 'for nogle år siden', 'for få år siden', 'for år tilbage', 'for nogle år tilbage'],
  ...RECENT,
  ...['primo', 'medio', 'ultimo'],
];

const POINTS = new Set(['primo', 'medio', 'ultimo']);
const FIXED = new RegExp(`^\\s+(?:(?:${MONTHS})\\s+)?(?:19|20)\\d\\d`, 'u');
/** *dag- og aftenvagt*, *i dag (2026)*. */
const FIXED_OTHERWISE = /^(?:-|\s*\((?:[^)]{0,20}\s)?(?:19|20)\d\d\))/u;
/** *i år 1 af projektet*, not *har i år 28 børn*. */
const YEAR_OF_PROJECT = /^\s+\d{1,2}(?:\s+(?:af|i|efter|og)(?!\p{L})|[.,;)-]|$)/u;
const YEAR = /(?:19|20)\d\d/u;
/** *de sidste år*, *hvert år*, *10 år i år* mean something else. */
const OTHER_SENSE = /(?:^|[^\p{L}])(?:de|det|hvert|hele|første|andet|tredje)\s+$/u;

function allowed({ block, term, before, after, from }: TermMatch): boolean {
  if (FIXED.test(after) || FIXED_OTHERWISE.test(after)) return true;
  if (term === 'i år' && YEAR_OF_PROJECT.test(after)) return true;
  if (RECENT.includes(term)) return YEAR.test(sentenceText(block, from));
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
      'Spiren har i dag 28 børn.',
      'Under stormfloden sidste efterår stod vandet højt.',
      'Politikken udløb for et par år siden.',
      'Antallet er steget i de senere år.',
      'Det løser for indeværende problemet.',
      'Beløbene er i indeværende års priser.',
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
      'Beløbet er størst i år 1.',
      'Antallet er faldet i de seneste år (2021-2025).',
      'Skolen åbnede for 12 år siden, i 2014.',
      'Parken bruges mest om sommeren.',
      'Regnskabet er opgjort medio april 2026.',
      'Der er åbent i dagtimerne.',
      'I dag (2026) har skolen 412 elever.',
    ],
  },
};
