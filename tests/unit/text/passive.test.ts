import { describe, expect, test } from 'vitest';
import { passives } from '../../../shared/text/passive.ts';
import { agreement, GOLDEN, passivesIn } from './passiveGolden.ts';

describe('the golden sentences', () => {
  test.each(GOLDEN.map(({ text, passive }) => [text, passive] as const))('%s', (text, passive) => {
    expect(passivesIn(text)).toEqual(passive);
  });

  test('precision and recall', () => {
    const { precision, recall, of } = agreement(GOLDEN.map(({ text, passive }) => [passivesIn(text), passive]));
    console.info(`passive, ${of} in 75 sentences: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect([precision, recall]).toEqual([1, 1]);
  });
});

test.each([
  ['Udvalgene blev i sidste øjeblik ikke hørt.', ['hørt']],
  ['Oprindeligt blev det ophævet.', ['ophævet']],
  ['Vandet ledes væk, og beholderne tømmes oftere.', ['ledes', 'tømmes']],
  ['Sagen blev, som formanden sagde, udsat.', []],
  ['Det blev et vedtaget forslag.', []],
  ['Det blev ikke til noget.', []],
  ['Ordningen blev en succes.', []],
  ['Ballerup Byes historie og Skoles plads', []],
  ['SAGEN UDSÆTTES', ['UDSÆTTES']],
  ['Sagen UDSÆTTES', ['UDSÆTTES']],
  ['Der tages stilling til skolers og institutioners lokaler.', ['tages']],
  ['Vejes og stiers pris tages op.', ['tages']],
  ['Parterne slås om prisen, men hullet slås fast.', ['slås']],
  ['De følges ad, men planen følges.', ['følges']],
  ['Skolen omprioriteringsvurderes.', ['omprioriteringsvurderes']],
  ['Vi ses igen. Det ses ofte.', ['ses']],
  ['Sagen blev af hele det nye store udvalg udsat.', ['udsat']],
  ['Sagen blev af hele det nye store brede udvalg udsat.', []],
  ['Sagen blev af formelt derfor det nye store udvalg udsat.', ['udsat']],
  ['Der blev der vedtaget noget.', ['vedtaget']],
  ['Sagen blev nu der vedtages noget.', ['vedtages']],
  ['Sagen blev omtalt at vedtaget.', ['omtalt']],
  ['Nu blev det vedtaget.', ['vedtaget']],
  ['Nu blev den vedtaget.', []],
  ['Nu blev på det vedtaget.', []],
  ['Planen blev', []],
  ['Planen er blevet vedtaget.', ['vedtaget']],
  ['Planen bliver ikke til et råd.', []],
  ['Det kan tages op.', ['tages']],
  ['De siger: Børnehaves plan', []],
  ['Planen af 2026 ændres (se bilag).', ['ændres']],
  ['', []],
  ['s', []],
] as const)('%s', (text, words) => {
  expect(passivesIn(text)).toEqual(words);
});

describe('who acts', () => {
  test.each([
    ['Planen godkendes af udvalget.', true],
    ['Udgiften finansieres af kassebeholdningen.', true],
    ['Planen godkendes endeligt af Byrådet.', true],
    ['Der udarbejdes en plan for arealet af Center for By.', true],
    ['Der udarbejdes en plan for arealet af en ekstern rådgiver.', true],
    ['Vejen anlægges i 2027 af kommunens entreprenør.', true],
    ['Opgaven blev løst af COWI.', true],
    ['Planen godkendes.', false],
    ['Planen godkendes af hensyn til tidsplanen.', false],
    ['Vejen lukkes af økonomiske årsager.', false],
    ['Der vælges en af løsningerne.', false],
    ['Der udarbejdes en oversigt over brugen af lokaler.', false],
    ['Der bruges halvdelen af midlerne.', false],
    ['Planen godkendes, og en del betales af staten.', false],
    ['Det besluttes, at sagen behandles af udvalget.', false],
    ['Planen godkendes af', false],
    ['Planen godkendes af.', false],
  ] as const)('%s', (text, hasAgent) => {
    expect(passives(text)[0]?.hasAgent).toBe(hasAgent);
  });
});

test('says where', () => {
  const text = 'Sagen er her. Der blev i 2023 indgået en aftale, som følges.';
  expect(passives(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ['blive', 'blev i 2023 indgået'],
    ['s', 'følges'],
  ]);
});
