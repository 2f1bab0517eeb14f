import { FIXED_TIME } from '../../text/patterns.ts';
import { anyOf, type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';

const MESSAGE = {
  da: 'Hvornår? Angiv dato, måned eller kvartal med år.',
  en: 'When? Give a date, month or quarter with its year.',
};

const TERM = anyOf([
  'snarest muligt',
  'snarest',
  'hurtigst muligt',
  'på sigt',
  'på længere sigt',
  'på kort sigt',
  'løbende',
  'inden længe',
  'inden for kort tid',
  'i nær fremtid',
  'i nærmeste fremtid',
  'i den kommende tid',
  'på et senere tidspunkt',
  'fremadrettet',
  'med tiden',
]);
/** *løbende priser* and *løbende kontrakter* are terms, and what happens each month is not vague. */
const AFTER = /^\s+(?:priser|kontrakt|timer|regnskab|måned|år\b|meter|kvadratmeter|opsigelse)/iu;
const REGULAR =
  /(?:^|[^\p{L}])(?:hver|hvert|årligt|månedligt|ugentligt|dagligt|kvartalsvis|halvårligt|gange? om)(?![\p{L}])/iu;

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
  run: inProse((block) =>
    matches(block, TERM).flatMap((match): Hit[] => {
      const to = match.index + match[0].length;
      const sentence = sentenceText(block, match.index);
      if (AFTER.test(block.text.slice(to, to + 20)) || FIXED_TIME.test(sentence) || REGULAR.test(sentence)) return [];
      return [{ block, from: match.index, to, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Planen følges op på et senere tidspunkt.',
      'Administrationen vender tilbage hurtigst muligt.',
      'Ordningen bliver på sigt udvidet til alle skoler.',
      'Udvalget orienteres løbende.',
      'Der vil fremadrettet være fokus på opgaven.',
      'Arbejdet går i gang inden længe.',
    ],
    good: [
      'Planen følges op den 4. maj 2027.',
      'Aftalens løbetid er fire år.',
      'Beløbene er i løbende priser.',
      'Udvalget orienteres løbende, hver måned.',
      'Skolen løber et løb for børn.',
      'Arbejdet går i gang hurtigst muligt og senest den 1. marts 2027.',
    ],
  },
};
