import { describe, expect, it } from 'vitest';
import { leftOut, nameBefore } from '../../../../../../renderer/features/case/drop/newVersion.ts';
import type { Translate } from '../../../../../../renderer/words/i18n.tsx';

const t: Translate = (id, values = {}) => `[${[id, ...Object.values(values)].join(' ')}]`;
const note = (da: string) => ({ kind: 'dropped', message: { da, en: `${da} (en)` } }) as const;
const READ = { title: 'Skolevej', body: { type: 'doc' }, notes: [], comments: 0 };
const SAID = { t, language: 'da', title: 'Skolevej' } as const;

describe('what is told of a text that took the place of another', () => {
  it('is nothing where all came along', () => {
    expect(leftOut(READ, SAID)).toBe('');
    expect(leftOut({ ...READ, title: '' }, SAID)).toBe('');
  });

  it('is its own title, comments and what the reader tells', () => {
    expect(leftOut({ ...READ, title: 'Ny skolevej', comments: 2, notes: [note('Sidehoved')] }, SAID)).toBe(
      '[version.titleLeft Ny skolevej] [version.commentsLeft 2] Sidehoved',
    );
    expect(leftOut({ ...READ, notes: [note('Sidehoved')] }, { ...SAID, language: 'en' })).toBe('Sidehoved (en)');
  });

  it('is no more than can be read, and how much more there is', () => {
    const told = leftOut({ ...READ, notes: ['a', 'b', 'c', 'd', 'e', 'f'].map(note) }, SAID);
    expect(told).toBe('a b c d [case.exported.more 2]');
  });
});

it('is named by the file, within what a name may hold', () => {
  expect(nameBefore('ny.docx', t)).toBe('[version.before ny.docx]');
  expect(nameBefore(`${'x'.repeat(300)}.docx`, t)).toHaveLength(200);
});
