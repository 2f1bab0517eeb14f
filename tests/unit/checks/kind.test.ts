import { describe, expect, test } from 'vitest';
import type { Example } from '../../../shared/checks/define.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { kindOf } from '../../../shared/checks/reading/kind.ts';
import { BlockCache, createView } from '../../../shared/checks/view.ts';
import type { CaseFields } from '../../../shared/kinds/case/case.ts';

function read(example: Example) {
  const { fields, doc } = exampleCase(example);
  const { type, certainty } = kindOf(createView(fields, new BlockCache().sections(doc)));
  return `${type} ${certainty}`;
}

describe('the kind of a case by its title', () => {
  test.each([
    ['Orientering om byggeprojekter på skolerne', 'information'],
    ['Gensidig orientering', 'information'],
    ['Redegørelse for tilsyn 2026', 'information'],
    ['Meddelelser: Nyt fra forvaltningen', 'information'],
    ['Meddelelser', 'information'],
    ['Spørgsmål fra Maja Holm om stien', 'information'],
    ['Besvarelse af forespørgsel om skolebusser', 'information'],
    ['Svar på spørgsmål om normeringer', 'information'],
    ['Status på klimaplanen', 'information'],
    ['Klimaplanen - orientering', 'information'],
    ['Klimaplanen (O)', 'information'],
    ['Årsrapport for borgerrådgiveren til efterretning', 'information'],
    ['Godkendelse af referat', 'decision'],
    ['Udpegning af medlem til havnerådet', 'decision'],
    ['Anlægsbevilling til ny hal', 'decision'],
    ['Lokalplan 214 - endelig vedtagelse', 'decision'],
    ['Temadrøftelse om frivillighed', 'discussion'],
    ['Budget 2028 – drøftelse', 'discussion'],
    ['1. drøftelse af ny planstrategi', 'discussion'],
  ])('%s: %s', (title, type) => {
    expect(read({ fields: { title }, sections: { presentation: 'Skolerne bliver malet.' } })).toBe(`${type} sure`);
  });

  test.each(['Ny sti ved skolen', 'Statuen på torvet', 'Orienteringsløb i skoven', 'Spørgsmålet om p-pladser'])(
    '%s says nothing',
    (title) => {
      expect(read({ fields: { title }, sections: { presentation: 'Stien er smal.' } })).toBe('decision unsure');
    },
  );
});

describe('the kind of a case by its text', () => {
  test.each([
    ['presentation', 'Udvalget orienteres i denne sag om projekterne.', 'information sure'],
    ['summary', 'Der orienteres om diger.', 'information sure'],
    ['presentation', 'Teknikudvalget får hermed en status på de tre anlæg.', 'information sure'],
    ['summary', 'Byrådet skal tage stilling til en ny sti.', 'decision sure'],
    ['unplaced', 'Der skal træffes beslutning om en ny cykelsti.', 'decision sure'],
    ['summary', 'Udvalget skal drøfte udkastet.', 'discussion sure'],
    ['presentation', 'Der lægges op til en åben drøftelse af mødestrukturen.', 'discussion sure'],
    ['decision', 'Taget til efterretning.', 'information sure'],
    ['decision', 'Drøftet.', 'discussion sure'],
    ['decision', 'Godkendt.', 'decision sure'],
    ['presentation', 'Vi skriver om stien.', 'decision unsure'],
  ])('%s: %s', (section, text, kind) => {
    expect(read({ fields: { title: 'Ny sti' }, sections: { [section]: text } })).toBe(kind);
  });

  test('signs that disagree leave it unsure', () => {
    const sections = { presentation: 'Byrådet skal vælge en model.' };
    expect(read({ fields: { title: 'Status på stien' }, sections })).toBe('information unsure');
  });
});

