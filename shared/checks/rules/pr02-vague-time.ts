import { FIXED_TIME } from '../../text/patterns.ts';
import { type Check, lowerText } from '../define.ts';
import { VAGUE_TIMES } from '../lists/precision.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvornår? Angiv dato, måned eller kvartal med år.',
  en: 'When? Give a date, month or quarter with its year.',
};

/** *løbende priser* and *løbende kontrakter* are terms of economy and law. */
const TERM_OF_ART =
  /^[\s-]+(?:priser|prisniveau|kontrakt|timer|regnskab|måned|år|meter|kvadratmeter|opsigelse|vægt|forretninger|udgifter|ydelse|renter?|hjælp)/u;
/** What happens each month is not vague. */
const REGULAR =
  /(?<!\p{L})(?:hver|hvert|årlig|årligt|årlige|månedlig|månedligt|månedlige|ugentlig|ugentligt|daglig|dagligt|kvartalsvis|kvartalsvise|halvårligt|halvårlige|gange? om)(?!\p{L})/u;

/** *kan senere tages i brug* puts off; *senere end ventet* and *tre år senere* compare. */
const PUTS_OFF = /(?<!\p{L})(?:kan|vil|skal|bør|må)\s+(?:\p{Ll}+\s+){0,2}$/u;
const COMPARES = /^\s+(?:end|på|i)(?!\p{L})/u;
/** Where another statement begins: a date there fixes nothing here. */
const ANOTHER = /;|,\s+(?:og|men|samt|mens)\s/gu;

/** Letters; what stands farther off in a sentence without end says nothing of the term. */
const NEAR = 400;

/** What is said in one go around the term: its sentence, from the statement before to the one after. */
function statement({ block, from }: TermMatch): string {
  const sentence = block.sentenceAt(from);
  const start = Math.max(sentence.from, from - NEAR);
  const text = lowerText(block).slice(start, Math.min(sentence.to, from + NEAR));
  const cuts = [...text.matchAll(ANOTHER)].map(({ index }) => index);
  const at = from - start;
  return text.slice(
    cuts.findLast((cut) => cut < at) ?? 0,
    cuts.find((cut) => cut > at),
  );
}

function allowed(match: TermMatch): boolean {
  const { term, before, after } = match;
  if (term === 'løbende' && TERM_OF_ART.test(after)) return true;
  if (term === 'senere' && (!PUTS_OFF.test(before) || COMPARES.test(after))) return true;
  const said = statement(match);
  return FIXED_TIME.test(said) || REGULAR.test(said);
}

export const pr02: Check = {
  id: 'PR02',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_TIMES],
  name: { da: 'Vag tidsangivelse', en: 'Vague time' },
  why: {
    da: 'Uden en dato kan ingen følge op, og udvalget kan ikke se, hvad det siger ja til hvornår.',
    en: 'Without a date nobody can follow up, and the committee cannot see when what it agrees to will happen.',
  },
  run: existence({ list: VAGUE_TIMES, message: MESSAGE, allowed }),
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
      'Byggeriet slutter i december 2028, og naboerne orienteres løbende.',
      'Afklaringen ventes inden for en overskuelig fremtid.',
      'De øvrige foreninger kan søge igen senere.',
      'Huset kan senere tages i brug som bibliotek.',
      'Fraværet følges op, når der er basis for det.',
    ],
    good: [
      'Planen følges op den 4. maj 2027.',
      'Aftalens løbetid er fire år.',
      'Beløbene er i løbende priser.',
      'Arbejdet begynder to måneder senere end ventet.',
      'Skolen åbnede tre år senere.',
      'Elever, der bliver senere hentet, er i SFO til kl. 17.',
      'Planen kan senere på året 2027 ændres.',
      'Den 4. maj 2027 afløses ordningen, og det sker løbende, hver uge.',
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
