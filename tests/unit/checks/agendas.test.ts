import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { PASSAGES, type Passage } from './agendas.ts';

const attachments = [1, 2, 3].map((number) => ({
  id: `a${number}`,
  number,
  title: `Bilag ${number}`,
  recommended: true,
  closed: false,
  file: null,
}));

/** What is found in the words themselves; a passage alone cannot fill a case's fields. */
const found = ({ section, text }: Passage) =>
  createChecker()
    .run(exampleCase({ sections: { [section]: text }, fields: { competence: 'Kommunalbestyrelsen', attachments } }))
    .findings.filter(({ block }) => block >= 0);

describe('well written passages are left in peace', () => {
  test.each(PASSAGES.map((passage) => [passage.about, passage] as const))('%s', (_about, passage) => {
    expect(found(passage).map(({ check, text }) => `${check} ${text}`)).toEqual(passage.warnings ?? []);
    expect(found(passage).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('they are enough to mean something', () => {
    const words = PASSAGES.flatMap(({ text }) => text.split(/\s+/));
    expect(PASSAGES.length).toBeGreaterThanOrEqual(12);
    expect(words.length).toBeGreaterThan(1200);
    expect(PASSAGES.flatMap(({ warnings }) => warnings ?? []).length).toBeLessThan(PASSAGES.length / 3);
  });
});