describe('the kind of a case by its recommendation', () => {
  const by = (recommendation: string, title = 'Ny sti') => read({ fields: { title }, sections: { recommendation } });

  test.each([
    ['Det indstilles, at orienteringen tages til efterretning.', 'information sure'],
    ['At udvalget indstiller til Byrådet, at orienteringen tages til efterretning.', 'information sure'],
    ['At udvalget anbefaler Byrådet at drøfte planen.', 'discussion sure'],
    ['Chefen indstiller, at\n- dialogen tages til efterretning.', 'information sure'],
    ['At det drøftes, om der skal etableres en sti.', 'discussion sure'],
    ['At der foretages ændringer i fire projekter.', 'decision sure'],
    [
      'Det indstilles:\nAt 1) byrådet tager til efterretning, at ledelsen stopper\nAt) byrådet godkender skoleskift.',
      'decision sure',
    ],
    ['Det indstilles til Skoleudvalget\n1. at beslutte, at skolen udvides\n2. at afsætte 2 mio. kr.', 'decision sure'],
    [
      'Det indstilles, at Planudvalget beslutter, at disse krav gælder:\n1. Maskiner efter kl. 18 skal aftales.\n2. Støj måles.',
      'decision sure',
    ],
    ['At udvalget\n1. beder forvaltningen om et notat', 'decision sure'],
    ['1. at borgerforslaget ikke imødekommes', 'decision sure'],
    ['at ordningen videreføres i 2028', 'decision sure'],
    ['at redegørelsen drøftes og tages til efterretning', 'information sure'],
    ['Se nedenfor.', 'decision unsure'],
  ])('%s', (recommendation, kind) => {
    expect(by(recommendation)).toBe(kind);
  });

  test('what calls itself an orientation is one, whatever it asks for', () => {
    expect(by('At Byrådet bevilger 2 mio. kr.', 'Orientering om ny sti')).toBe('information sure');
    expect(by('At Byrådet godkender rapporten.', 'Årsrapport 2026')).toBe('decision sure');
  });
});

const found = (example: Example) =>
  createChecker()
    .run(exampleCase(example))
    .findings.map(({ check, severity }) => `${check} ${severity}`);

describe('a case is judged as what it does', () => {
  const recommendation = 'Det indstilles, at Kulturudvalget\n1. giver en anlægsbevilling på 2 mio. kr. til en sti.';
  const sections = { presentation: 'Arbejdet er allerede igangsat.', recommendation };

  test.each(['information', 'discussion'] as const)('a case of type %s that grants money', (caseType) => {
    const checks = found({ fields: { caseType, title: 'Ny sti' }, sections }).map((one) => one.split(' ')[0]);
    expect(checks).toEqual(expect.arrayContaining(['FU03', 'FU04', 'HR01', 'HR02', 'HR10', 'FU01']));
  });

  test('an orientation that is one has none of them', () => {
    const noted = { ...sections, recommendation: 'At udvalget tager orienteringen til efterretning.' };
    const checks = found({ fields: { caseType: 'information', title: 'Ny sti' }, sections: noted });
    expect(checks.filter((one) => /^(?:FU03|FU04|HR)/.test(one))).toEqual([]);
  });
});

describe('while the kind is in doubt', () => {
  const doubt = (fields: Partial<CaseFields>, recommendation = '') =>
    found({
      fields: { title: 'Ny sti', caseType: 'decision', ...fields },
      sections: { presentation: 'Stien er smal.', recommendation },
    }).filter((one) => /^(?:FU01|FU04|HR01|HR02)/.test(one));

  test('what hangs on it is suggested', () => {
    expect(new Set(doubt({ guessedType: 'decision' }).map((one) => one.split(' ')[1]))).toEqual(
      new Set(['suggestion']),
    );
    expect(doubt({ guessedType: 'decision' })).toEqual(expect.arrayContaining(['FU01 suggestion', 'HR01 suggestion']));
  });

  test('a person’s word or the recommendation settles it', () => {
    expect(doubt({})).toContain('HR01 error');
    expect(doubt({ guessedType: null })).toContain('HR01 error');
    expect(doubt({ guessedType: 'information' })).toContain('HR01 error');
    expect(doubt({ guessedType: 'decision' }, 'At Byrådet godkender stien.')).toContain('HR01 error');
  });
});
