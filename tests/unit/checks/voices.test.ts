import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { blocksOf } from '../../../shared/checks/index.ts';

/** The text of each quoted block. */
const quoted = (text: string, section = 'presentation') =>
  blocksOf(exampleCase({ sections: { [section]: text } }).doc)
    .filter(({ context }) => context.quoted)
    .map((block) => block.text);

describe('words printed over several paragraphs', () => {
  test.each([
    ['»Vi er ikke hørt.\nVi er vrede.«', 2],
    ['“Vi er ikke hørt.\nVi er vrede.”', 2],
    ['„Vi er ikke hørt.\nVi er vrede.“', 2],
    ['„Vi er ikke hørt.\nVi er vrede.”', 2],
    ['”Vi er ikke hørt.\nVi er vrede.”', 2],
    ['»Vi er ikke hørt.\nOg mere.\nVi er vrede.«)', 3],
    ['»Vi er ikke hørt.«\nVi er vrede.', 0],
    ['„Vi er ikke hørt.“\nSkolen skriver “nej”', 0],
    ['»Vi er ikke hørt.\nVi er vrede.', 0],
    ['”Vi” er ikke hørt.\nDe siger ”nej”', 0],
  ])('%s', (text, count) => {
    expect(quoted(text)).toHaveLength(count);
  });
});

describe('a proposer’s own reasons', () => {
  test.each([
    'Forslagsstillernes begrundelse',
    'Motivering',
    'Motivering for forslaget',
    'Begrundelse for forslaget',
    'Forslagsstillerens bemærkninger',
    'Forslagsstillernes motivering',
  ])('under %s', (heading) => {
    expect(quoted(`### ${heading}\nAlt for mange børn kan ikke svømme.\n### Økonomi\nDet koster.`)).toEqual([
      heading,
      'Alt for mange børn kan ikke svømme.',
    ]);
  });

  test.each(['Begrundelse', 'Forvaltningens begrundelse', 'Motivering af medarbejdere', 'Forslagsstillere'])(
    'not under %s',
    (heading) => {
      expect(quoted(`### ${heading}\nAlt for mange børn kan ikke svømme.`)).toEqual([]);
    },
  );
});

describe('what an act says', () => {
  test.each([
    'Lov om kommunernes styrelse § 40, stk. 2: Foranstaltninger må ikke iværksættes.',
    'Planlovens § 19: Kommunen kan give dispensation.',
    'Folkeskolelovens § 40, stk. 2, nr. 3: Kommunalbestyrelsen træffer beslutning.',
    'Serviceloven § 18: Kommunen skal samarbejde.',
    'Lov om planlægning (planloven) § 27: Planen vedtages.',
    'Byggelovens § 22, stk. 1: Dispensation kan gives.',
  ])('%s', (text) => {
    expect(quoted(text, 'legalBasis')).toEqual([text]);
  });

  test.each([
    'Planlovens § 19 om dispensation.',
    'Planlovens §§ 19 og 20.',
    'Vejlovens § 8 om kommunen som vejmyndighed: se bilag 2.',
    'Økonomi: Der er ingen udgift, jf. planlovens § 19.',
    '§ 7.3: Byggefelt C rykkes fire meter.',
    'Lokalplanens § 6: Byggeriet skal holdes fra vejen.',
  ])('not %s', (text) => {
    expect(quoted(text, 'legalBasis')).toEqual([]);
  });
});
