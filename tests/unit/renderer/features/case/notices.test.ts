import { expect, it } from 'vitest';
import { leftOutWords } from '../../../../../renderer/features/case/notices.ts';
import type { Translate } from '../../../../../renderer/words/i18n.tsx';

const t: Translate = (id, values = {}) => `${[id, ...Object.values(values)].join(' ')}.`;
const NOTHING = { pictures: 0, formulas: 0, comments: 0, deletions: 0, hidden: 0 };

it.each([
  [{}, ''],
  [{ pictures: 2 }, 'paste.leftOut 2.'],
  [{ formulas: 1 }, 'paste.formulas 1.'],
  [{ hidden: 1 }, 'paste.unseen 0 0 1.'],
  [{ pictures: 1, comments: 3, deletions: 1 }, 'paste.leftOut 1. paste.unseen 3 1 0.'],
])('of a paste without %o tells: %s', (left, told) => {
  expect(leftOutWords({ ...NOTHING, ...left }, t)).toBe(told);
});
