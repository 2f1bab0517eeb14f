import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { hr05 } from '../../../shared/checks/rules/hr05-lopsided-options.ts';

const RECOMMENDED = '1. at Kulturudvalget vælger model A';
const found = (presentation: string, recommendation = RECOMMENDED) =>
  createChecker([hr05])
    .run(exampleCase({ sections: { background: presentation, recommendation } }))
    .findings.map(({ text, severity }) => `${severity} ${text}`);

describe('the option spoken for is only praised, and the other only warned of', () => {
  test.each([
    'Model A – korte vinduer. Borgeren hentes inden 20 minutter. Modellen giver tryghed og færre aflyste ture.\nModel B – lange vinduer. Borgeren hentes inden 40 minutter. Modellen vil give ventetid.',
    'Model A: Fælles ledelse. Det bliver lettere at få vikarer i hverdagen.\nModel B: To ledelser. Det bliver dyrere for skolerne i hverdagen.',
    'Model A: Alle får en fast vogn. Det styrker arbejdet i teamet.\nModel B: Vognene deles. Medarbejderne mister tid hver dag.',
    'Model A: Skolen bygges om. Det giver bedre plads til alle.\nModel B: Skolen bygges ikke om. Det giver gener for alle.',
    'Model A: Bussen kører hver time, og turen bliver hurtigere.\nModel B: Bussen kører på bestilling, og turen bliver langsommere.',
    'Model A: Centret samles. Det giver en god overgang for børnene.\nModel B: Centret deles. Det skaber utryghed hos børnene.',
  ])('%s', (text) => {
    expect(found(text)).toEqual(['suggestion Model B']);
  });

  test.each([
    'Model A: Det bliver lettere at få vikarer, men dyrere.\nModel B: To ledelser. Det bliver dyrere for skolerne.',
    'Model A: Fælles ledelse for de to skoler.\nModel B: To ledelser. Det bliver dyrere for skolerne.',
    'Model A: Det bliver lettere at få vikarer.\nModel B: To ledelser. Det giver sammenhæng, men bliver dyrere.',
    'Model A: Det bliver lettere at få vikarer.\nModel B: To ledelser i alle årene.',
    'Det bliver lettere at få vikarer. Det bliver dyrere for skolerne.',
    'Model A: Fælles ledelse, og det er alt.\nModel B: To ledelser, og det er alt.',
  ])('not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('where none is recommended', () => {
    const text = 'Model A: Det bliver lettere at få vikarer.\nModel B: To ledelser. Det bliver dyrere for skolerne.';
    expect(found(text, '1. at Kulturudvalget drøfter planen')).toEqual([]);
  });
});
