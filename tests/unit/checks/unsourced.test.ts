import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { hasHolder } from '../../../shared/checks/reading/holder.ts';
import { unsourcedIn } from '../../../shared/checks/reading/unsourced.ts';
import { blocksOf } from '../../../shared/checks/view.ts';

const found = (text: string): readonly string[] => {
  const [block] = blocksOf(exampleCase(text).doc);
  return block ? unsourcedIn(block).map(({ kind, from, to }) => `${kind} ${block.text.slice(from, to)}`) : [];
};

describe('claims with neither source nor holder', () => {
  test.each([
    ['Nyere forskning viser, at lys gavner søvnen.', 'known forskning viser'],
    ['Der findes solid evidens for ordningen.', 'known Der findes solid evidens for'],
    ['Ifølge en rapport er taget tæt.', 'known Ifølge en rapport'],
    ['Trappen vurderes ikke at være glat.', 'believed vurderes ikke at'],
    ['Det påstås, at kajen synker.', 'believed Det påstås'],
    ['Uroen i hallen er et resultat af dårlig lyd.', 'cause Uroen i hallen er et resultat af'],
    ['Vagten har ikke virket efter hensigten.', 'verdict har ikke virket efter hensigten'],
  ])('%s', (text, said) => {
    expect(found(text)).toEqual([said]);
  });

  test.each([
    'Forskning fra DTU viser, at lys gavner søvnen.',
    'Trappen vurderes af politiet ikke at være glat.',
    'Det er politiets vurdering, at trappen ikke anses for at være glat.',
    'Naboerne frygter, at butikken lukker.',
    'Det forventes, at hallen er færdig i maj.',
    'Hvis nyere forskning viser, at lys gavner søvnen, skiftes lamperne.',
    'Vagten har ikke virket efter hensigten: 14 af 20 møder blev aflyst.',
    'Ingeniøren besigtigede trappen. Den anses for at være glat.',
  ])('not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('one of a sentence', () => {
    expect(found('Det hævdes, at diget er lavt, og hallen opfattes som kold.')).toHaveLength(1);
  });
});

describe('whoever acts in another statement holds nothing of this one', () => {
  test.each([
    ['Trappen vurderes at være glat, og forvaltningen oplyser prisen.', 1],
    ['Forvaltningen oplyser, at trappen vurderes at være glat.', 0],
  ])('%s', (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test('a place is no holder', () => {
    expect(hasHolder('i den sydlige del af kommunen')).toBe(false);
    expect(hasHolder('er målt af kommunen')).toBe(true);
  });
});
