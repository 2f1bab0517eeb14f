import { describe, expect, it } from 'vitest';
import {
  byCheck,
  byWord,
  groupsOf,
  listed,
  shownOf,
  startOf,
  stateOf,
} from '../../../../../../renderer/features/case/panel/findings.ts';
import { CHECKS } from '../../../../../../shared/checks/index.ts';
import type { Severity } from '../../../../../../shared/checks/types.ts';

const placed = (check: string, severity: Severity, part: { text?: string; lacks?: 'field' } = {}) => ({
  key: `${check} ${severity} ${part.text ?? ''}`,
  finding: { check, severity, text: part.text ?? '', message: { da: '', en: '' }, ...part } as never,
});
const standing = (gate: 'untried' | 'tried') => ({ checks: CHECKS, gate });
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key.trim());

const VAGUE = placed('PR01', 'warning', { text: 'mange' });
const LONG = placed('SP02', 'suggestion', { text: 'lang' });
const EMPTY = placed('FU01', 'error', { lacks: 'field' });
const WRONG = placed('FU02', 'error');

describe('groups of findings', () => {
  it('are by category, heavy ones first, and a category without checks is left out', () => {
    const groups = groupsOf([LONG, VAGUE, EMPTY, WRONG], standing('tried'));
    expect(groups.map(({ category }) => category)).toEqual([
      'precision',
      'completeness',
      'room',
      'language',
      'process',
    ]);
    expect(keys(groups[1]?.found ?? [])).toEqual(['FU01 error', 'FU02 error']);
    expect(groups.every(({ checks }) => checks.every(({ judge }) => judge !== 'human'))).toBe(true);
    const few = groupsOf([], { checks: CHECKS.filter(({ category }) => category === 'room'), gate: 'tried' });
    expect(few.map(({ category }) => category)).toEqual(['room']);
  });

  it('put what a draft lacks after what is wrong, and a check nobody knows with what is missing', () => {
    const own = placed('EGET', 'warning');
    const [, completeness] = groupsOf([EMPTY, own, WRONG], standing('untried'));
    expect(keys(completeness?.found ?? [])).toEqual(['FU02 error', 'FU01 error', 'EGET warning']);
  });

  it('stand open where they are few or hold an error', () => {
    const [group] = groupsOf([VAGUE], standing('tried'));
    const wrong = groupsOf([WRONG], standing('tried'))[1];
    if (!group || !wrong) throw new Error('no groups');
    expect([startOf(group, 24), startOf(group, 25), startOf(wrong, 99)]).toEqual(['open', 'closed', 'open']);
  });

  it('are in order only where something has been read', () => {
    const [found, , , nothing] = groupsOf([VAGUE], standing('tried'));
    if (!found || !nothing) throw new Error('no groups');
    expect([stateOf(found, { isBlank: true }), stateOf(nothing, { isBlank: true })]).toEqual(['found', 'unread']);
    expect(stateOf(nothing, { isBlank: false })).toBe('inOrder');
  });
});

describe('findings in a row', () => {
  it('are as in the text, or the heavy ones first', () => {
    const all = [LONG, VAGUE, WRONG];
    expect(listed(all, 'place', standing('tried'))).toEqual(all);
    expect(keys(listed(all, 'severity', standing('tried')))).toEqual([
      'FU02 error',
      'PR01 warning mange',
      'SP02 suggestion lang',
    ]);
  });

  it('of one check and severity are together, and many are held back but for the one in focus', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((text) => placed('PR01', 'warning', { text }));
    const [kind = [], other = []] = byCheck([...many, placed('PR01', 'suggestion', { text: 'f' })]);
    expect([kind.length, other.length]).toEqual([5, 1]);
    expect(shownOf(kind, null)).toHaveLength(3);
    expect(keys(shownOf(kind, kind[4]?.key ?? ''))).toEqual(['a', 'b', 'c', 'e'].map((text) => `PR01 warning ${text}`));
    expect(shownOf(kind.slice(0, 4), null)).toHaveLength(4);
  });

  it('of one word are one', () => {
    const words = ['stii', 'vejj', 'stii'].map((text, index) => ({
      ...placed('SPELL', 'suggestion', { text }),
      key: `${index}`,
    }));
    expect(byWord(words).map(keys)).toEqual([['0', '2'], ['1']]);
  });
});
