import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../../shared/checks/blocks.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { moneyEffectsIn } from '../../../shared/checks/reading/moneyEffects.ts';
import { openFinancingIn } from '../../../shared/checks/reading/openFinancing.ts';
import { blocksOf } from '../../../shared/checks/view.ts';

const blocks = (text: string): readonly TextBlock[] => blocksOf(exampleCase(text).doc);
const effects = (text: string): readonly string[] =>
  blocks(text).flatMap((block) => moneyEffectsIn(block).map(({ from, to }) => block.text.slice(from, to)));
const open = (text: string): readonly string[] =>
  blocks(text).flatMap((block) =>
    openFinancingIn(block).map(({ kind, from, to }) => `${kind}: ${block.text.slice(from, to)}`),
  );

describe('a consequence for the money, with no amount', () => {
  test.each([
    ['Bommen giver øgede udgifter til tilsyn.', 'øgede udgifter til tilsyn'],
    ['Ordningen er forbundet med en udgift.', 'forbundet med en udgift'],
    ['Når lågen åbnes, mister kommunen indtægter.', 'mister kommunen indtægter'],
    ['Aftalen øger lønudgifterne.', 'øger lønudgifterne'],
    ['Derfor bliver besparelsen mindre.', 'bliver besparelsen mindre'],
    ['Lejen belaster driftsrammen.', 'belaster driftsrammen'],
    ['Så skal kommunen betale en kompensation.', 'betale en kompensation'],
    ['Kravet fordyrer pladsen.', 'fordyrer'],
    ['Vognene er dyrere i anskaffelse.', 'dyrere i anskaffelse'],
    ['Skolen får færre penge.', 'færre penge'],
    ['Forslaget kræver flere ressourcer.', 'kræver flere ressourcer'],
    ['Flytteudgifter er ikke medregnet.', 'Flytteudgifter er ikke medregnet'],
    ['Udgiften deles med naboen.', 'Udgiften deles med naboen'],
  ])('%s', (text, told) => {
    expect(effects(text)).toEqual([told]);
  });

  test.each([
    'Bommen giver øgede udgifter på 40.000 kr.',
    'Bommen giver øgede udgifter. Udgifterne er 40.000 kr. om året.',
    'Bommen giver øgede udgifter, jf. tabel 2.',
    'Bommen giver ikke øgede udgifter.',
    'Hvis udgifterne stiger, kommer sagen igen.',
    'Stiger udgifterne, kommer sagen igen.',
    'Det undersøges, om det fordyrer pladsen.',
    'Målet er at mindske udgifterne.',
    'Familier, der mister indtægt, kan søge hjælp.',
    'Museet skriver, at bommen giver øgede udgifter.',
    'Eleverne får flere timer i dansk.',
    'Programmet påvirker ikke nogen.',
    'Klubben har oplyst, at den mister indtægter.',
    'En lejer, der sparer på varmen, får penge tilbage.',
  ])('not in %s', (text) => {
    expect(effects(text)).toEqual([]);
  });

  test('is told once a sentence', () => {
    expect(effects('Bommen øger lønudgifterne og fordyrer driften. Den koster ekstra.')).toEqual([
      'øger lønudgifterne',
      'koster ekstra',
    ]);
  });
});

describe('who pays is left open', () => {
  test.each([
    ['Lønnen er ikke indarbejdet i budgettet.', 'absent: ikke indarbejdet i budgettet'],
    ['Der er ikke afsat penge til det.', 'absent: ikke afsat penge'],
    ['Grunden er ikke forudsat i investeringsoversigten.', 'absent: ikke forudsat'],
    ['Udgiften kan ikke rummes i budgettet.', 'absent: kan ikke rummes i budgettet'],
    ['Der mangler finansiering.', 'absent: mangler finansiering'],
    ['Bevillingen rækker ikke.', 'absent: Bevillingen rækker ikke'],
    ['Udgiften forventes dækket af mindreforbrug.', 'hoped: forventes dækket'],
    ['Det forventes, at pengene kan findes i løbet af året.', 'hoped: forventes, at pengene kan findes'],
    ['Boden finansieres eventuelt af puljen.', 'hoped: finansieres eventuelt'],
    ['Udgiften er foreløbig lagt ud af kassen.', 'putOff: foreløbig lagt ud af kassen'],
    ['Finansieringen tages op i budgetlægningen.', 'putOff: tages op i budgetlægningen'],
    ['Det undersøges, om udgiften kan dækkes af puljen.', 'asked: undersøges, om udgiften kan dækkes'],
    ['Så skal der findes finansiering til skuret.', 'toFind: skal der findes finansiering'],
    ['Det sker, såfremt der kan skaffes midler.', 'onlyIf: skaffes midler'],
    ['Det håndteres inden for den samlede økonomi.', 'held: håndteres inden for den samlede økonomi'],
    ['Udgiften holdes inden for rammen.', 'within: holdes inden for rammen'],
  ])('%s', (text, told) => {
    expect(open(text)).toEqual([told]);
  });

  test.each([
    'Udgiften er ikke indarbejdet i budgettet og foreslås finansieret af kassen.',
    'Der er ikke afsat penge. Udgiften foreslås dækket af puljen.',
    'Finansieringen er på plads.',
    'Udgiften er 40.000 kr. Forslaget kan dermed rummes inden for den samlede økonomi.',
    'Vinduerne er ikke medtaget i registret.',
    'Sker der ikke finansiering, ophører forløbet.',
    'Overskuddet indgår i budgetlægningen.',
    'Hjemmeplejen forventer at holde budgettet.',
    'Der kan søges støtte til facader.',
  ])('not in %s', (text) => {
    expect(open(text)).toEqual([]);
  });
});
