import { describe, expect, it } from 'vitest';
import { NEW_CASE, toCreate } from '../../../../../renderer/features/cases/newCase.ts';
import { rowsDrawn } from '../../../../../renderer/features/cases/rowsDrawn.ts';

describe('a new case', () => {
  it('is on the template that is chosen, else on the one of the settings', () => {
    expect(toCreate(NEW_CASE, undefined)).toEqual({ title: '', caseType: 'decision', templateId: 'ballerup' });
    expect(toCreate(NEW_CASE, 'odense').templateId).toBe('odense');
    expect(toCreate({ ...NEW_CASE, title: 'Sti', templateId: 'aarhus' }, 'odense')).toMatchObject({
      title: 'Sti',
      templateId: 'aarhus',
    });
  });
});

describe('the rows that exist', () => {
  it('are those in view and the one in focus, in their order', () => {
    expect(rowsDrawn([4, 5, 6], { active: 0, total: 9 })).toEqual([0, 4, 5, 6]);
    expect(rowsDrawn([4, 5, 6], { active: 5, total: 9 })).toEqual([4, 5, 6]);
    expect(rowsDrawn([0, 1], { active: 40, total: 9 })).toEqual([0, 1, 8]);
  });
});
