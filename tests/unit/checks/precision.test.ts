import { describe, expect, test } from 'vitest';
import type { Example } from '../../../shared/checks/define.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { cprNumbers } from '../../../shared/checks/reading/cpr.ts';
import { STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';

const found = (check: string, example: string | Example, lists: (typeof STANDARD_CHECKLIST)['lists'] = {}) =>
  createChecker(undefined, { ...STANDARD_CHECKLIST, lists: { ...STANDARD_CHECKLIST.lists, ...lists } })
    .run(exampleCase(example))
    .findings.filter((finding) => finding.check === check);

describe('PR10 weighs what is wrong with an amount', () => {
  const of = (recommendation: string, economy: string) =>
    found('PR10', { sections: { recommendation, economy } }).map(({ severity, text }) => `${severity} ${text}`);

  test.each([
    ['At Byrådet bevilger 2,4 mio. kr.', 'Anlægget koster 2,45 mio. kr.', ['error 2,4 mio. kr.']],
    ['At Byrådet bevilger 1,4 mio. kr.', 'Anlægget koster 1.412.000 kr.', ['suggestion 1,4 mio. kr.']],
    ['At udvalget afsætter 310.000 kr.', 'Puljen har 1,1 mio. kr. tilbage.', ['warning 310.000 kr.']],
    ['At Byrådet bevilger 4,2 mio. kr.', 'Anlægget koster 42 mio. kr.', ['error 4,2 mio. kr.']],
    ['At Byrådet bevilger 1,5 mio. kr.', 'Sagen har ingen økonomiske konsekvenser.', ['error 1,5 mio. kr.']],
    [
      'At Byrådet bevilger 1,5 mio. kr.',
      'Ingen økonomiske konsekvenser, da pengene er afsat.',
      ['warning 1,5 mio. kr.'],
    ],
    ['At Byrådet bevilger 1,5 mio. kr.', 'Udgiften holdes inden for rammen.', []],
    ['At Byrådet bevilger 2,45 mio. kr.', '| Mio. kr. | 2027 |\n| Anlæg | 2,5 |', []],
    ['At Byrådet bevilger 2,45 mio. kr.', '| Mio. kr. | 2027 |\n| Anlæg | 2,4 |', ['error 2,45 mio. kr.']],
    ['At Byrådet bevilger 9.000 kr.', 'Anlægget koster 8.000 kr.', []],
  ])('%s / %s', (recommendation, economy, expected) => {
    expect(of(recommendation, economy)).toEqual(expected);
  });

  test('tells once that amounts are left out of the economy', () => {
    const points = '1. afsætter 310.000 kr. til skilte\n2. afsætter 95.000 kr. til maling';
    expect(of(points, 'Puljen har 1,1 mio. kr. tilbage.')).toEqual(['warning 310.000 kr.']);
  });
});

describe('PR12 goes by the case before the template', () => {
  const names = (example: Example) => found('PR12', example).map(({ text, message }) => `${text}: ${message.da}`);
  const sections = { summary: 'Byrådet vælger.', background: 'Byrådet valgte. Kommunalbestyrelsen vælger igen.' };

  test('the template’s name, told at the first use', () => {
    expect(names({ sections })).toEqual(['Byrådet: Brug det officielle navn: Kommunalbestyrelsen.']);
  });
  test('the name of the body that decides', () => {
    expect(names({ sections, fields: { competence: 'Byrådet' } })).toEqual([
      'Kommunalbestyrelsen: Brug det officielle navn: Byrådet.',
    ]);
  });
});

describe('PC04', () => {
  test.each([
    ['010170-0000', 1],
    ['610170-1234', 1],
    ['300270-1234', 0],
    ['011370-1234', 0],
    ['0101701234', 1],
    ['P-nr. 0101701234', 0],
    ['cpr 010170 1234', 1],
    ['010170 1234', 0],
    ['5798010170123', 0],
    ['https://eksempel.dk/0101701234', 0],
  ])('%s: %i', (text, count) => {
    expect(cprNumbers(text)).toHaveLength(count);
  });

  test('finds nothing once the item is closed, and each attachment by itself while it is open', () => {
    const attachments = ['Klage 010170-1234', 'Svar til 020270-1234', 'Kort'].map((title, index) => ({
      ...{ id: `a${index}`, number: index + 1, title },
      ...{ recommended: false, closed: false, file: null },
    }));
    const open = found('PC04', { fields: { attachments } });
    expect(open).toHaveLength(2);
    expect(new Set(open.map(({ contextHash }) => contextHash)).size).toBe(2);
    const openness = { closed: true, reason: 'Personsag', publicTitle: 'Personsag' };
    expect(found('PC04', { fields: { attachments, openness } })).toEqual([]);
  });
});

describe('lists a council has changed', () => {
  test.each([
    ['PR05', 'nameless-sources', 'Observationer viser, at flere cykler.', 'observationer'],
    ['PR13', 'unclear-references', 'Det følger af hidtidig praksis, jf. supra.', 'jf. supra'],
    ['PR14', 'vague-actors', 'Sagen er drøftet med omverdenen.', 'omverdenen'],
    ['PR15', 'comparisons', 'Stien bliver mere hyggelig.', 'mere hyggelig'],
    ['PR16', 'vague-law', 'Det følger af jura på området.', 'jura på området'],
    ['PR17', 'untraced-decisions', 'Som alle husker, lukker hallen.', 'som alle husker'],
    ['PC04', 'sensitive-words', 'Anne Holm er på orlov.', 'på orlov'],
  ])('%s finds what is added to %s', (check, list, text, term) => {
    expect(found(check, text)).toEqual([]);
    expect(found(check, text, { [list]: { added: [{ term }], removed: [] } })).toHaveLength(1);
  });

  test.each([
    ['PR05', 'vague-claims', 'Det er velkendt, at taget er utæt.', 'det er velkendt'],
    ['PR13', 'unclear-references', 'Det følger af ovenstående.', 'ovenstående'],
    ['PR17', 'untraced-decisions', 'Som bekendt lukker hallen.', 'som bekendt'],
  ])('%s leaves what is removed from %s', (check, list, text, term) => {
    expect(found(check, text)).toHaveLength(1);
    expect(found(check, text, { [list]: { added: [], removed: [term] } })).toEqual([]);
  });
});

describe('fixes are offered where they are certain', () => {
  const fixes = (check: string, example: string | Example) =>
    found(check, example).flatMap(({ fix, text }) => (fix ? [`${text} → ${fix.insert}`] : []));

  test.each([
    ['Prisen er 12500 kr.', ['12500 → 12.500']],
    ['Prisen er 1234567,50 kr.', ['1234567 → 1.234.567']],
    ['Prisen er 3.5 mio. kr.', ['3.5 → 3,5']],
    ['Prisen er 3.50 mia. kr.', ['3.50 → 3,50']],
    ['Rammen er 3 mio kr. i 2027.', ['mio → mio.']],
    ['Prisen er 2500 kr.', []],
    ['Prisen er 2.500 mio. kr.', []],
    ['Prisen er 12.500 kr.', []],
    ['Konto 12500 er lukket.', []],
    ['Afsnit 3.5 handler om 4 mio. kr.', []],
    ['> Prisen er 12500 kr.', []],
    ['Naboen skriver: »Det koster 12500 kr.«', []],
  ])('amounts: %s', (text, expected) => {
    expect(fixes('PR07', text)).toEqual(expected);
  });
});
