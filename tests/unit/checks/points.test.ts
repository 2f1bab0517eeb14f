import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { faultyPoints } from '../../../shared/checks/reading/faultyPoints.ts';
import { choiceDiscussed } from '../../../shared/checks/reading/openDiscussion.ts';
import { readRecommendation } from '../../../shared/checks/reading/recommendation.ts';
import { proposedByNobody } from '../../../shared/checks/reading/recommendationForm.ts';
import { BlockCache, createView } from '../../../shared/checks/view.ts';

const viewOf = (recommendation: string, presentation = '') => {
  const { fields, doc } = exampleCase({
    sections: { recommendation, presentation },
    fields: { templateId: 'unknown' },
  });
  return createView(fields, new BlockCache().sections(doc));
};
const sectionOf = (text: string) => {
  const section = viewOf(text).section('recommendation');
  if (!section) throw new Error('no recommendation');
  return section;
};
const said = (text: string): readonly string[] =>
  faultyPoints(sectionOf(text)).map(({ hit: { block, message } }) => `${block?.text}: ${message.da.split(/[?.]/u)[0]}`);

describe('what a deed needs', () => {
  test('an amount in a reason is not what is given', () => {
    expect(said('- at klubben får et tilskud, da den selv har samlet 90.000 kr.')).toHaveLength(1);
    expect(said('- at klubben får et tilskud på 90.000 kr. af puljen, da taget er utæt')).toEqual([]);
  });

  test('the amount of one thing is not that of another', () => {
    const two = '- at der gives anlægsbevilling på 3 mio. kr. af kassen\n- at der gives tillægsbevilling';
    expect(said(two)).toEqual(['at der gives tillægsbevilling: Hvor meget er det']);
    expect(said(two.replace('tillægsbevilling', 'rådighedsbeløb på 3 mio. kr.'))).toEqual([]);
  });

  test('an amount told in a point about the same money is enough', () => {
    expect(said('- at mindreforbruget overføres\n- at mindreforbruget på 2 mio. kr. bruges til tag')).toEqual([]);
  });

  test('the plain ones come first', () => {
    expect(said('- at lågen males, hvis der er råd\n- at der ydes støtte')[0]).toContain('at der ydes støtte');
  });
});

describe('what is left open', () => {
  test.each([
    ['at hegnet males efter behov', 'at hegnet males efter behov, dog højst hvert tredje år'],
    [
      'at der ansættes ekstra personale',
      'at der ansættes ekstra personale, nemlig to kokke, for 900.000 kr. af kassen',
    ],
    ['at holdet betinges af tilstrækkelig interesse', 'at holdet betinges af, at 20 melder sig'],
    ['at gaden spærres for visse køretøjer', 'at gaden spærres for køretøjer over 3,5 ton'],
    ['at det tilstræbes at dæmpe støjen', 'at støjen nedbringes til 55 dB'],
  ])('%s, but not %s', (open, closed) => {
    expect(said(`- ${open}`)).toHaveLength(1);
    expect(said(`- ${closed}`)).toEqual([]);
  });
});

describe('a discussion of what could be recommended', () => {
  const found = (text: string): number => {
    const read = readRecommendation(sectionOf(text));
    return read ? choiceDiscussed(read).length : -1;
  };
  test.each([
    ['- at udvalget drøfter, om porten skal være 2 eller 3 meter høj', 1],
    ['- at udvalget drøfter, om porten skal være blå eller rød', 0],
    ['- at udvalget drøfter de tre modeller, som er beregnet i bilag 1', 1],
    ['- at udvalget drøfter, hvilke veje der skal lappes først', 0],
    ['- at udvalget vælger porten i rød', 0],
  ])('%s', (text, count) => {
    expect(found(text)).toBe(count);
  });

  test('points whose list marks were lost are points', () => {
    const read = readRecommendation(
      sectionOf('Centret indstiller, at Kulturudvalget\ngodkender planen\ndrøfter taksten'),
    );
    expect(read?.points.map(({ text }) => text)).toEqual(['godkender planen', 'drøfter taksten']);
  });
});

describe('who puts it forward', () => {
  const found = (recommendation: string, presentation?: string): number => {
    const view = viewOf(recommendation, presentation);
    const read = readRecommendation(sectionOf(recommendation));
    return read ? proposedByNobody(read, view).length : -1;
  };
  test('nobody does', () => expect(found('Det indstilles, at planen vedtages.')).toBe(1));
  test('the sentence says who', () => expect(found('Centret indstiller, at planen vedtages.')).toBe(0));
  test('the case says who', () => {
    expect(found('Det indstilles, at planen vedtages.', 'Forvaltningen anbefaler planen.')).toBe(0);
  });
});
