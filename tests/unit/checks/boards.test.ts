import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { pr12 } from '../../../shared/checks/rules/pr12-wrong-or-changing-name.ts';

const found = (text: string) =>
  createChecker([pr12])
    .run(exampleCase(text))
    .findings.map((finding) => finding.text);

describe('a board that goes by two names', () => {
  test.each([
    ['Ungerådet er spurgt. Ungdomsrådet svarer i maj. Svaret fra Ungerådet kommer senere.', 'Ungdomsrådet'],
    ['Hovedudvalget har drøftet det. Hoved-MED er enig. Hovedudvalget mødes igen i maj.', 'Hoved-MED'],
    ['Ældrerådet er enigt. Seniorrådet er uenigt.', 'Seniorrådet'],
    ['Grønt Råd har set planen. Det grønne råd mener, at den er god. Grønt Råd mødes i maj.', 'Det grønne råd'],
    ['Ungdomsrådet er spurgt. Ungebyrådet svarer.', 'Ungebyrådet'],
    ['Vi har hørt seniorrådet. Ældrerådets svar er vedlagt. Seniorrådets formand deltog.', 'Ældrerådet'],
  ])('%s', (text, rarer) => {
    expect(found(text)).toEqual([rarer]);
  });

  test.each([
    'Loven kræver et ældreråd. I kommunen er det Seniorrådet.',
    'Ældrerådet og Handicaprådet er enige.',
    'Seniorrådet skriver: »Ældrerådet i nabokommunen fik ret.«',
    'Ungerådet er spurgt. Ungdomsskolen svarer.',
    'Hovedudvalget har drøftet det med MED-udvalgene.',
    '> Ældrerådet er enigt.',
  ])('not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
