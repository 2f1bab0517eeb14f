import { describe, expect, it } from 'vitest';
import { ask, fieldFor, keyed, NOTHING_SOUGHT, write } from '../../../../../renderer/features/case/find.ts';

const opened = (field: 'find' | 'replace', sought = '') => {
  const find = ask(NOTHING_SOUGHT, { field, sought });
  return [find.text, fieldFor(find, { field, sought })];
};

describe('the bar of find and replace', () => {
  it('begins in Find, also when a replacement is meant: nothing is named yet', () => {
    expect(opened('find')).toEqual(['', 'find']);
    expect(opened('replace')).toEqual(['', 'find']);
  });

  it('looks for what is selected, and goes on to what it shall be replaced by', () => {
    expect(opened('find', 'skolevej')).toEqual(['skolevej', 'find']);
    expect(opened('replace', 'skolevej')).toEqual(['skolevej', 'replace']);
  });

  it('keeps what was looked for when it is asked for again with nothing selected', () => {
    const before = write(NOTHING_SOUGHT, { text: 'bump', replacement: 'hævet flade' });
    const again = ask(before, { field: 'replace', sought: '' });
    expect(again).toEqual(before);
    expect(fieldFor(again, { field: 'replace', sought: '' })).toBe('replace');
    expect(ask(before, { field: 'find', sought: 'cykelsti' })).toEqual({ ...before, text: 'cykelsti' });
  });

  it('tells how many were replaced until something else is looked for', () => {
    const replaced = { ...NOTHING_SOUGHT, text: 'bump', replaced: 3 };
    expect(write(replaced, { replacement: 'flade' }).replaced).toBe(3);
    expect(write(replaced, { text: 'bum' }).replaced).toBe(null);
    expect(write(replaced, { wholeWord: true }).replaced).toBe(null);
    expect(ask(replaced, { field: 'find', sought: 'sti' }).replaced).toBe(null);
  });

  it('hears Enter and Escape', () => {
    const press = (key: string, held: 'shiftKey' | 'ctrlKey' | 'none', field: 'find' | 'replace') =>
      keyed({ key, shiftKey: held === 'shiftKey', ctrlKey: held === 'ctrlKey' }, field);
    expect(press('Enter', 'none', 'find')).toBe('next');
    expect(press('Enter', 'shiftKey', 'find')).toBe('previous');
    expect(press('Enter', 'none', 'replace')).toBe('one');
    expect(press('Enter', 'ctrlKey', 'replace')).toBe('all');
    expect(press('Escape', 'none', 'replace')).toBe('close');
    expect(press('a', 'none', 'find')).toBe(null);
  });
});
