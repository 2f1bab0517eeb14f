import { describe, expect, test } from 'vitest';
import { infinitiveOf, nominals } from '../../../shared/text/nominal.ts';
import { agreement, GOLDEN, nominalsIn } from './passiveGolden.ts';

describe('the golden sentences', () => {
  const lowered = (words: readonly string[]) => words.map((one) => one.toLowerCase());

  test.each(GOLDEN.map(({ text, nominal }) => [text, nominal] as const))('%s', (text, nominal) => {
    expect(nominalsIn(text)).toEqual(lowered(nominal));
  });

  test('precision and recall', () => {
    const pairs = GOLDEN.map(({ text, nominal }) => [nominalsIn(text), lowered(nominal)] as const);
    const { precision, recall, of } = agreement(pairs);
    console.info(
      `nominalisation, ${of} in 75 sentences: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect([precision, recall]).toEqual([1, 1]);
  });
});

const plain = (text: string) => nominals(text.toLowerCase()).map((one) => one.plain);

test.each([
  ['Forvaltningen foretager en vurdering.', ['vurderer']],
  ['Vi vil foretage en vurdering.', ['vurdere']],
  ['Vi foretog en vurdering.', ['vurderede']],
  ['Vi har foretaget en vurdering.', ['vurderet']],
  ['Der foretages en vurdering.', ['vurderes']],
  ['Der foretoges en vurdering.', ['vurderedes']],
  ['Vi gennemførte en undersøgelse.', ['undersøgte']],
  ['Vi har iværksat en undersøgelse.', ['undersøgt']],
  ['Der sker en udvidelse.', ['udvides']],
  ['Der skete en udvidelse.', ['blev udvidet']],
  ['Der er sket en udvidelse.', ['udvidet']],
  ['Der vil ske en opfølgning.', ['følge op']],
  ['Sammenlægningen sker i to trin.', ['sammenlægges']],
  ['Udvalget traf beslutning.', ['besluttede']],
  ['Kommunen gennemfører et salg af bygningen.', ['sælger']],
  ['Kommunen foretager køb af grunde.', ['køber']],
  ['Kommunen foretager en stillingtagen.', []],
  ['Kommunen foretager en lodtrækning.', []],
  ['Udpegningen sker ved forholdstal.', []],
  ['Betalingen sker efter regning.', []],
  ['Der sker ingen ændring.', []],
  ['Der foretages ikke ændringer.', []],
  ['Kommunen yder en bevilling til foreningen.', []],
  ['Hun foretog en rejse til regionen.', []],
  ['Kommunen har en holdning.', []],
  ['Det sker på en strækning.', []],
  ['Kommunen foretager en beregning.', ['beregner']],
  ['Bygningen gennemføres.', []],
  ['Ombygningen gennemføres i maj.', ['ombygges']],
] as const)('%s', (text, words) => {
  expect(plain(text)).toEqual(words);
});

describe('the verb of a noun', () => {
  test.each([
    ['vurderingen', 'vurdere'],
    ['behandlingerne', 'behandle'],
    ['lukning', 'lukke'],
    ['gennemførelse', 'gennemføre'],
    ['undersøgelserne', 'undersøge'],
    ['analyser', 'analysere'],
    ['reduktionen', 'reducere'],
    ['organisation', 'organisere'],
    ['forståelse', 'forstå'],
    ['styrkelse', 'styrke'],
    ['salg', 'sælge'],
    ['kaffe', null],
    ['qwerting', null],
  ] as const)('%s: %s', (noun, verb) => {
    expect(infinitiveOf(noun)).toBe(verb);
  });
});

test('says where, and which came first', () => {
  const text = 'i dag foretages en registrering. implementeringen af ordningen sker i maj.';
  expect(nominals(text).map(({ from, to, first }) => [text.slice(from, to), first])).toEqual([
    ['foretages en registrering', 'verb'],
    ['implementeringen af ordningen sker', 'noun'],
  ]);
});
