import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { bySentence } from '../../../shared/checks/reading/bySentence.ts';
import { figuresOf, type Measure } from '../../../shared/checks/reading/figures.ts';
import { unmeasuredIn } from '../../../shared/checks/reading/unmeasured.ts';
import { blocksOf } from '../../../shared/checks/view.ts';

const blockOf = (text: string) => {
  const [block] = blocksOf(exampleCase(text).doc);
  if (!block) throw new Error('no block');
  return block;
};
const open = (text: string) => unmeasuredIn(blockOf(text)).map(({ of, from, to }) => `${of}: ${text.slice(from, to)}`);

describe('figures that answer what is asked', () => {
  test.each<[string, Measure, number]>([
    ['der var 318 sager i 2022 og 455 i 2023', 'count', 2],
    ['siden 2019, jf. bilag 4 og § 12', 'count', 0],
    ['borgere over 75 år og 13-17-årige', 'count', 0],
    ['den 3. maj og i 9. klasse', 'count', 0],
    ['det kostede 920.000 kr.', 'count', 0],
    ['det kostede 920.000 kr.', 'money', 1],
    ['i gennemsnit 19 uger', 'time', 1],
    ['nu er den to uger', 'time', 1],
    ['mindsteprisen er 1,8 mio. kr.', 'time', 0],
    ['har stået tom siden 2019', 'span', 1],
    ['har stået tom siden 2019', 'time', 0],
    ['er steget på tre år', 'degree', 0],
    ['er peget på tre nye indsatser', 'degree', 0],
    ['er faldet med tre procent', 'degree', 1],
    ['en halv meter højere', 'degree', 1],
    ['en hastighedszone på 40 km/t', 'degree', 0],
    ['over rammen på 500.000 kr.', 'degree', 0],
    ['indgik i 9 af 13 udbud', 'degree', 0],
    ['trafikken er steget, og forvaltningen foreslår at lukke kl. 20', 'degree', 0],
    ['toget går tilbage til niende gang', 'count', 0],
  ])('%s, asked for %s: %i', (text, asked, count) => {
    expect(figuresOf(text, asked)).toBe(count);
  });
});

describe('what is told without its number', () => {
  test.each([
    ['En god del af spejderne kommer fra nabobyen.', 'share: En god del af spejderne'],
    ['Knap halvdelen af bådpladserne er ledige.', 'share: Knap halvdelen af bådpladserne'],
    ['Nogle af de ansøgere, der fik afslag, har klaget.', 'share: Nogle af de ansøgere'],
    ['Vandværket har tabt det meste af trykket.', 'share: det meste af trykket'],
    ['Stort set alle tagsten skal skiftes.', 'number: Stort set alle tagsten'],
    ['Der er behov for flere pladser i dagplejen.', 'number: flere pladser'],
    ['Et faldende antal unge søger en læreplads.', 'number: Et faldende antal unge'],
    ['Flere lærere har søgt væk.', 'people: Flere lærere'],
    ['Museet har et pænt besøgstal.', 'size: et pænt besøgstal'],
    ['I Nord ligger fraværet fortsat højt.', 'size: højt'],
    ['Huset har stået tomt i længere tid.', 'time: i længere tid'],
    ['Broen har flere gange været lukket.', 'time: flere gange'],
    ['Støjen fra pladsen er aftaget betydeligt.', 'degree: aftaget betydeligt'],
    ['Det nye system fordyrer driften en smule.', 'degree: en smule'],
    ['Projektet er noget forsinket.', 'degree: noget forsinket'],
    ['Stadig færre bruger biografen.', 'degree: Stadig færre'],
    ['Gebyret er noget lavere.', 'degree: noget lavere'],
    ['Varmeforbruget er gået ned.', 'change: gået ned'],
    ['Broen bruges mere end ventet.', 'compared: mere end ventet'],
    ['Toget kører sjældnere.', 'compared: sjældnere'],
    ['Prisen ligger over budgettet.', 'compared: over budgettet'],
  ])('%s', (text, ...told) => {
    expect(open(text)).toEqual(told);
  });

  test.each([
    ['a figure beside it', 'Broen bruges mere end ventet: 410 mod 300 om dagen.'],
    ['figures in the next sentence', 'Varmeforbruget er gået ned. Det var 210 MWh mod 260.'],
    ['both figures before', 'Fraværet var 6,4 procent og er nu 5,1 procent. Det er altså faldet mærkbart.'],
    ['a whole to reckon from', 'Klubben har 143 medlemmer. Omkring halvdelen er børn.'],
    ['a question', 'Hvor lang ventetid er der i sommer?'],
    ['what is looked into', 'Udvalget drøftede, om en større andel af midlerne skal gå til børn.'],
    ['a condition', 'Hvis efterspørgslen stiger kraftigt, åbnes en ny gruppe.'],
    ['what is denied', 'Der er ikke lang ventetid.'],
    ['somebody else’s view', 'Foreningen mener, at trafikken er steget voldsomt.'],
    ['a rule', 'Møder kan holdes flere gange, hvis formanden ønsker det.'],
    ['what is known', 'Det lange forløb har slidt på alle.'],
    ['what is listed', 'Der er flere af naboerne med: Olsen, Holm og Bech.'],
    ['a manner of speaking', 'En stor del af forklaringen er vejret.'],
    ['a kind', 'Støtten gives til skoler med højt fravær.'],
  ])('not %s', (_why, text) => {
    expect(open(text)).toEqual([]);
  });

  test('once for each sentence, what is held against something first', () => {
    expect(open('En stor del af eleverne cykler mere end ventet. Salget er steget lidt.')).toEqual([
      'compared: mere end ventet',
      'degree: steget lidt',
    ]);
  });

  test('a few times in a case, and where nothing else of the sentence is asked', () => {
    const found = (text: string) =>
      createChecker()
        .run(exampleCase(text))
        .findings.filter(({ check }) => check === 'PR01');
    expect(found('Salget er steget lidt. '.repeat(20))).toHaveLength(5);
    expect(found('Mange børn venter, og salget er steget lidt.').map(({ text }) => text)).toEqual(['Mange børn']);
  });
});

describe('a block by its sentences', () => {
  const block = blockOf('En. To og tre. Fire.');
  const at = (word: string) => ({ from: block.text.indexOf(word), to: block.text.indexOf(word) + word.length });

  test('holds what was found in each, with its neighbours', () => {
    const sorted = bySentence(block, [at('To'), at('tre'), at('Fire')]);
    expect(sorted.map(({ found }) => found.length)).toEqual([2, 1]);
    expect(sorted[0]?.previous).toEqual(block.sentences()[0]);
    expect(sorted[1]?.next).toBeUndefined();
  });

  test('tells the sentence of each offset, and none between two', () => {
    const spans = block.sentences();
    for (let offset = 0; offset <= block.text.length; offset++) {
      const index = spans.findIndex(({ from, to }) => from <= offset && offset < to);
      expect(block.sentenceIndexAt(offset)).toBe(index);
    }
  });
});
