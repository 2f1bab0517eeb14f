import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';

/** The words that a check of wording underlines in a case of another house. */
const found = (check: string, sections: Readonly<Record<string, string>>): readonly string[] =>
  createChecker()
    .run(exampleCase({ sections, fields: { templateId: 'unknown' } }))
    .findings.filter((one) => one.check === check)
    .map(({ text }) => text);

describe('asked, unless another place of the case tells it', () => {
  test('how much: a row of the table that gives it from and to', () => {
    const text = 'Sygefraværet er faldet markant.';
    expect(found('PR01', { presentation: text })).toEqual(['faldet markant']);
    const table = (row: string) => `| | Før | Nu |\n| ${row} |\n\n${text}`;
    expect(found('PR01', { presentation: table('Sygefravær | 7,1 | 5,9') })).toEqual([]);
    expect(found('PR01', { presentation: table('Besøgstal | 71 | 59') })).toEqual(['faldet markant']);
    expect(found('PR01', { presentation: table('Sygefravær | – | 5,9') })).toEqual(['faldet markant']);
  });

  test('how many: what was gathered and is counted', () => {
    const text = 'Et flertal af de indkomne indsigelser handler om støj.';
    expect(found('PR01', { presentation: text })).toHaveLength(1);
    expect(found('PR01', { presentation: text, background: 'Der er kommet 9 indsigelser.' })).toEqual([]);
    expect(found('PR01', { presentation: text, background: 'Der er kommet 9 ansøgninger.' })).toHaveLength(1);
  });

  test('when: a table that goes from year to year, and a day from which a post is filled', () => {
    const later = 'På længere sigt undgås et nyt hus.';
    expect(found('PR02', { presentation: later })).toEqual(['På længere sigt']);
    expect(found('PR02', { presentation: `| Børn | 2027 | 2031 |\n| Nord | 210 | 340 |\n\n${later}` })).toEqual([]);
    expect(found('PR02', { presentation: `| Kr. | 2027 | 2028 |\n| Nord | 210 | 340 |\n\n${later}` })).toHaveLength(1);
    const filled = 'Fraværet vil falde, når stillingen er besat.';
    expect(found('PR02', { presentation: filled })).toEqual(['når stillingen er besat']);
    expect(found('PR02', { presentation: `Lederen er ansat fra 1. maj 2027.\n\n${filled}` })).toEqual([]);
  });

  test('what it rests on: a heading, a line under a table, an attachment of that name', () => {
    const text = 'Prognosen viser, at børnetallet stiger.';
    expect(found('PR05', { presentation: text })).toEqual(['Prognosen viser']);
    expect(found('PR05', { presentation: `### Elevprognose\n${text}` })).toEqual([]);
    expect(found('PR05', { presentation: `Kilde: elevprognosen, marts 2027\n\n${text}` })).toEqual([]);
    expect(found('PR05', { presentation: text, attachments: '- Elevprognose' })).toEqual([]);
    expect(found('PR05', { presentation: text, attachments: '- Kort' })).toEqual(['Prognosen viser']);
  });

  test('what the administration does itself, it knows', () => {
    expect(found('PR05', { presentation: 'Et udbud tager erfaringsmæssigt ni måneder.' })).toEqual([]);
    expect(found('PR05', { presentation: 'Farten falder erfaringsmæssigt hurtigt.' })).toEqual(['erfaringsmæssigt']);
  });

  test('which year: that of the same month elsewhere, but of what a council decided always', () => {
    const dated = { hearing: 'Høringen sluttede den 4. maj 2027.' };
    expect(found('PR04', { background: 'Dammen blev undersøgt i maj.' })).toEqual(['maj']);
    expect(found('PR04', { background: 'Dammen blev undersøgt i maj.', ...dated })).toEqual([]);
    expect(found('PR04', { background: 'Byrådet besluttede i maj at købe dammen.', ...dated })).toEqual(['maj']);
  });

  test('of what: a rate told whole once; a round percentage may be of anything', () => {
    const text = 'Satsen er 0,4 pct. om året.';
    const whole = (share: string) => ({ summary: `Klubben betaler ${share} af lånet.`, presentation: text });
    expect(found('PR06', { presentation: text })).toEqual(['0,4 pct.']);
    expect(found('PR06', whole('0,4 pct.'))).toEqual([]);
    expect(found('PR06', whole('0,5 pct.'))).toEqual(['0,4 pct.']);
  });

  test('who: what is asked of any project', () => {
    expect(found('PR14', { presentation: 'Projekterne skal\n- have gerne flere parter med' })).toEqual([]);
    expect(found('PR14', { presentation: 'Planen er drøftet med flere parter.' })).toEqual(['flere parter']);
  });
});
