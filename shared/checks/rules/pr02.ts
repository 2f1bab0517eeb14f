import { FIXED_TIME } from '../../text/patterns.ts';
import { type Check, sentenceText } from '../define.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvornår? Angiv dato, måned eller kvartal med år.',
  en: 'When? Give a date, month or quarter with its year.',
};

const TERMS = [
  'snarest',
  'snarest muligt',
  'hurtigst muligt',
  'på sigt',
  'på længere sigt',
  'på lang sigt',
  'på kort sigt',
  'løbende',
  'inden længe',
  'inden for kort tid',
  'i nær fremtid',
  'i den nære fremtid',
  'i nærmeste fremtid',
  'i den nærmeste fremtid',
  'i den kommende tid',
  'på et senere tidspunkt',
  'på et tidspunkt',
  'fremadrettet',
];

/** *løbende priser* and *løbende kontrakter* are terms of economy and law. */
const TERM_OF_ART =
  /^[\s-]+(?:priser|prisniveau|kontrakt|timer|regnskab|måned|år|meter|kvadratmeter|opsigelse|vægt|forretninger|udgifter|ydelse|renter?|hjælp)/u;
/** What happens each month is not vague. */
const REGULAR =
  /(?<!\p{L})(?:hver|hvert|årlig|årligt|årlige|månedlig|månedligt|månedlige|ugentlig|ugentligt|daglig|dagligt|kvartalsvis|kvartalsvise|halvårligt|halvårlige|gange? om)(?!\p{L})/u;

function allowed({ block, term, after, from }: TermMatch): boolean {
  if (term === 'løbende' && TERM_OF_ART.test(after)) return true;
  const sentence = sentenceText(block, from).toLowerCase();
  return FIXED_TIME.test(sentence) || REGULAR.test(sentence);
}

export const pr02: Check = {
  id: 'PR02',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Vag tidsangivelse', en: 'Vague time' },
  why: {
    da: 'Uden en dato kan ingen følge op, og udvalget kan ikke se, hvad det siger ja til hvornår.',
    en: 'Without a date nobody can follow up, and the committee cannot see when what it agrees to will happen.',
  },
  run: existence({ terms: TERMS, message: MESSAGE, allowed }),
  examples: {
    bad: [
      'Planen følges op på et senere tidspunkt.',
      'Administrationen vender tilbage hurtigst muligt.',
      'Ordningen bliver på sigt udvidet til alle skoler.',
      'Udvalget orienteres løbende.',
      'Der vil fremadrettet være fokus på opgaven.',
      'Arbejdet går i gang inden længe.',
      'Driften bliver dyrere på længere sigt.',
      'Der følges løbende op på planen.',
      'Opgaven løses snarest muligt.',
    ],
    good: [
      'Planen følges op den 4. maj 2027.',
      'Aftalens løbetid er fire år.',
      'Beløbene er i løbende priser.',
      'Udvalget orienteres løbende, hver måned.',
      'Skolen løber et løb for børn.',
      'Arbejdet går i gang hurtigst muligt og senest den 1. marts 2027.',
      'Hjælpen gives som løbende ydelse.',
      'Naboen skriver: »Kommunen må handle hurtigst muligt.«',
      '> Skiltene bør op inden længe.',
      'Der er frit sigt i krydset, og oversigten er god.',
      'Afløseren skal være fremadrettede i kørselsretningen.',
    ],
  },
};
